// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentButton.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace thunhan
{

namespace
{
constexpr int glyphSize = 16;
constexpr int gap = 8;
constexpr int padding = 12;
} // namespace

SegmentButton::SegmentButton(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(deskFont(TypeRole::Small));
}

void SegmentButton::setPlace(Place place)
{
    m_place = place;
    update();
}

void SegmentButton::setGlyph(std::optional<Icon> glyph)
{
    m_glyph = glyph;
    updateGeometry();
}

QSize SegmentButton::sizeHint() const
{
    // As wide as in bold, so that choosing moves nothing.
    const int words = QFontMetrics(deskFont(TypeRole::SmallBold)).horizontalAdvance(text());
    return {2 * padding + words + (m_glyph ? glyphSize + gap : 0), 32};
}

void SegmentButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        Q_EMIT moved(-1);
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        Q_EMIT moved(1);
    else
        QAbstractButton::keyPressEvent(event);
}

void SegmentButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DeskPalette& palette = m_theme.palette();
    // The box of the whole control, of which this button shows its part.
    QRectF box = rect();
    const qreal beyond = Metrics::controlRadius * 2;
    if (m_place == Place::Middle || m_place == Place::Last)
        box.setLeft(box.left() - beyond);
    if (m_place == Place::Middle || m_place == Place::First)
        box.setRight(box.right() + beyond);
    paintBox(painter, box, Metrics::controlRadius, isChecked() ? palette.accentTint : palette.surface,
             palette.edge);
    if (m_place == Place::Middle || m_place == Place::Last)
        painter.fillRect(QRect(0, 1, 1, height() - 2), palette.edge);
    QRect words = rect().adjusted(padding, 0, -padding, 0);
    const QColor ink = isChecked() ? palette.okText : palette.text;
    if (m_glyph) {
        m_theme.icons().paint(painter, QRectF(padding, (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                              *m_glyph, ink);
        words.setLeft(padding + glyphSize + gap);
    }
    painter.setFont(deskFont(isChecked() ? TypeRole::SmallBold : TypeRole::Small));
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignCenter, text());
    if (hasFocus())
        paintBox(painter, rect(), Metrics::controlRadius, QColor(), palette.accent, 2);
}

} // namespace thunhan
