// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScoreRing.h"

#include <QEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>

namespace thunhan
{

namespace
{
constexpr int ringWidth = 9;
}

ScoreRing::ScoreRing(const Theme& theme, int diameter, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(diameter, diameter);
    retranslate();
}

void ScoreRing::setScore(std::optional<int> score, int threshold)
{
    m_score = score;
    m_threshold = threshold;
    retranslate();
    update();
}

void ScoreRing::setUnusable(bool unusable)
{
    m_unusable = unusable;
    update();
}

void ScoreRing::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScoreRing::retranslate()
{
    m_needed = tr("need %1").arg(m_threshold);
    setAccessibleName(m_score ? tr("Score %1, %2").arg(*m_score).arg(m_needed) : tr("No score yet"));
}

void ScoreRing::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DeskPalette& palette = m_theme.palette();
    const qreal inset = ringWidth / 2.0 + 1;
    const QRectF circle = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(palette.track, ringWidth));
    painter.drawEllipse(circle);
    if (palette.track == palette.surface) { // high contrast
        painter.setPen(QPen(palette.line, 1));
        painter.drawEllipse(circle.adjusted(-inset + 1, -inset + 1, inset - 1, inset - 1));
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    if (m_score) {
        const QColor arc = m_unusable                ? palette.red
                           : *m_score >= m_threshold ? palette.accent
                                                     : palette.amber;
        painter.setPen(QPen(arc, ringWidth, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, 90 * 16, -std::clamp(*m_score, 0, 100) * 360 * 16 / 100);
    }
    const qreal angle = qDegreesToRadians(m_threshold * 3.6 - 90);
    const QPointF direction(qCos(angle), qSin(angle));
    const qreal radius = circle.width() / 2;
    painter.setPen(QPen(palette.text, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(circle.center() + direction * (radius - ringWidth / 2.0 - 1),
                     circle.center() + direction * (radius + ringWidth / 2.0 + 1));

    QFont figures = deskFont(TypeRole::Display);
    figures.setPointSizeF(21);
    painter.setFont(figures);
    painter.setPen(palette.text);
    const QRectF middle = circle.translated(0, -4);
    painter.drawText(middle, Qt::AlignCenter, m_score ? QString::number(*m_score) : QStringLiteral("–"));
    painter.setFont(deskFont(TypeRole::Caption));
    painter.setPen(palette.text2);
    painter.drawText(QRectF(circle.left(), circle.center().y() + 13, circle.width(), 18), Qt::AlignCenter,
                     m_needed);
}

} // namespace thunhan
