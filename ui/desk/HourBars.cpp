// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/HourBars.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int shownHours = 8;
constexpr int gap = 6;
constexpr int valueHeight = 18;
constexpr int axisHeight = 18;
} // namespace

HourBars::HourBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMinimumHeight(110);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFont(deskFont(TypeRole::Caption));
}

void HourBars::setCounts(const std::array<int, 24>& counts, int currentHour)
{
    m_counts = counts;
    m_current = currentHour;
    QStringList words;
    for (std::size_t hour = 0; hour < counts.size(); ++hour) {
        if (counts.at(hour) > 0)
            words.append(tr("%1 h: %2").arg(hour).arg(counts.at(hour)));
    }
    setAccessibleDescription(words.join(u", "_s));
    update();
}

void HourBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    const int first = std::clamp(m_current - shownHours + 1, 0, 24 - shownHours);
    int most = 1;
    for (int i = 0; i < shownHours; ++i)
        most = std::max(most, m_counts.at(static_cast<std::size_t>(first + i)));
    const qreal column = (width() + gap) / qreal(shownHours);
    const qreal room = height() - valueHeight - axisHeight;
    for (int i = 0; i < shownHours; ++i) {
        const int hour = first + i;
        const int count = m_counts.at(static_cast<std::size_t>(hour));
        const QRectF place(i * column, 0, column - gap, height());
        const qreal tall = room * count / most;
        const QRectF bar(place.left(), valueHeight + room - tall, place.width(), tall);
        const bool running = hour == m_current;
        if (count > 0)
            paintBox(painter, bar, std::min(3.0, tall / 2), running ? palette.accentLine : palette.accent,
                     running ? palette.accent : QColor());
        painter.setFont(font());
        painter.setPen(palette.text);
        if (count > 0)
            painter.drawText(QRectF(place.left(), bar.top() - valueHeight, place.width(), valueHeight),
                             Qt::AlignCenter, QString::number(count));
        painter.fillRect(QRectF(place.left(), valueHeight + room, place.width(), 1), palette.line);
        painter.setPen(palette.text2);
        painter.drawText(QRectF(place.left(), height() - axisHeight + 1, place.width(), axisHeight),
                         Qt::AlignCenter, tr("%1h").arg(hour));
    }
}

} // namespace thunhan
