// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationApplication.h"

#include <QThread>
#include <algorithm>

namespace thunhan
{

bool StationApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads' objects get their events through here, too.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const auto begin = std::chrono::steady_clock::now();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    if (--m_depth > 0)
        return handled;
    const auto busy = std::chrono::steady_clock::now() - begin;
    if (!std::exchange(m_skip, false))
        m_longest = std::max(m_longest, std::chrono::duration_cast<std::chrono::microseconds>(busy));
    return handled;
}

} // namespace thunhan
