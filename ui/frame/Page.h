// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace thunhan
{

// What every page of the frame is made from.
// - Words: build the widgets without text in the constructor, word them in retranslate(), and call
// retranslate() at
//   the end of the constructor. It comes again on every change of language.
// - Keys: give ActionButton (or QShortcut) the key. Letters and digits reach a focused text field first.
// Nothing on
//   the page but text fields may switch the input method on.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const Theme& theme, QWidget* parent = nullptr);

    // The page was brought to the front; puts the focus where the work begins.
    virtual void enter();
    // False keeps the page in front; the page has said why. Typing is stored before this returns true.
    virtual bool leave();

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

    const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

} // namespace thunhan
