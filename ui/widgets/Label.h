// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QLabel>

namespace thunhan
{

// Words in one of the desk's type roles and tones. Always plain text: values come from cards, people and the
// registry, and none of them may bring mark-up.
class Label : public QLabel
{
    Q_OBJECT
public:
    Label(const Theme& theme, TypeRole role, Tone tone = Tone::Text, const QString& text = {},
          QWidget* parent = nullptr);

    void setRole(TypeRole role);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    const Theme& m_theme;
    Tone m_tone;
    TypeRole m_role = TypeRole::Base;
};

} // namespace thunhan
