// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextFit.h"
#include "tests/ui/SampleFrame.h"
#include "ui/frame/OperatorList.h"
#include "ui/frame/SignInPage.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestSignInPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keyboardAloneSignsIn();
    void namesAreFoundWithoutMarks();
    void emptyPassphraseIsBlocked();
    void busyPageRests();
    void aStationBeingSetUpSaysSo();
    void aStoreOfAFormerVersionSaysHowFarItIs();
    void errorIsSaidAndForgotten();
    void altHShowsTheWords();
    void capsLockIsNoticed();
    void inputMethodStaysOff();
    void ownPassphraseIsChosenByKeyboard();
    void whatIsLackingIsToldWhileTyping();
    void givingUpForgetsWhatWasTyped();
    void refusedChoiceIsSaidAndRepeated();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    Theme m_theme;
};

namespace
{

struct Fixture {
    explicit Fixture(const Theme& theme) : page(theme, language)
    {
        language.setLanguage(Language::English);
        theme.dress(page);
        page.resize(1366, 768);
        page.setState(sampleSignIn());
        page.show();
        page.enter();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page never became active");
        edit = page.findChild<QLineEdit*>(u"passphrase"_s);
        list = page.findChild<OperatorList*>(u"operators"_s);
        button = page.findChild<ActionButton*>(u"signIn"_s);
        fresh = page.findChild<QLineEdit*>(u"newPassphrase"_s);
        again = page.findChild<QLineEdit*>(u"repeatedPassphrase"_s);
        QObject::connect(&page, &SignInPage::choiceAbandoned, &page, [this] { ++abandoned; });
        QObject::connect(&page, &SignInPage::passphraseChosen, &page,
                         [this](OperatorId id, const SecureBytes& passphrase) {
                             person = id;
                             words = QByteArray(reinterpret_cast<const char*>(passphrase.data()),
                                                qsizetype(passphrase.size()));
                             ++choices;
                         });
        QObject::connect(&page, &SignInPage::signInRequested, &page,
                         [this](OperatorId id, const SecureBytes& passphrase) {
                             person = id;
                             words = QByteArray(reinterpret_cast<const char*>(passphrase.data()),
                                                qsizetype(passphrase.size()));
                             ++requests;
                         });
    }

    LanguageSwitch language;
    SignInPage page;
    QLineEdit* edit = nullptr;
    OperatorList* list = nullptr;
    ActionButton* button = nullptr;
    OperatorId person;
    QByteArray words;
    int requests = 0;
    QLineEdit* fresh = nullptr;
    QLineEdit* again = nullptr;
    int choices = 0;
    int abandoned = 0;
};

} // namespace

void TestSignInPage::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void TestSignInPage::keyboardAloneSignsIn()
{
    Fixture f(m_theme);
    QVERIFY(f.edit->hasFocus());
    QTest::keyClick(f.edit, Qt::Key_Down);            // the second officer, without leaving the field
    for (const QChar letter : u"ngựa pin đúng kẹp"_s) // keyClicks() knows Latin letters only
        QTest::sendKeyEvent(QTest::Click, f.edit, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 1);
    QCOMPARE(f.person, sampleSignIn().operators.at(1).id);
    QCOMPARE(f.words, u"ngựa pin đúng kẹp"_s.toUtf8());
    QCOMPARE(f.edit->text(), QString());
    QVERIFY(!f.edit->isUndoAvailable());
}

void TestSignInPage::namesAreFoundWithoutMarks()
{
    Fixture f(m_theme);
    f.list->setFocus();
    QTest::keyClicks(f.list, u"dang"_s);
    QCOMPARE(f.list->chosen(), sampleSignIn().operators.at(1).id);
    const auto* pause = f.list->findChild<QTimer*>();
    QTRY_VERIFY(!pause->isActive()); // after it letters begin a new word
    QTest::keyClicks(f.list, u"loc"_s);
    QCOMPARE(f.list->chosen(), sampleSignIn().operators.at(3).id);
    QTest::keyClick(f.list, Qt::Key_Return);
    QVERIFY(f.edit->hasFocus());
    QCOMPARE(f.requests, 0);
}

void TestSignInPage::emptyPassphraseIsBlocked()
{
    Fixture f(m_theme);
    f.list->setFocus();
    QVERIFY(f.button->isBlocked());
    QTest::mouseClick(f.button, Qt::LeftButton);
    QCOMPARE(f.requests, 0);
    QVERIFY(f.edit->hasFocus());
}

void TestSignInPage::busyPageRests()
{
    Fixture f(m_theme);
    QTest::keyClicks(f.edit, u"abc"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 1);
    QTest::keyClicks(f.edit, u"def"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 1);
    QCOMPARE(f.edit->text(), QString());
    f.page.setBusy(false);
    QTest::keyClicks(f.edit, u"def"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 2);
}

void TestSignInPage::aStationBeingSetUpSaysSo()
{
    Fixture f(m_theme);
    SignInState nobody = sampleSignIn();
    nobody.operators.clear();
    f.page.setState(nobody);
    f.page.setPreparing();
    QCOMPARE(f.edit->accessibleDescription(), u"Sign-in opens by itself when that is done."_s);
    QTest::keyClicks(f.edit, u"abc"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 0);
    QCOMPARE(f.edit->text(), QString());
    f.page.setState(sampleSignIn());
    f.page.enter();
    QCOMPARE(f.edit->accessibleDescription(), QString());
    QTest::keyClicks(f.edit, u"abc"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 1);
}

void TestSignInPage::aStoreOfAFormerVersionSaysHowFarItIs()
{
    Fixture f(m_theme);
    QTest::keyClicks(f.edit, u"abc"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    f.page.setMigrating(2, 5);
    QCOMPARE(f.edit->accessibleDescription(),
             u"The data are brought to the new version: 2 of 5 done. This may take some minutes."_s);
    QTest::keyClicks(f.edit, u"abc"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QCOMPARE(f.requests, 1);
    QTRY_COMPARE(cutTexts(f.page).join(u'\n'), QString());
    f.page.setError(u"No."_s);
    QCOMPARE(f.edit->accessibleDescription(), u"No."_s);
}

void TestSignInPage::errorIsSaidAndForgotten()
{
    Fixture f(m_theme);
    f.page.setError(u"The passphrase is not right."_s);
    QCOMPARE(f.edit->accessibleDescription(), u"The passphrase is not right."_s);
    QVERIFY(f.edit->hasFocus());
    QTest::keyClicks(f.edit, u"a"_s);
    QCOMPARE(f.edit->accessibleDescription(), QString());
}

void TestSignInPage::altHShowsTheWords()
{
    Fixture f(m_theme);
    QCOMPARE(f.edit->echoMode(), QLineEdit::Password);
    QTest::keyClick(f.edit, Qt::Key_H, Qt::AltModifier);
    QCOMPARE(f.edit->echoMode(), QLineEdit::Normal);
    f.list->setFocus(); // whoever turns away hides them again
    QCOMPARE(f.edit->echoMode(), QLineEdit::Password);
}

void TestSignInPage::capsLockIsNoticed()
{
    Fixture f(m_theme);
    QTest::sendKeyEvent(QTest::Click, f.edit, Qt::Key_A, u"A"_s, Qt::NoModifier);
    QCOMPARE(f.edit->accessibleDescription(), u"Caps Lock is on"_s);
    QTest::sendKeyEvent(QTest::Click, f.edit, Qt::Key_A, u"a"_s, Qt::NoModifier);
    QCOMPARE(f.edit->accessibleDescription(), QString());
    QTest::sendKeyEvent(QTest::Click, f.edit, Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    QCOMPARE(f.edit->accessibleDescription(), QString());
}

void TestSignInPage::inputMethodStaysOff()
{
    Fixture f(m_theme);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!f.edit->testAttribute(Qt::WA_InputMethodEnabled));
        QTest::keyClick(f.edit, Qt::Key_H, Qt::AltModifier);
    }
    f.list->setFocus();
    QVERIFY(!f.list->testAttribute(Qt::WA_InputMethodEnabled));
}

void TestSignInPage::ownPassphraseIsChosenByKeyboard()
{
    Fixture f(m_theme);
    QTest::keyClick(f.edit, Qt::Key_Down);
    f.page.setBusy(true);
    f.page.askForNewPassphrase(f.page.findChild<OperatorList*>()->chosen());
    QVERIFY(!f.list->isVisible());
    QVERIFY(!f.edit->isVisible());
    QVERIFY(f.fresh->hasFocus());
    QTest::keyClicks(f.fresh, u"song dai ca loi"_s);
    QTest::keyClick(f.fresh, Qt::Key_Return); // not yet: on to the second field
    QCOMPARE(f.choices, 0);
    QVERIFY(f.again->hasFocus());
    QTest::keyClicks(f.again, u"song dai ca loi"_s);
    QTest::keyClick(f.again, Qt::Key_Return);
    QCOMPARE(f.choices, 1);
    QCOMPARE(f.person, sampleSignIn().operators.at(1).id);
    QCOMPARE(f.words, "song dai ca loi"_ba);
    for (const QLineEdit* edit : {f.fresh, f.again}) {
        QCOMPARE(edit->text(), QString());
        QVERIFY(!edit->isUndoAvailable());
    }
    f.page.setBusy(true);
    QTest::keyClicks(f.fresh, u"song"_s);
    QCOMPARE(f.fresh->text(), QString());
    QCOMPARE(f.fresh->accessibleDescription(), u"Keeping the new passphrase…"_s);
    f.page.enter();
    QVERIFY(f.edit->isVisible());
    QVERIFY(!f.fresh->isVisible());
}

void TestSignInPage::whatIsLackingIsToldWhileTyping()
{
    Fixture f(m_theme);
    f.page.askForNewPassphrase(f.page.findChild<OperatorList*>()->chosen()); // for Lê Thị Minh Châu
    const auto told = [&f](const QString& words) {
        f.fresh->clear();
        QTest::keyClicks(f.fresh, words);
        return f.fresh->accessibleDescription();
    };
    QCOMPARE(told({}), u"At least 12 characters: several words that you remember."_s);
    QCOMPARE(told(u"song dai ca"_s), u"1 more character needed."_s);
    QCOMPARE(told(u"aaaabbbbccccdddd"_s), u"The same few characters: take several different words."_s);
    QCOMPARE(told(u"abcdefghijklmnop"_s), u"A row of the keyboard is guessed first: take several words."_s);
    QCOMPARE(told(u"hoa minh chau dep"_s), u"It holds your name, which everybody knows: take other words."_s);
    QTest::keyClick(f.fresh, Qt::Key_Return);
    QVERIFY(f.fresh->hasFocus()); // this is what is missing
    QCOMPARE(told(u"song dai ca loi"_s), u"Long enough."_s);
    QTest::keyClicks(f.again, u"song"_s);
    QCOMPARE(f.again->accessibleDescription(), u"Go on typing."_s);
    QTest::keyClicks(f.again, u"x"_s);
    QCOMPARE(f.again->accessibleDescription(), u"Differs from the one above."_s);
    QTest::keyClick(f.again, Qt::Key_Return);
    QCOMPARE(f.choices, 0);
    QTest::keyClick(f.again, Qt::Key_Backspace);
    QTest::keyClicks(f.again, u" dai ca loi"_s);
    QCOMPARE(f.again->accessibleDescription(), u"Both are the same."_s);
    QTest::keyClicks(f.fresh, u"x"_s); // the first one is changed afterwards
    QTest::keyClick(f.fresh, Qt::Key_Return);
    QCOMPARE(f.choices, 0);
}

void TestSignInPage::givingUpForgetsWhatWasTyped()
{
    Fixture f(m_theme);
    f.page.askForNewPassphrase(f.page.findChild<OperatorList*>()->chosen());
    QTest::keyClicks(f.fresh, u"song dai ca loi"_s);
    QTest::keyClick(f.fresh, Qt::Key_H, Qt::AltModifier);
    QCOMPARE(f.fresh->echoMode(), QLineEdit::Normal);
    QCOMPARE(f.again->echoMode(), QLineEdit::Password);
    QTest::keyClick(f.fresh, Qt::Key_Escape);
    QCOMPARE(f.abandoned, 1);
    QVERIFY(f.edit->hasFocus());
    f.page.askForNewPassphrase(f.page.findChild<OperatorList*>()->chosen());
    QCOMPARE(f.fresh->text(), QString());
    QCOMPARE(f.fresh->echoMode(), QLineEdit::Password);
}

void TestSignInPage::refusedChoiceIsSaidAndRepeated()
{
    Fixture f(m_theme);
    f.page.askForNewPassphrase(f.page.findChild<OperatorList*>()->chosen());
    for (int round = 1; round <= 2; ++round) {
        QTest::keyClicks(f.fresh, u"song dai ca loi"_s);
        QTest::keyClicks(f.again, u"song dai ca loi"_s);
        QTest::keyClick(f.again, Qt::Key_Return);
        QCOMPARE(f.choices, round);
        f.page.setBusy(true);
        f.page.setError(u"The disk is full."_s);
        QCOMPARE(f.fresh->accessibleDescription(), u"The disk is full."_s);
        QVERIFY(f.fresh->hasFocus());
    }
}

void TestSignInPage::nothingIsCut_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    QTest::newRow("vi") << Language::Vietnamese << 1366;
    QTest::newRow("en") << Language::English << 1366;
    QTest::newRow("vi narrow") << Language::Vietnamese << 960;
    QTest::newRow("en narrow") << Language::English << 960;
}

void TestSignInPage::nothingIsCut()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    Fixture f(m_theme);
    f.language.setLanguage(language);
    f.page.resize(width, 768);
    QTRY_COMPARE(cutTexts(f.page).join(u'\n'), QString());
    f.page.askForNewPassphrase(f.page.findChild<OperatorList*>()->chosen());
    QTRY_COMPARE(cutTexts(f.page).join(u'\n'), QString());
    for (const QString& words : {u"hoa minh chau dep"_s, u"abcdefghijklmnop"_s, u"aaaabbbbccccdddd"_s}) {
        f.fresh->clear();
        QTest::keyClicks(f.fresh, words);
        QTRY_COMPARE(cutTexts(f.page).join(u'\n'), QString());
    }
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestSignInPage)
#include "test_SignInPage.moc"
