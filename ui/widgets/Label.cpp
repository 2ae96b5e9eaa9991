// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Label.h"

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
    setFont(deskFont(role));
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
