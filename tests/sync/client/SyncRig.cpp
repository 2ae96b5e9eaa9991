// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/client/SyncRig.h"

#include "app/base/Uuid7.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/StationRepository.h"
#include "tests/support/SampleApplications.h"

#include <QDir>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code).data(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

// As few objects as the registry accepts: record, portrait, one page.
void dropFingers(Application& application)
{
    application.samples.removeIf(
        [](const BiometricSample& sample) { return sample.modality != BiometricModality::Face; });
    application.exceptions.clear();
    for (const FingerPosition finger : allFingerPositions)
        application.exceptions.append({.site = finger,
                                       .condition = ExceptionCondition::Bandaged,
                                       .note = {},
                                       .recordedBy = application.createdBy,
                                       .recordedAt = application.createdAt});
}

} // namespace

SyncRig::SyncRig(const TrainingTimes& times, const TrainingPeople& people)
    : training(times, people), line(static_cast<quint16>(training.url.port()))
{
    store = must(Store::create(m_folder.path(), m_storeKey));
    const auto own = std::make_shared<StationIdentity>(identity());
    must(store->transact([own](Database& database) { return StationRepository(database).saveIdentity(*own); })
             .result());
}

StationIdentity SyncRig::identity() const
{
    const TrainingAuthority authority =
        must(TrainingAuthority::open(training.folder.filePath(u"authority"_s), training.clock));
    StationIdentity identity;
    identity.id = training.fixture.stationId;
    identity.signingKey = training.fixture.stationKey.clone();
    identity.certificate = training.fixture.station.certificate;
    identity.registryEncryptionCertificate = authority.recipientPem();
    identity.registryCa = authority.rootPem();
    identity.baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(line.port()));
    return identity;
}

ApplicationId SyncRig::queue()
{
    drawFixture();
    return queueFixture();
}

ApplicationId SyncRig::queueLarge(qsizetype pageBytes)
{
    drawFixture();
    const SecureBytes noise = SecureBytes::random(std::size_t(pageBytes));
    const DigestedBytes page(QByteArray(reinterpret_cast<const char*>(noise.data()), pageBytes));
    DocumentScan& scan = training.fixture.application.documents.first();
    scan.imageDigest = page.digest();
    training.fixture.documentImages.insert(scan.id, page);
    return queueFixture();
}

// Another person's, submitted and approved as the first one was; with the pictures that it needs and no more.
void SyncRig::drawFixture()
{
    PacketFixture& fixture = training.fixture;
    Application next = sampleApplication(++m_seed);
    next.submittedAt = fixture.application.submittedAt;
    next.submittedBy = fixture.application.submittedBy;
    next.decision = fixture.application.decision;
    next.state = ApplicationState::Queued;
    dropFingers(next);
    fixture.sampleImages.clear();
    for (const BiometricSample& sample : next.samples)
        fixture.sampleImages.insert(sample.id, DigestedBytes(sampleImage(sample)));
    fixture.documentImages.clear();
    for (const DocumentScan& scan : next.documents)
        fixture.documentImages.insert(scan.id, DigestedBytes(sampleImage(scan)));
    fixture.application = next;
    fixture.clock.setWall(clock.nowUtc());
}

ApplicationId SyncRig::queueFixture()
{
    PacketFixture& fixture = training.fixture;
    SealedPacket packet = must(fixture.seal());
    const Application application = fixture.application;
    const auto transaction = makeId<TransactionId>(clock, random);
    must(store
             ->transact([=, now = clock.nowUtc()](Database& database) -> Result<void> {
                 THUNHAN_TRY(ApplicationRepository(database).insert(application));
                 THUNHAN_TRY(PacketRepository(database).insert(packet));
                 return Outbox(database).enqueue(application.id, transaction, now);
             })
             .result());
    for (SealedObject& object : packet.objects)
        object.ciphertext.clear(); // the store has it
    m_sealed.insert(application.id, packet);
    return application.id;
}

void SyncRig::queueMany(int count)
{
    for (int i = 0; i < count; ++i)
        queue();
}

std::unique_ptr<RegistryClient> SyncRig::client(HttpLimits limits)
{
    return must(factory(limits)());
}

RegistryClientFactory SyncRig::factory(HttpLimits limits)
{
    return osiaRegistryClientFactory(*store, clock, limits);
}

std::unique_ptr<Store> SyncRig::copyStoreTo(const QString& folder)
{
    store.reset();
    const QDir from(m_folder.path());
    for (const QString& name : from.entryList(QDir::Files)) {
        if (!QFile::copy(from.filePath(name), QDir(folder).filePath(name)))
            qFatal("the store cannot be copied");
    }
    store = must(Store::open(m_folder.path(), m_storeKey));
    return must(Store::open(folder, m_storeKey));
}

void SyncRig::reopenStore()
{
    store.reset();
    store = must(Store::open(m_folder.path(), m_storeKey));
}

OutboxEntry SyncRig::entry(ApplicationId id)
{
    return must(store->run([id](Database& database) { return Outbox(database).entry(id); }).result());
}

ApplicationState SyncRig::state(ApplicationId id)
{
    return must(store->run([id](Database& database) { return ApplicationQueries(database).summary(id); })
                    .result())
        .state;
}

int SyncRig::accepted(ApplicationId id) const
{
    const QList<AcceptedEnrollment> all = training.registry->accepted();
    return static_cast<int>(std::ranges::count(all, id.toString(), &AcceptedEnrollment::id));
}

bool SyncRig::holdsWhatWasSealed(ApplicationId id) const
{
    const QList<AcceptedEnrollment> all = training.registry->accepted();
    const auto held = std::ranges::find(all, id.toString(), &AcceptedEnrollment::id);
    const QList<SealedObject>& sealed = m_sealed.find(id)->objects;
    return held != all.end() && std::ranges::equal(held->objects, sealed,
                                                   [](const ReceivedObject& there, const SealedObject& here) {
                                                       return there.name == here.name &&
                                                              there.digest == here.plainDigest;
                                                   });
}

TransferOutcome SyncRig::transfer(ApplicationId id, RegistryClient& client)
{
    TransferJournal journal(*store, clock);
    const RetryPolicy retry(random);
    PacketTransfer transfer(journal, client, clock, retry, {});
    return QCoro::waitFor(transfer.run(entry(id), {}));
}

TransferOutcome SyncRig::transferUntilSettled(ApplicationId id, RegistryClient& client)
{
    TransferOutcome outcome;
    for (int attempt = 0; attempt < 5; ++attempt) {
        outcome = transfer(id, client);
        if (outcome.end != TransferOutcome::End::Postponed)
            break;
        clock.advance(std::chrono::milliseconds(clock.nowUtc().msecsTo(outcome.nextAttempt)));
    }
    return outcome;
}

} // namespace thunhan
