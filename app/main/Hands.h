// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QKeySequence>
#include <QPointer>
#include <QWidget>
#include <chrono>
#include <functional>

namespace thunhan
{

// An operator's hands and eyes on the real window: finds widgets by their object names, clicks and types as a
// person would, and waits until something is to be seen. Every method gives the event loop its turn between
// two strokes. UI thread.
class Hands
{
public:
    explicit Hands(QWidget& window) : m_window(window) {}

    // The visible widget of this name, or null.
    template <class T = QWidget>
    T* find(const QString& name) const
    {
        for (T* widget : m_window.findChildren<T*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    // False when the time ran out.
    QCoro::Task<bool> until(std::function<bool()> seen, std::chrono::milliseconds patience);
    QCoro::Task<bool> untilVisible(QString name, std::chrono::milliseconds patience);
    QCoro::Task<> rest(std::chrono::milliseconds time);

    // Presses and releases the left button in the middle of the widget.
    QCoro::Task<bool> click(QString name);
    // Puts the focus into the field and types; letters arrive as an input method would hand them over.
    QCoro::Task<bool> type(QString name, QString text);
    // Draws a few strokes across a signature pad with the left button held down.
    QCoro::Task<bool> sign(QString name);
    // A key for whatever has the focus. The one method that does not wait.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    QWidget& m_window;
};

} // namespace thunhan
