// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/Station.h"

#include "app/audit/AuditLog.h"
#include "app/base/Deliver.h"
#include "app/base/GiveWay.h"
#include "app/base/KeptThreads.h"
#include "app/main/TrainingRecords.h"
#include "app/main/TrainingStation.h"
#include "app/store/OperatorRepository.h"
#include "app/store/StationRepository.h"
#include "app/workflow/KeyOffice.h"
#include "capture/card/OcrB.h"
#include "capture/device/OnPool.h"
#include "capture/finger/quality/Nfiq2.h"
#include "sync/client/OsiaRegistryClient.h"
#include "sync/training/TrainingAuthority.h"
#include "ui/desk/DeskArea.h"

#include <QApplication>
#include <QNetworkInformation>
#include <QTimeZone>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QTimeZone stationZone()
{
    return QTimeZone("Asia/Ho_Chi_Minh");
}

// A reader that was asked for in place of the folder's one brings its sequence with it.
void takeReader(StationSettings& settings, const StationSetup& setup)
{
    if (!setup.liveScan || *setup.liveScan == settings.liveScan)
        return;
    settings.liveScan = *setup.liveScan;
    settings.fingerSequence = usualSequence(settings.liveScan);
}

StationFacts factsOf(const StationSettings& settings)
{
    StationFacts facts;
    facts.unitCode = settings.unitCode;
    facts.filePrefix = QString(settings.stationCode).remove(u'-');
    facts.zone = stationZone();
    facts.fingerSequence = settings.fingerSequence;
    return facts;
}

Result<std::shared_ptr<const MrzReader>> loadZoneReader()
{
    giveWay();
    THUNHAN_TRY_ASSIGN(MrzReader reader, MrzReader::load(debianOcrBPath()));
    return std::make_shared<const MrzReader>(std::move(reader));
}

} // namespace

struct Station::Prepared {
    StationSettings settings;
    ReferenceData shipped;
    QUrl registryUrl;
};

Station::Station(StationSetup setup)
    : m_setup(std::move(setup)),
      m_clock(std::make_shared<SystemClock>()),
      m_random(std::make_unique<SystemRandom>()),
      m_printQueue(m_setup.prints ? PrintQueue::Service::System : PrintQueue::Service::None),
      m_nextPerson(m_setup.personSeed)
{
    m_settings.profile = m_setup.profile;
    if (auto settings = m_setup.folder.loadSettings())
        m_settings = *settings;
    m_language.setLanguage(m_setup.language);
    m_theme.applyTo(*qApp);
    // One core stays free for the screen.
    m_policy.nfiq2Program = findNfiq2(m_settings.nfiq2Program);
    m_qualityPool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    keepThreads(m_backgroundPool);
    keepThreads(m_qualityPool);
    keepThreads(*QThreadPool::globalInstance()); // of Qt's painting

    if (m_settings.profile == StationProfile::Training) {
        const QString root = m_setup.trainingRegistryRoot.isEmpty() ? m_setup.folder.trainingRegistryRoot()
                                                                    : m_setup.trainingRegistryRoot;
        m_registry = std::make_unique<TrainingRegistry>(
            TrainingRegistry::Setup{root, 0, {}, trainingRecords()}, *m_clock, *m_random);
        m_citizen = std::make_unique<TrainingCitizen>();
    }
    takeReader(m_settings, m_setup);
    m_policy.fingerSequence = m_settings.fingerSequence;
    m_policy.packPrints = m_settings.packPrints;
    TrainingReaders training;
    if (m_citizen) {
        training.socket = m_citizen->readerSocket();
        training.servicePort = m_settings.liveScan ? m_citizen->liveScanPort() : 0;
    }
    m_devices = makeStationDevices(m_setup.folder, m_settings, training, m_clock, *m_random);
    // A pipeline or a path of the settings is the only camera; so is the training twin.
    const bool toChoose = m_settings.profile == StationProfile::Production && m_settings.camera.isEmpty();
    m_cameras = std::make_unique<CameraSelection>(
        *m_devices.camera, m_setup.folder.camerasPath(), m_backgroundPool,
        toChoose ? CameraSelection::Lister([] { return listCameras(); }) : CameraSelection::Lister());
    m_session = std::make_unique<OperatorSession>(
        [this](OperatorId id, const SecureBytes& passphrase) { return admit(id, passphrase); }, *m_clock,
        std::chrono::minutes(m_settings.idleMinutes));
    m_shell = std::make_unique<StationShell>(
        m_theme, m_language, *m_session, *m_devices.manager, *m_clock, stationZone(), label(),
        [this]() -> Result<QList<KeySlotInfo>> {
            if (!m_setup.folder.isInitialised())
                return QList<KeySlotInfo>();
            THUNHAN_TRY_ASSIGN(const KeySlots keySlots, KeySlots::load(m_setup.folder.keySlotsPath()));
            return keySlots.list();
        },
        [this](OperatorId id, SecureBytes given, SecureBytes chosen) {
            // Shared, because a pool task must be copyable; the one copy is wiped when the task is done.
            auto words = std::make_shared<const std::pair<SecureBytes, SecureBytes>>(std::move(given),
                                                                                     std::move(chosen));
            return QtConcurrent::run(&m_backgroundPool, [this, id, words] {
                return choosePassphrase(id, words->first, words->second);
            });
        });
    connect(m_shell.get(), &StationShell::workNeeded, this, &Station::openWork);
    connect(m_shell.get(), &StationShell::closeRequested, this, &Station::closeRequested);
}

Station::~Station()
{
    // Sync, devices, what runs on the pools: nothing new arrives while the one behind it closes. Then the
    // members go, from the pages down to the store, which finishes what it was given.
    if (m_sync)
        m_sync->stop();
    if (m_carrier)
        m_carrier->cancel();
    m_devices.manager->closeAll();
    m_backgroundPool.waitForDone();
    m_qualityPool.waitForDone();
}

StationLabel Station::label() const
{
    StationLabel label;
    label.unitName = m_settings.unitName;
    label.parentUnitName = m_settings.parentUnitName;
    label.stationCode = m_settings.stationCode;
    label.deskName = m_settings.deskName;
    label.certificateThumbprint = m_settings.certificateThumbprint;
    label.certificateExpiry = m_settings.certificateExpiry;
    label.referenceEdition = m_ready ? m_shipped.edition() : QDate();
    label.dailyTarget = m_settings.dailyTarget;
    if (m_settings.profile == StationProfile::Training)
        label.trainingPassphrase = trainingPassphrase();
    return label;
}

Result<Station::Prepared> Station::prepare(const StationSetup& setup, TrainingRegistry* registry,
                                           const Clock& clock, RandomSource& random)
{
    Prepared prepared;
    THUNHAN_TRY_ASSIGN(prepared.shipped, ReferenceData::shipped());
    if (registry) {
        THUNHAN_TRY_ASSIGN(prepared.registryUrl, registry->start());
    }
    if (!setup.folder.isInitialised()) {
        if (!registry)
            return {ErrorCode::StoreMissing, u"data folder"_s};
        const QString root = setup.trainingRegistryRoot.isEmpty() ? setup.folder.trainingRegistryRoot()
                                                                  : setup.trainingRegistryRoot;
        THUNHAN_TRY_ASSIGN(const TrainingAuthority authority,
                           TrainingAuthority::open(root + u"/authority"_s, clock));
        THUNHAN_TRY(provisionTrainingStation(setup.folder, authority, prepared.registryUrl, setup.keyCost,
                                             clock, random));
    }
    THUNHAN_TRY_ASSIGN(prepared.settings, setup.folder.loadSettings());
    return prepared;
}

void Station::start()
{
    m_shell->showPreparing();
    runOnPool(
        m_backgroundPool, *this, [this] { return prepare(m_setup, m_registry.get(), *m_clock, *m_random); },
        [this](const Result<Prepared>& outcome) { this->prepared(outcome); });
    if (m_citizen) {
        m_citizen->attend(*m_devices.fingers, *m_devices.camera);
        m_citizen->seat({m_nextPerson});
    }
    m_cameras->start();
    m_devices.manager->openAll();
}

void Station::prepared(const Result<Prepared>& outcome)
{
    if (!outcome) {
        m_shell->showStartError(outcome.error());
        return;
    }
    m_settings = outcome->settings;
    takeReader(m_settings, m_setup);
    m_shipped = outcome->shipped;
    m_registryUrl = outcome->registryUrl;
    m_ready = true;
    m_shell->setLabel(label());
}

Result<OperatorProfile> Station::admit(OperatorId id, const SecureBytes& passphrase)
{
    THUNHAN_TRY_ASSIGN(const KeySlots keySlots,
                       KeySlots::load(m_setup.folder.keySlotsPath(), m_setup.keyCost));
    THUNHAN_TRY_ASSIGN(const SecureBytes key, keySlots.unlock(id, passphrase, *m_clock));
    THUNHAN_TRY_ASSIGN(const QList<KeySlotInfo> people, keySlots.list());
    if (std::any_of(people.begin(), people.end(),
                    [id](const KeySlotInfo& one) { return one.profile.id == id && one.temporary; }))
        return ErrorCode::PassphraseTemporary;
    const std::lock_guard guard(m_storeMutex);
    THUNHAN_TRY(openStore(key));
    // The role that counts is the store's; the slot's file could have been edited.
    auto admitted = m_store->transact(
        [id, now = m_clock->nowUtc(), url = m_registryUrl](Database& database) -> Result<OperatorProfile> {
            THUNHAN_TRY_ASSIGN(const OperatorRecord record, OperatorRepository(database).load(id));
            if (!record.active)
                return {ErrorCode::RightMissing, u"operator is not active"_s};
            if (url.isValid()) {
                // The training registry listens somewhere else after each start.
                THUNHAN_TRY_ASSIGN(StationIdentity identity, StationRepository(database).loadIdentity());
                identity.baseUrl = url;
                THUNHAN_TRY(StationRepository(database).saveIdentity(identity));
            }
            THUNHAN_TRY(AuditLog(database).append({now, id, AuditAction::SignedIn, {}, {}, {}}));
            return record.profile;
        });
    admitted.waitForFinished();
    if (!m_laid && admitted.result()) {
        THUNHAN_TRY_ASSIGN(m_laid, layReference());
    }
    return admitted.result();
}

// With m_storeMutex held.
Result<void> Station::openStore(const SecureBytes& key)
{
    if (!m_store) {
        THUNHAN_TRY_ASSIGN(m_store, Store::open(m_setup.folder.root(), key, {}, [this](int done, int needed) {
                               QMetaObject::invokeMethod(
                                   this, [this, done, needed] { m_shell->showMigrating(done, needed); });
                           }));
        m_storeKey = key.clone();
    }
    return {};
}

Result<void> Station::choosePassphrase(OperatorId id, const SecureBytes& given, const SecureBytes& chosen)
{
    THUNHAN_TRY_ASSIGN(const KeySlots keySlots,
                       KeySlots::load(m_setup.folder.keySlotsPath(), m_setup.keyCost));
    THUNHAN_TRY_ASSIGN(const SecureBytes key, keySlots.unlock(id, given, *m_clock));
    const std::lock_guard guard(m_storeMutex);
    THUNHAN_TRY(openStore(key));
    return chooseOwnPassphrase(*m_store, keySlots, id, given, chosen, *m_clock);
}

// What the station took is read with the store: until then nobody needs more than the shipped documents.
Result<ReferenceInUse> Station::layReference() const
{
    auto stored = m_store->run(storedReferences);
    stored.waitForFinished();
    const auto read = stored.result();
    if (!read)
        return read.error();
    const ReferenceInUse use =
        layReferences(m_shipped, *read, m_clock->nowUtc().toTimeZone(stationZone()).date());
    for (const ReferenceTrouble& trouble : use.troubles)
        qWarning("reference data: the edition of %s is not used: %s",
                 qPrintable(trouble.edition.toString(Qt::ISODate)),
                 qPrintable(toError(trouble.refusal).detail));
    return use;
}

// A run may have brought a new list of them.
void Station::readOperators()
{
    deliver(m_store->run([](Database& database) { return OperatorRepository(database).list(); }), *this,
            [this](const Result<QList<OperatorRecord>>& all) {
                if (!all)
                    return;
                QHash<OperatorId, Role> atWork;
                for (const OperatorRecord& one : *all) {
                    if (one.active)
                        atWork.insert(one.profile.id, one.profile.role);
                }
                m_shell->setAtWork(std::move(atWork));
            });
}

void Station::openWork()
{
    {
        const std::lock_guard guard(m_storeMutex);
        m_reference = m_laid.value();
    }
    m_shell->setReference(m_reference.data.edition(), m_reference.troubles);
    const DiskProbe disk = diskProbeOf(m_setup.folder.root());
    m_enrollment = std::make_unique<EnrollmentService>(*m_store, *m_session, m_reference.data, *m_clock,
                                                       *m_random, factsOf(m_settings), disk);
    m_offline = std::make_unique<OfflineWatch>(
        *m_store, *m_clock, disk, m_settings.offlineDays,
        [path = m_setup.folder.keySlotsPath()]() -> Result<std::optional<Certificate>> {
            THUNHAN_TRY_ASSIGN(const KeySlots slots, KeySlots::load(path));
            return slots.recoveryCertificate();
        });
    const auto profile = m_settings.profile == StationProfile::Training ? SealingProfile::Training
                                                                        : SealingProfile::Production;
    m_review =
        std::make_unique<ReviewService>(*m_store, *m_session, m_reference.data, profile, *m_clock, *m_random);
    m_referenceService =
        std::make_unique<ReferenceService>(*m_store, *m_session, m_shipped, *m_clock, stationZone());
    m_queries = std::make_unique<DeskQueries>(*m_store, *m_session, *m_clock, stationZone());
    m_retention = std::make_unique<RetentionService>(*m_store, *m_clock,
                                                     std::chrono::hours(24 * m_settings.retentionDays));
    connect(m_retention.get(), &RetentionService::ended, this, [](int purged, const Result<void>& outcome) {
        if (!outcome)
            qWarning("retention: stopped after %d: %s", purged, qPrintable(outcome.error().detail));
    });
    m_retention->start();
    m_sessionTrail = std::make_unique<SessionTrail>(*m_store, *m_session, *m_clock);
    m_codes = std::make_unique<UnlockCodes>(*m_store, *m_session, *m_clock,
                                            std::chrono::hours(m_settings.unlockCodeHours));
    m_ownPrints = std::make_unique<OwnPrints>(*m_store, *m_session, *m_clock);
    m_sync = std::make_unique<SyncService>(*m_store, *m_clock, *m_random,
                                           osiaRegistryClientFactory(*m_store, *m_clock));
    m_control = std::make_unique<SyncControl>(*m_sync, *m_session);
    connect(m_review.get(), &ReviewService::queued, m_sync.get(), &SyncService::notePacketQueued);
    // A line that comes back ends every wait for it. Without a backend the waits run out by themselves.
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_sync.get(),
                [sync = m_sync.get()](QNetworkInformation::Reachability reachability) {
                    if (reachability == QNetworkInformation::Reachability::Online)
                        sync->noteNetwork();
                });
    }
    connect(m_sync.get(), &SyncService::rested, this,
            [this] { m_store->transact([](Database& database) { return AuditLog(database).signHead(); }); });
    connect(m_sync.get(), &SyncService::rested, this, &Station::readOperators);
    m_sync->start();
    m_carrier = std::make_unique<MediaCarrier>(*m_store, *m_session, *m_clock, *m_random);
    m_carrier->setBackupSource({m_setup.folder.root(), m_setup.folder.filesBesideStore(), [this] {
                                    const std::lock_guard guard(m_storeMutex);
                                    return m_storeKey.clone();
                                }});
    // In the background: no window waits for a hundred megabytes.
    const CaptureServices capture{*m_devices.manager,
                                  m_qualityPool,
                                  *m_clock,
                                  *m_random,
                                  *m_session,
                                  m_policy,
                                  PagePolicy{},
                                  QtConcurrent::run(&m_backgroundPool,
                                                    [path = m_settings.faceModel] {
                                                        giveWay();
                                                        return FaceModel::load(
                                                            path.isEmpty() ? FaceModel::debianPath() : path);
                                                    }),
                                  QtConcurrent::run(&m_backgroundPool, loadZoneReader),
                                  m_cameras.get(),
                                  m_ownPrints.get()};
    const DeskServices desk{
        *m_enrollment,
        *m_queries,
        *m_session,
        m_reference.data,
        *m_clock,
        *m_random,
        stationZone(),
        m_backgroundPool,
        [control = m_control.get()](const PersonalNumber& number, const Applicant& declared) {
            return control->lookUp(number, declared);
        },
        m_settings.dailyTarget};
    m_papers = std::make_unique<PaperDesk>(desk, m_printQueue,
                                           PaperOffice{m_settings.unitName, m_settings.parentUnitName, {}});
    m_printQueue.refresh();
    m_shell->openWork(
        {desk, *m_review, *m_sync, *m_control, *m_carrier, capture, *m_papers, *m_offline, *m_codes});
    if (m_citizen) {
        // The next citizen comes when the desk is free again.
        connect(m_shell.get(), &StationShell::deskFreed, this, [this] { m_citizen->seat({++m_nextPerson}); });
    }
}

} // namespace thunhan
