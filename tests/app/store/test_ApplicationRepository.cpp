// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ApplicationRepository.h"

#include "app/store/DocumentRepository.h"
#include "app/store/RequestRepository.h"
#include "app/store/SampleRepository.h"
#include "tests/app/store/RepositoryTest.h"

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ApplicationRepositoryTest : public RepositoryTest
{
    Q_OBJECT

private Q_SLOTS:
    void theAggregateComesBackAsItWent()
    {
        const Application application = storeSample(1);
        auto loaded = repository().load(application.id);
        QVERIFY(loaded);
        QCOMPARE(loaded->applicant, application.applicant);
        QCOMPARE(withoutOrder(*loaded), withoutOrder(application));
    }

    void anUnknownOneIsNotFound()
    {
        QCOMPARE(repository().load(ApplicationId(QUuid::createUuid())).error().code, ErrorCode::NotFound);
        QCOMPARE(repository()
                     .saveStep(ApplicationId(QUuid::createUuid()), EnrollmentStep::Find, now())
                     .error()
                     .code,
                 ErrorCode::NotFound);
    }

    void savingAFieldWritesThatFieldAndMovesTheRevisionOn()
    {
        Application application = storeSample(1);
        application.applicant.fullName = u"Đặng Thị Ánh"_s;
        application.applicant.email.clear();
        application.applicant.occupation = u"not to be saved"_s;
        QVERIFY(repository().saveField(application.id, application.applicant, FieldKey::FullName, now()));
        QVERIFY(repository().saveField(application.id, application.applicant, FieldKey::Email, now()));
        const auto loaded = repository().load(application.id);
        QCOMPARE(loaded->applicant.fullName, u"Đặng Thị Ánh"_s);
        QCOMPARE(loaded->applicant.email, QString());
        QVERIFY(loaded->applicant.occupation != u"not to be saved"_s);
        QCOMPARE(loaded->revision, application.revision + 2);
        QCOMPARE(loaded->updatedAt, now());
    }

    void headFieldsAreSaved()
    {
        const Application application = storeSample(1);
        QVERIFY(repository().saveStep(application.id, EnrollmentStep::Portrait, now()));
        QVERIFY(repository().saveKind(application.id, ApplicationKind::CardExchange, u"b"_s,
                                      {ApplicationKind::EidLevel2}, now()));
        QVERIFY(repository().saveOrigin(application.id, SourceChannel::NationalPortal, u"DVC-1"_s, now()));
        QVERIFY(repository().saveUnits(application.id, u"c"_s, u"r"_s, u"b"_s, now()));
        QVERIFY(repository().saveSubmission(application.id, clerk().id, 30, {}, now()));
        const auto loaded = repository().load(application.id);
        QCOMPARE(loaded->step, EnrollmentStep::Portrait);
        QCOMPARE(loaded->kind, ApplicationKind::CardExchange);
        QCOMPARE(loaded->reason, u"b"_s);
        QCOMPARE(loaded->bundled, QList{ApplicationKind::EidLevel2});
        QCOMPARE(loaded->channel, SourceChannel::NationalPortal);
        QCOMPARE(loaded->externalFileNumber, u"DVC-1"_s);
        QCOMPARE(loaded->collectingUnit + loaded->residenceUnit + loaded->birthRegistrationUnit, u"crb"_s);
        QCOMPARE(loaded->submittedAt, now());
        QCOMPARE(loaded->submittedBy, clerk().id);
    }

    void aStateIsLeftOnlyFromWhereItIs()
    {
        const Application application = storeSample(1);
        QVERIFY(repository().saveState(application.id, ApplicationState::Draft,
                                       ApplicationState::PendingReview, now()));
        QCOMPARE(
            repository()
                .saveState(application.id, ApplicationState::Draft, ApplicationState::PendingReview, now())
                .error()
                .code,
            ErrorCode::ApplicationChanged);
        QCOMPARE(repository().load(application.id)->state, ApplicationState::PendingReview);
    }

    void anotherRevisionIsTold()
    {
        const Application application = storeSample(1);
        const int revision = repository().load(application.id)->revision;
        QVERIFY(repository().requireRevision(application.id, revision));
        QCOMPARE(repository().requireRevision(application.id, revision + 1).error().code,
                 ErrorCode::ApplicationChanged);
    }

    void recordsAreReplacedAndRemoved()
    {
        const Application application = storeSample(1);
        const BiometricSite finger = FingerPosition::LeftRing;
        const WarningReason reason{
            RuleId::NumberSexClash, FieldKey::PersonalNumber, u"REESTABLISHED"_s, {}, clerk().id, now()};
        BiometricException exception{
            BiometricModality::Finger, finger, ExceptionCondition::Bandaged, u"băng"_s, clerk().id, now(),
            QDate(2026, 12, 24)};
        const QualityOverride granted{BiometricModality::Finger, finger, u"mờ"_s, clerk().id, now(),
                                      Impression::LiveScanPlain};
        QualityOverride clash = granted;
        clash.impression = Impression::LiveScanRolled;
        clash.matter = OverrideMatter::Clash;
        QVERIFY(repository().saveWarningReason(application.id, reason));
        WarningReason ofMother{
            RuleId::RelativePrefixUnknown, FieldKey::Relatives, u"PAPERS_SEEN"_s, {}, clerk().id, now(), 1};
        WarningReason ofFather = ofMother;
        ofFather.item = 0;
        QVERIFY(repository().saveWarningReason(application.id, ofMother));
        QVERIFY(repository().saveWarningReason(application.id, ofFather));
        QVERIFY(repository().saveException(application.id, exception));
        exception.condition = ExceptionCondition::Amputated;
        QVERIFY(repository().saveException(application.id, exception));
        QVERIFY(repository().saveOverride(application.id, granted));
        QVERIFY(repository().saveOverride(application.id, clash));
        QVERIFY(repository().removeConfirmation(application.id, ConfirmationKind::DataReadBack, now()));
        auto loaded = repository().load(application.id);
        QCOMPARE(
            *loaded->reasonFor({RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber}),
            reason);
        QCOMPARE(*loaded->exceptionFor(BiometricModality::Finger, finger), exception);
        QCOMPARE(*loaded->overrideFor(BiometricModality::Finger, finger, Impression::LiveScanPlain), granted);
        QCOMPARE(*loaded->overrideFor(BiometricModality::Finger, finger, Impression::LiveScanRolled,
                                      OverrideMatter::Clash),
                 clash);
        QVERIFY(!loaded->isConfirmed(ConfirmationKind::DataReadBack));
        QVERIFY(repository().removeWarningReason(application.id, reason, now()));
        QCOMPARE(loaded->warningReasons, (QList{reason, ofFather, ofMother}));
        QVERIFY(repository().removeWarningReason(application.id, ofMother, now()));
        QVERIFY(repository().removeException(application.id, BiometricModality::Finger, finger, now()));
        QVERIFY(repository().removeOverride(application.id, granted, now()));
        loaded = repository().load(application.id);
        QVERIFY(
            !loaded->reasonFor({RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber}));
        QCOMPARE(loaded->warningReasons, QList{ofFather});
        QVERIFY(!loaded->exceptionFor(BiometricModality::Finger, finger));
        QCOMPARE(loaded->overrides, QList<QualityOverride>{clash});
    }

    void theLastDecisionShows()
    {
        const Application application = storeSample(1);
        const ReviewDecision returned{ReviewOutcome::Returned, u"BLURRED"_s, u"mờ"_s, clerk().id, now()};
        const ReviewDecision approved{ReviewOutcome::Approved, {}, {}, clerk().id, now()};
        QVERIFY(repository().saveDecision(application.id, returned));
        QVERIFY(repository().saveDecision(application.id, approved));
        QCOMPARE(*repository().load(application.id)->decision, approved);
    }

    void whatAKindCarriesIsKeptAndRemoved()
    {
        const Application application = storeSample(1);
        RequestRepository requests(database());
        const RecordCorrection origin{FieldKey::Origin, u"Hà Nội"_s, u"Huế"_s,
                                      DocumentType::CorrectionDecision};
        RecordCorrection name{FieldKey::FullName, {}, u"Lê An"_s, DocumentType::BirthCertificate};
        const NumberNotice notice{u"Trần Thị Chi"_s, QDate(2026, 3, 1), clerk().id};
        QVERIFY(requests.saveCorrection(application.id, origin, now()));
        QVERIFY(requests.saveCorrection(application.id, name, now()));
        name.claimed = u"Lê Anh"_s;
        QVERIFY(requests.saveCorrection(application.id, name, now()));
        QVERIFY(requests.saveNotice(application.id, notice, now()));
        QVERIFY(requests.saveCapacity(application.id, true, now()));
        QVERIFY(requests.saveFeeExemption(application.id, u"POOR_HOUSEHOLD"_s, now()));
        auto loaded = repository().load(application.id);
        QVERIFY(loaded);
        QCOMPARE(loaded->corrections, (QList{name, origin}));
        QCOMPARE(loaded->notice, notice);
        QVERIFY(loaded->lacksCapacity);
        QCOMPARE(loaded->feeExemption, u"POOR_HOUSEHOLD"_s);
        QCOMPARE(loaded->revision, application.revision + 6);
        QVERIFY(requests.removeCorrection(application.id, FieldKey::Origin, now()));
        QVERIFY(requests.removeNotice(application.id, now()));
        loaded = repository().load(application.id);
        QCOMPARE(loaded->corrections, QList{name});
        QVERIFY(!loaded->notice);
        QCOMPARE(requests.saveCapacity(ApplicationId(QUuid::createUuid()), true, now()).error().code,
                 ErrorCode::NotFound);
    }

    void everyPartOfARequestComesBackAsItWasInserted()
    {
        Application application = sampleApplication(3);
        application.samples.clear();
        application.documents.clear();
        application.bundled = {ApplicationKind::EidLevel1, ApplicationKind::EidLevel2};
        application.lacksCapacity = true;
        application.corrections = {{FieldKey::Origin, {}, u"Huế"_s, DocumentType::Other}};
        application.notice = NumberNotice{u"Lê An"_s, {}, {}};
        application.cleanData = CleanDataReport();
        application.cleanData->madeAt = now();
        application.cleanData->duplicates = {{sampleApplication(9).id, u"HC03"_s, true, true}};
        QVERIFY(repository().insert(application));
        const auto loaded = repository().load(application.id);
        QVERIFY(loaded);
        QCOMPARE(withoutOrder(*loaded), withoutOrder(application));
    }

    void erasingLeavesNothingOfTheCitizen()
    {
        const Application application = storeSample(1);
        RequestRepository requests(database());
        QVERIFY(requests.saveCorrection(application.id, {FieldKey::Origin, {}, u"Huế"_s, {}}, now()));
        QVERIFY(requests.saveNotice(application.id, {u"Lê An"_s, {}, {}}, now()));
        QVERIFY(repository().erasePersonalData(application.id, now()));
        const auto loaded = repository().load(application.id);
        QCOMPARE(loaded->applicant, Applicant());
        QVERIFY(loaded->samples.isEmpty() && loaded->documents.isEmpty() && loaded->confirmations.isEmpty());
        QCOMPARE(loaded->fileNumber, application.fileNumber);
        QCOMPARE(SampleRepository(database()).loadImage(application.samples.first().id).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(count("sample_image"), 0);
        QCOMPARE(count("document_image"), 0);
        QCOMPARE(count("application_field"), 0);
        QCOMPARE(count("record_correction"), 0);
        QCOMPARE(count("number_notice"), 0);
    }

    void runningNumbersGoOnWithinADay()
    {
        QCOMPARE(repository().takeRunningNumber(u"2026-03-02"_s).value(), 1);
        QCOMPARE(repository().takeRunningNumber(u"2026-03-02"_s).value(), 2);
        QCOMPARE(repository().takeRunningNumber(u"2026-03-03"_s).value(), 1);
        QCOMPARE(repository().takeRunningNumber(u"2026-03-02"_s).value(), 3);
    }

    void aDamagedFieldIsTold()
    {
        const Application application = storeSample(1);
        QVERIFY(database().run("UPDATE application_field SET value = '[\"x' WHERE field = 'full_name'"));
        QCOMPARE(repository().load(application.id).error().code, ErrorCode::StoreDamaged);
    }

private:
    ApplicationRepository repository() { return ApplicationRepository(database()); }
};

QTEST_GUILESS_MAIN(ApplicationRepositoryTest)
#include "test_ApplicationRepository.moc"
