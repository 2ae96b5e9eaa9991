// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TableModel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

TableModel::TableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TableModel::setHeaders(const QStringList& headers)
{
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
        return;
    }
    m_headers = headers;
    if (!headers.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(headers.size()) - 1);
}

void TableModel::setRows(std::vector<TableRow> rows)
{
    const auto sameIds = [](const TableRow& a, const TableRow& b) { return a.id == b.id; };
    const bool inPlace = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameIds);
    if (inPlace) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    // A layout change instead of a reset, so that views keep selection and place.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<QVariant> ids;
    ids.reserve(std::size_t(before.size()));
    for (const QModelIndex& index : before)
        ids.push_back(m_rows.at(std::size_t(index.row())).id);
    m_rows = std::move(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(ids.at(std::size_t(i)));
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int TableModel::rowOf(const QVariant& id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const TableRow& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableRow& row = m_rows.at(std::size_t(index.row()));
    if (role == TintRole)
        return int(row.tint);
    if (role == IdRole)
        return row.id;
    if (std::size_t(index.column()) >= row.cells.size())
        return {};
    const TableCell& cell = row.cells.at(std::size_t(index.column()));
    switch (role) {
    case CellRole: return QVariant::fromValue(cell);
    case Qt::DisplayRole: return cell.text;
    case Qt::AccessibleTextRole: return cell.second.isEmpty() ? cell.text : cell.text + u", "_s + cell.second;
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole) {
        const bool number = !m_rows.empty() && std::size_t(section) < m_rows.front().cells.size() &&
                            m_rows.front().cells.at(std::size_t(section)).number;
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

} // namespace thunhan
