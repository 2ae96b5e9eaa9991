// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PortraitView.h"

#include <QPainter>
#include <QPainterPath>

namespace thunhan
{

PortraitView::PortraitView(const Theme& theme, const QSize& size, QWidget* parent)
    : QWidget(parent), m_theme(theme)
{
    setFixedSize(size);
}

void PortraitView::setImage(const QImage& image)
{
    m_image = image;
    m_scaled = {};
    update();
}

void PortraitView::setPlaceholder(Icon icon)
{
    m_placeholder = icon;
    update();
}

void PortraitView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const DeskPalette& palette = m_theme.palette();
    paintBox(painter, rect(), Metrics::smallRadius, palette.sunken, QColor());
    if (m_image.isNull()) {
        const int side = std::min(28, std::min(width(), height()) / 2);
        m_theme.icons().paint(painter, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side),
                              m_placeholder, palette.text3);
    } else {
        const qreal ratio = devicePixelRatioF();
        if (m_scaled.isNull() || m_scaled.devicePixelRatio() != ratio) {
            m_scaled = QPixmap::fromImage(
                m_image.scaled(size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(ratio);
        }
        const QSizeF shown = m_scaled.deviceIndependentSize();
        QPainterPath outline;
        outline.addRoundedRect(rect(), Metrics::smallRadius, Metrics::smallRadius);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(outline);
        painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_scaled);
        painter.setClipping(false);
    }
    paintBox(painter, rect(), Metrics::smallRadius, QColor(), palette.line);
}

} // namespace thunhan
