// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/RecordLookUp.h"

#include "sync/client/SyncService.h"
#include "tests/support/SampleApplications.h"
#include "tests/sync/client/SyncRig.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QCoro::Task<void> keep(QCoro::Task<RegistryAnswer<RegistryRecord>> task,
                       std::optional<RegistryAnswer<RegistryRecord>>& kept)
{
    kept = co_await task;
}

RegistryAnswer<RegistryRecord> await(QCoro::Task<RegistryAnswer<RegistryRecord>> task)
{
    std::optional<RegistryAnswer<RegistryRecord>> kept;
    QCoro::waitFor(keep(std::move(task), kept));
    return *kept;
}

} // namespace

class RecordLookUpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldComesBack()
    {
        const Applicant person = sampleApplicant(3);
        QList<FieldKey> fields;
        for (const FieldKey field : allFields()) {
            if (field != FieldKey::PhoneAbsence && !fieldToJson(person, field).isNull())
                fields.append(field);
        }
        const RecordReading reading = readingOf(recordAttributes(person, fields));
        QCOMPARE(reading.source, RecordSource::Registry);
        QVERIFY(reading.proven);
        QCOMPARE(reading.fields, fields);
        for (const FieldKey field : fields)
            QCOMPARE(fieldToJson(reading.values, field), fieldToJson(person, field));
    }

    void whatMakesNoSenseIsLeftOut()
    {
        const RecordReading reading =
            readingOf({{u"full_name"_s, u"Nguyễn Văn An"_s},
                       {u"birth_date"_s, u"yesterday"_s},
                       {u"sex"_s, QJsonObject{{u"code"_s, 1023}, {u"message"_s, u"not told"_s}}},
                       {u"permanent_address"_s, u"[1, 2"_s},
                       {u"phone_absence"_s, u"NONE"_s},
                       {u"unheard_of"_s, 7}});
        QCOMPARE(reading.fields, QList<FieldKey>{FieldKey::FullName});
        QCOMPARE(reading.values.fullName, u"Nguyễn Văn An"_s);
    }

    void readsTheRecord()
    {
        const auto client = m_rig.client();
        const auto answer = await(lookUpRecord(*client, m_known.personalNumber, {}));
        QVERIFY(answer.result);
        QCOMPARE(answer.result->reading.values.fullName, m_known.fullName);
        QCOMPARE(answer.result->reading.values.birthDate, m_known.birthDate);
        QVERIFY(answer.result->differing.isEmpty());
        const auto unknown = await(lookUpRecord(*client, sampleApplicant(99).personalNumber, {}));
        QCOMPARE(unknown.result.error().code, ErrorCode::NotFound);
    }

    void comparesWhereItMayNotRead()
    {
        const auto client = m_rig.client();
        m_rig.training.registry->setFaults(
            {{{.kind = FaultKind::Status, .method = u"GET"_s, .status = 403}}});
        Applicant declared = m_known;
        declared.fullName = u"Another Name"_s;
        declared.birthDate = {};
        const auto answer = await(lookUpRecord(*client, m_known.personalNumber, declared));
        QVERIFY(answer.result);
        QCOMPARE(answer.result->differing, QList<FieldKey>{FieldKey::FullName});
        QVERIFY(!answer.result->reading.speaksOf(FieldKey::FullName));
        QVERIFY(!answer.result->reading.speaksOf(FieldKey::BirthDate)); // was not declared: nothing is told
        QVERIFY(answer.result->reading.speaksOf(FieldKey::Sex));
        QCOMPARE(answer.result->reading.values.sex, m_known.sex);
    }

    void goesBesideSending()
    {
        SyncService service(*m_rig.store, m_rig.clock, m_rig.random, m_rig.factory());
        QVERIFY(service.lookUp(m_known.personalNumber, {}).isFinished()); // stopped: nobody left to ask
        service.start();
        const auto found = service.lookUp(m_known.personalNumber, {});
        QTRY_VERIFY(found.isFinished());
        QCOMPARE(found.result()->reading.values.fullName, m_known.fullName);
        m_rig.training.registry->setFaults({{{.kind = FaultKind::Stall, .method = u"GET"_s}}});
        const auto cut = service.lookUp(m_known.personalNumber, {});
        service.stop(); // would last a minute otherwise
        QTRY_VERIFY(cut.isFinished());
        QCOMPARE(cut.result().error().code, ErrorCode::Cancelled);
    }

private:
    static TrainingPeople people(const Applicant& person)
    {
        QList<FieldKey> fields;
        for (const FieldKey field : allFields())
            fields.append(field);
        return {{person.personalNumber.digits(), recordAttributes(person, fields)}};
    }

    const Applicant m_known = sampleApplicant(3);
    SyncRig m_rig{{}, people(m_known)};
};

QTEST_GUILESS_MAIN(RecordLookUpTest)
#include "test_RecordLookUp.moc"
