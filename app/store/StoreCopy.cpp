// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StoreCopy.h"

#include "app/store/FileCopy.h"
#include "app/store/HeldFile.h"
#include "app/store/ResumedFile.h"
#include "app/store/Rows.h"
#include "app/store/StoreFiles.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 pieceSize = qint64{64} * 1024; // a tenth of a millisecond of the store's thread
constexpr int piecesToAFlush = 64; // so little is never enough for the kernel to make a writer wait

template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// What goes wrong with the copy is told of the medium, not of the store.
Error ofTheMedium(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DiskFull: return {ErrorCode::BackupNoRoom, error.detail};
    case ErrorCode::StoreFailed: return {ErrorCode::FileUnwritable, error.detail};
    case ErrorCode::StoreDamaged: return {ErrorCode::BackupChanged, error.detail};
    default: return error;
    }
}

// The file of the store, which lets go of it on its own thread.
class OnlineFile
{
public:
    static Result<OnlineFile> hold(Store& store)
    {
        auto held = std::make_shared<std::unique_ptr<HeldFile>>();
        THUNHAN_TRY_ASSIGN(const qint64 size, await(store.run([held](Database& database) -> Result<qint64> {
                               THUNHAN_TRY_ASSIGN(*held, HeldFile::of(database));
                               return (*held)->size();
                           })));
        return OnlineFile(store, std::move(held), size);
    }
    ~OnlineFile()
    {
        if (!m_held)
            return;
        m_store
            ->run([held = m_held](Database&) -> Result<void> {
                held->reset();
                return {};
            })
            .waitForFinished();
    }
    OnlineFile(OnlineFile&&) = default;
    OnlineFile& operator=(OnlineFile&&) = delete;

    qint64 size() const { return m_size; }
    Result<QByteArray> read(qint64 offset) const
    {
        return await(
            m_store->run([held = m_held, offset](Database&) { return (*held)->read(offset, pieceSize); }));
    }

private:
    OnlineFile(Store& store, std::shared_ptr<std::unique_ptr<HeldFile>> held, qint64 size)
        : m_store(&store), m_held(std::move(held)), m_size(size)
    {
    }

    Store* m_store;
    std::shared_ptr<std::unique_ptr<HeldFile>> m_held; // shared with the store's thread
    qint64 m_size;
};

Result<qint64> copyPieces(const OnlineFile& from, const StoreCopyOrders& orders)
{
    const auto onMedium = [](const Result<void>& done) {
        return done ? done : Result<void>(ofTheMedium(done.error()));
    };
    auto to = ResumedFile::open(StoreFiles(orders.to).database());
    if (!to)
        return ofTheMedium(to.error());
    for (int pieces = 1; to->size() < from.size(); ++pieces) {
        THUNHAN_TRY_ASSIGN(const QByteArray piece, from.read(to->size()));
        if (orders.probe) {
            if (const auto error = orders.probe(DatabaseAccess::Step))
                return ofTheMedium(*error);
        }
        THUNHAN_TRY(onMedium(to->put(piece)));
        if (pieces % piecesToAFlush == 0)
            THUNHAN_TRY(onMedium(to->flush()));
        if (orders.watch)
            THUNHAN_TRY(orders.watch({CopyProgress::Part::Writing, to->size(), from.size()}));
    }
    THUNHAN_TRY(onMedium(to->finish()));
    return to->found();
}

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

Result<qint64> copyStore(Store& store, const StoreCopyOrders& orders)
{
    qint64 found = 0;
    {
        THUNHAN_TRY_ASSIGN(const OnlineFile file, OnlineFile::hold(store));
        THUNHAN_TRY_ASSIGN(found, copyPieces(file, orders));
    }
    const auto vouched = copyFile(StoreFiles(orders.from).keyCheck(), StoreFiles(orders.to).keyCheck());
    if (!vouched)
        return ofTheMedium(vouched.error());
    const Result<void> proven = prove(orders);
    return proven ? Result<qint64>(found) : ofTheMedium(proven.error());
}

} // namespace thunhan
