// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/PageStrip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <algorithm>

namespace thunhan
{

namespace
{

constexpr int rowHeight = 101;
constexpr int pictureHeight = 72;
constexpr int pictureWidth = 104;
constexpr int markSize = 13;
constexpr int shapeRole = Qt::UserRole + 1;
constexpr int pictureRole = Qt::UserRole + 2;

class PageDelegate final : public QStyledItemDelegate
{
public:
    PageDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {option.rect.width(), rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const DeskPalette& palette = m_theme.palette();
        const QRect row = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->fillRect(row, selected ? palette.accentTint : palette.surface);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), palette.lineSoft);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), palette.accent);
        const QRect place(row.center().x() - pictureWidth / 2, row.top() + 7, pictureWidth, pictureHeight);
        paintPicture(*painter, place, index.data(pictureRole).value<QImage>());
        paintWords(*painter, QRect(row.left(), place.bottom() + 2, row.width(), 18), index, selected);
        if (selected && option.state.testFlag(QStyle::State_HasFocus))
            paintBox(*painter, QRectF(row).adjusted(1, 1, -1, -1), 0, QColor(), palette.accent, 2);
        painter->restore();
    }

private:
    void paintPicture(QPainter& painter, const QRect& place, const QImage& picture) const
    {
        const DeskPalette& palette = m_theme.palette();
        if (picture.isNull()) {
            m_theme.icons().paint(painter, QRectF(place.center().x() - 14, place.center().y() - 14, 28, 28),
                                  Icon::Doc, palette.text3);
            return;
        }
        const QSize size = picture.size().scaled(place.size(), Qt::KeepAspectRatio);
        const QRect at(place.center().x() - size.width() / 2, place.center().y() - size.height() / 2,
                       size.width(), size.height());
        painter.drawImage(at, picture);
        paintBox(painter, at, 0, QColor(), palette.line);
    }

    void paintWords(QPainter& painter, const QRect& line, const QModelIndex& index, bool selected) const
    {
        const QString words = index.data(Qt::DisplayRole).toString();
        painter.setFont(deskFont(selected ? TypeRole::CaptionBold : TypeRole::Caption));
        const int width = painter.fontMetrics().horizontalAdvance(words);
        const int left = line.left() + std::max(4, (line.width() - width - markSize - 4) / 2);
        const auto shape = static_cast<Shape>(index.data(shapeRole).toInt());
        paintShape(painter, QRectF(left, line.top() + 2.5, markSize, markSize), shape, m_theme.palette());
        painter.setPen(shape == Shape::Warn ? m_theme.palette().amberDark : m_theme.palette().text);
        painter.drawText(QRect(left + markSize + 4, line.top(), line.right() - left - markSize - 4, 18),
                         Qt::AlignVCenter | Qt::AlignLeft, words);
    }

    const Theme& m_theme;
};

} // namespace

PageStrip::PageStrip(const Theme& theme, QWidget* parent) : QListWidget(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new PageDelegate(m_theme, this));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT pageChosen(row);
    });
}

void PageStrip::setPages(const QList<PageItem>& pages, int current)
{
    const QSignalBlocker silent(this);
    while (count() > pages.size())
        delete takeItem(count() - 1);
    while (count() < pages.size())
        addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) {
        const PageItem& page = pages.at(i);
        item(i)->setText(page.words);
        item(i)->setData(shapeRole, static_cast<int>(page.shape));
        item(i)->setData(pictureRole, page.picture);
    }
    setCurrentRow(current);
    if (currentItem())
        scrollToItem(currentItem());
}

void PageStrip::move(int by)
{
    if (count() > 0)
        setCurrentRow(std::clamp(currentRow() + by, 0, count() - 1));
}

void PageStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QListWidget::keyPressEvent(event); break;
    default: event->ignore(); // letters name the document
    }
}

} // namespace thunhan
