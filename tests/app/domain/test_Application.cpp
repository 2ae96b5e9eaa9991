// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Application.h"
#include "tests/support/SampleApplications.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestApplication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeptSampleIsTheOneOfItsSite()
    {
        Application application = sampleApplication(2);
        BiometricSample earlier = application.samples.first();
        earlier.id = SampleId();
        earlier.kept = false;
        application.samples.prepend(earlier);
        const BiometricSample* kept =
            application.keptSample(BiometricModality::Finger, FingerPosition::RightThumb);
        QVERIFY(kept);
        QCOMPARE(kept->id, application.samples.at(1).id);
        QVERIFY(!application.keptSample(BiometricModality::Iris, EyePosition::Left));
        QVERIFY(!application.keptSample(BiometricModality::Finger)); // no print of "the whole body"
        QVERIFY(application.keptSample(BiometricModality::Face));
    }

    void exceptionsAndOverridesBelongToTheirSite()
    {
        Application application;
        application.exceptions = {
            {BiometricModality::Finger, FingerPosition::LeftRing, ExceptionCondition::Bandaged, {}, {}, {}}};
        application.overrides = {{BiometricModality::Face, {}, u"so"_s, {}, {}}};
        QVERIFY(application.exceptionFor(BiometricModality::Finger, FingerPosition::LeftRing));
        QVERIFY(!application.exceptionFor(BiometricModality::Finger, FingerPosition::RightRing));
        QVERIFY(application.overrideFor(BiometricModality::Face));
        QVERIFY(!application.overrideFor(BiometricModality::Finger, FingerPosition::LeftRing));
    }

    void reasonsAndConfirmationsAreFoundByKind()
    {
        Application application;
        QVERIFY(!application.reasonFor(
            {RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber}));
        QVERIFY(!application.isConfirmed(ConfirmationKind::NeatDress));
        application.warningReasons = {
            {RuleId::NumberSexClash, FieldKey::PersonalNumber, u"OTHER"_s, u"so"_s, {}, {}}};
        application.confirmations = {{ConfirmationKind::NeatDress, {}, {}}};
        QCOMPARE(application
                     .reasonFor({RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber})
                     ->note,
                 u"so"_s);
        QVERIFY(!application.reasonFor(
            {RuleId::NumberBirthYearClash, FindingSeverity::Warning, FieldKey::PersonalNumber}));
        QVERIFY(application.isConfirmed(ConfirmationKind::NeatDress));
        QVERIFY(!application.isConfirmed(ConfirmationKind::NoGlasses));
    }
};

QTEST_GUILESS_MAIN(TestApplication)
#include "test_Application.moc"
