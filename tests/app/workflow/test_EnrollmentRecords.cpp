// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class EnrollmentRecordsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    EnrollmentService& service() { return m_desk->enrollment(); }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void anEmptyFormIsFilledInOneGo();
    void aNameWithoutMarksIsNeverTaken();
    void theTwoSidesOfACardMakeOne();
    void aDifferenceAsksForAReason();
    void aReasonEndsWithEitherValue();
    void aLaterReadingTakesThePlace();
    void whoReadIsNoSecondPair();
    void badReadingsAreRefused();
};

namespace
{

// As a card's code would say it of this person.
RecordReading cardOf(const Applicant& person)
{
    RecordReading reading;
    reading.source = RecordSource::CardQr;
    reading.fields = {FieldKey::FullName, FieldKey::PersonalNumber, FieldKey::BirthDate, FieldKey::Sex,
                      FieldKey::PreviousCard};
    reading.values.fullName = person.fullName.toUpper();
    reading.values.personalNumber = person.personalNumber;
    reading.values.birthDate = person.birthDate;
    reading.values.sex = person.sex;
    reading.values.previousCard.number = person.personalNumber.digits();
    reading.values.previousCard.issued = PartialDate::make(2021, 8, 14).value();
    reading.values.previousCard.status = CardStatus::Held;
    return reading;
}

RecordReading zoneOf(const Applicant& person)
{
    RecordReading reading = cardOf(person);
    reading.source = RecordSource::CardMrz;
    reading.nameWithoutMarks = true;
    reading.values.fullName = u"NGUYEN VAN AN"_s;
    reading.values.previousCard.issued = {};
    reading.values.previousCard.expires = PartialDate::make(2031, 8, 14).value();
    return reading;
}

bool isOpenDifference(const Gap& gap)
{
    return gap.kind == GapKind::ReasonMissing && gap.finding->rule == RuleId::RecordDiffers;
}

} // namespace

void EnrollmentRecordsTest::anEmptyFormIsFilledInOneGo()
{
    const Application draft = m_desk->begin();
    const RecordReading card = cardOf(sampleApplicant(7));
    const auto read = settled(service().keepReading(draft.id, card));
    QVERIFY(read);
    QCOMPARE(read->applicant.fullName, card.values.fullName);
    QCOMPARE(read->applicant.personalNumber, card.values.personalNumber);
    QCOMPARE(read->applicant.birthDate, card.values.birthDate);
    QCOMPARE(read->applicant.previousCard, card.values.previousCard);

    m_desk->restart();
    const Application stored = m_desk->load(draft.id);
    QCOMPARE(stored.applicant, read->applicant);
    QCOMPARE(stored.readings.size(), 1);
    QCOMPARE(stored.readings.first().readBy, m_desk->clerk.id);
    QCOMPARE(stored.readings.first().readAt, m_desk->clock.nowUtc());
    QCOMPARE(stored.readings.first().values.fullName, card.values.fullName);
    for (const FieldComparison& comparison : service().comparisonsOf(stored))
        QCOMPARE(comparison.agreement, FieldAgreement::Equal);
    const QList<AuditEntry> trail = m_desk->trail(draft.id);
    QCOMPARE(trail.last().event.action, AuditAction::RecordRead);
    QCOMPARE(trail.last().event.subject, u"CARD_QR"_s);
}

void EnrollmentRecordsTest::aNameWithoutMarksIsNeverTaken()
{
    const Application draft = m_desk->begin();
    const auto read = settled(service().keepReading(draft.id, zoneOf(sampleApplicant(7))));
    QVERIFY(read);
    QVERIFY(read->applicant.fullName.isEmpty());
    QVERIFY(!read->applicant.personalNumber.isEmpty());
}

void EnrollmentRecordsTest::theTwoSidesOfACardMakeOne()
{
    const Applicant person = sampleApplicant(7);
    const Application draft = m_desk->begin();
    QVERIFY(settled(service().keepReading(draft.id, cardOf(person))));
    const auto read = settled(service().keepReading(draft.id, zoneOf(person)));
    QCOMPARE(read->applicant.previousCard.issued, PartialDate::make(2021, 8, 14).value());
    QCOMPARE(read->applicant.previousCard.expires, PartialDate::make(2031, 8, 14).value());

    RecordReading another = zoneOf(sampleApplicant(8));
    another.values.previousCard.expires = PartialDate::make(2041, 8, 14).value();
    QCOMPARE(settled(service().keepReading(draft.id, another))->applicant.previousCard,
             read->applicant.previousCard);
}

void EnrollmentRecordsTest::aDifferenceAsksForAReason()
{
    const Application draft = m_desk->completeDraft(7);
    RecordReading card = cardOf(draft.applicant);
    card.values.fullName += u" ANH"_s;
    card.values.birthDate = PartialDate::make(1950).value();
    const auto read = settled(service().keepReading(draft.id, card));
    QCOMPARE(read->applicant.fullName, draft.applicant.fullName); // what was declared stays
    QList<Gap> gaps = service().gapsOf(*read);
    gaps.removeIf([](const Gap& gap) { return !isOpenDifference(gap); });
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps.at(0).field, FieldKey::FullName);
    QCOMPARE(gaps.at(1).field, FieldKey::BirthDate);

    const RuleId rule = RuleId::RecordDiffers;
    QCOMPARE(codeOf(service().answerWarning(draft.id, {rule, FindingSeverity::Warning, FieldKey::FullName},
                                            u"NUMBER_REESTABLISHED"_s, {})),
             ErrorCode::ReasonMissing); // answers another question
    const auto answered = settled(service().answerWarning(
        draft.id, {rule, FindingSeverity::Warning, FieldKey::FullName}, u"CIVIL_STATUS_CORRECTED"_s, {}));
    QVERIFY(answered);
    gaps = service().gapsOf(*answered);
    gaps.removeIf([](const Gap& gap) { return !isOpenDifference(gap); });
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().field, FieldKey::BirthDate);
}

void EnrollmentRecordsTest::aReasonEndsWithEitherValue()
{
    const Application draft = m_desk->completeDraft(7);
    RecordReading card = cardOf(draft.applicant);
    card.values.fullName += u" ANH"_s;
    const Finding difference{RuleId::RecordDiffers, FindingSeverity::Warning, FieldKey::FullName};
    const auto answer = [&] {
        return settled(service().answerWarning(draft.id, difference, u"CIVIL_STATUS_CORRECTED"_s, {}));
    };
    QVERIFY(settled(service().keepReading(draft.id, card)));
    QVERIFY(answer()->reasonFor(difference));
    // Another value that differs too.
    const auto changed = settled(service().saveField(draft.id, FieldKey::FullName, u"Lê Thị Bình"_s));
    QVERIFY(changed);
    QVERIFY(!changed->reasonFor(difference));

    QVERIFY(answer()->reasonFor(difference));
    card.values.fullName = u"PHẠM VĂN CƯỜNG"_s;
    QVERIFY(!settled(service().keepReading(draft.id, card))->reasonFor(difference));
}

void EnrollmentRecordsTest::aLaterReadingTakesThePlace()
{
    const Application draft = m_desk->completeDraft(7);
    RecordReading card = cardOf(draft.applicant);
    card.values.sex.reset();
    QVERIFY(settled(service().keepReading(draft.id, card)));
    const auto again = settled(service().keepReading(draft.id, cardOf(draft.applicant)));
    QCOMPARE(again->readings.size(), 1);
    QCOMPARE(again->readings.first().values.sex, draft.applicant.sex);
    QCOMPARE(settled(service().keepReading(draft.id, zoneOf(draft.applicant)))->readings.size(), 2);
}

void EnrollmentRecordsTest::whoReadIsNoSecondPair()
{
    const Application draft = m_desk->completeDraft(7);
    m_desk->signIn(m_desk->supervisor);
    RecordReading card = cardOf(draft.applicant);
    card.fields.removeOne(FieldKey::PreviousCard); // it is a first card's application
    QVERIFY(settled(service().keepReading(draft.id, card)));
    m_desk->signIn(m_desk->clerk);
    const auto submitted = settled(service().submit(draft.id));
    QVERIFY2(submitted, submitted ? "" : qPrintable(submitted.error().detail));
    m_desk->signIn(m_desk->supervisor);
    QCOMPARE(codeOf(m_desk->review().approve(draft.id, submitted->revision, {}, {})),
             ErrorCode::FourEyesRequired);
}

void EnrollmentRecordsTest::badReadingsAreRefused()
{
    const Application draft = m_desk->begin();
    QCOMPARE(codeOf(service().keepReading(draft.id, {})), ErrorCode::FieldInvalid);
    m_desk->signIn(m_desk->administrator);
    QCOMPARE(codeOf(service().keepReading(draft.id, cardOf(sampleApplicant(7)))), ErrorCode::RightMissing);
    QVERIFY(m_desk->load(draft.id).readings.isEmpty());
}

} // namespace thunhan

QTEST_GUILESS_MAIN(thunhan::EnrollmentRecordsTest)
#include "test_EnrollmentRecords.moc"
