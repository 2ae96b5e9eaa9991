// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RecordRepository.h"

#include "tests/app/store/RepositoryTest.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestRecordRepository : public RepositoryTest
{
    Q_OBJECT

    RecordRepository repository() { return RecordRepository(database()); }

private Q_SLOTS:
    void keepsOneReadingOfEachSource();
    void movesTheRevisionOn();
    void whatNobodyWroteIsDamage_data();
    void whatNobodyWroteIsDamage();
    void goesWithThePersonalData();
};

namespace
{

RecordReading reading(RecordSource source)
{
    RecordReading made;
    made.source = source;
    made.readAt = ManualClock::start();
    made.readBy = sampleOperator(Role::Clerk).id;
    made.proven = source == RecordSource::CardChip;
    made.fields = {FieldKey::FullName, FieldKey::Sex, FieldKey::Phone};
    made.values.fullName = u"LÊ THỊ HÒA"_s;
    made.values.sex = Sex::Female;
    return made; // no phone on record
}

} // namespace

void TestRecordRepository::keepsOneReadingOfEachSource()
{
    const ApplicationId id = storeSample(1).id;
    const RecordReading chip = reading(RecordSource::CardChip);
    RecordReading zone = reading(RecordSource::CardMrz);
    zone.nameWithoutMarks = true;
    QVERIFY(repository().saveReading(id, chip));
    QVERIFY(repository().saveReading(id, zone));
    zone.nameMayBeCut = true;
    zone.values.fullName = u"LE THI HO"_s;
    QVERIFY(repository().saveReading(id, zone));
    QCOMPARE(repository().readings(id).value(), (QList<RecordReading>{zone, chip}));
    QCOMPARE(ApplicationRepository(database()).load(id)->readings, (QList<RecordReading>{zone, chip}));
    QVERIFY(repository().readings(storeSample(2).id)->isEmpty());
}

void TestRecordRepository::movesTheRevisionOn()
{
    const ApplicationId id = storeSample(1).id;
    const int before = ApplicationRepository(database()).load(id)->revision;
    QVERIFY(repository().saveReading(id, reading(RecordSource::CardQr)));
    QCOMPARE(ApplicationRepository(database()).load(id)->revision, before + 1);
    QCOMPARE(repository().saveReading(sampleApplication(9).id, reading(RecordSource::CardQr)).error().code,
             ErrorCode::NotFound);
}

void TestRecordRepository::whatNobodyWroteIsDamage_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::newRow("source") << u"source"_s << u"NEWSPAPER"_s;
    QTest::newRow("no object") << u"content"_s << u"[]"_s;
    QTest::newRow("cut off") << u"content"_s << u"{\"full_name\":"_s;
    QTest::newRow("unknown field") << u"content"_s << u"{\"height\":170}"_s;
    QTest::newRow("another shape") << u"content"_s << u"{\"sex\":7}"_s;
}

void TestRecordRepository::whatNobodyWroteIsDamage()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    const ApplicationId id = storeSample(1).id;
    QVERIFY(repository().saveReading(id, reading(RecordSource::CardQr)));
    const QByteArray sql = "UPDATE record_reading SET " + column.toUtf8() + " = ?1";
    QVERIFY(database().run(sql.constData(), value));
    QCOMPARE(repository().readings(id).error().code, ErrorCode::StoreDamaged);
}

void TestRecordRepository::goesWithThePersonalData()
{
    const ApplicationId id = storeSample(1).id;
    QVERIFY(repository().saveReading(id, reading(RecordSource::CardQr)));
    QCOMPARE(count("record_reading"), 1);
    QVERIFY(ApplicationRepository(database()).erasePersonalData(id, now()));
    QCOMPARE(count("record_reading"), 0);
}

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::TestRecordRepository)
#include "test_RecordRepository.moc"
