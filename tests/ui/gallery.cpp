// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the frame, the sign-in page and the building blocks into a folder, in both languages, to be looked at
// beside the reference pictures: gallery <folder> [high]
#include "tests/ui/Gallery.h"
#include "tests/ui/ControlsPage.h"
#include "tests/ui/GalleryPages.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/MainWindow.h"
#include "ui/frame/SignInPage.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// What runs out, one after the other.
std::vector<std::pair<QString, OfflineBudget>> strainedBudgets()
{
    const OfflineBudget fine = *sampleTopBar().budget;
    OfflineBudget low = fine;
    low.disk = {.free = qint64(1) << 30,
                .perApplication = fine.disk.perApplication,
                .isMeasured = true,
                .applicationsLeft = 62,
                .daysLeft = 1,
                .level = BudgetLevel::Low};
    OfflineBudget spent = low;
    spent.disk.free = qint64(160) << 20;
    spent.disk.applicationsLeft = 0;
    spent.disk.daysLeft = 0;
    spent.disk.level = BudgetLevel::Spent;
    OfflineBudget waitLow = fine;
    waitLow.wait = {.daysLeft = 1, .daysSinceReceipt = 6, .level = BudgetLevel::Low};
    OfflineBudget waitOver = fine;
    waitOver.wait = {.daysLeft = -2, .daysSinceReceipt = 9, .level = BudgetLevel::Spent};
    OfflineBudget ended = fine;
    ended.certificate = CertificateBudget{CertificateBudget::Whose::Station, -1, BudgetLevel::Spent};
    OfflineBudget all = spent;
    all.wait = waitOver.wait;
    all.certificate = ended.certificate;
    return {{u"disk-low"_s, low},       {u"disk-spent"_s, spent},        {u"wait-low"_s, waitLow},
            {u"wait-over"_s, waitOver}, {u"certificate-ended"_s, ended}, {u"everything"_s, all}};
}

} // namespace

int main(int argc, char** argv)
{
    return Gallery(argc, argv).draw([](GallerySheet& sheet) {
        MainWindow window(sheet.theme, sheet.language);
        window.setTopBar(sampleTopBar());
        window.setNavigation(sampleNavigation());
        window.signInPage().setState(sampleSignIn());
        window.lockPage().setOperator(u"Lê Thị Minh Châu"_s, u"Thượng úy · Cán bộ thu nhận"_s);
        window.addPage(PageId::Desk, new ControlsPage(sheet.theme));
        window.addPage(PageId::Queue, new DeskSamplePage(sheet.theme));
        window.addPage(PageId::Review, new ListSamplePage(sheet.theme));
        for (const PageId id : {PageId::Sync, PageId::Campaign, PageId::StationCheck, PageId::Settings})
            window.addPage(id, new QWidget);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        const auto save = [&](const char* name) {
            for (int pass = 0; pass < 3; ++pass) // nested layouts ask again
                QCoreApplication::sendPostedEvents();
            sheet.save(window, QString::fromLatin1(name));
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
        window.signInPage().askForNewPassphrase(sampleSignIn().operators.front().id);
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
        for (const auto& [name, budget] : strainedBudgets()) {
            TopBarState bar = sampleTopBar();
            bar.budget = budget;
            window.setTopBar(bar);
            for (const QSize& size : {QSize(1366, 768), QSize(960, 540)}) {
                window.resize(size);
                save(qPrintable(u"budget-%1-%2"_s.arg(name).arg(size.width())));
            }
        }
    });
}
