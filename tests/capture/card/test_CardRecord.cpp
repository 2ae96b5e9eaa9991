// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardRecord.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestCardRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCodeSpeaksOfWhatItHolds();
    void aZoneKnowsNoMarks();
    void aCardWithoutEndSaysSo();
};

namespace
{

// The person is invented.
CardQr code()
{
    return readCardQr(u"048302006127||Lê Văn Đức|14082002|Nam|Tổ 5, Hải Châu, Đà Nẵng|20082021"_s.toUtf8())
        .value();
}

Mrz zone()
{
    Mrz card;
    card.number = PersonalNumber::parse(u"048302006127"_s).value();
    card.birthDate = PartialDate::make(2002, 8, 14).value();
    card.sex = Sex::Male;
    card.expires = QDate(2027, 8, 14);
    card.surname = u"LE"_s;
    card.givenNames = u"VAN DUC"_s;
    return card;
}

} // namespace

void TestCardRecord::aCodeSpeaksOfWhatItHolds()
{
    const RecordReading reading = recordOf(code());
    QCOMPARE(reading.source, RecordSource::CardQr);
    QVERIFY(!reading.proven);
    QVERIFY(!reading.nameWithoutMarks);
    QCOMPARE(reading.values.fullName, u"Lê Văn Đức"_s);
    QCOMPARE(reading.values.permanentAddress.declared, u"Tổ 5, Hải Châu, Đà Nẵng"_s);
    QCOMPARE(reading.values.previousCard.number, u"048302006127"_s);
    QCOMPARE(reading.values.previousCard.issued.toIso(), u"2021-08-20"_s);
    QCOMPARE(reading.values.previousCard.status, CardStatus::Held);
    QVERIFY(reading.speaksOf(FieldKey::PermanentAddress));
    QVERIFY(!reading.speaksOf(FieldKey::OldCmnd)); // left out: not "has none"
    QVERIFY(!reading.speaksOf(FieldKey::Ethnicity));

    CardQr bare = code();
    bare.address.clear();
    bare.oldCmnd = u"201234567"_s;
    QVERIFY(!recordOf(bare).speaksOf(FieldKey::PermanentAddress));
    QCOMPARE(recordOf(bare).values.oldCmnd, u"201234567"_s);
    QVERIFY(recordOf(bare).speaksOf(FieldKey::OldCmnd));
}

void TestCardRecord::aZoneKnowsNoMarks()
{
    const RecordReading reading = recordOf(zone());
    QCOMPARE(reading.source, RecordSource::CardMrz);
    QVERIFY(reading.nameWithoutMarks);
    QVERIFY(!reading.nameMayBeCut);
    QCOMPARE(reading.values.fullName, u"LE VAN DUC"_s);
    QCOMPARE(reading.values.previousCard.expires.toIso(), u"2027-08-14"_s);
    QVERIFY(reading.values.previousCard.issued.isEmpty());

    Mrz full = zone();
    full.nameMayBeCut = true;
    QVERIFY(recordOf(full).nameMayBeCut);
}

void TestCardRecord::aCardWithoutEndSaysSo()
{
    Mrz card = zone();
    card.expires.reset();
    QVERIFY(recordOf(card).values.previousCard.expires.isEmpty());
    QCOMPARE(recordOf(card).values.previousCard.number, u"048302006127"_s);
}

} // namespace thunhan

QTEST_APPLESS_MAIN(thunhan::TestCardRecord)
#include "test_CardRecord.moc"
