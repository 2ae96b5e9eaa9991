// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StallMeter.h"

#include <QAbstractEventDispatcher>
#include <algorithm>

namespace thunhan
{

StallMeter::StallMeter(QObject* parent) : QObject(parent), m_awake(std::chrono::steady_clock::now())
{
    auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        m_awake = std::chrono::steady_clock::now();
        m_skip = false;
    });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        const auto busy = std::chrono::steady_clock::now() - m_awake;
        if (!m_skip)
            m_longest = std::max(m_longest, std::chrono::duration_cast<std::chrono::microseconds>(busy));
        m_skip = true;
    });
}

} // namespace thunhan
