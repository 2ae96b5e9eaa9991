// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidingLabel.h"

#include <QFontMetrics>
#include <QResizeEvent>

namespace thunhan
{

ElidingLabel::ElidingLabel(const Theme& theme, TypeRole role, Tone tone, const QString& text, QWidget* parent)
    : Label(theme, role, tone, {}, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidingLabel::setFullText(const QString& text)
{
    m_fullText = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidingLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_fullText) + 1, metrics.height()};
}

QSize ElidingLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::min(metrics.averageCharWidth() * 8, sizeHint().width()), metrics.height()};
}

void ElidingLabel::resizeEvent(QResizeEvent* event)
{
    Label::resizeEvent(event);
    elide();
}

void ElidingLabel::elide()
{
    const QString shown = QFontMetrics(font()).elidedText(m_fullText, Qt::ElideMiddle, width());
    setText(shown);
    setToolTip(shown == m_fullText ? QString() : m_fullText);
}

} // namespace thunhan
