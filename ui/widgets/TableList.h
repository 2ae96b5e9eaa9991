// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace thunhan
{

// Draws cells that answer TableModel::CellRole: shape, first and second line, row tint, selection bar, focus
// ring.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TableDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    // Where the cell's words go; for delegates that draw more in some columns.
    static QRect contentRect(const QStyleOptionViewItem& option);
    // Tint, separator, selection bar and focus ring; call first when drawing a column of your own.
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

protected:
    const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

// Rows without vertical lines; one row is chosen. Up, Down, J and K move, Enter opens. Letters never start a
// search: they belong to the page.
class TableList : public QTableView
{
    Q_OBJECT
public:
    explicit TableList(const Theme& theme, int rowHeight = 36, QWidget* parent = nullptr);

    // Width in pixels per column; 0 shares what is left. Holds for columns that the model gets later, too.
    void setColumnWidths(const QList<int>& widths);
    // J and K move wherever the focus is in the window, except in a text field.
    void enableLetterKeys();
    int currentRow() const;
    void selectRow(int row); // and scrolls to it

Q_SIGNALS:
    void rowChosen(int row);    // the selection moved
    void rowActivated(int row); // Enter or double click

public:
    void setModel(QAbstractItemModel* model) override;
    void keyboardSearch(const QString& text) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void applyColumnWidths();
    void move(int by);

    QList<int> m_columnWidths;
};

} // namespace thunhan
