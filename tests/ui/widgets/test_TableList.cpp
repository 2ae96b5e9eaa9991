// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

TableRow row(const QString& name)
{
    return {
        {{name, u"second"_s, Shape::Ok, Tone::Text, true, false}, {u"12"_s, {}, {}, Tone::Text, false, true}},
        Severity::Ok,
        name};
}

} // namespace

class TestTableList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysMoveAndOpen();
    void choiceSurvivesNewRows();
    void otherLettersBelongToThePage();
    void columnsMayComeAfterTheirWidths();
};

void TestTableList::keysMoveAndOpen()
{
    Theme theme;
    TableModel model;
    model.setHeaders({u"Name"_s, u"Count"_s});
    model.setRows({row(u"a"_s), row(u"b"_s), row(u"c"_s)});
    TableList list(theme, 48);
    list.setModel(&model);
    list.setColumnWidths({0, 80});
    list.resize(400, 300);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.setFocus();
    QCOMPARE(list.currentRow(), 0);
    QSignalSpy chosen(&list, &TableList::rowChosen);
    QSignalSpy opened(&list, &TableList::rowActivated);
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_J); // the end
    QCOMPARE(list.currentRow(), 2);
    QTest::keyClick(&list, Qt::Key_K);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toInt(), 1);
    QVERIFY(!list.testAttribute(Qt::WA_InputMethodEnabled));
}

void TestTableList::choiceSurvivesNewRows()
{
    Theme theme;
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHeaders({u"Name"_s, u"Count"_s});
    model.setRows({row(u"a"_s), row(u"b"_s)});
    TableList list(theme);
    list.setModel(&model);
    list.selectRow(1);
    model.setRows({row(u"new"_s), row(u"a"_s), row(u"b"_s)});
    QCOMPARE(list.currentRow(), 2);
    QCOMPARE(list.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(model.rowOf(u"b"_s), 2);
    QCOMPARE(model.rowOf(u"gone"_s), -1);
    QCOMPARE(model.data(model.index(2, 0), Qt::AccessibleTextRole).toString(), u"b, second"_s);
}

void TestTableList::otherLettersBelongToThePage()
{
    struct Page : QWidget {
        void keyPressEvent(QKeyEvent* /*event*/) override { ++keys; }
        int keys = 0;
    } page;
    Theme theme;
    TableModel model;
    model.setHeaders({u"Name"_s});
    model.setRows({row(u"a"_s), row(u"r"_s)});
    auto* list = new TableList(theme, 36, &page);
    list->setModel(&model);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_R);
    QCOMPARE(page.keys, 1);
    QCOMPARE(list->currentRow(), 0); // no search by letter
}

void TestTableList::columnsMayComeAfterTheirWidths()
{
    Theme theme;
    TableModel model;
    TableList list(theme);
    list.setModel(&model);
    list.setColumnWidths({0, 80});
    list.resize(400, 300);
    list.show();
    model.setHeaders({u"Name"_s, u"Count"_s});
    QCOMPARE(list.columnWidth(1), 80);
    QTRY_COMPARE(list.columnWidth(0), list.viewport()->width() - 80);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestTableList)
#include "test_TableList.moc"
