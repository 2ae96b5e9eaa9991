// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Deliver.h"
#include "app/base/GiveWay.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace thunhan
{

// Runs `job` on the pool, behind what the window has to do, and delivers its answer: `done` on the thread of
// `owner`, unless the owner is gone by then (see deliver()). Call on that thread.
template <class Job, class Done>
void runOnPool(QThreadPool& pool, QObject& owner, Job job, Done done)
{
    deliver(QtConcurrent::run(&pool,
                              [job = std::move(job)]() mutable {
                                  giveWay();
                                  return job();
                              }),
            owner, std::move(done));
}

} // namespace thunhan
