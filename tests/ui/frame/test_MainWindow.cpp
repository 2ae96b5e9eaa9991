// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/MainWindow.h"
#include "ui/frame/NavigationButton.h"
#include "ui/frame/Page.h"
#include "ui/frame/SignInPage.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LineEdit.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

// A page that can hold the operator back.
class StubbornPage : public Page
{
public:
    explicit StubbornPage(const Theme& theme) : Page(theme) { setFocusPolicy(Qt::StrongFocus); }
    void enter() override
    {
        ++entered;
        setFocus();
    }
    bool leave() override { return letsGo; }
    int entered = 0;
    bool letsGo = true;

protected:
    void retranslate() override {}
};

struct Fixture {
    explicit Fixture(Theme& theme) : window(theme, language)
    {
        language.setLanguage(Language::English);
        desk = new StubbornPage(theme);
        sync = new StubbornPage(theme);
        settings = new StubbornPage(theme);
        window.addPage(PageId::Settings, settings);
        window.addPage(PageId::Desk, desk);
        window.addPage(PageId::Sync, sync);
        window.setTopBar(sampleTopBar());
        window.setNavigation(sampleNavigation());
        window.signInPage().setState(sampleSignIn());
        window.show();
        window.showWork();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window never became active");
    }

    LanguageSwitch language;
    MainWindow window;
    StubbornPage* desk = nullptr;
    StubbornPage* sync = nullptr;
    StubbornPage* settings = nullptr;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void altDigitsShowPages();
    void navigationShowsOnlyWhatIsThere();
    void aPageMayHoldTheOperator();
    void keysRestWhileLocked();
    void languageAndContrastSwitch();
    void narrowWindowsKeepTheFrame();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    Theme m_theme;
};

void TestMainWindow::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestMainWindow::altDigitsShowPages()
{
    Fixture f(m_theme);
    QCOMPARE(f.window.currentPage(), PageId::Desk);
    QCOMPARE(f.desk->entered, 1);
    QTest::keyClick(f.desk, Qt::Key_4, Qt::AltModifier);
    QCOMPARE(f.window.currentPage(), PageId::Sync);
    QVERIFY(f.sync->isVisible());
    QCOMPARE(f.sync->entered, 1);
    QTest::keyClick(f.sync, Qt::Key_2, Qt::AltModifier); // not added
    QCOMPARE(f.window.currentPage(), PageId::Sync);
    QTest::keyClick(f.sync, Qt::Key_7, Qt::AltModifier); // the role does not open it
    QCOMPARE(f.window.currentPage(), PageId::Sync);
}

void TestMainWindow::navigationShowsOnlyWhatIsThere()
{
    Fixture f(m_theme);
    QStringList names;
    for (const NavigationButton* button : f.window.findChildren<NavigationButton*>())
        names += button->accessibleName();
    names.sort();
    QCOMPARE(names, QStringList({u"Desk"_s, u"Help"_s, u"Lock"_s, u"Settings"_s, u"Sync, 3 open"_s}));
}

void TestMainWindow::aPageMayHoldTheOperator()
{
    Fixture f(m_theme);
    f.desk->letsGo = false;
    QVERIFY(!f.window.showPage(PageId::Sync));
    QCOMPARE(f.window.currentPage(), PageId::Desk);
    QVERIFY(f.desk->isVisible());
    f.desk->letsGo = true;
    QVERIFY(f.window.showPage(PageId::Sync));
}

void TestMainWindow::keysRestWhileLocked()
{
    Fixture f(m_theme);
    QSignalSpy lock(&f.window, &MainWindow::lockRequested);
    QTest::keyClick(f.desk, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(lock.size(), 1);
    f.window.showLock();
    QVERIFY(!f.desk->isVisible());
    QTest::keyClick(&f.window, Qt::Key_4, Qt::AltModifier);
    QCOMPARE(f.window.currentPage(), PageId::Desk);
    f.window.showWork();
    QVERIFY(f.desk->isVisible());
}

void TestMainWindow::languageAndContrastSwitch()
{
    Fixture f(m_theme);
    const auto shown = [&f](const QString& text) {
        for (const QLabel* label : f.window.findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    QVERIFY(shown(u"Disk lasts 9 days"_s));
    QTest::keyClick(f.desk, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.language.language(), Language::Vietnamese);
    QTRY_VERIFY(shown(u"Đĩa còn đủ 9 ngày"_s));
    QTest::keyClick(f.desk, Qt::Key_F7);
    QCOMPARE(m_theme.contrast(), Contrast::High);
    QTest::keyClick(f.desk, Qt::Key_F7);
    QCOMPARE(m_theme.contrast(), Contrast::Normal);
}

void TestMainWindow::narrowWindowsKeepTheFrame()
{
    Fixture f(m_theme);
    f.window.resize(960, 540);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(f.window.size(), QSize(960, 540));
    QCOMPARE(f.desk->width(), 960 - Metrics::narrowNavigationWidth);
    f.window.resize(1366, 768);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(f.desk->size(), QSize(1270, 712));
}

void TestMainWindow::nothingIsCut_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    for (const int width : {960, 1280, 1366, 1920}) {
        QTest::addRow("vi %d", width) << Language::Vietnamese << width;
        QTest::addRow("en %d", width) << Language::English << width;
    }
}

void TestMainWindow::nothingIsCut()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    Fixture f(m_theme);
    f.language.setLanguage(language);
    f.window.resize(width, 768);
    QTRY_COMPARE(cutTexts(f.window).join(u'\n'), QString());
    f.window.showLock();
    QTRY_COMPARE(cutTexts(f.window.lockPage()).join(u'\n'), QString());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestMainWindow)
#include "test_MainWindow.moc"
