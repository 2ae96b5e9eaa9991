// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the frame, the sign-in page and the building blocks into a folder, in both languages, to be looked at
// beside the reference pictures: gallery <folder> [high]
#include "tests/ui/ControlsPage.h"
#include "tests/ui/GalleryPages.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/MainWindow.h"
#include "ui/frame/SignInPage.h"
#include "ui/theme/LanguageSwitch.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: gallery <folder> [high]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(arguments.value(2) == u"high" ? Contrast::High : Contrast::Normal);
    theme.applyTo(application);
    LanguageSwitch language;
    bool saved = true;
    for (const Language each : {Language::Vietnamese, Language::English}) {
        language.setLanguage(each);
        const QString suffix = each == Language::Vietnamese ? u"vi"_s : u"en"_s;
        MainWindow window(theme, language);
        window.setTopBar(sampleTopBar());
        window.setNavigation(sampleNavigation());
        window.signInPage().setState(sampleSignIn());
        window.lockPage().setOperator(u"Lê Thị Minh Châu"_s, u"Thượng úy · Cán bộ thu nhận"_s);
        window.addPage(PageId::Desk, new ControlsPage(theme));
        window.addPage(PageId::Queue, new DeskSamplePage(theme));
        window.addPage(PageId::Review, new ListSamplePage(theme));
        for (const PageId id : {PageId::Sync, PageId::Campaign, PageId::StationCheck, PageId::Settings})
            window.addPage(id, new QWidget);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        const auto save = [&](const char* name) {
            for (int pass = 0; pass < 3; ++pass) // nested layouts ask again
                QCoreApplication::sendPostedEvents();
            const QString file = folder.filePath(u"%1-%2.png"_s.arg(QString::fromLatin1(name), suffix));
            saved = window.grab().save(file) && saved;
        };
        window.showSignIn();
        save("01-sign-in");
        window.signInPage().setError(u"Mật khẩu không đúng. Kiểm tra Caps Lock và gõ lại; còn 4 lần."_s);
        save("01-sign-in-error");
        SignInState nobody = sampleSignIn();
        nobody.operators.clear();
        nobody.queueLine.clear();
        window.signInPage().setState(nobody);
        window.signInPage().setPreparing();
        save("01-sign-in-preparing");
        window.signInPage().enter();
        save("01-sign-in-nobody");
        window.signInPage().setState(sampleSignIn());
        QTest::keyClick(&window, Qt::Key_F1);
        save("01-sign-in-help");
        window.resize(960, 540);
        save("01-sign-in-help-narrow");
        window.showSignIn();
        save("01-sign-in-narrow");
        window.resize(1366, 768);
        window.signInPage().askForNewPassphrase();
        save("01-sign-in-choosing");
        for (const auto& [field, words] : {std::pair(u"newPassphrase"_s, u"song dai ca loi"_s),
                                           std::pair(u"repeatedPassphrase"_s, u"song dai cb"_s)})
            QTest::keyClicks(window.findChild<QLineEdit*>(field), words);
        save("01-sign-in-differs");
        window.resize(960, 540);
        save("01-sign-in-differs-narrow");
        window.resize(1366, 768);
        window.showLock();
        save("lock");
        window.showWork();
        window.showPage(PageId::Desk);
        save("controls");
        window.showPage(PageId::Queue);
        save("desk");
        window.resize(960, 540);
        save("desk-narrow");
        window.resize(1366, 768);
        window.showPage(PageId::Review);
        save("list");
    }
    return saved ? 0 : 1;
}
