// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineEdit.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

LineEdit::LineEdit(const Theme& theme, int height, QWidget* parent) : QLineEdit(parent), m_theme(theme)
{
    setFont(deskFont(TypeRole::Table));
    setFixedHeight(height);
    setContextMenuPolicy(Qt::NoContextMenu); // Qt's menu speaks no Vietnamese, and keys do all it offers
}

void LineEdit::showText(const QString& value)
{
    if (text() == value)
        return;
    setText(value);
    if (!hasFocus())
        setCursorPosition(0);
}

void LineEdit::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    setProperty("state", state == State::Warn ? u"warn"_s : state == State::Bad ? u"bad"_s : QString());
    repolish();
}

void LineEdit::setLocked(bool locked)
{
    setReadOnly(locked);
    repolish();
}

void LineEdit::repolish()
{
    const bool mark = m_state != State::Normal || isReadOnly();
    setTextMargins(0, 0, mark ? 24 : 0, 0);
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void LineEdit::setInputMethodOff()
{
    m_inputMethodOff = true;
    setInputMethodHints(inputMethodHints() | Qt::ImhLatinOnly | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void LineEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (m_inputMethodOff) // QLineEdit switches it on again with several of its setters
        setAttribute(Qt::WA_InputMethodEnabled, false);
}

void LineEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // What is longer than the field is read from its beginning.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setCursorPosition(0);
}

void LineEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRectF place(width() - 10 - 16, (height() - 16) / 2.0, 16, 16);
    if (m_state == State::Warn)
        paintShape(painter, place, Shape::Warn, m_theme.palette());
    else if (m_state == State::Bad)
        paintShape(painter, place, Shape::Bad, m_theme.palette());
    else if (isReadOnly())
        m_theme.icons().paint(painter, place, Icon::Lock, m_theme.palette().text2);
}

} // namespace thunhan
