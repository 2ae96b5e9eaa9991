// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/AdviceBox.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

namespace thunhan
{

namespace
{

constexpr int arrowSize = 26;

Tone wordTone(Severity severity)
{
    switch (severity) {
    case Severity::Ok: return Tone::Ok;
    case Severity::Warn: return Tone::AmberInk;
    case Severity::Bad: return Tone::BadInk;
    case Severity::Neutral: return Tone::Text;
    }
    Q_UNREACHABLE();
}

} // namespace

AdviceBox::AdviceBox(const Theme& theme, TypeRole role, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_arrow(new IconMark(theme, Icon::Right, Tone::Text, arrowSize)),
      m_words(new Label(theme, role))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(16);
    row->addWidget(m_arrow);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    setMinimumHeight(56);
}

void AdviceBox::setAdvice(Severity severity, std::optional<Icon> arrow, const QString& words)
{
    m_severity = severity;
    const Tone tone = wordTone(severity);
    m_arrow->setVisible(arrow.has_value());
    m_arrow->setIcon(arrow.value_or(Icon::Right));
    m_arrow->setTone(tone);
    m_words->setTone(tone);
    m_words->setText(words);
    setAccessibleName(words);
    update();
}

QString AdviceBox::words() const
{
    return m_words->text();
}

void AdviceBox::setWordHeight(int pixels)
{
    QFont font = m_words->font();
    font.setPixelSize(std::max(1, pixels));
    m_words->setFont(font);
    m_arrow->setFixedSize(pixels, pixels);
}

void AdviceBox::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    SurfaceColors colors = surfaceColors(m_theme.palette(), m_severity);
    if (m_severity == Severity::Neutral)
        colors.fill = m_theme.palette().sunken;
    paintBox(painter, rect(), Metrics::controlRadius, colors.fill, colors.border);
}

} // namespace thunhan
