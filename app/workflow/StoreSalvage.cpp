// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/StoreSalvage.h"

#include "app/audit/AuditLog.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/BlobCipher.h"
#include "app/store/DocumentRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "app/store/Rows.h"
#include "app/store/SampleRepository.h"
#include "app/store/Store.h"

#include <QSet>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;
using Part = SalvageLoss::Part;

struct Reference {
    QString table, column, parent, parentKey;
};

Result<QList<Reference>> referencesOf(Database& database)
{
    return readRows(
        database.query("SELECT t.name, f.\"from\", f.\"table\", p.name FROM pragma_table_list t"
                       " JOIN pragma_foreign_key_list(t.name) f JOIN pragma_table_info(f.\"table\") p"
                       " WHERE t.schema = 'main' AND p.pk = 1"),
        [](const Statement& row) {
            return Reference{row.text(0), row.text(1), row.text(2), row.text(3)};
        });
}

// After the copy: what hangs in the air, what lost its bytes, and what these applications have to do now.
class Repair
{
public:
    Repair(Database& database, SalvageReport& report, const QDateTime& now)
        : m_database(database), m_report(report), m_now(now)
    {
    }

    Result<void> all()
    {
        THUNHAN_TRY_ASSIGN(m_references, referencesOf(m_database));
        THUNHAN_TRY(remakeRecords());
        THUNHAN_TRY(dropOrphans());
        THUNHAN_TRY(dropBlindImages());
        THUNHAN_TRY(dropBlindFeatures());
        THUNHAN_TRY(dropTornPackets());
        THUNHAN_TRY(missFrom(u"application_field"_s, u"field"_s, AuditAction::FieldSaved, Part::Field));
        THUNHAN_TRY(missFrom(u"sample"_s, u"site"_s, AuditAction::SampleAdded, Part::Sample));
        THUNHAN_TRY(missFrom(u"document_scan"_s, u"type"_s, AuditAction::PageAdded, Part::Page));
        THUNHAN_TRY(missReceipts());
        THUNHAN_TRY(returnToClerks());
        std::stable_sort(m_report.losses.begin(), m_report.losses.end(),
                         [](const auto& a, const auto& b) { return a.application < b.application; });
        // Where the head was on the page, the trail goes on from its last entry.
        THUNHAN_TRY(m_database.run("INSERT OR IGNORE INTO audit_head (only_row, number, hash)"
                                   " SELECT 1, number, hash FROM audit_entry ORDER BY number DESC LIMIT 1"));
        return AuditLog(m_database)
            .append({m_now, {}, AuditAction::Salvaged, {}, QString::number(m_report.losses.size()), {}});
    }

private:
    bool wasDamaged(const QString& table) const
    {
        return std::any_of(m_report.tables.begin(), m_report.tables.end(),
                           [&](const SalvagedTable& one) { return one.damaged && one.name == table; });
    }

    Result<void> lose(ApplicationId id, Part part, const QString& subject = {})
    {
        THUNHAN_TRY_ASSIGN(
            const auto number,
            readFirst(m_database.query("SELECT file_number FROM application WHERE id = ?1", id),
                      [](const Statement& row) { return row.text(0); }));
        m_report.losses.append({id, number.value_or(QString()), part, subject});
        m_touched.insert(id);
        return {};
    }

    // The trail knows who began what when; fields, samples and the rest are there under its id.
    Result<void> remakeRecords()
    {
        QSet<ApplicationId> missing;
        for (const Reference& one : std::as_const(m_references)) {
            if (one.parent != "application"_L1)
                continue;
            const QByteArray sql =
                u"SELECT DISTINCT %1 FROM %2 WHERE %1 NOT IN (SELECT id FROM application)"_s
                    .arg(one.column, one.table)
                    .toUtf8();
            THUNHAN_TRY_ASSIGN(const auto ids,
                               readRows(m_database.query(sql.constData()),
                                        [](const Statement& row) { return row.id<ApplicationId>(0); }));
            missing.unite(QSet<ApplicationId>(ids.begin(), ids.end()));
        }
        ApplicationRepository applications(m_database);
        for (const ApplicationId id : std::as_const(missing)) {
            THUNHAN_TRY(m_database.run(
                "INSERT INTO application (id, file_number, kind, reason, state, step, channel,"
                " external_file_number, collecting_unit, residence_unit, birth_registration_unit, revision,"
                " created_at, created_by, updated_at)"
                " SELECT application, 'SALVAGED-' || number, subject, '', ?2, ?3, ?4, '', '', '', '', 1, at,"
                " operator, at FROM audit_entry WHERE application = ?1 AND action = ?5 LIMIT 1",
                id, toName(ApplicationState::Returned), toName(EnrollmentStep::PersonalData),
                toName(SourceChannel::Desk), toName(AuditAction::ApplicationBegun)));
            if (m_database.changes() != 1)
                continue; // nothing tells what it was
            // Saving a field writes the copies that lists show.
            THUNHAN_TRY_ASSIGN(const Application remade, applications.load(id));
            THUNHAN_TRY(applications.saveField(id, remade.applicant, FieldKey::FullName, m_now));
            THUNHAN_TRY(lose(id, Part::Record));
            ++m_report.returned;
        }
        return {};
    }

    Result<void> dropOrphans()
    {
        bool changed = true;
        while (changed) {
            changed = false;
            for (const Reference& one : std::as_const(m_references)) {
                const QByteArray sql =
                    u"DELETE FROM %1 WHERE %2 IS NOT NULL AND %2 NOT IN (SELECT %3 FROM %4)"_s
                        .arg(one.table, one.column, one.parentKey, one.parent)
                        .toUtf8();
                THUNHAN_TRY(m_database.run(sql.constData()));
                changed = changed || m_database.changes() > 0;
            }
        }
        return {};
    }

    // A print without its picture would count as taken.
    Result<void> dropBlindImages()
    {
        struct Named {
            QString id, application, subject;
        };
        constexpr auto named = [](const Statement& row) {
            return Named{row.text(0), row.text(1), row.text(2)};
        };
        THUNHAN_TRY_ASSIGN(const auto samples,
                           readRows(m_database.query("SELECT id, application, site FROM sample"), named));
        for (const Named& one : samples) {
            if (SampleRepository(m_database).loadImage(SampleId::fromString(one.id)))
                continue;
            THUNHAN_TRY(lose(ApplicationId::fromString(one.application), Part::Sample, one.subject));
            THUNHAN_TRY(m_database.run("DELETE FROM sample WHERE id = ?1", one.id));
        }
        THUNHAN_TRY_ASSIGN(
            const auto pages,
            readRows(m_database.query("SELECT id, application, type FROM document_scan"), named));
        for (const Named& one : pages) {
            if (DocumentRepository(m_database).loadImage(DocumentId::fromString(one.id)))
                continue;
            const auto application = ApplicationId::fromString(one.application);
            THUNHAN_TRY(lose(application, Part::Page, one.subject));
            THUNHAN_TRY(
                DocumentRepository(m_database).remove(application, DocumentId::fromString(one.id), m_now));
        }
        return {};
    }

    // Without what a print is compared by, it is compared with nothing: the print itself is there.
    Result<void> dropBlindFeatures()
    {
        struct Features {
            QString sample;
            ApplicationId application;
            QByteArray bytes;
        };
        THUNHAN_TRY_ASSIGN(const auto all,
                           readRows(m_database.query("SELECT id, application, features FROM sample"
                                                     " JOIN sample_features ON sample = id WHERE sealed = 1"),
                                    [](const Statement& row) {
                                        return Features{row.text(0), row.id<ApplicationId>(1), row.blob(2)};
                                    }));
        for (const Features& one : all) {
            if (!BlobCipher(m_database).open(one.application, one.sample, one.bytes))
                THUNHAN_TRY(m_database.run("DELETE FROM sample_features WHERE sample = ?1", one.sample));
        }
        return {};
    }

    // One object less, or one that is not what was sealed: the registry would refuse it.
    Result<void> dropTornPackets()
    {
        THUNHAN_TRY_ASSIGN(
            const auto packets,
            readRows(
                m_database.query("SELECT application, (SELECT coalesce(sum(size), 0) FROM packet_object o"
                                 " WHERE o.application = p.application) = coalesce((SELECT bytes_total"
                                 " FROM outbox b WHERE b.application = p.application), -1) FROM packet p"),
                [](const Statement& row) { return std::pair(row.id<ApplicationId>(0), row.boolean(1)); }));
        for (const auto& [id, complete] : packets) {
            if (complete && PacketRepository(m_database).load(id))
                continue;
            THUNHAN_TRY(lose(id, Part::Packet));
            THUNHAN_TRY(PacketRepository(m_database).remove(id));
        }
        return {};
    }

    // What the trail tells of and nothing took away later.
    Result<void> missFrom(const QString& table, const QString& column, AuditAction added, Part part)
    {
        if (!wasDamaged(table))
            return {};
        const QByteArray sql =
            u"SELECT DISTINCT application, subject FROM audit_entry e WHERE action = ?1"
            " AND application IN (SELECT id FROM application WHERE state <> ?2)"
            " AND NOT EXISTS (SELECT 1 FROM %1 x WHERE x.application = e.application AND x.%2 = e.subject)"
            " AND NOT EXISTS (SELECT 1 FROM audit_entry l WHERE l.application = e.application"
            " AND l.number > e.number AND l.action IN (?3, ?4, ?5))"_s.arg(table, column)
                .toUtf8();
        THUNHAN_TRY_ASSIGN(
            const auto missing,
            readRows(m_database.query(sql.constData(), toName(added), toName(ApplicationState::Purged),
                                      toName(AuditAction::SamplesRemoved), toName(AuditAction::PageRemoved),
                                      toName(AuditAction::PageChanged)),
                     [](const Statement& row) { return std::pair(row.id<ApplicationId>(0), row.text(1)); }));
        for (const auto& [id, subject] : missing) {
            const bool told = std::any_of(
                m_report.losses.begin(), m_report.losses.end(), [&, id = id](const SalvageLoss& loss) {
                    return loss.application == id && loss.part == part && loss.subject == subject;
                });
            if (!told)
                THUNHAN_TRY(lose(id, part, subject));
        }
        return {};
    }

    Result<void> missReceipts()
    {
        THUNHAN_TRY_ASSIGN(
            const auto missing,
            readRows(m_database.query("SELECT id FROM application WHERE state IN (?1, ?2) AND id NOT IN"
                                      " (SELECT application FROM receipt)",
                                      toName(ApplicationState::Delivered),
                                      toName(ApplicationState::Processed)),
                     [](const Statement& row) { return row.id<ApplicationId>(0); }));
        for (const ApplicationId id : missing)
            THUNHAN_TRY(lose(id, Part::Receipt));
        return {};
    }

    Result<void> returnToClerks()
    {
        using State = ApplicationState;
        THUNHAN_TRY_ASSIGN(
            const auto all,
            readRows(m_database.query("SELECT id, state, id IN (SELECT application FROM outbox)"
                                      " FROM application"),
                     [](const Statement& row) -> Result<std::tuple<ApplicationId, State, bool>> {
                         THUNHAN_TRY_ASSIGN(const State state,
                                            known(applicationStateFromName(row.text(1)), "state"));
                         return std::tuple(row.id<ApplicationId>(0), state, row.boolean(2));
                     }));
        for (const auto& [id, state, waits] : all) {
            const bool unsendable = !waits && (state == State::Queued || state == State::InTransit ||
                                               state == State::Refused || state == State::Quarantined);
            if (!unsendable && !(state == State::PendingReview && m_touched.contains(id)))
                continue;
            THUNHAN_TRY(ApplicationRepository(m_database).saveState(id, state, State::Returned, m_now));
            ++m_report.returned;
        }
        return {};
    }

    Database& m_database;
    SalvageReport& m_report;
    QDateTime m_now;
    QList<Reference> m_references;
    QSet<ApplicationId> m_touched;
};

template <class Work>
auto waitFor(Store& store, Work work)
{
    auto future = store.run(std::move(work));
    future.waitForFinished();
    return future.takeResult();
}

Result<SalvageReport> copyStore(const QString& from, const QString& to, const SecureBytes& key)
{
    THUNHAN_TRY_ASSIGN(const auto store, Store::open(from, key));
    return waitFor(*store, [&](Database& database) -> Result<SalvageReport> {
        SalvageReport report;
        THUNHAN_TRY_ASSIGN(report.damagedPages, database.damagedPages());
        // Rows arrive in no order that foreign keys could follow.
        THUNHAN_TRY(database.runScript("PRAGMA foreign_keys = OFF"));
        THUNHAN_TRY(database.attach(Store::pathIn(to), "salvage", key));
        THUNHAN_TRY_ASSIGN(report.tables, copyReadableRows(database, "salvage"));
        return report;
    });
}

} // namespace

Result<SalvageReport> salvageStore(const QString& from, const QString& to, const SecureBytes& key,
                                   const Clock& clock)
{
    {
        THUNHAN_TRY_ASSIGN(const auto made, Store::create(to, key)); // and closed
    }
    THUNHAN_TRY_ASSIGN(SalvageReport report, copyStore(from, to, key));
    THUNHAN_TRY_ASSIGN(const auto store, Store::open(to, key));
    auto repaired =
        store->transact([&](Database& database) { return Repair(database, report, clock.nowUtc()).all(); });
    repaired.waitForFinished();
    THUNHAN_TRY(repaired.takeResult());
    THUNHAN_TRY(waitFor(*store, [](Database& database) { return database.checkIntegrity(); }));
    return report;
}

} // namespace thunhan
