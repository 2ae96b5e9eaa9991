// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProgressBar.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int markerOverhang = 4;
}

ProgressBar::ProgressBar(const Theme& theme, Fill fill, int thickness, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_fill(fill), m_thickness(thickness)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setValue(double value)
{
    m_value = std::isfinite(value) ? std::max(0.0, value) : 0;
    setAccessibleDescription(u"%1 %"_s.arg(QLocale().toString(m_value * 100, 'f', 0)));
    update();
}

void ProgressBar::setFill(Fill fill)
{
    m_fill = fill;
    update();
}

void ProgressBar::setMarker(std::optional<double> marker)
{
    m_marker = marker;
    updateGeometry();
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {80, m_thickness + (m_marker ? 2 * markerOverhang : 0)};
}

void ProgressBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    const QRectF bar(0, (height() - m_thickness) / 2.0, width(), m_thickness);
    const qreal radius = std::min(4.0, m_thickness / 2.0);
    const bool outlined = palette.track == palette.surface; // high contrast: the empty part needs a line
    paintBox(painter, bar, radius, palette.track, outlined ? palette.line : QColor());
    const QColor fill = m_fill == Fill::Accent  ? palette.accent
                        : m_fill == Fill::Slate ? palette.slate
                                                : palette.amber;
    QRectF done = bar;
    done.setWidth(bar.width() * std::min(1.0, m_value));
    if (done.width() >= 1)
        paintBox(painter, done, std::min(radius, done.width() / 2), fill, QColor());
    if (m_marker) {
        const qreal x = std::round(bar.width() * std::clamp(*m_marker, 0.0, 1.0));
        painter.fillRect(QRectF(x - 1, bar.top() - markerOverhang, 2, bar.height() + 2 * markerOverhang),
                         palette.text);
    }
}

} // namespace thunhan
