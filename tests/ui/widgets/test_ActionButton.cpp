// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/LineEdit.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestActionButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keyWorksFromAnywhereOnThePage();
    void lettersBelongToAFocusedTextField();
    void blockedStaysInReachAndSaysSo();
    void hiddenButtonsDoNotAnswer();
    void capsAreNamedAsOnTheKeyboard();
    void ampersandsAreWords();
};

void TestActionButton::keyWorksFromAnywhereOnThePage()
{
    Theme theme;
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    auto* other = new ActionButton(theme, QKeySequence(Qt::Key_Escape));
    auto* button = new ActionButton(theme, QKeySequence(Qt::Key_Space));
    layout->addWidget(other);
    layout->addWidget(button);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    other->setFocus();
    QSignalSpy done(button, &ActionButton::activated);
    QSignalSpy wrong(other, &ActionButton::activated);
    QTest::keyClick(other,
                    Qt::Key_Space); // Space would press the focused button if it were not a key of the page
    QCOMPARE(done.size(), 1);
    QCOMPARE(wrong.size(), 0);
}

void TestActionButton::lettersBelongToAFocusedTextField()
{
    Theme theme;
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    auto* edit = new LineEdit(theme);
    auto* letter = new ActionButton(theme, QKeySequence(Qt::Key_M));
    auto* function = new ActionButton(theme, QKeySequence(Qt::Key_F9));
    for (QWidget* widget :
         {static_cast<QWidget*>(edit), static_cast<QWidget*>(letter), static_cast<QWidget*>(function)})
        layout->addWidget(widget);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy letterDone(letter, &ActionButton::activated);
    QSignalSpy functionDone(function, &ActionButton::activated);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_M);
    QTest::keyClick(edit, Qt::Key_F9);
    QCOMPARE(edit->text(), u"m"_s);
    QCOMPARE(letterDone.size(), 0);
    QCOMPARE(functionDone.size(), 1);
    function->setFocus();
    QTest::keyClick(function, Qt::Key_M);
    QCOMPARE(letterDone.size(), 1);
}

void TestActionButton::blockedStaysInReachAndSaysSo()
{
    Theme theme;
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    auto* button = new ActionButton(theme, QKeySequence(Qt::Key_F9), ActionButton::Kind::Primary);
    button->setLabel(u"Next"_s);
    layout->addWidget(button);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const QImage ready = button->grab().toImage();
    button->setBlocked(true);
    QVERIFY(button->grab().toImage() != ready);
    QVERIFY(button->isEnabled());
    button->setFocus();
    QVERIFY(button->hasFocus());
    QSignalSpy blocked(button, &ActionButton::blockedActivated);
    QSignalSpy done(button, &ActionButton::activated);
    QTest::keyClick(button, Qt::Key_F9);
    QTest::keyClick(button, Qt::Key_Return);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(blocked.size(), 3);
    QCOMPARE(done.size(), 0);
    button->setBlocked(false);
    QTest::keyClick(button, Qt::Key_F9);
    QCOMPARE(done.size(), 1);
}

void TestActionButton::hiddenButtonsDoNotAnswer()
{
    Theme theme;
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    auto* button = new ActionButton(theme, QKeySequence(Qt::Key_F8));
    auto* other = new ActionButton(theme, {});
    layout->addWidget(button);
    layout->addWidget(other);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy done(button, &ActionButton::activated);
    button->hide();
    QTest::keyClick(other, Qt::Key_F8);
    QCOMPARE(done.size(), 0);
}

void TestActionButton::capsAreNamedAsOnTheKeyboard()
{
    QCOMPARE(keyCapText(QKeySequence(Qt::Key_Return)), u"Enter"_s);
    QCOMPARE(keyCapText(QKeySequence(Qt::Key_Left)), u"←"_s);
    QCOMPARE(keyCapText(QKeySequence(Qt::ALT | Qt::Key_Left)), u"Alt+←"_s);
    QCOMPARE(keyCapText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)), u"Ctrl+Shift+L"_s);
    QCOMPARE(keyCapText(QKeySequence(Qt::Key_Escape)), u"Esc"_s);
}

void TestActionButton::ampersandsAreWords()
{
    Theme theme;
    ActionButton button(theme, {});
    button.setLabel(u"Đối chiếu & ký"_s);
    QCOMPARE(button.label(), u"Đối chiếu & ký"_s);
    QCOMPARE(button.accessibleName(), u"Đối chiếu & ký"_s);
    QVERIFY(button.shortcut().isEmpty());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestActionButton)
#include "test_ActionButton.moc"
