// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Downloading.h"

#include "app/base/Sha256.h"
#include "app/keys/CertificateChain.h"
#include "app/store/StationRepository.h"
#include "app/workflow/DownloadIntake.h"

#include <QCoroFuture>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// Futures are named before they are awaited: GCC 12 destroys what a lambda inside of co_await holds twice.

constexpr qint64 partBytes = qint64{256} * 1024; // a cut line loses no more

} // namespace

QCoro::Task<DownloadOutcome> Downloading::run()
{
    DownloadOutcome outcome;
    const Result<DownloadIndex> index = co_await readIndex();
    if (!index) {
        outcome.isOffered = index.error().code != ErrorCode::NotFound;
        if (outcome.isOffered)
            outcome.error = index.error();
        co_return outcome;
    }
    for (const DownloadItem& item : index->items) {
        const Result<bool> taken = co_await fetch(item);
        if (taken)
            outcome.taken += *taken ? 1 : 0;
        else if (!outcome.error)
            outcome.error = taken.error();
    }
    if (!outcome.error) {
        auto keeping = m_store.transact([edition = index->edition](Database& database) {
            return DownloadRepository(database).saveEdition(edition);
        });
        const Result<void> kept = co_await keeping;
        if (!kept)
            outcome.error = kept.error();
    }
    co_return outcome;
}

QCoro::Task<Result<DownloadIndex>> Downloading::readIndex()
{
    const RegistryAnswer<QByteArray> answer = co_await m_client.readDownloadIndex();
    if (!answer.result)
        co_return answer.result.error();
    auto reading = m_store.run(
        [jws = *answer.result, now = m_clock.nowUtc()](Database& database) -> Result<DownloadIndex> {
            THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
            THUNHAN_TRY_ASSIGN(const QList<Certificate> authorities, parseCertificates(identity.registryCa));
            THUNHAN_TRY_ASSIGN(DownloadIndex index, DownloadIndex::open(jws, authorities));
            THUNHAN_TRY_ASSIGN(const qint64 taken, DownloadRepository(database).edition());
            THUNHAN_TRY(index.checkNews(taken, now));
            return index;
        });
    co_return co_await reading;
}

QCoro::Task<Result<bool>> Downloading::fetch(DownloadItem item)
{
    auto asking = m_store.run(
        [digest = item.digest](Database& database) { return DownloadRepository(database).isTaken(digest); });
    const Result<bool> isTaken = co_await asking;
    if (!isTaken)
        co_return isTaken.error();
    if (*isTaken)
        co_return false;
    const Result<QByteArray> content = co_await collect(item);
    if (!content)
        co_return content.error();
    const QDateTime now = m_clock.nowUtc();
    auto taking = m_store.transact([item, content = *content, now, today = now.toTimeZone(m_zone).date()](
                                       Database& database) -> Result<void> {
        THUNHAN_TRY_ASSIGN(const ReferenceData shipped, ReferenceData::shipped());
        return takeDownload(database, shipped, item, content, now, today);
    });
    const Result<void> taken = co_await taking;
    if (!taken)
        co_return taken.error();
    co_return true;
}

QCoro::Task<Result<QByteArray>> Downloading::collect(DownloadItem item)
{
    auto reading = m_store.run(
        [digest = item.digest](Database& database) { return DownloadRepository(database).parts(digest); });
    Result<QByteArray> content = co_await reading;
    while (content && content->size() < item.size) {
        const RegistryAnswer<QByteArray> part = co_await m_client.readDownload(
            item.digest, content->size(), std::min(partBytes, item.size - content->size()));
        if (!part.result)
            co_return part.result.error();
        auto keeping = m_store.transact([digest = item.digest, part = *part.result](Database& database) {
            return DownloadRepository(database).addPart(digest, part);
        });
        const Result<void> kept = co_await keeping;
        if (!kept)
            co_return kept.error();
        *content += *part.result;
    }
    if (content && (content->size() != item.size || sha256(*content) != item.digest)) {
        // Nothing of it is worth keeping: nobody knows which part is wrong.
        auto dropping = m_store.transact([digest = item.digest](Database& database) {
            return DownloadRepository(database).dropParts(digest);
        });
        const Result<void> dropped = co_await dropping;
        if (!dropped)
            co_return dropped.error();
        co_return Error{ErrorCode::SignatureInvalid, u"a download is not what the list names"_s};
    }
    co_return content;
}

} // namespace thunhan
