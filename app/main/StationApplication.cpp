// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationApplication.h"

#include <QThread>
#include <algorithm>

namespace thunhan
{

bool StationApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads' objects get their events through here, too; and what an event sends belongs to it.
    if (QThread::currentThread() != thread() || m_inEvent)
        return QApplication::notify(receiver, event);
    m_inEvent = true;
    const auto begin = std::chrono::steady_clock::now();
    const bool handled = QApplication::notify(receiver, event);
    m_inEvent = false;
    const auto busy = std::chrono::steady_clock::now() - begin;
    if (!std::exchange(m_skip, false))
        m_longest = std::max(m_longest, std::chrono::duration_cast<std::chrono::microseconds>(busy));
    return handled;
}

} // namespace thunhan
