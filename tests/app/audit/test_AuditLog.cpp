// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/AuditLog.h"

#include "app/store/StationRepository.h"
#include "tests/app/store/RepositoryTest.h"

#include <algorithm>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class AuditLogTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void entriesComeBackAsTheyWent()
    {
        const ApplicationId application(QUuid::createUuid());
        const AuditEvent saved{now(), clerk().id, AuditAction::FieldSaved, application, u"full_name"_s, {}};
        const AuditEvent purged{now(), {}, AuditAction::Purged, {}, {}, u"scanner"_s};
        QVERIFY(log().append(saved) && log().append(purged));
        const auto all = log().list(10);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).event, purged);
        QCOMPARE(all->at(1).event, saved);
        QCOMPARE(log().list(10, 2)->size(), 1);
        QCOMPARE(log().of(application)->size(), 1);
        for (const AuditAction action : allAuditActions)
            QCOMPARE(auditActionFromName(toName(action)), action);
    }

    void anEmptyAndAWholeChainHold()
    {
        QCOMPARE(log().verify()->firstBroken, 0);
        fill();
        const auto verdict = log().verify();
        QCOMPARE(verdict->firstBroken, 0);
        QCOMPARE(verdict->entries, 9);
        QCOMPARE(verdict->head, log().list(1)->first().hash);
    }

    void tamperingIsNamedAtItsFirstEntry_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("broken");
        QTest::addColumn<AuditOffence>("offence");
        QTest::addColumn<int>("count");
        using enum AuditOffence;
        const auto row = [](const char* name, const char* sql, int broken, AuditOffence offence = Changed,
                            int count = 1) {
            QTest::newRow(name) << QByteArray(sql) << broken << offence << count;
        };
        row("action changed", "UPDATE audit_entry SET action = 'Approved' WHERE number = 4", 4);
        row("person changed", "UPDATE audit_entry SET operator = '' WHERE number = 4", 4);
        row("time changed", "UPDATE audit_entry SET at = '2026-03-02T01:00:00.001Z' WHERE number = 4", 4);
        row("application changed", "UPDATE audit_entry SET application = '' WHERE number = 4", 4);
        row("subject changed", "UPDATE audit_entry SET subject = 'sex' WHERE number = 4", 4);
        row("device changed", "UPDATE audit_entry SET device = 'x' WHERE number = 4", 4);
        row("text moved to its neighbour",
            "UPDATE audit_entry SET device = subject || device, subject = '' WHERE number = 4", 4);
        row("hash changed", "UPDATE audit_entry SET hash = zeroblob(32) WHERE number = 4", 4);
        row("removed in the middle", "DELETE FROM audit_entry WHERE number = 4", 4, Removed);
        row("removed and numbers closed up",
            "DELETE FROM audit_entry WHERE number = 4;"
            "UPDATE audit_entry SET number = number - 1 WHERE number > 4",
            4, Removed);
        row("first removed", "DELETE FROM audit_entry WHERE number = 1", 1, Removed);
        row("cut off at the end", "DELETE FROM audit_entry WHERE number > 6", 7, Removed, 3);
        row("all removed", "DELETE FROM audit_entry", 1, Removed, 9);
        row("two exchanged",
            "UPDATE audit_entry SET number = 100 WHERE number = 4;"
            "UPDATE audit_entry SET number = 4 WHERE number = 5;"
            "UPDATE audit_entry SET number = 5 WHERE number = 100",
            4, Reordered);
        row("put in",
            "UPDATE audit_entry SET number = -number - 1 WHERE number > 3;"
            "UPDATE audit_entry SET number = -number WHERE number < 0;"
            "INSERT INTO audit_entry SELECT 4, at, operator, action, application, subject, device, hash"
            " FROM audit_entry WHERE number = 3",
            4, Inserted);
        row("put in at the end",
            "INSERT INTO audit_entry SELECT 10, at, operator, action, application, subject, device, hash"
            " FROM audit_entry WHERE number = 9",
            10, Inserted);
        row("put in before the first",
            "INSERT INTO audit_entry SELECT 0, at, operator, action, application, subject, device, hash"
            " FROM audit_entry WHERE number = 9",
            0, Inserted);
        row("the head rewritten", "UPDATE audit_head SET hash = zeroblob(32)", 9, Rewritten);
    }
    void tamperingIsNamedAtItsFirstEntry()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, broken);
        QFETCH(AuditOffence, offence);
        QFETCH(int, count);
        fill();
        QVERIFY(database().runScript(sql.constData()));
        const auto verdict = log().verify();
        QVERIFY(verdict);
        QCOMPARE(verdict->firstBroken, std::max(broken, 1));
        QCOMPARE(verdict->entries, std::max(broken - 1, 0));
        QCOMPARE(verdict->findings, (QList<AuditFinding>{{offence, broken, count}}));
    }

    void eachOfSeveralIsNamed()
    {
        fill();
        QVERIFY(database().runScript("UPDATE audit_entry SET subject = 'sex' WHERE number = 2;"
                                     "DELETE FROM audit_entry WHERE number = 5;"
                                     "UPDATE audit_entry SET device = '' WHERE number = 8"));
        QCOMPARE(log().verify()->findings, (QList<AuditFinding>{{AuditOffence::Changed, 2, 1},
                                                                {AuditOffence::Removed, 5, 1},
                                                                {AuditOffence::Changed, 8, 1}}));
    }

    void aClockThatWentBackIsNoted()
    {
        QVERIFY(log().append({now(), {}, AuditAction::SignedIn, {}, {}, {}}));
        QVERIFY(log().append({now(), {}, AuditAction::SignedOut, {}, {}, {}})); // at the same moment
        QVERIFY(log().append({now().addSecs(-3600), {}, AuditAction::SignedIn, {}, {}, {}}));
        QVERIFY(log().append({now().addSecs(-3500), {}, AuditAction::SignedOut, {}, {}, {}}));
        const auto all = log().list(10);
        QCOMPARE(all->size(), 5);
        QCOMPARE(all->at(2).event,
                 (AuditEvent{now().addSecs(-3600), {}, AuditAction::ClockWentBack, {}, u"3600"_s, {}}));
        QCOMPARE(log().verify()->firstBroken, 0);
    }

    void theStationSignsItsHead()
    {
        QVERIFY(log().signHead()); // nothing to sign
        fill();
        QVERIFY(log().signHead()); // and nobody who could
        QCOMPARE(log().verify()->signedUpTo, 0);
        giveKey();
        QVERIFY(log().signHead());
        QCOMPARE(log().verify()->signedUpTo, 9);
        fillTo(AuditLog::signedEvery + 5);
        const auto verdict = log().verify();
        QCOMPARE(verdict->signedUpTo, AuditLog::signedEvery);
        QVERIFY(verdict->findings.isEmpty());
        QVERIFY(!verdict->signature.isEmpty());
    }

    void aTrailWrittenAnewIsNotWhatTheStationSigned()
    {
        giveKey();
        fillTo(AuditLog::signedEvery);
        QVERIFY(database().runScript("DELETE FROM audit_entry; DELETE FROM audit_head;"
                                     "CREATE TABLE kept AS SELECT * FROM audit_signature;"
                                     "DELETE FROM audit_signature"));
        fillTo(AuditLog::signedEvery);
        QVERIFY(database().runScript("DELETE FROM audit_signature;"
                                     "INSERT INTO audit_signature SELECT * FROM kept"));
        QCOMPARE(log().verify()->findings,
                 (QList<AuditFinding>{{AuditOffence::BadSignature, AuditLog::signedEvery, 1}}));
    }

    void aSignatureThatIsMissingIsMissed()
    {
        giveKey();
        fillTo(2 * AuditLog::signedEvery);
        QVERIFY(database().run("DELETE FROM audit_signature WHERE number = ?1", 2 * AuditLog::signedEvery));
        QCOMPARE(log().verify()->findings,
                 (QList<AuditFinding>{{AuditOffence::Unsigned, 2 * AuditLog::signedEvery, 1}}));
    }

    void anEntryGoesWithItsTransaction()
    {
        {
            auto transaction = Transaction::begin(database());
            QVERIFY(transaction);
            QVERIFY(log().append({now(), {}, AuditAction::Purged, {}, {}, {}}));
        }
        QVERIFY(log().list(10)->isEmpty());
        QVERIFY(log().append({now(), {}, AuditAction::Purged, {}, {}, {}}));
        QCOMPARE(log().verify()->firstBroken, 0);
    }

private:
    AuditLog log() { return AuditLog(database()); }
    void giveKey()
    {
        StationIdentity identity;
        identity.id = StationId(QUuid::createUuid());
        identity.signingKey = std::move(generateStationKey(identity.id, u"48-TH-001"_s)->signingKey);
        QVERIFY(StationRepository(database()).saveIdentity(identity));
    }
    void fillTo(qint64 number)
    {
        auto transaction = Transaction::begin(database());
        QVERIFY(transaction);
        for (qint64 i = log().verify()->entries; i < number; ++i)
            QVERIFY(log().append({now().addSecs(i),
                                  clerk().id,
                                  AuditAction::FieldSaved,
                                  ApplicationId(QUuid::createUuid()),
                                  u"full_name"_s,
                                  {}}));
        QVERIFY(transaction->commit());
    }
    void fill()
    {
        for (int i = 1; i <= 9; ++i)
            QVERIFY(
                log().append({now().addSecs(i), clerk().id, AuditAction::FieldSaved,
                              ApplicationId(QUuid::createUuid()), u"full_name"_s, u"device %1"_s.arg(i)}));
    }
};

QTEST_GUILESS_MAIN(AuditLogTest)
#include "test_AuditLog.moc"
