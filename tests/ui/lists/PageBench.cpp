// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lists/PageBench.h"

#include "ui/widgets/TableList.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <algorithm>

namespace thunhan
{

PageBench::PageBench()
{
    language.setLanguage(Language::English);
}

int PageBench::rows() const
{
    return table->model()->rowCount();
}

TableCell PageBench::cell(int row, int column) const
{
    return table->model()->index(row, column).data(TableModel::CellRole).value<TableCell>();
}

QString PageBench::id(int row) const
{
    return table->model()->index(row, 0).data(TableModel::IdRole).toString();
}

bool PageBench::shows(const QString& text) const
{
    const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
}

void PageBench::key(Qt::Key which, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget(), which, with);
}

void PageBench::enter(Page& page, const QString& tableName)
{
    m_page = &page;
    page.resize(1270, 712);
    page.show();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("the page never became active");
    table = page.findChild<TableList*>(tableName);
    page.enter();
}

void addLanguagesAndWidths(std::initializer_list<int> widths)
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    for (const int width : widths) {
        QTest::addRow("vi %d", width) << Language::Vietnamese << width;
        QTest::addRow("en %d", width) << Language::English << width;
    }
}

} // namespace thunhan
