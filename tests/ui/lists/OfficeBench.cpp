// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lists/OfficeBench.h"

#include "app/store/OperatorRepository.h"
#include "sync/client/CredentialJournal.h"
#include "sync/client/RegistryClient.h"
#include "sync/client/TransferJournal.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code).data(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace

OfficeBench::OfficeBench()
    : reference(ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE_DATA)).value()),
      m_sync(std::make_unique<SyncService>(station.store(), station.clock, station.random,
                                           [this]() -> Result<std::unique_ptr<RegistryClient>> {
                                               if (!m_script)
                                                   return ErrorCode::CertificateExpired;
                                               return std::unique_ptr<RegistryClient>(
                                                   std::make_unique<ScriptedRegistry>(*m_script));
                                           }))
{
    for (const OperatorProfile& person : {station.clerk, station.otherClerk, station.supervisor,
                                          station.otherSupervisor, station.administrator}) {
        must(await(station.store().transact([person](Database& database) {
            return OperatorRepository(database).save({person, true});
        })));
    }
    station.signIn(station.supervisor);
    m_papers = std::make_unique<PaperDesk>(services(), printQueue, PaperOffice{});
}

DeskServices OfficeBench::services()
{
    return {station.enrollment(),
            station.queries(),
            station.session,
            reference,
            station.clock,
            station.random,
            QTimeZone("Asia/Ho_Chi_Minh"),
            pool};
}

ApplicationId OfficeBench::begin(const Application& sample)
{
    const ApplicationId id = station.begin().id;
    (void)station.fill(id, sample);
    return id;
}

ApplicationId OfficeBench::submitted(const Application& draft)
{
    must(settled(station.enrollment().submit(draft.id)));
    station.clock.advance(std::chrono::minutes(3));
    station.signIn(station.supervisor);
    return draft.id;
}

ApplicationId OfficeBench::draft(quint64 seed)
{
    station.signIn(station.clerk);
    const ApplicationId id = station.completeDraft(seed).id;
    must(settled(station.enrollment().saveStep(id, EnrollmentStep::Documents)));
    station.signIn(station.supervisor);
    return id;
}

ApplicationId OfficeBench::clean(quint64 seed)
{
    station.signIn(station.clerk);
    return submitted(station.completeDraft(seed));
}

ApplicationId OfficeBench::withOverride(quint64 seed)
{
    station.signIn(station.clerk);
    Application sample = sampleApplication(seed);
    const BiometricSite ring = FingerPosition::LeftRing;
    for (BiometricSample& one : sample.samples) {
        if (one.modality == BiometricModality::Finger && one.site == ring) {
            one.passed = false;
            one.attempt = 3;
            one.quality.first().value = 48;
        }
    }
    const ApplicationId id = begin(sample);
    must(settled(station.enrollment().grantOverride(id,
                                                    {BiometricModality::Finger,
                                                     ring,
                                                     u"vân mòn do nghề, lấy đủ ba lần"_s,
                                                     {},
                                                     {},
                                                     Impression::LiveScanPlain},
                                                    station.otherSupervisor)));
    return submitted(station.load(id));
}

ApplicationId OfficeBench::withException(quint64 seed)
{
    station.signIn(station.otherClerk);
    Application sample = sampleApplication(seed);
    const BiometricSite little = FingerPosition::RightLittle;
    sample.samples.removeIf([&](const BiometricSample& one) {
        return one.modality == BiometricModality::Finger && one.site == little;
    });
    const ApplicationId id = begin(sample);
    must(settled(station.enrollment().recordException(id, little, BiometricModality::Finger,
                                                      ExceptionCondition::Amputated, u"từ năm 2015"_s)));
    return submitted(station.load(id));
}

ApplicationId OfficeBench::withWarning(quint64 seed)
{
    station.signIn(station.clerk);
    Application sample = sampleApplication(seed);
    sample.applicant.sex = sample.applicant.sex == Sex::Male ? Sex::Female : Sex::Male;
    const ApplicationId id = begin(sample);
    must(settled(station.enrollment().answerWarning(
        id, {RuleId::NumberSexClash, FindingSeverity::Warning, FieldKey::PersonalNumber},
        u"NUMBER_REESTABLISHED"_s, u"văn bản số 12"_s)));
    return submitted(station.load(id));
}

ApplicationId OfficeBench::own(quint64 seed)
{
    station.signIn(station.supervisor);
    return submitted(station.completeDraft(seed));
}

ApplicationId OfficeBench::queued(quint64 seed)
{
    const ApplicationId id = clean(seed);
    must(settled(station.review().approve(id, station.load(id).revision, {}, {})));
    return id;
}

ApplicationId OfficeBench::failedOnTheLine(quint64 seed)
{
    const ApplicationId id = inTransit(seed);
    TransferJournal journal(station.store(), station.clock);
    must(await(
        journal.postponed(id, {ErrorCode::NetworkStalled, {}}, {}, station.clock.nowUtc().addSecs(6 * 60))));
    return id;
}

ApplicationId OfficeBench::inTransit(quint64 seed)
{
    const ApplicationId id = queued(seed);
    TransferJournal journal(station.store(), station.clock);
    must(await(journal.begin(id)));
    must(await(journal.reached(id, TransferStage::Upload)));
    must(await(journal.uploaded(id, 0, u"buffer-1"_s)));
    return id;
}

ApplicationId OfficeBench::refused(quint64 seed, ErrorCode code, const QString& words)
{
    const ApplicationId id = inTransit(seed);
    TransferJournal journal(station.store(), station.clock);
    must(await(journal.setAside(id, {code, {}}, words,
                                code == ErrorCode::RegistryConflict ? ApplicationEvent::Quarantine
                                                                    : ApplicationEvent::RegistryRefused)));
    return id;
}

ApplicationId OfficeBench::delivered(quint64 seed)
{
    const ApplicationId id = inTransit(seed);
    TransferJournal journal(station.store(), station.clock);
    must(await(journal.reached(id, TransferStage::ReadBack)));
    must(await(journal.delivered(id, "{}"_ba)));
    return id;
}

ApplicationId OfficeBench::notIssued(quint64 seed, const QString& reason)
{
    const ApplicationId id = delivered(seed);
    CredentialJournal journal(station.store(), station.clock);
    const auto requests = must(await(
        station.store().run([id](Database& database) { return CredentialRepository(database).of(id); })));
    must(await(journal.answered(requests.first(), CredentialStatus::Failed, reason, {})));
    return id;
}

void OfficeBench::startSync()
{
    m_sync->start();
}

void OfficeBench::startSync(const RegistryScript& script)
{
    m_script = script;
    m_sync->start();
}

} // namespace thunhan
