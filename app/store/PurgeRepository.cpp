// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/PurgeRepository.h"

#include "app/base/Sha256.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/BlobCipher.h"
#include "app/store/PacketRepository.h"
#include "app/store/Rows.h"

namespace thunhan
{

Result<QList<ApplicationId>> PurgeRepository::due(const QDateTime& before, int limit)
{
    struct Candidate {
        ApplicationId id;
        bool proven = false;
    };
    THUNHAN_TRY_ASSIGN(
        const auto candidates,
        readRows(m_database.query("SELECT a.id, r.body, r.digest FROM receipt r JOIN application a"
                                  " ON a.id = r.application WHERE r.received_at < ?1 AND a.state IN (?2, ?3)"
                                  " AND NOT EXISTS (SELECT 1 FROM credential_request c WHERE"
                                  " c.application = a.id AND (c.next_attempt_at IS NOT NULL OR"
                                  " (c.status IN ('FAILED', 'CANCELLED') AND c.settled_at IS NULL)))"
                                  " ORDER BY r.received_at LIMIT ?4",
                                  before, toName(ApplicationState::Delivered),
                                  toName(ApplicationState::Processed), limit),
                 [](const Statement& row) {
                     return Candidate{row.id<ApplicationId>(0), sha256(row.blob(1)) == row.blob(2)};
                 }));
    QList<ApplicationId> found;
    for (const Candidate& one : candidates) {
        if (one.proven)
            found.append(one.id);
    }
    THUNHAN_TRY_ASSIGN(
        const auto rejected,
        readRows(m_database.query("SELECT id FROM application WHERE state = ?1"
                                  " AND updated_at < ?2 ORDER BY id LIMIT ?3",
                                  toName(ApplicationState::Rejected), before, limit - found.size()),
                 [](const Statement& row) { return row.id<ApplicationId>(0); }));
    return found + rejected;
}

Result<void> PurgeRepository::purge(ApplicationId application, ApplicationState from, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(
        const auto digest,
        readFirst(m_database.query("SELECT digest FROM packet WHERE application = ?1", application),
                  [](const Statement& row) { return row.blob(0); }));
    THUNHAN_TRY(m_database.run("INSERT INTO purge (application, state, packet_digest, purged_at)"
                               " VALUES (?1, ?2, ?3, ?4)",
                               application, toName(from), digest.value_or(QByteArray()), now));
    THUNHAN_TRY(BlobCipher(m_database).destroyKey(application));
    THUNHAN_TRY(ApplicationRepository(m_database).erasePersonalData(application, now));
    // In the registry's words, which may name the citizen.
    THUNHAN_TRY(
        m_database.run("UPDATE credential_request SET reason = '' WHERE application = ?1", application));
    return PacketRepository(m_database).remove(application);
}

Result<std::optional<PurgeRecord>> PurgeRepository::record(ApplicationId application)
{
    return readFirst(m_database.query("SELECT state, packet_digest, purged_at FROM purge"
                                      " WHERE application = ?1",
                                      application),
                     [&](const Statement& row) -> Result<PurgeRecord> {
                         THUNHAN_TRY_ASSIGN(const auto state,
                                            known(applicationStateFromName(row.text(0)), "state"));
                         return PurgeRecord{application, state, row.blob(1), row.time(2)};
                     });
}

Result<qint64> PurgeRepository::giveBack(int pages)
{
    // The pragma gives back a page with each step.
    const QByteArray sql = "PRAGMA incremental_vacuum(" + QByteArray::number(pages) + ')';
    THUNHAN_TRY(m_database.run(sql.constData()));
    return readOne(m_database.query("PRAGMA freelist_count"), "count",
                   [](const Statement& row) { return row.integer(0); });
}

} // namespace thunhan
