// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TableList.h"

#include "ui/widgets/TableModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <algorithm>

namespace thunhan
{

namespace
{

constexpr int cellPadding = 14;
constexpr int shapeSize = 17;
constexpr int selectionBar = 3;

// The head of a table: sunken, a line below, words in the small role.
class TableHead : public QHeaderView
{
public:
    TableHead(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
    {
        setFixedHeight(32);
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
        setMinimumSectionSize(1);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const DeskPalette& palette = m_theme.palette();
        painter->fillRect(rect, palette.sunken);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette.line);
        painter->setFont(deskFont(TypeRole::Small));
        painter->setPen(palette.text2);
        const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        painter->drawText(rect.adjusted(cellPadding, 0, -cellPadding, -1), alignment,
                          model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }

    void paintEvent(QPaintEvent* event) override
    {
        QPainter(viewport()).fillRect(viewport()->rect(), m_theme.palette().sunken);
        QHeaderView::paintEvent(event);
    }

private:
    const Theme& m_theme;
};

} // namespace

TableDelegate::TableDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QRect TableDelegate::contentRect(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
}

void TableDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const DeskPalette& palette = m_theme.palette();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor ground = palette.surface;
    switch (Severity(index.data(TableModel::TintRole).toInt())) {
    case Severity::Ok: break;
    case Severity::Warn: ground = palette.amberRow; break;
    case Severity::Bad: ground = palette.redRow; break;
    case Severity::Neutral: ground = palette.ownRow; break;
    }
    const QRect& rect = option.rect;
    painter.fillRect(rect, selected ? palette.accentTint : ground);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette.lineSoft);
    if (!selected)
        return;
    const int lastColumn = index.model()->columnCount() - 1;
    if (index.column() == 0)
        painter.fillRect(QRect(rect.left(), rect.top(), selectionBar, rect.height()), palette.accent);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus()) {
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), palette.accent);
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), palette.accent);
        if (index.column() == lastColumn)
            painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), palette.accent);
    }
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    paintRow(*painter, option, index);
    const TableCell cell = index.data(TableModel::CellRole).value<TableCell>();
    QRect place = contentRect(option);
    if (cell.shape) {
        paintShape(*painter,
                   QRectF(place.left() + 1, place.center().y() - shapeSize / 2.0 + 0.5, shapeSize, shapeSize),
                   *cell.shape, m_theme.palette());
        place.setLeft(place.left() + shapeSize + 8);
    }
    const int across = cell.number ? Qt::AlignRight : Qt::AlignLeft;
    const auto line = [&](const QRect& rect, int down, TypeRole role, const QColor& color,
                          const QString& text) {
        const QFont font = deskFont(role);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, across | down,
                          QFontMetrics(font).elidedText(text, Qt::ElideMiddle, rect.width()));
    };
    const TypeRole role = cell.strong ? TypeRole::TableBold : TypeRole::Table;
    if (cell.second.isEmpty()) {
        line(place, Qt::AlignVCenter, role, m_theme.color(cell.tone), cell.text);
    } else {
        const int middle = place.center().y() + 1;
        line(QRect(place.left(), middle - 19, place.width(), 20), Qt::AlignVCenter, role,
             m_theme.color(cell.tone), cell.text);
        line(QRect(place.left(), middle + 1, place.width(), 16), Qt::AlignVCenter, TypeRole::Caption,
             m_theme.palette().text2, cell.second);
    }
    painter->restore();
}

TableList::TableList(const Theme& theme, int rowHeight, QWidget* parent) : QTableView(parent)
{
    setHorizontalHeader(new TableHead(theme, this));
    setItemDelegate(new TableDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

void TableList::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT rowChosen(current.row()); });
    connect(model, &QAbstractItemModel::modelReset, this, &TableList::applyColumnWidths);
    applyColumnWidths();
}

void TableList::setColumnWidths(const QList<int>& widths)
{
    m_columnWidths = widths;
    applyColumnWidths();
}

void TableList::applyColumnWidths()
{
    const int columns = std::min(int(m_columnWidths.size()), horizontalHeader()->count());
    for (int i = 0; i < columns; ++i) {
        if (m_columnWidths.at(i) > 0) {
            horizontalHeader()->setSectionResizeMode(i, QHeaderView::Fixed);
            setColumnWidth(i, m_columnWidths.at(i));
        } else {
            horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
        }
    }
}

void TableList::enableLetterKeys()
{
    for (const auto& [key, by] : {std::pair{Qt::Key_J, 1}, {Qt::Key_K, -1}})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this,
                [this, by = by] { move(by); });
}

int TableList::currentRow() const
{
    return currentIndex().row();
}

void TableList::selectRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

void TableList::move(int by)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows > 0)
        selectRow(std::clamp(currentRow() + by, 0, rows - 1));
}

void TableList::keyboardSearch(const QString& /*text*/) {}

void TableList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_J: move(1); return;
    case Qt::Key_K: move(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() >= 0)
            Q_EMIT rowActivated(currentRow());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QTableView::keyPressEvent(event); return;
    default: event->ignore(); // everything else belongs to the page
    }
}

void TableList::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false); // letters are keys here, not words
    if (currentRow() < 0)
        selectRow(0);
}

} // namespace thunhan
