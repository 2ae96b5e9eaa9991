// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/CardPreview.h"

#include "capture/portrait/PrintRendition.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QScreen>

namespace thunhan
{

namespace
{

constexpr int headHeight = 34;
constexpr int left = 8;
constexpr int top = 46;
constexpr int gap = 8;
constexpr int captionHeight = 18;
constexpr int footHeight = 24;
constexpr int widest = 204;

// Screens that tell no size, or an absurd one, are taken for 96 dpi.
QSize onScreen(const QScreen* screen)
{
    double dpi = screen ? screen->physicalDotsPerInchX() : 0;
    if (!(dpi >= 60 && dpi <= 250))
        dpi = 96;
    return {qRound(cardPictureWidth / 25.4 * dpi), qRound(cardPictureHeight / 25.4 * dpi)};
}

} // namespace

CardPreview::CardPreview(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(sizeHint().height());
    retranslate();
}

QSize CardPreview::sizeHint() const
{
    return {widest, laserPlace().bottom() + 1 + captionHeight + footHeight + 4};
}

void CardPreview::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_colour = m_laser = {};
    update();
}

void CardPreview::fit()
{
    m_size = onScreen(screen());
    m_colour = m_laser = {};
    setFixedHeight(sizeHint().height());
    update();
}

void CardPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit();
}

void CardPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
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
    m_colourCaption = tr("Colour");
    m_laserCaption = tr("Laser");
    m_measure = tr("20 × 30 mm, 300 dpi");
    setAccessibleName(tr("The portrait as it will be printed"));
    update();
}

QRect CardPreview::colourPlace() const
{
    return {QPoint(left, top), m_size};
}

QRect CardPreview::laserPlace() const
{
    const QRect colour = colourPlace();
    const bool beside = colour.right() + gap + m_size.width() + left <= std::max(width(), widest);
    return {beside ? QPoint(colour.right() + 1 + gap, top)
                   : QPoint(left, colour.bottom() + 1 + captionHeight + gap),
            m_size};
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
    painter.drawText(QRect(left, 0, width() - 2 * left, headHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     m_title);

    if (!m_picture.isNull() && m_colour.isNull()) {
        const qreal ratio = devicePixelRatioF();
        const auto scaled = [&](const QImage& picture) {
            QPixmap pixmap = QPixmap::fromImage(
                picture.scaled(m_size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            pixmap.setDevicePixelRatio(ratio);
            return pixmap;
        };
        m_colour = scaled(m_picture);
        m_laser = scaled(laserRendition(m_picture));
    }
    paintPicture(painter, colourPlace(), m_colour, m_colourCaption);
    paintPicture(painter, laserPlace(), m_laser, m_laserCaption);
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(palette.text2);
    painter.drawText(QRect(left, height() - footHeight - 2, width() - 2 * left, footHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, m_measure);
}

void CardPreview::paintPicture(QPainter& painter, const QRect& place, const QPixmap& picture,
                               const QString& caption) const
{
    const DeskPalette& palette = m_theme.palette();
    painter.fillRect(place, palette.surface);
    if (picture.isNull())
        m_theme.icons().paint(painter, QRectF(place.center().x() - 14, place.center().y() - 14, 28, 28),
                              Icon::User, palette.text3);
    else
        painter.drawPixmap(place.topLeft(), picture);
    paintBox(painter, place.adjusted(-1, -1, 1, 1), 0, QColor(), palette.line);
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(palette.text2);
    painter.drawText(QRect(place.left(), place.bottom() + 1, place.width(), captionHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, caption);
}

} // namespace thunhan
