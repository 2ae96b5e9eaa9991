// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LiveImageView.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace thunhan
{

LiveImageView::LiveImageView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMinimumSize(80, 80);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

void LiveImageView::setImage(const QImage& image)
{
    m_image = image;
    update();
}

void LiveImageView::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

void LiveImageView::setCovering(bool covering)
{
    m_covering = covering;
    update();
}

void LiveImageView::setBackdrop(const QColor& color)
{
    m_backdrop = color;
    update();
}

void LiveImageView::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    update();
}

void LiveImageView::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

void LiveImageView::setCaption(const QString& text)
{
    m_caption = text;
    setAccessibleDescription(text);
    update();
}

void LiveImageView::setPlaceholder(Icon icon, const QString& text)
{
    m_placeholder = icon;
    m_placeholderText = text;
    update();
}

QRectF LiveImageView::imageRect() const
{
    const QRectF inner = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (m_image.isNull())
        return inner;
    const QSizeF fitted =
        QSizeF(m_image.size())
            .scaled(inner.size(), m_covering ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    return {inner.center() - QPointF(fitted.width() / 2, fitted.height() / 2), fitted};
}

QRectF LiveImageView::mapped(const QRectF& place) const
{
    const QRectF image = imageRect();
    const qreal left = m_mirrored ? 1 - place.right() : place.left();
    return {image.left() + left * image.width(), image.top() + place.top() * image.height(),
            place.width() * image.width(), place.height() * image.height()};
}

void LiveImageView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const DeskPalette& palette = m_theme.palette();
    QPainterPath outline;
    outline.addRoundedRect(rect(), Metrics::controlRadius, Metrics::controlRadius);
    painter.setClipPath(outline);
    painter.fillRect(rect(), m_backdrop.isValid() ? m_backdrop : palette.sunken);
    if (m_image.isNull()) {
        paintPlaceholder(painter);
    } else {
        const QRectF place = imageRect();
        painter.save();
        if (m_mirrored) {
            painter.translate(2 * place.center().x(), 0);
            painter.scale(-1, 1);
        }
        painter.drawImage(place, m_image);
        painter.restore();
        for (const Mark& mark : m_marks)
            paintMark(painter, mark);
    }
    painter.setClipping(false);
    if (!m_caption.isEmpty())
        paintCaption(painter);
    const QColor frame = m_verdict == Verdict::Failing   ? palette.amberDark
                         : m_verdict == Verdict::Passing ? palette.accent
                                                         : palette.line;
    paintBox(painter, rect(), Metrics::controlRadius, QColor(), frame, m_verdict == Verdict::None ? 1 : 2);
}

void LiveImageView::paintMark(QPainter& painter, const Mark& mark) const
{
    const QRectF box = mapped(mark.place);
    const QColor color = mark.tone == Tone::AmberInk ? m_theme.palette().amber : m_theme.color(mark.tone);
    painter.setBrush(Qt::NoBrush);
    switch (mark.kind) {
    case Mark::Kind::Dashed:
        painter.setPen(QPen(color, 2, Qt::DashLine));
        painter.drawRect(box);
        break;
    case Mark::Kind::Ellipse:
        painter.setPen(QPen(color, 2, Qt::DashLine));
        painter.drawEllipse(box);
        break;
    case Mark::Kind::Corners: {
        painter.setPen(QPen(m_theme.palette().surface, 1.5));
        painter.drawRect(box);
        painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const qreal arm = std::min(30.0, std::min(box.width(), box.height()) / 4);
        for (const auto& [corner, x, y] : {std::tuple{box.topLeft(), arm, arm},
                                           {box.topRight(), -arm, arm},
                                           {box.bottomLeft(), arm, -arm},
                                           {box.bottomRight(), -arm, -arm}})
            painter.drawPolyline(QPolygonF({corner + QPointF(x, 0), corner, corner + QPointF(0, y)}));
        break;
    }
    case Mark::Kind::Ticks: {
        painter.setPen(QPen(color, 2));
        const QPointF middle = box.center();
        constexpr qreal length = 12;
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.top() + length));
        painter.drawLine(QPointF(middle.x(), box.bottom()), QPointF(middle.x(), box.bottom() - length));
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.left() + length, middle.y()));
        painter.drawLine(QPointF(box.right(), middle.y()), QPointF(box.right() - length, middle.y()));
        break;
    }
    }
}

void LiveImageView::paintPlaceholder(QPainter& painter) const
{
    constexpr int side = 32;
    const QRectF icon(width() / 2.0 - side / 2.0, height() / 2.0 - side, side, side);
    m_theme.icons().paint(painter, icon, m_placeholder, m_theme.palette().text3);
    painter.setFont(deskFont(TypeRole::Small));
    painter.setPen(m_theme.palette().text2);
    painter.drawText(QRectF(12, icon.bottom() + 8, width() - 24, height() - icon.bottom() - 8),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_placeholderText);
}

void LiveImageView::paintCaption(QPainter& painter) const
{
    const QFont font = deskFont(TypeRole::Small);
    const int words = QFontMetrics(font).horizontalAdvance(m_caption);
    const QRectF box(12, height() - 12 - 24, words + 20, 24);
    paintBox(painter, box, Metrics::smallRadius, lightPalette.text, QColor());
    painter.setFont(font);
    painter.setPen(lightPalette.onAccent);
    painter.drawText(box, Qt::AlignCenter, m_caption);
}

} // namespace thunhan
