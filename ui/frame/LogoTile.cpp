// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/LogoTile.h"

#include <QPainter>

namespace thunhan
{

LogoTile::LogoTile(const Theme& theme, int side, Ground ground, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_side(side), m_ground(ground)
{
    setMinimumSize(side, side);
}

void LogoTile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    if (m_ground == Ground::Bar) {
        painter.fillRect(rect(), palette.surface);
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette.line);
        painter.fillRect(QRect(width() - 1, 0, 1, height()), palette.line);
    }
    const QRectF tile((width() - m_side) / 2, (height() - m_side) / 2, m_side, m_side);
    m_theme.icons().paintLogo(painter, tile, palette.accent, palette.onAccent);
}

} // namespace thunhan
