// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Deliver.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace thunhan
{

// Runs `job` on the pool and delivers its answer: `done` on the thread of `owner`, unless the owner is gone
// by then (see deliver()). Call on that thread.
template <class Job, class Done>
void runOnPool(QThreadPool& pool, QObject& owner, Job job, Done done)
{
    deliver(QtConcurrent::run(&pool, std::move(job)), owner, std::move(done));
}

} // namespace thunhan
