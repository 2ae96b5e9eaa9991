// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Label.h"

#include <QEvent>

namespace thunhan
{

Label::Label(const Theme& theme, TypeRole role, Tone tone, const QString& text, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setRole(role);
    setText(text);
    recolor();
    connect(&theme, &Theme::changed, this, &Label::recolor);
}

void Label::setRole(TypeRole role)
{
    m_role = role;
    setFont(deskFont(role));
}

// A style sheet notes the font a widget has when it is polished first and puts that one back whenever it is
// polished again, as happens when one of its parents gets a parent.
void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(deskFont(m_role));
}

void Label::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    recolor();
}

void Label::recolor()
{
    QPalette colors;
    colors.setColor(QPalette::WindowText, m_theme.color(m_tone));
    setPalette(colors);
}

} // namespace thunhan
