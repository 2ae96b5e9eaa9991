// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/StoreVerdict.h"

#include "app/base/Sha256.h"
#include "app/packet/BatchMaking.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/DocumentRepository.h"
#include "app/store/PacketRepository.h"
#include "app/store/Rows.h"
#include "app/store/SampleRepository.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString sentence(const QString& what, const Error& error)
{
    const std::string_view name = errorName(error.code);
    return u"%1: %2 (%3)"_s.arg(what, QLatin1StringView(name.data(), qsizetype(name.size())), error.detail);
}

QString sentence(const AuditFinding& finding)
{
    const QString entry =
        finding.count == 1
            ? u"entry %1"_s.arg(finding.number)
            : u"entries %1 to %2"_s.arg(finding.number).arg(finding.number + finding.count - 1);
    switch (finding.offence) {
    case AuditOffence::Changed: return entry + u" was changed"_s;
    case AuditOffence::Removed: return entry + u" was removed"_s;
    case AuditOffence::Inserted: return entry + u" was put in"_s;
    case AuditOffence::Reordered: return entry + u" was moved before the one it follows"_s;
    case AuditOffence::Rewritten: return entry + u" is not the last one that was written"_s;
    case AuditOffence::BadSignature: return entry + u" is not the one that the station signed"_s;
    case AuditOffence::Unsigned: return entry + u" has lost the station's signature"_s;
    }
    Q_UNREACHABLE();
}

template <class Id>
Result<QList<Id>> idsOf(Database& database, const char* sql)
{
    return readRows(database.query(sql), [](const Statement& row) { return row.id<Id>(0); });
}

// Each of `ids` is read and compared with the digest that was taken when it was stored.
template <class Id, class Load>
Result<void> readEach(const Result<QList<Id>>& ids, const QString& what, QStringList& offences, Load load)
{
    if (!ids)
        return ids.error();
    for (const Id& id : *ids) {
        if (const auto loaded = load(id); !loaded)
            offences.append(sentence(u"%1 %2"_s.arg(what, id.toString()), loaded.error()));
    }
    return {};
}

Result<void> judgeContents(Database& database, QStringList& offences)
{
    THUNHAN_TRY(readEach(idsOf<SampleId>(database, "SELECT id FROM sample"), u"sample"_s, offences,
                         [&](SampleId id) { return SampleRepository(database).loadImage(id); }));
    THUNHAN_TRY(readEach(idsOf<SampleId>(database, "SELECT sample FROM sample_rendition"),
                         u"rendition of sample"_s, offences,
                         [&](SampleId id) { return SampleRepository(database).loadTravelling(id); }));
    THUNHAN_TRY(readEach(idsOf<DocumentId>(database, "SELECT id FROM document_scan"), u"page"_s, offences,
                         [&](DocumentId id) { return DocumentRepository(database).loadImage(id); }));
    THUNHAN_TRY(readEach(idsOf<ApplicationId>(database, "SELECT application FROM packet"),
                         u"packet of application"_s, offences,
                         [&](ApplicationId id) { return PacketRepository(database).load(id); }));
    THUNHAN_TRY_ASSIGN(
        const auto receipts,
        readRows(database.query("SELECT application, body, digest FROM receipt"), [](const Statement& row) {
            const QByteArray digest = sha256(row.blob(1));
            return digest == row.blob(2) ? QString() : row.text(0);
        }));
    for (const QString& application : receipts) {
        if (!application.isEmpty())
            offences.append(u"receipt of application %1: is not what was stored"_s.arg(application));
    }
    return {};
}

struct Whereabouts {
    QString application;
    ApplicationState state = ApplicationState::Draft;
    bool inOutbox = false;
    bool done = false;
    bool hasReceipt = false;
    bool hasRemains = false; // key, pictures, fields or packet
    std::optional<ApplicationState> purgedFrom;
};

// What an application in this state must and must not have; empty when it is so.
QString contradictionIn(const Whereabouts& a)
{
    switch (a.state) {
    case ApplicationState::Draft:
    case ApplicationState::PendingReview:
    case ApplicationState::Returned:
    case ApplicationState::Rejected: return a.inOutbox ? u"stands in the outbox"_s : QString();
    case ApplicationState::Queued:
    case ApplicationState::InTransit:
        return a.inOutbox && !a.done ? QString() : u"does not wait in the outbox"_s;
    case ApplicationState::Refused:
    case ApplicationState::Quarantined: return a.inOutbox ? QString() : u"has no entry in the outbox"_s;
    case ApplicationState::Delivered:
    case ApplicationState::Processed: return a.hasReceipt ? QString() : u"has no receipt"_s;
    case ApplicationState::Purged:
        if (!a.purgedFrom)
            return u"nothing tells what was purged"_s;
        if (*a.purgedFrom != ApplicationState::Rejected && !a.hasReceipt)
            return u"has no receipt"_s;
        return a.hasRemains ? u"still has what was to be destroyed"_s : QString();
    }
    Q_UNREACHABLE();
}

// Captured = sent + waiting + refused + purged; file numbers are counted apart from the applications that
// carry them, so that one which vanished is missed.
Result<void> reconcile(Database& database, StoreVerdict& verdict)
{
    THUNHAN_TRY_ASSIGN(verdict.states, ApplicationQueries(database).countsByState());
    THUNHAN_TRY_ASSIGN(verdict.captured,
                       readOne(database.query("SELECT coalesce(sum(last), 0) FROM running_number"), "count",
                               [](const Statement& row) { return row.integer(0); }));
    if (!verdict.balances())
        verdict.offences.append(
            u"applications: %1 were begun, %2 are there"_s.arg(verdict.captured)
                .arg(verdict.sent() + verdict.waiting() + verdict.refused() + verdict.purged()));
    THUNHAN_TRY_ASSIGN(
        const auto all,
        readRows(database.query("SELECT a.id, a.state, o.stage IS NOT NULL, coalesce(o.stage, '') = 'DONE',"
                                " r.application IS NOT NULL,"
                                " a.id IN (SELECT application FROM application_key UNION ALL"
                                " SELECT application FROM application_field UNION ALL"
                                " SELECT application FROM sample UNION ALL"
                                " SELECT application FROM document_scan UNION ALL"
                                " SELECT application FROM packet), p.state FROM application a"
                                " LEFT JOIN outbox o ON o.application = a.id"
                                " LEFT JOIN receipt r ON r.application = a.id"
                                " LEFT JOIN purge p ON p.application = a.id"),
                 [](const Statement& row) -> Result<Whereabouts> {
                     const auto state = applicationStateFromName(row.text(1));
                     if (!state)
                         return {ErrorCode::StoreDamaged, u"an unknown state"_s};
                     return Whereabouts{row.text(0),
                                        *state,
                                        row.boolean(2),
                                        row.boolean(3),
                                        row.boolean(4),
                                        row.boolean(5),
                                        applicationStateFromName(row.text(6))};
                 }));
    for (const Whereabouts& one : all) {
        if (const QString contradiction = contradictionIn(one); !contradiction.isEmpty())
            verdict.offences.append(
                u"application %1: %2 but %3"_s.arg(one.application, toName(one.state), contradiction));
    }
    return {};
}

Result<void> judgeBatches(Database& database, StoreVerdict& verdict)
{
    THUNHAN_TRY_ASSIGN(const BatchVerdict batches, verifyBatches(database));
    if (batches.firstBroken != 0)
        verdict.offences.append(u"batches: broken from number %1 on"_s.arg(batches.firstBroken));
    return {};
}

Result<void> judgeTrail(Database& database, StoreVerdict& verdict)
{
    THUNHAN_TRY_ASSIGN(verdict.audit, AuditLog(database).verify());
    for (const AuditFinding& finding : verdict.audit.findings)
        verdict.offences.append(u"audit trail: "_s + sentence(finding));
    return {};
}

} // namespace

StoreVerdict judgeStore(Database& database)
{
    StoreVerdict verdict;
    const auto note = [&verdict](const QString& what, const Result<void>& judged) {
        if (!judged)
            verdict.offences.append(sentence(what, judged.error()));
    };
    note(u"store"_s, database.checkIntegrity());
    note(u"audit trail"_s, judgeTrail(database, verdict));
    note(u"batches"_s, judgeBatches(database, verdict));
    note(u"applications"_s, reconcile(database, verdict));
    note(u"contents"_s, judgeContents(database, verdict.offences));
    return verdict;
}

} // namespace thunhan
