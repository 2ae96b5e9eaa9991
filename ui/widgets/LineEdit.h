// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QLineEdit>
#include <optional>

namespace thunhan
{

// A text field with room for a state's shape at its right end. Read-only fields show a padlock and the sunken
// fill.
class LineEdit : public QLineEdit
{
    Q_OBJECT
public:
    enum class State { Normal, Warn, Bad };

    explicit LineEdit(const Theme& theme, int height = 32, QWidget* parent = nullptr);

    // Another value than the one typed; seen from its beginning. The same text leaves the cursor alone.
    void showText(const QString& text);
    void setState(State state); // border and shape
    State state() const { return m_state; }
    void setLocked(bool locked); // read-only, taken from a proven source
    // Latin figures and letters only: the input method is switched off, so that Telex cannot eat keys.
    void setInputMethodOff();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void repolish();

    const Theme& m_theme;
    State m_state = State::Normal;
    bool m_inputMethodOff = false;
};

} // namespace thunhan
