// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/RecordJson.h"

#include "tests/support/PacketFixture.h"

#include <QJsonArray>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class RecordJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesEveryFilledField();
    void carriesEveryPartOfTheRecord();
    void leavesOutWhatIsNotThere();
    void tellsHowTheClockStood();
};

void RecordJsonTest::carriesEveryFilledField()
{
    const PacketFixture fixture;
    const QJsonObject fields = recordToJson(fixture.application).value(u"applicant").toObject();
    Applicant read;
    for (const FieldKey field : allFields()) {
        const QJsonValue expected = fieldToJson(fixture.application.applicant, field);
        QCOMPARE(fields.contains(toName(field)), !expected.isNull());
        if (!expected.isNull())
            QVERIFY(fieldFromJson(read, field, fields.value(toName(field))).ok());
    }
    QCOMPARE(read, fixture.application.applicant);
}

void RecordJsonTest::carriesEveryPartOfTheRecord()
{
    const PacketFixture fixture;
    Application application = fixture.application;
    application.warningReasons = {{RuleId::NumberSexClash, FieldKey::PersonalNumber, u"OTHER"_s, u"note"_s,
                                   application.createdBy, application.createdAt}};
    application.overrides = {{BiometricModality::Finger, FingerPosition::RightRing, u"worn"_s,
                              application.decision->decidedBy, application.submittedAt}};
    application.bundled = {ApplicationKind::EidLevel2};
    application.corrections = {{FieldKey::Origin, u"Hà Nội"_s, u"Huế"_s, DocumentType::Other}};
    application.notice = NumberNotice{u"Lê An"_s, QDate(2026, 3, 1), application.createdBy};
    application.cleanData = CleanDataReport();
    application.cleanData->duplicates = {{application.id, u"HC03-0302-0007"_s, true, false}};
    const QJsonObject json = recordToJson(application);
    QCOMPARE(json.value(u"bundled").toArray(), QJsonArray{u"EID_LEVEL_2"_s});
    QCOMPARE(json.value(u"corrections")[0][u"claimed"_s].toString(), u"Huế"_s);
    QCOMPARE(json.value(u"notice")[u"notifiedOn"_s].toString(), u"2026-03-01"_s);
    QCOMPARE(cleanDataFromJson(json.value(u"cleanData").toObject()).value(), *application.cleanData);
    QCOMPARE(json.value(u"id").toString(), application.id.toString());
    QCOMPARE(json.value(u"kind").toString(), u"CARD_FIRST"_s);
    QCOMPARE(json.value(u"samples").toArray().size(), application.samples.size());
    QCOMPARE(json.value(u"documents").toArray().size(), application.documents.size());
    QCOMPARE(json.value(u"confirmations").toArray().size(), application.confirmations.size());
    QCOMPARE(json.value(u"exceptions").toArray().at(1).toObject().value(u"note").toString(), u"vết bỏng"_s);
    QCOMPARE(json.value(u"overrides").toArray().at(0).toObject().value(u"site").toString(), u"RIGHT_RING"_s);
    QCOMPARE(json.value(u"warningReasons").toArray().at(0).toObject().value(u"rule").toString(),
             toName(RuleId::NumberSexClash));
    QCOMPARE(json.value(u"decision").toObject().value(u"outcome").toString(),
             toName(ReviewOutcome::Approved));

    const QJsonObject sample = json.value(u"samples").toArray().at(0).toObject();
    QCOMPARE(sample.value(u"kept").toBool(true), false);
    QCOMPARE(sample.value(u"sha256").toString(),
             QString::fromLatin1(application.samples.first().imageDigest.toHex()));
    QVERIFY(sample.value(u"capturedAt").toString().endsWith(u'Z'));
}

void RecordJsonTest::leavesOutWhatIsNotThere()
{
    const QJsonObject json = recordToJson(Application());
    QVERIFY(!json.contains(u"decision"));
    QVERIFY(!json.contains(u"notice") && !json.contains(u"cleanData") && !json.contains(u"clock"));
    QVERIFY(json.value(u"applicant").toObject().isEmpty());
    QCOMPARE(json.value(u"submittedAt").toString(), QString());
}

void RecordJsonTest::tellsHowTheClockStood()
{
    using namespace std::chrono_literals;
    const ClockSkew skew{-90s, 800ms, ManualClock::start()};
    const QJsonObject told = recordToJson(Application(), skew).value(u"clock").toObject();
    QCOMPARE(told.value(u"aheadMs").toInteger(), -90'000);
    QCOMPARE(ClockSkew::fromJson(told).value(), skew);
    for (const QString& member :
         {QStringLiteral("aheadMs"), QStringLiteral("withinMs"), QStringLiteral("measuredAt")}) {
        QJsonObject less = told;
        less.remove(member);
        QCOMPARE(ClockSkew::fromJson(less).error().code, ErrorCode::MalformedInput);
    }
}

QTEST_GUILESS_MAIN(RecordJsonTest)
#include "test_RecordJson.moc"
