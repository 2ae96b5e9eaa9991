// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/GalleryPages.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/HelpSheet.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/MainWindow.h"
#include "ui/frame/SignInPage.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

// A field, a button with a letter and one that takes Esc, as the steps of the desk have them.
class TypingPage : public Page
{
public:
    explicit TypingPage(const Theme& theme)
        : Page(theme),
          edit(new QLineEdit),
          take(new ActionButton(theme, QKeySequence(Qt::Key_Space))),
          pause(new ActionButton(theme, QKeySequence(Qt::Key_Escape)))
    {
        auto* column = new QVBoxLayout(this);
        for (QWidget* part :
             {static_cast<QWidget*>(edit), static_cast<QWidget*>(take), static_cast<QWidget*>(pause)})
            column->addWidget(part);
        take->setLabel(u"Take again"_s);
        pause->setLabel(u"Pause"_s);
    }
    void enter() override { edit->setFocus(); }

    QLineEdit* edit;
    ActionButton* take;
    ActionButton* pause;

protected:
    void retranslate() override {}
};

struct Fixture {
    explicit Fixture(Theme& theme) : window(theme, language)
    {
        language.setLanguage(Language::English);
        page = new TypingPage(theme);
        window.addPage(PageId::Desk, page);
        window.addPage(PageId::Queue, new DeskSamplePage(theme));
        window.addPage(PageId::Review, new ListSamplePage(theme));
        window.setTopBar(sampleTopBar());
        window.setNavigation(sampleNavigation());
        window.signInPage().setState(sampleSignIn());
        window.show();
        window.showWork();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window never became active");
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    HelpSheet* sheet() const
    {
        for (HelpSheet* each : window.findChildren<HelpSheet*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QStringList told() const
    {
        QStringList rows;
        for (const Label* label : sheet()->findChildren<Label*>()) {
            if (label->accessibleName() != label->text() && !label->accessibleName().isEmpty())
                rows += label->accessibleName();
        }
        return rows;
    }

    LanguageSwitch language;
    MainWindow window;
    TypingPage* page = nullptr;
};

} // namespace

class TestHelpSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tellsTheKeysOfThePageInFront();
    void opensOnEveryFace();
    void noKeyReachesThePageBelow();
    void typingAndFocusAreKept();
    void aFocusAskedForBelowIsGivenLater();
    void goingElsewhereClosesIt();
    void changesItsLanguage();
    void lowWindowsScrollDownwards();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    Theme m_theme;
};

void TestHelpSheet::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestHelpSheet::tellsTheKeysOfThePageInFront()
{
    Fixture f(m_theme);
    Fixture::press(Qt::Key_F1);
    QVERIFY(f.sheet());
    QCOMPARE(f.sheet()->accessibleName(), u"What the keys do"_s);
    QCOMPARE(f.told(),
             QStringList({u"Space: Take again"_s, u"Esc: Pause"_s, u"Alt+1: Desk"_s, u"Alt+2: Queue"_s,
                          u"Alt+3: Review"_s, u"Ctrl+L: Lock the station"_s, u"F7: High contrast on or off"_s,
                          u"Ctrl+Shift+L: Vietnamese or English"_s, u"F1: Show or close this help"_s}));
    Fixture::press(Qt::Key_F1);
    QVERIFY(!f.sheet());
    f.page->take->hide(); // what cannot be pressed is not told
    Fixture::press(Qt::Key_F1);
    QCOMPARE(f.told().first(), u"Esc: Pause"_s);
}

void TestHelpSheet::opensOnEveryFace()
{
    Fixture f(m_theme);
    f.window.showSignIn();
    Fixture::press(Qt::Key_F1);
    QStringList told = f.told();
    QVERIFY(told.contains(u"Enter: Sign in"_s));
    QVERIFY(told.contains(u"Alt+H: Show or hide the passphrase"_s));
    QCOMPARE(told.filter(u"F7"_s), QStringList(u"F7: High contrast on or off"_s));
    QVERIFY(told.filter(u"Ctrl+L:"_s).isEmpty());
    Fixture::press(Qt::Key_Escape);
    QVERIFY(!f.sheet());
    f.window.showLock();
    Fixture::press(Qt::Key_F1);
    told = f.told();
    QVERIFY(told.contains(u"Enter: Unlock"_s));
    QVERIFY(told.contains(u"Ctrl+N: Another officer signs in"_s));
    QSignalSpy switched(&f.window.lockPage(), &LockPage::switchRequested);
    Fixture::press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(switched.size(), 0);
}

void TestHelpSheet::noKeyReachesThePageBelow()
{
    Fixture f(m_theme);
    f.page->take->setFocus();
    QSignalSpy taken(f.page->take, &ActionButton::activated);
    QSignalSpy paused(f.page->pause, &ActionButton::activated);
    Fixture::press(Qt::Key_Space);
    QCOMPARE(taken.size(), 1);
    Fixture::press(Qt::Key_F1);
    Fixture::press(Qt::Key_Tab);
    Fixture::press(Qt::Key_A);
    QVERIFY(f.sheet()->isAncestorOf(QApplication::focusWidget()));
    Fixture::press(Qt::Key_Space); // presses the sheet's own button
    QVERIFY(!f.sheet());
    Fixture::press(Qt::Key_F1);
    Fixture::press(Qt::Key_Escape);
    QVERIFY(!f.sheet());
    QCOMPARE(taken.size(), 1);
    QCOMPARE(paused.size(), 0);
}

void TestHelpSheet::typingAndFocusAreKept()
{
    Fixture f(m_theme);
    QTest::keyClicks(f.page->edit, u"nguyen"_s);
    f.page->edit->setCursorPosition(2);
    Fixture::press(Qt::Key_F1);
    QVERIFY(f.page->isVisible()); // lists and devices go on
    QTest::keyClicks(QApplication::focusWidget(), u"xyz"_s);
    Fixture::press(Qt::Key_Escape);
    QVERIFY(f.page->edit->hasFocus());
    QCOMPARE(f.page->edit->text(), u"nguyen"_s);
    QCOMPARE(f.page->edit->cursorPosition(), 2);
}

void TestHelpSheet::aFocusAskedForBelowIsGivenLater()
{
    Fixture f(m_theme);
    Fixture::press(Qt::Key_F1);
    f.page->take->setFocus(); // as a page does when a capture ends
    QVERIFY(f.sheet()->isAncestorOf(QApplication::focusWidget()));
    Fixture::press(Qt::Key_F1);
    QVERIFY(f.page->take->hasFocus());
}

void TestHelpSheet::goingElsewhereClosesIt()
{
    Fixture f(m_theme);
    Fixture::press(Qt::Key_F1);
    Fixture::press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(!f.sheet());
    QCOMPARE(f.window.currentPage(), PageId::Queue);
    f.window.showPage(PageId::Desk);
    Fixture::press(Qt::Key_F1);
    QSignalSpy locked(&f.window, &MainWindow::lockRequested);
    Fixture::press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(locked.size(), 1);
    f.window.showLock();
    QVERIFY(!f.sheet());
}

void TestHelpSheet::changesItsLanguage()
{
    Fixture f(m_theme);
    Fixture::press(Qt::Key_F1);
    Fixture::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.sheet()->accessibleName(), u"Các phím dùng để làm gì"_s);
    QTRY_VERIFY(f.told().contains(u"Ctrl+L: Khóa trạm"_s));
}

void TestHelpSheet::lowWindowsScrollDownwards()
{
    Fixture f(m_theme);
    f.window.resize(960, 540);
    for (int letter = Qt::Key_A; letter <= Qt::Key_P; ++letter) {
        auto* button = new ActionButton(m_theme, QKeySequence(letter), ActionButton::Kind::Normal,
                                        ActionButton::Size::Small, f.page);
        button->setLabel(u"Action %1"_s.arg(QChar(letter)));
        button->show();
    }
    Fixture::press(Qt::Key_F1);
    QTRY_COMPARE(f.sheet()->geometry(), f.sheet()->parentWidget()->rect());
    QScrollBar* bar = f.sheet()->findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    Fixture::press(Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    Fixture::press(Qt::Key_Up);
    QVERIFY(bar->value() < bar->maximum());
    f.window.resize(1366, 768);
    QTRY_COMPARE(f.sheet()->size(), QSize(1270, 712));
    QTRY_COMPARE(bar->maximum(), 0);
}

void TestHelpSheet::nothingIsCut_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    for (const QSize& size : {QSize(960, 540), QSize(1366, 768)}) {
        QTest::addRow("vi %d", size.width()) << Language::Vietnamese << size;
        QTest::addRow("en %d", size.width()) << Language::English << size;
    }
}

void TestHelpSheet::nothingIsCut()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    Fixture f(m_theme);
    f.language.setLanguage(language);
    f.window.resize(size);
    for (const PageId id : {PageId::Desk, PageId::Queue, PageId::Review}) {
        f.window.showPage(id);
        Fixture::press(Qt::Key_F1);
        QTRY_COMPARE(cutTexts(*f.sheet()).join(u'\n'), QString());
    }
    f.window.showSignIn();
    Fixture::press(Qt::Key_F1);
    QTRY_COMPARE(cutTexts(*f.sheet()).join(u'\n'), QString());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestHelpSheet)
#include "test_HelpSheet.moc"
