// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <optional>
#include <vector>

namespace thunhan
{

// A cell as TableList draws it.
struct TableCell {
    QString text;
    QString second = {}; // smaller, below
    std::optional<Shape> shape = {};
    Tone tone = Tone::Text;
    bool strong = false;
    bool number = false; // right-aligned
};

struct TableRow {
    std::vector<TableCell> cells;
    Severity tint = Severity::Ok; // Ok: none; Warn, Bad: tinted row; Neutral: own capture
    QVariant id;                  // what the page finds the row by
};

// Rows of values for TableList. For lists that are read in pages write a QAbstractTableModel that answers
// TableModel::CellRole, TintRole and IdRole.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole + 1, TintRole, IdRole };

    explicit TableModel(QObject* parent = nullptr);

    void setHeaders(const QStringList& headers);
    // Keeps the selection of a view where the row's id is still there.
    void setRows(std::vector<TableRow> rows);
    const std::vector<TableRow>& rows() const { return m_rows; }
    int rowOf(const QVariant& id) const; // -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<TableRow> m_rows;
};

} // namespace thunhan

Q_DECLARE_METATYPE(thunhan::TableCell)
