// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr auto fileNames = std::to_array<QLatin1StringView>({
#define THUNHAN_X(name, file) QLatin1StringView(file),
    THUNHAN_ICONS(THUNHAN_X)
#undef THUNHAN_X
});

QPixmap render(Icon icon, const QColor& color, int devicePixels)
{
    QFile file(u":/thunhan/icons/%1.svg"_s.arg(fileNames.at(std::size_t(icon))));
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    // Qt's renderer knows no currentColor.
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QPixmap Icons::pixmap(Icon icon, const QColor& color, int size, qreal pixelRatio) const
{
    const int devicePixels = int(std::lround(size * pixelRatio));
    QPixmap& pixmap = m_pixmaps[Key(int(icon), color.rgba(), devicePixels)];
    if (pixmap.isNull())
        pixmap = render(icon, color, devicePixels);
    QPixmap result = pixmap;
    result.setDevicePixelRatio(pixelRatio);
    return result;
}

void Icons::paint(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color) const
{
    const int size = int(std::min(rect.width(), rect.height()));
    const QPointF corner(std::round(rect.center().x() - size / 2.0),
                         std::round(rect.center().y() - size / 2.0));
    painter.drawPixmap(corner, pixmap(icon, color, size, painter.device()->devicePixelRatioF()));
}

void Icons::paintLogo(QPainter& painter, const QRectF& rect, const QColor& tile, const QColor& lines) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tile);
    painter.drawRoundedRect(rect, 8, 8);
    painter.restore();
    const qreal inset = std::round(rect.width() * 0.18);
    paint(painter, rect.adjusted(inset, inset, -inset, -inset), Icon::Finger, lines);
}

} // namespace thunhan
