// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CardPreview.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace thunhan
{

namespace
{
constexpr int headHeight = 34;
constexpr QRect picturePlace(13, 47, 76, 114); // 2:3
constexpr int linesLeft = 101;
constexpr auto lineWidths = std::to_array<int>({70, 54, 62, 44, 66});
constexpr int lineStep = 18;
} // namespace

CardPreview::CardPreview(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(sizeHint().height());
    retranslate();
}

void CardPreview::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_scaled = {};
    update();
}

void CardPreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CardPreview::retranslate()
{
    m_title = tr("IDENTITY CARD");
    m_measure = tr("20 × 30 mm, 300 dpi");
    setAccessibleName(tr("The portrait as it will be printed"));
    update();
}

void CardPreview::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DeskPalette& palette = m_theme.palette();
    QPainterPath outline;
    outline.addRoundedRect(rect(), Metrics::panelRadius, Metrics::panelRadius);
    painter.fillPath(outline, palette.sunken);
    painter.setClipPath(outline);
    painter.fillRect(QRect(0, 0, width(), headHeight), palette.accentTint);
    painter.setClipping(false);
    paintBox(painter, rect(), Metrics::panelRadius, QColor(), palette.accentLine);
    painter.setFont(deskFont(TypeRole::SmallBold));
    painter.setPen(palette.okText);
    painter.drawText(QRect(13, 0, width() - 26, headHeight), Qt::AlignVCenter | Qt::AlignLeft, m_title);

    painter.fillRect(picturePlace, palette.surface);
    if (m_picture.isNull()) {
        m_theme.icons().paint(painter,
                              QRectF(picturePlace.center().x() - 14, picturePlace.center().y() - 14, 28, 28),
                              Icon::User, palette.text3);
    } else {
        const qreal ratio = devicePixelRatioF();
        if (m_scaled.isNull()) {
            m_scaled = QPixmap::fromImage(
                m_picture.scaled(picturePlace.size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(ratio);
        }
        painter.drawPixmap(picturePlace.topLeft(), m_scaled);
    }
    paintBox(painter, picturePlace.adjusted(-1, -1, 1, 1), 0, QColor(), palette.line);
    int top = picturePlace.top() + 4;
    for (const int length : lineWidths) {
        paintBox(painter, QRectF(linesLeft, top, std::min(length, width() - linesLeft - 12), 6), 3,
                 palette.track, QColor());
        top += lineStep;
    }
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(palette.text2);
    painter.drawText(QRect(13, picturePlace.bottom() + 8, width() - 26, 24), Qt::AlignVCenter | Qt::AlignLeft,
                     m_measure);
}

} // namespace thunhan
