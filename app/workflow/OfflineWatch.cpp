// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OfflineWatch.h"

#include "app/store/ApplicationQueries.h"
#include "app/store/Outbox.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"

#include <algorithm>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Result<DiskBudget> readDisk(Database& database, const DiskProbe& disk, int perDay)
{
    THUNHAN_TRY_ASSIGN(const auto counts, ApplicationQueries(database).countsByState());
    const DiskUse use = disk();
    DiskFacts facts{.free = use.free, .taken = use.taken, .perDay = perDay};
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        switch (count.key()) {
        case ApplicationState::Draft:
        case ApplicationState::Returned: facts.open += count.value(); break;
        case ApplicationState::PendingReview:
            facts.open += count.value();
            facts.kept += count.value();
            break;
        case ApplicationState::Purged: break; // what is left of it is next to nothing
        default: facts.kept += count.value();
        }
    }
    return diskBudget(facts);
}

// The most urgent one. What is no certificate is told where it is used.
Result<std::optional<CertificateBudget>>
readCertificate(Database& database, const std::optional<Certificate>& recovery, const QDateTime& now)
{
    using Whose = CertificateBudget::Whose;
    THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
    QList<CertificateBudget> all;
    for (const auto& [whose, pem] : {std::pair(Whose::Station, identity.certificate),
                                     std::pair(Whose::Registry, identity.registryEncryptionCertificate)}) {
        if (const auto certificate = Certificate::parsePem(pem))
            all.append(certificateBudget(whose, certificate->notAfter(), now));
    }
    if (recovery)
        all.append(certificateBudget(Whose::Recovery, recovery->notAfter(), now));
    if (all.isEmpty())
        return std::optional<CertificateBudget>();
    // What stops the work comes first, then what will.
    return std::optional(std::ranges::min(all, {}, [](const CertificateBudget& one) {
        return std::tuple(-int(one.level), one.whose == Whose::Recovery, one.daysLeft);
    }));
}

} // namespace

OfflineWatch::OfflineWatch(Store& store, const Clock& clock, DiskProbe disk, int allowedDays,
                           RecoveryProbe recovery)
    : m_store(store),
      m_clock(clock),
      m_disk(std::move(disk)),
      m_allowedDays(allowedDays),
      m_recovery(std::move(recovery))
{
}

QFuture<Result<OfflineBudget>> OfflineWatch::look(int perDay) const
{
    return m_store.run([disk = m_disk, perDay, days = m_allowedDays, probe = m_recovery,
                        now = m_clock.nowUtc()](Database& database) -> Result<OfflineBudget> {
        OfflineBudget budget;
        THUNHAN_TRY_ASSIGN(budget.disk, readDisk(database, disk, perDay));
        Outbox outbox(database);
        WaitFacts wait{.allowedDays = days};
        THUNHAN_TRY_ASSIGN(wait.oldestWaiting, outbox.oldestWaiting());
        THUNHAN_TRY_ASSIGN(const OutboxCounts counts, outbox.counts());
        wait.lastReceiptAt = counts.lastReceiptAt;
        budget.wait = waitBudget(wait, now);
        // A file of key slots that cannot be read is told of at the next sign-in.
        const auto recovery = probe ? probe() : Result<std::optional<Certificate>>(std::nullopt);
        THUNHAN_TRY_ASSIGN(budget.certificate,
                           readCertificate(database, recovery ? *recovery : std::nullopt, now));
        return budget;
    });
}

Result<void> requireRoomToBegin(Database& database, const DiskProbe& disk)
{
    THUNHAN_TRY_ASSIGN(const DiskBudget budget, readDisk(database, disk, 0));
    if (budget.mayBegin())
        return {};
    return {ErrorCode::DiskFull,
            u"%1 bytes free, an application takes %2"_s.arg(budget.free).arg(budget.perApplication)};
}

} // namespace thunhan
