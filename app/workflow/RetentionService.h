// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"

#include <QObject>
#include <QTimer>
#include <chrono>

namespace thunhan
{

class Store;

// Destroys what the station no longer has to hold: pictures, scans, fields and packets of applications whose
// receipt was verified longer ago than the delay, and of those that were rejected. One at a time, so that the
// desk never waits long for the store. UI thread.
class RetentionService final : public QObject
{
    Q_OBJECT
public:
    // Nothing is destroyed by a clock that has just leapt so far: it waits until the trail shows another day
    // of the same time.
    static constexpr std::chrono::hours longestLeap{31 * 24};

    RetentionService(Store& store, const Clock& clock, std::chrono::hours delay, QObject* parent = nullptr);

    // Now, and again every hour.
    void start();
    // Once. A run that is on already goes on instead.
    void runOnce();

Q_SIGNALS:
    // Everything that was due is gone and its pages were given back; or an error stopped it until the next
    // hour.
    void ended(int purged, const thunhan::Result<void>& outcome);

private:
    void purgeNext();
    void giveBackNext(qint64 before);
    void end(const Result<void>& outcome);

    Store& m_store;
    const Clock& m_clock;
    std::chrono::hours m_delay;
    QTimer m_timer;
    bool m_running = false;
    int m_purged = 0;
};

} // namespace thunhan
