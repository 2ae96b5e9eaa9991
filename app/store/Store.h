// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/FileLock.h"
#include "app/store/Database.h"
#include "app/store/Migrations.h"

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace thunhan
{

// The one thread that owns the only connection. Any thread hands it work and gets a future; work runs in the
// order it was handed over. A finished future of transact() means: on the disk.
class Store
{
public:
    // Both block (opening, migrating): off the UI thread. The folder exists.
    // create: StoreExists when the folder holds a store.
    // open: StoreMissing, StoreInUse (another process), StoreWrongKey, StoreDamaged, StoreNewer. An
    // interrupted create() is finished by open().
    static Result<std::unique_ptr<Store>> create(const QString& folder, const SecureBytes& key,
                                                 DatabaseProbe probe = {});
    static Result<std::unique_ptr<Store>> open(const QString& folder, const SecureBytes& key,
                                               DatabaseProbe probe = {},
                                               const MigrationProgress& progress = {});
    static bool isIn(const QString& folder);
    static QString pathIn(const QString& folder); // of the database

    // Finishes the work handed over so far, closes, gives the folder free. Blocks.
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // `work`: Result<T>(Database&), called on the store's thread. It owns what it needs: no references to
    // things of the caller that may end before it runs.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work&, Database&>>
    {
        using Outcome = std::invoke_result_t<Work&, Database&>;
        static_assert(isResult<Outcome>);
        // Shared because std::function wants copies of what it holds.
        auto job = std::make_shared<std::pair<QPromise<Outcome>, Work>>(QPromise<Outcome>(), std::move(work));
        job->first.start();
        QFuture<Outcome> future = job->first.future();
        enqueue([job](Database& database) {
            job->first.addResult(job->second(database));
            job->first.finish();
        });
        return future;
    }

    // The same inside one transaction: all of it when `work` returns a value and the commit succeeds, nothing
    // of it after an Error.
    template <class Work>
    auto transact(Work work) -> QFuture<std::invoke_result_t<Work&, Database&>>
    {
        using Outcome = std::invoke_result_t<Work&, Database&>;
        return run([work = std::move(work)](Database& database) mutable -> Outcome {
            THUNHAN_TRY_ASSIGN(auto transaction, Transaction::begin(database));
            Outcome outcome = work(database);
            if (outcome)
                THUNHAN_TRY(transaction.commit());
            return outcome;
        });
    }

private:
    Store(FileLock lock, std::unique_ptr<Database> database);
    void enqueue(std::function<void(Database&)> job);
    void serve();

    FileLock m_lock; // held until the database is closed
    std::unique_ptr<Database> m_database;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void(Database&)>> m_jobs;
    bool m_closing = false;
    std::thread m_thread; // last: starts when everything else is there
};

} // namespace thunhan
