// SPDX-License-Identifier: GPL-3.0-or-later
// What the gate asks of prints and portraits: exceptions, overrides, rolls, photographs of hands.
#include "tests/app/domain/GateSamples.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

Q_DECLARE_METATYPE(thunhan::Gap)

class TestGateSamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExceptionStandsForItsFingerOnly()
    {
        Application application = sampleApplication(4);
        removeSample(BiometricModality::Finger, leftRing)(application);
        application.exceptions = {{BiometricModality::Finger, FingerPosition::LeftLittle, {}, {}, {}, {}}};
        QCOMPARE(gapsOf(application).size(), 1);
        application.exceptions.first().site = leftRing;
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void otherWithoutANoteStandsForNothing()
    {
        Application application = sampleApplication(4);
        failSample(application, BiometricModality::Finger, leftRing);
        removeSample(BiometricModality::Face)(application);
        application.applicant.sex = *application.applicant.sex == Sex::Male ? Sex::Female : Sex::Male;
        application.warningReasons = {
            {RuleId::NumberSexClash, FieldKey::PersonalNumber, u"OTHER"_s, {}, {}, {}}};
        application.overrides = {letPass(leftRing, u"OTHER"_s)};
        application.exceptions = {{BiometricModality::Face, {}, ExceptionCondition::Other, u" "_s, {}, {}}};
        const QList<Gap> gaps = gapsOf(application);
        QCOMPARE(gaps.size(), 3);
        QCOMPARE(gaps.at(0).kind, GapKind::ReasonMissing);
        QCOMPARE(gaps.at(0).finding->rule, RuleId::NumberSexClash);
        QCOMPARE(gaps.at(1), siteGap(GapKind::SampleBelowGate, EnrollmentStep::Fingerprints,
                                     BiometricModality::Finger, leftRing));
        QCOMPARE(gaps.at(2),
                 siteGap(GapKind::SampleMissing, EnrollmentStep::Portrait, BiometricModality::Face));

        application.warningReasons.first().note = u"so"_s;
        application.overrides.first().reason = u"OTHER: burnt"_s;
        application.exceptions.first().note = u"so"_s;
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void aSampleBelowTheGateNeedsAnOverride()
    {
        Application application = sampleApplication(4);
        failSample(application, BiometricModality::Finger, leftRing);
        QCOMPARE(gapsOf(application),
                 QList<Gap>{siteGap(GapKind::SampleBelowGate, EnrollmentStep::Fingerprints,
                                    BiometricModality::Finger, leftRing)});
        application.overrides = {letPass(leftRing, u"worn"_s, Impression::LiveScanRolled)};
        QCOMPARE(gapsOf(application).size(), 1); // of another print
        application.overrides = {letPass(leftRing, u"worn"_s)};
        application.overrides.first().matter = OverrideMatter::Clash;
        QCOMPARE(gapsOf(application).size(), 1); // of another matter
        application.overrides = {letPass(leftRing, u"worn"_s)};
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void aLiveScanStationAsksForTenRollsToo()
    {
        RuleContext rules = sampleRules();
        rules.fingerSequence = FingerSequence::Slaps;
        Application application = sampleApplication(4);
        QCOMPARE(findGaps(application, rules), QList<Gap>()); // one print of each, from wherever
        rules.fingerSequence = FingerSequence::SlapsAndRolls;
        const QList<Gap> gaps = findGaps(application, rules);
        QCOMPARE(gaps.size(), 10);
        for (std::size_t i = 0; i < allFingerPositions.size(); ++i) {
            Gap rolled = siteGap(GapKind::SampleMissing, EnrollmentStep::Fingerprints,
                                 BiometricModality::Finger, allFingerPositions[i]);
            rolled.impression = Impression::LiveScanRolled;
            QCOMPARE(gaps[qsizetype(i)], rolled);
        }
        const QList<BiometricSample> plain = application.samples;
        for (BiometricSample sample : plain) {
            sample.impression = Impression::LiveScanRolled;
            sample.passed = sample.site != BiometricSite(leftRing);
            if (sample.modality == BiometricModality::Finger)
                application.samples.append(sample);
        }
        QCOMPARE(findGaps(application, rules).size(), 1);
        QCOMPARE(findGaps(application, rules).first().kind, GapKind::SampleBelowGate);
        QCOMPARE(findGaps(application, rules).first().impression, Impression::LiveScanRolled);
        application.overrides = {letPass(leftRing, u"worn"_s, Impression::LiveScanRolled)};
        QCOMPARE(findGaps(application, rules), QList<Gap>());
        // Whatever is kept has to be good, asked for or not.
        application.overrides.clear();
        QCOMPARE(gapsOf(application).size(), 1);
    }

    void anExceptionMayEnd()
    {
        Application application = sampleApplication(4);
        removeSample(BiometricModality::Finger, leftRing)(application);
        const QDate today = sampleRules().today;
        application.exceptions = {
            {BiometricModality::Finger, leftRing, ExceptionCondition::Bandaged, {}, {}, {}, today}};
        QCOMPARE(gapsOf(application), QList<Gap>());
        application.exceptions.first().until = today.addDays(-1);
        QCOMPARE(gapsOf(application), QList<Gap>{siteGap(GapKind::SampleMissing, EnrollmentStep::Fingerprints,
                                                         BiometricModality::Finger, leftRing)});
    }

    void nobodyIsEnrolledWithoutAnyPrintOnOneWord()
    {
        Application application = sampleApplication(4);
        for (const FingerPosition position : allFingerPositions) {
            removeSample(BiometricModality::Finger, position)(application);
            application.exceptions.append(
                {BiometricModality::Finger, position, ExceptionCondition::Amputated, {}, {}, {}});
        }
        QCOMPARE(gapsOf(application).size(), 1);
        QCOMPARE(gapsOf(application).first().kind, GapKind::NoPrints);
        Application withIrises = application;
        for (const EyePosition eye : {EyePosition::Right, EyePosition::Left}) {
            BiometricSample iris;
            iris.modality = BiometricModality::Iris;
            iris.site = eye;
            iris.passed = true;
            withIrises.samples.append(iris);
        }
        QCOMPARE(gapsOf(withIrises), QList<Gap>());
        application.overrides = {{BiometricModality::Finger,
                                  {},
                                  u"so"_s,
                                  {},
                                  {},
                                  Impression::NotApplicable,
                                  OverrideMatter::NoPrints}};
        QCOMPARE(gapsOf(application), QList<Gap>());
    }

    void aMissingFingerMayAskForAPhotographOfTheHands()
    {
        RuleContext rules = sampleRules();
        auto book = std::make_shared<RuleBook>(*rules.book);
        book->handsPhotograph = true;
        rules.book = book;
        Application application = sampleApplication(4);
        QCOMPARE(findGaps(application, rules), QList<Gap>());
        removeSample(BiometricModality::Finger, leftRing)(application);
        application.exceptions = {
            {BiometricModality::Finger, leftRing, ExceptionCondition::Amputated, {}, {}, {}}};
        QCOMPARE(findGaps(application, rules).size(), 1);
        QCOMPARE(findGaps(application, rules).first().documents, QList{DocumentType::HandsPhotograph});
        application.documents.first().type = DocumentType::HandsPhotograph;
        application.documents.append(application.documents.first());
        application.documents.last().type = DocumentType::OldCard;
        QCOMPARE(findGaps(application, rules), QList<Gap>());
    }

    void anAttemptThatWasNotKeptDoesNotCount()
    {
        Application application = sampleApplication(4);
        for (BiometricSample& sample : application.samples)
            sample.kept = sample.modality != BiometricModality::Face;
        QCOMPARE(gapsOf(application), QList<Gap>{siteGap(GapKind::SampleMissing, EnrollmentStep::Portrait,
                                                         BiometricModality::Face)});
    }
};

QTEST_GUILESS_MAIN(TestGateSamples)
#include "test_GateSamples.moc"
