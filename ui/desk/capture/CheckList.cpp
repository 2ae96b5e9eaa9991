// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CheckList.h"

#include <QPainter>

namespace thunhan
{

namespace
{
constexpr int rowHeight = 31;
constexpr int padding = 12;
constexpr int markSize = 17;
constexpr int wordsLeft = 41;
} // namespace

CheckList::CheckList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CheckList::setLines(const QList<CheckLine>& lines)
{
    if (lines == m_lines)
        return;
    const bool sameCount = lines.size() == m_lines.size();
    m_lines = lines;
    QStringList words;
    for (const CheckLine& line : lines) {
        if (line.shape != Shape::Ok)
            words.append(line.words);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    if (!sameCount)
        updateGeometry();
    update();
}

QSize CheckList::sizeHint() const
{
    return {280, static_cast<int>(m_lines.size()) * rowHeight};
}

void CheckList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    int top = 0;
    for (const CheckLine& line : m_lines) {
        if (top > 0)
            painter.fillRect(QRect(0, top, width(), 1), palette.lineSoft);
        const bool strong = line.shape == Shape::Bad || line.shape == Shape::Warn;
        paintShape(painter, QRectF(padding, top + (rowHeight - markSize) / 2.0, markSize, markSize),
                   line.shape, palette);
        painter.setFont(deskFont(strong ? TypeRole::TableBold : TypeRole::Table));
        painter.setPen(line.shape == Shape::Bad    ? palette.red
                       : line.shape == Shape::Warn ? palette.amberDark
                                                   : palette.text);
        const QRect row(wordsLeft, top, width() - wordsLeft - padding, rowHeight);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, line.words);
        painter.setFont(deskFont(TypeRole::Small));
        painter.setPen(palette.text2);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, line.figures);
        top += rowHeight;
    }
}

} // namespace thunhan
