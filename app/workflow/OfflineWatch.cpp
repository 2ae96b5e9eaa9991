// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OfflineWatch.h"

#include "app/keys/Certificate.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/Outbox.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"

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

// The one that ends first. What is no certificate is told where it is used.
Result<std::optional<CertificateBudget>> readCertificate(Database& database, const QDateTime& now)
{
    using Whose = CertificateBudget::Whose;
    THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
    std::optional<CertificateBudget> first;
    for (const auto& [whose, pem] : {std::pair(Whose::Station, identity.certificate),
                                     std::pair(Whose::Registry, identity.registryEncryptionCertificate)}) {
        const auto certificate = Certificate::parsePem(pem);
        if (!certificate)
            continue;
        const CertificateBudget budget = certificateBudget(whose, certificate->notAfter(), now);
        if (!first || budget.daysLeft < first->daysLeft)
            first = budget;
    }
    return first;
}

} // namespace

OfflineWatch::OfflineWatch(Store& store, const Clock& clock, DiskProbe disk, int allowedDays)
    : m_store(store), m_clock(clock), m_disk(std::move(disk)), m_allowedDays(allowedDays)
{
}

QFuture<Result<OfflineBudget>> OfflineWatch::look(int perDay) const
{
    return m_store.run([disk = m_disk, perDay, days = m_allowedDays,
                        now = m_clock.nowUtc()](Database& database) -> Result<OfflineBudget> {
        OfflineBudget budget;
        THUNHAN_TRY_ASSIGN(budget.disk, readDisk(database, disk, perDay));
        Outbox outbox(database);
        WaitFacts wait{.allowedDays = days};
        THUNHAN_TRY_ASSIGN(wait.oldestWaiting, outbox.oldestWaiting());
        THUNHAN_TRY_ASSIGN(const OutboxCounts counts, outbox.counts());
        wait.lastReceiptAt = counts.lastReceiptAt;
        budget.wait = waitBudget(wait, now);
        THUNHAN_TRY_ASSIGN(budget.certificate, readCertificate(database, now));
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
