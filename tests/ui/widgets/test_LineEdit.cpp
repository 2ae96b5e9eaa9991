// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineEdit.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

const QString longAddress = u"159 đường Bến Nước, phường Hòa Cường"_s;

}

class TestLineEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheBeginningOfALongValue();
    void leavesTheCursorOfOneWhoTypes();
    void showsTheBeginningWhenLeft();
};

void TestLineEdit::showsTheBeginningOfALongValue()
{
    const Theme theme;
    LineEdit field(theme);
    field.showText(longAddress);
    QCOMPARE(field.text(), longAddress);
    QCOMPARE(field.cursorPosition(), 0);
}

void TestLineEdit::leavesTheCursorOfOneWhoTypes()
{
    const Theme theme;
    LineEdit field(theme);
    field.show();
    QApplication::setActiveWindow(&field);
    field.setFocus();
    QTRY_VERIFY(field.hasFocus());
    QTest::keyClicks(&field, u"abc"_s);
    field.setCursorPosition(2);
    field.showText(u"abc"_s); // what was typed comes back from the store
    QCOMPARE(field.cursorPosition(), 2);
}

void TestLineEdit::showsTheBeginningWhenLeft()
{
    const Theme theme;
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* field = new LineEdit(theme);
    auto* next = new LineEdit(theme);
    column->addWidget(field);
    column->addWidget(next);
    page.show();
    QApplication::setActiveWindow(&page);
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"159 Ben Nuoc"_s);
    QCOMPARE(field->cursorPosition(), field->text().size());
    next->setFocus();
    QCOMPARE(field->cursorPosition(), 0);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestLineEdit)
#include "test_LineEdit.moc"
