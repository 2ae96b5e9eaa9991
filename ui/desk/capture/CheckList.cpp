// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CheckList.h"

#include <QPainter>
#include <algorithm>

namespace thunhan
{

namespace
{
constexpr int rowHeight = 31;
constexpr int padding = 12;
constexpr int markSize = 17;
constexpr int wordsLeft = 41;
constexpr int betweenWordsAndFigures = 8;
constexpr int usualWidth = 280;
constexpr int leastWidth = 200;
constexpr int aboveAndBelow = 10; // of a row's words, together

bool isStrong(const CheckLine& line)
{
    return line.shape == Shape::Bad || line.shape == Shape::Warn;
}

QFont fontOf(const CheckLine& line)
{
    return deskFont(isStrong(line) ? TypeRole::TableBold : TypeRole::Table);
}
} // namespace

CheckList::CheckList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CheckList::setLines(const QList<CheckLine>& lines)
{
    if (lines == m_lines)
        return;
    const int before = heightForWidth(width());
    m_lines = lines;
    QStringList words;
    for (const CheckLine& line : lines) {
        if (line.shape != Shape::Ok)
            words.append(line.words);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    if (heightForWidth(width()) != before)
        updateGeometry();
    update();
}

QSize CheckList::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize CheckList::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

int CheckList::heightForWidth(int width) const
{
    int height = 0;
    for (const CheckLine& line : m_lines)
        height += wordsOf(line, width).height();
    return height;
}

QRect CheckList::wordsOf(const CheckLine& line, int width)
{
    int room = width - wordsLeft - padding;
    if (!line.figures.isEmpty())
        room -=
            QFontMetrics(deskFont(TypeRole::Small)).horizontalAdvance(line.figures) + betweenWordsAndFigures;
    const QRect words = QFontMetrics(fontOf(line))
                            .boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, line.words);
    return {wordsLeft, 0, room, std::max(rowHeight, words.height() + aboveAndBelow)};
}

void CheckList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    int top = 0;
    for (const CheckLine& line : m_lines) {
        if (top > 0)
            painter.fillRect(QRect(0, top, width(), 1), palette.lineSoft);
        const QRect words = wordsOf(line, width()).translated(0, top);
        paintShape(painter, QRectF(padding, words.center().y() - (markSize - 1) / 2.0, markSize, markSize),
                   line.shape, palette);
        painter.setFont(fontOf(line));
        painter.setPen(line.shape == Shape::Bad    ? palette.red
                       : line.shape == Shape::Warn ? palette.amberDark
                                                   : palette.text);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, line.words);
        painter.setFont(deskFont(TypeRole::Small));
        painter.setPen(palette.text2);
        painter.drawText(QRect(wordsLeft, top, width() - wordsLeft - padding, words.height()),
                         Qt::AlignVCenter | Qt::AlignRight, line.figures);
        top += words.height();
    }
}

} // namespace thunhan
