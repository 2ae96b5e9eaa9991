// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StoreCopy.h"

#include "app/store/DatabaseCopy.h"
#include "app/store/FileCopy.h"
#include "app/store/Rows.h"
#include "app/store/StoreFiles.h"

#include <algorithm>
#include <limits>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int fewPages = 16;      // 64 KiB: about a millisecond of the store's thread
constexpr int manyPages = 4096;   // more than one piece of work writes
constexpr int stepsToAFlush = 64; // so little is never enough for the kernel to make a writer wait
constexpr qint64 pageSize = 4096; // SQLCipher 4

template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// What goes wrong with the copy is told of the medium, not of the store.
Error ofTheMedium(const Error& error)
{
    return error.code == ErrorCode::StoreFailed ? Error{ErrorCode::FileUnwritable, error.detail} : error;
}

// Shared with the store's thread. The copy ends there, before its databases do.
struct Hands {
    std::unique_ptr<Database> target;
    std::unique_ptr<DatabaseCopy> copy;
};

class OnlineCopy
{
public:
    OnlineCopy(Store& store, const StoreCopyOrders& orders)
        : m_store(store), m_orders(orders), m_path(StoreFiles(orders.to).database())
    {
    }
    ~OnlineCopy()
    {
        m_store
            .run([hands = m_hands](Database&) -> Result<void> {
                hands->copy.reset();
                return {};
            })
            .waitForFinished();
        m_hands->target.reset();
    }
    OnlineCopy(const OnlineCopy&) = delete;
    OnlineCopy& operator=(const OnlineCopy&) = delete;

    Result<void> run()
    {
        THUNHAN_TRY_ASSIGN(m_hands->target,
                           Database::open(m_path, Database::Mode::Create, m_orders.key, m_orders.probe));
        // Nothing of this is worth anything before its end, so no log; and what is flushed when is decided
        // here, because the store's thread must not wait for it.
        THUNHAN_TRY(m_hands->target->runScript(
            "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -1024"));
        THUNHAN_TRY(await(m_store.run([hands = m_hands](Database& database) -> Result<void> {
            THUNHAN_TRY_ASSIGN(hands->copy, DatabaseCopy::begin(database, *hands->target));
            return {};
        })));
        THUNHAN_TRY(takeAllPages());
        THUNHAN_TRY(await(m_store.run([hands = m_hands](Database&) { return hands->copy->finish(); })));
        m_hands->target.reset();
        return flushFile(m_path);
    }

private:
    struct State {
        bool isMore = true;
        int left = 0;
        int all = 0;
    };

    Result<State> takePages(int pages)
    {
        return await(m_store.run([hands = m_hands, pages](Database&) -> Result<State> {
            THUNHAN_TRY_ASSIGN(const bool isMore, hands->copy->step(pages));
            return State{isMore, hands->copy->pagesLeft(), hands->copy->pagesInAll()};
        }));
    }

    Result<void> takeAllPages()
    {
        int pages = fewPages;
        int leftBefore = std::numeric_limits<int>::max();
        for (int steps = 1;; ++steps) {
            THUNHAN_TRY_ASSIGN(const State state, takePages(pages));
            if (m_orders.watch)
                THUNHAN_TRY(m_orders.watch({CopyProgress::Part::Writing, (state.all - state.left) * pageSize,
                                            state.all * pageSize}));
            if (!state.isMore)
                return {};
            // A store that is written to faster than it is copied would never be copied.
            if (state.left >= leftBefore)
                pages = std::min(2 * pages, manyPages);
            leftBefore = state.left;
            if (steps % stepsToAFlush == 0)
                THUNHAN_TRY(flushFile(m_path));
        }
    }

    Store& m_store;
    const StoreCopyOrders& m_orders;
    QString m_path;
    std::shared_ptr<Hands> m_hands = std::make_shared<Hands>();
};

Result<void> prove(const StoreCopyOrders& orders)
{
    const QString path = StoreFiles(orders.to).database();
    THUNHAN_TRY(forgetFile(path));
    THUNHAN_TRY_ASSIGN(const auto copy,
                       Database::open(path, Database::Mode::Existing, orders.key, orders.probe));
    if (orders.watch)
        copy->endWhen([&] { return !orders.watch({CopyProgress::Part::Proving, 0, 0}); });
    THUNHAN_TRY(copy->checkIntegrity());
    copy->endWhen({});
    return orders.look ? orders.look(*copy) : Result<void>();
}

} // namespace

Result<qint64> copySizeOf(Store& store)
{
    return await(store.run([](Database& database) -> Result<qint64> {
        return readOne(
            database.query("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"), "size",
            [](const Statement& row) { return row.integer(0); });
    }));
}

Result<void> copyStore(Store& store, const StoreCopyOrders& orders)
{
    const Result<void> copied = OnlineCopy(store, orders).run();
    if (!copied)
        return ofTheMedium(copied.error());
    THUNHAN_TRY(copyFile(StoreFiles(orders.from).keyCheck(), StoreFiles(orders.to).keyCheck()));
    const Result<void> proven = prove(orders);
    if (!proven && proven.error().code == ErrorCode::StoreDamaged)
        return {ErrorCode::BackupChanged, proven.error().detail};
    return proven ? Result<void>() : ofTheMedium(proven.error());
}

} // namespace thunhan
