// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CompletenessGate.h"
#include "tests/app/domain/GateSamples.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

Q_DECLARE_METATYPE(thunhan::Gap)
Q_DECLARE_METATYPE(thunhan::Change)

namespace
{

int riskOf(const Application& application)
{
    return reviewRisk(application, sampleRules());
}

Gap fieldGap(FieldKey field)
{
    Gap gap;
    gap.kind = GapKind::FieldEmpty;
    gap.field = field;
    return gap;
}

} // namespace

class TestCompletenessGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removingOneThingGivesItsGap_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Gap>("gap");
        for (const FieldKey field :
             {FieldKey::FullName, FieldKey::BirthDate, FieldKey::Sex, FieldKey::BirthRegistration,
              FieldKey::Origin, FieldKey::Ethnicity, FieldKey::Religion, FieldKey::Nationality,
              FieldKey::CurrentAddress, FieldKey::Phone})
            QTest::addRow("%s", qPrintable(toName(field))) << Change([field](Application& a) {
                QVERIFY(fieldFromJson(a.applicant, field, QJsonValue()).ok());
            }) << fieldGap(field);
        for (const FingerPosition position : allFingerPositions)
            QTest::addRow("%s", qPrintable(toName(position)))
                << removeSample(BiometricModality::Finger, position)
                << siteGap(GapKind::SampleMissing, EnrollmentStep::Fingerprints, BiometricModality::Finger,
                           position);
        QTest::newRow("portrait") << removeSample(BiometricModality::Face)
                                  << siteGap(GapKind::SampleMissing, EnrollmentStep::Portrait,
                                             BiometricModality::Face);
        QTest::newRow("signature") << removeSample(BiometricModality::Signature)
                                   << siteGap(GapKind::SignatureMissing, EnrollmentStep::ReadBack,
                                              BiometricModality::Signature);
        Gap document;
        document.kind = GapKind::DocumentMissing;
        document.step = EnrollmentStep::Documents;
        QTest::newRow("document") << Change([](Application& a) { a.documents.clear(); }) << document;
        for (const auto& [kind, step] :
             {std::pair(ConfirmationKind::NoGlasses, EnrollmentStep::Portrait),
              std::pair(ConfirmationKind::FaceAndEarsClear, EnrollmentStep::Portrait),
              std::pair(ConfirmationKind::NeutralExpression, EnrollmentStep::Portrait),
              std::pair(ConfirmationKind::NeatDress, EnrollmentStep::Portrait),
              std::pair(ConfirmationKind::DataReadBack, EnrollmentStep::ReadBack),
              std::pair(ConfirmationKind::BiometricConsent, EnrollmentStep::ReadBack)}) {
            Gap gap;
            gap.kind = GapKind::ConfirmationMissing;
            gap.step = step;
            gap.confirmation = kind;
            QTest::addRow("%s", qPrintable(toName(kind))) << Change([kind = kind](Application& a) {
                a.confirmations.removeIf([kind](const Confirmation& c) { return c.kind == kind; });
            }) << gap;
        }
    }

    void removingOneThingGivesItsGap()
    {
        QFETCH(Change, change);
        QFETCH(Gap, gap);
        Application application = sampleApplication(4);
        QCOMPARE(gapsOf(application), QList<Gap>());
        change(application);
        QCOMPARE(gapsOf(application), QList<Gap>{gap});
    }

    void whatIsOptionalLeavesNoGap()
    {
        Application application = sampleApplication(4);
        for (const FieldKey field : {FieldKey::PersonalNumber, FieldKey::OtherName, FieldKey::BirthPlace,
                                     FieldKey::Relatives, FieldKey::MaritalStatus, FieldKey::Occupation})
            QVERIFY(fieldFromJson(application.applicant, field, QJsonValue()).ok());
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void unknownAnswersAField()
    {
        Application application = sampleApplication(4);
        application.applicant.origin = {{}, {}, true};
        application.applicant.religion = {{}, {}, true};
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void aReasonAnswersAMissingPhone()
    {
        Application application = sampleApplication(4);
        application.applicant.phone.clear();
        application.applicant.phoneAbsence = u"NO_PHONE"_s;
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void aBrokenRuleIsAGapWhateverTheReason()
    {
        Application application = sampleApplication(4);
        application.applicant.email = u"nobody"_s;
        application.warningReasons = {{RuleId::EmailMalformed, FieldKey::Email, u"OTHER"_s, u"so"_s, {}, {}}};
        const QList<Gap> gaps = gapsOf(application);
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().kind, GapKind::RuleBroken);
        QCOMPARE(gaps.first().field, FieldKey::Email);
        QCOMPARE(gaps.first().finding->rule, RuleId::EmailMalformed);
    }

    void aWarningAsksForItsOwnReason()
    {
        Application application = sampleApplication(4);
        application.applicant.sex = *application.applicant.sex == Sex::Male ? Sex::Female : Sex::Male;
        application.warningReasons = {
            {RuleId::NumberPrefixUnknown, FieldKey::PersonalNumber, u"OTHER"_s, u"so"_s, {}, {}}};
        const QList<Gap> gaps = gapsOf(application);
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().kind, GapKind::ReasonMissing);
        QCOMPARE(gaps.first().finding->rule, RuleId::NumberSexClash);
        application.warningReasons.append(
            {RuleId::NumberSexClash, FieldKey::PersonalNumber, u"OTHER"_s, u"so"_s, {}, {}});
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void cannotSignAnswersTheSignature()
    {
        Application application = sampleApplication(4);
        removeSample(BiometricModality::Signature)(application);
        application.confirmations.append({ConfirmationKind::CannotSign, {}, {}});
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void eachKindAsksForItsOwn_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<Gap>>("gaps");
        const auto row = [](const char* what, const char* source, const Change& change,
                            const QList<Gap>& gaps = {}) {
            QTest::newRow(what) << QString::fromLatin1(source) << change << gaps;
        };
        const auto unasked = [](BiometricModality modality) {
            return siteGap(GapKind::SampleNotAskedFor,
                           modality == BiometricModality::Face ? EnrollmentStep::Portrait
                                                               : EnrollmentStep::Fingerprints,
                           modality);
        };
        const auto papers = [](const QList<DocumentType>& anyOf) {
            Gap gap;
            gap.kind = GapKind::DocumentMissing;
            gap.step = EnrollmentStep::Documents;
            gap.documents = anyOf;
            return gap;
        };
        const auto bare = [](GapKind kind) {
            Gap gap;
            gap.kind = kind;
            return gap;
        };
        Gap reasonless = bare(GapKind::KindReasonMissing);
        reasonless.step = EnrollmentStep::Find;
        // With a chip card of one's own and one paper that proves nothing in particular.
        const auto kind = [](ApplicationKind kind, const QString& reason) {
            return Change([=](Application& a) {
                a.kind = kind;
                a.reason = reason;
                a.applicant.previousCard = {a.applicant.personalNumber.digits(), {}, {}, CardStatus::Held};
                for (DocumentScan& scan : a.documents)
                    scan.type = DocumentType::ResidenceProof;
            });
        };
        const auto without = [](const Change& before, BiometricModality modality) {
            return Change([=](Application& a) {
                before(a);
                a.samples.removeIf(
                    [=](const BiometricSample& sample) { return sample.modality == modality; });
            });
        };
        using enum ApplicationKind;
        using enum DocumentType;
        constexpr auto finger = BiometricModality::Finger;
        constexpr auto face = BiometricModality::Face;

        const char* art24 = "Law 26/2023/QH15, Art. 24";
        row("exchange without a letter", art24, kind(CardExchange, {}), {reasonless});
        row("a letter of the other kind", art24, kind(CardReissue, u"g"_s), {reasonless});
        row("exchange on request", art24, kind(CardExchange, u"g"_s));
        row("name changed", art24, kind(CardExchange, u"b"_s),
            {papers({CorrectionDecision, BirthCertificate, MarriageCertificate, Other})});
        row("printed error", art24, kind(CardExchange, u"d"_s), {papers({OldCard})});

        const char* eid = "Decree 69/2024/ND-CP";
        const Change level1 = kind(EidLevel1, {});
        const Change level2 = kind(EidLevel2, {});
        row("level 1 keeps no prints", eid, level1, {unasked(finger)});
        row("level 1 may have a portrait", eid, without(level1, finger));
        row("level 1 without portrait", eid, without(without(level1, finger), face));
        row("level 2 without prints", eid, without(level2, finger));
        row("level 2 needs a portrait", eid, without(level2, face),
            {siteGap(GapKind::SampleMissing, EnrollmentStep::Portrait, face)});
        row("a print that is offered has to be good", eid,
            [=](Application& a) {
                level2(a);
                failSample(a, finger, leftRing);
            },
            {siteGap(GapKind::SampleBelowGate, EnrollmentStep::Fingerprints, finger, leftRing)});

        const Change correction = without(without(kind(RecordCorrection, {}), finger), face);
        row("a correction of nothing", "Art. 10", correction, {bare(GapKind::CorrectionMissing)});
        row("a correction with a portrait", "Art. 10",
            [=](Application& a) {
                without(kind(RecordCorrection, {}), finger)(a);
                a.corrections = {{FieldKey::Origin, {}, u"Hue"_s, ResidenceProof}};
                a.confirmations.removeIf(
                    [](const Confirmation& c) { return c.kind == ConfirmationKind::NeatDress; });
            },
            {unasked(face)});
        const Change notice = without(without(kind(NumberNotice, {}), finger), face);
        row("a notice to nobody", "Art. 12", notice, {bare(GapKind::NoticeIncomplete)});
        row("a notice", "Art. 12", [=](Application& a) {
            notice(a);
            a.notice = thunhan::NumberNotice{u"Lan"_s, sampleToday(), a.createdBy};
            a.documents.clear();
        });
    }

    void eachKindAsksForItsOwn()
    {
        QFETCH(Change, change);
        QFETCH(QList<Gap>, gaps);
        Application application = sampleApplication(4);
        change(application);
        QCOMPARE(gapsOf(application), gaps);
    }

    void theRepresentativeSignsForAChild()
    {
        Application application = sampleApplication(4);
        application.applicant.birthDate = PartialDate::parseIso(u"2016-01-01").value();
        application.applicant.personalNumber = {};
        application.applicant.relatives = {{RelativeRole::Representative,
                                            u"Lê An"_s,
                                            PersonalNumber::parse(u"048075000001").value(),
                                            {},
                                            {}}};
        QCOMPARE(gapsOf(application), QList<Gap>());
        removeSample(BiometricModality::Signature)(application);
        const QList<Gap> gaps = gapsOf(application);
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().signer, Signer::Representative);
    }

    void anEmptyApplicationLacksEverythingInTheOrderOfTheSteps()
    {
        const QList<Gap> gaps = gapsOf(Application());
        QCOMPARE(gaps.size(), 11 + 10 + 1 + 4 + 1 + 3);
        QVERIFY(std::is_sorted(gaps.begin(), gaps.end(),
                               [](const Gap& a, const Gap& b) { return a.step < b.step; }));
    }

    void nothingUnusualIsNoRisk() { QCOMPARE(riskOf(sampleApplication(4)), 0); }

    void whatIsUnusualAddsToTheRisk()
    {
        Application application = sampleApplication(4);
        application.samples.first().attempt = 3;
        const int afterAttempts = riskOf(application);
        QVERIFY(afterAttempts > 0 && afterAttempts < 20); // nothing stands out yet
        application.samples.first().kept = false;
        QCOMPARE(riskOf(application), 0); // only the kept one's attempts count
        application.samples.first().kept = true;

        application.exceptions = {{BiometricModality::Finger, leftRing, {}, {}, {}, {}}};
        const int afterException = riskOf(application);
        QVERIFY(afterException >= afterAttempts + 20);
        application.overrides = {{BiometricModality::Face, {}, u"so"_s, {}, {}}};
        const int afterOverride = riskOf(application);
        QVERIFY(afterOverride > afterException);
        application.applicant.sex = *application.applicant.sex == Sex::Male ? Sex::Female : Sex::Male;
        QVERIFY(riskOf(application) > afterOverride);
    }

    void riskEndsAtAHundred()
    {
        Application application = sampleApplication(4);
        for (const FingerPosition position : allFingerPositions)
            application.overrides.append(letPass(position, u"worn"_s));
        QCOMPARE(riskOf(application), 100);
    }
};

QTEST_GUILESS_MAIN(TestCompletenessGate)
#include "test_CompletenessGate.moc"
