// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <utility>

namespace thunhan
{

// Runs `job` on the pool and `done` with its answer on the thread of `owner`, unless the owner is gone by
// then. (QFuture::then with a context object does not survive that object in Qt 6.4.)
template <class Job, class Done>
void runOnPool(QThreadPool& pool, QObject& owner, Job job, Done done)
{
    using Answer = std::invoke_result_t<Job>;
    auto* watcher = new QFutureWatcher<Answer>(&owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &owner, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(job)));
}

} // namespace thunhan
