// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/main/StationDevices.h"
#include "app/main/StationFolder.h"
#include "app/main/TrainingCitizen.h"
#include "app/store/Store.h"
#include "app/workflow/DeskQueries.h"
#include "app/workflow/EnrollmentService.h"
#include "app/workflow/OfflineWatch.h"
#include "app/workflow/OperatorSession.h"
#include "app/workflow/OwnPrints.h"
#include "app/workflow/ReferenceService.h"
#include "app/workflow/RetentionService.h"
#include "app/workflow/ReviewService.h"
#include "app/workflow/SessionTrail.h"
#include "app/workflow/UnlockCodes.h"
#include "capture/portrait/CameraSelection.h"
#include "sync/client/SyncControl.h"
#include "sync/media/MediaCarrier.h"
#include "sync/training/TrainingRegistry.h"
#include "ui/desk/PaperDesk.h"
#include "ui/shell/StationShell.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/theme/Theme.h"

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <mutex>

namespace thunhan
{

struct StationSetup {
    StationFolder folder{QString()};
    StationProfile profile = StationProfile::Training; // of a folder that is not set up yet
    std::optional<bool> liveScan = std::nullopt;       // in place of what the folder says
    Language language = Language::Vietnamese;
    KeyCost keyCost;              // of new key slots
    QString trainingRegistryRoot; // empty: beside the station's folder
    quint64 personSeed = 1;       // the first training citizen; the next ones count on
    bool prints = true;           // a rehearsal must not waste an office's paper
};

// The wiring of the whole program: who is made in which order, and who is stopped in which (sync, devices,
// store). UI thread. The window is there as soon as the object is; everything that takes time happens behind
// it.
class Station final : public QObject
{
    Q_OBJECT
public:
    explicit Station(StationSetup setup);
    ~Station() override;

    void start();

    MainWindow& window() { return m_shell->window(); }
    Theme& theme() { return m_theme; }
    LanguageSwitch& language() { return m_language; }
    TrainingCitizen* citizen() { return m_citizen.get(); }
    TrainingRegistry* registry() { return m_registry.get(); }
    // Set up, and people may sign in.
    bool isReady() const { return m_ready; }
    // Null until the first sign-in.
    SyncService* sync() { return m_sync.get(); }
    DeskQueries* queries() { return m_queries.get(); }
    ReferenceService* references() { return m_referenceService.get(); }

Q_SIGNALS:
    void closeRequested();

private:
    struct Prepared;
    Result<ReferenceInUse> layReference() const;
    static Result<Prepared> prepare(const StationSetup& setup, TrainingRegistry* registry, const Clock& clock,
                                    RandomSource& random);
    void prepared(const Result<Prepared>& outcome);
    // Runs on a pool thread: proves the passphrase, opens the store when nobody has yet.
    Result<OperatorProfile> admit(OperatorId id, const SecureBytes& passphrase);
    // The same for whoever replaces a passphrase that was given.
    Result<void> choosePassphrase(OperatorId id, const SecureBytes& given, const SecureBytes& chosen);
    Result<void> openStore(const SecureBytes& key);
    void openWork();
    void readOperators();
    StationLabel label() const;

    StationSetup m_setup;
    StationSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<RandomSource> m_random;
    ReferenceData m_shipped;              // the program's own; known when the station is ready
    ReferenceInUse m_reference;           // what the pages and services share from the first sign-in on
    std::optional<ReferenceInUse> m_laid; // by the pool thread that opened the store; under m_storeMutex
    Theme m_theme;
    LanguageSwitch m_language;
    CapturePolicy m_policy;
    // Nothing of ours runs on the global pool: Qt's painting waits for its threads.
    QThreadPool m_backgroundPool;
    QThreadPool m_qualityPool;

    std::unique_ptr<TrainingRegistry> m_registry;
    std::unique_ptr<TrainingCitizen> m_citizen;
    QUrl m_registryUrl;      // of the training registry's present run
    std::mutex m_storeMutex; // sign-ins of two people may meet
    std::unique_ptr<Store> m_store;
    SecureBytes m_storeKey; // that it was opened with, for backups; under m_storeMutex
    StationDevices m_devices;
    std::unique_ptr<CameraSelection> m_cameras;
    std::unique_ptr<OperatorSession> m_session;
    std::unique_ptr<EnrollmentService> m_enrollment;
    std::unique_ptr<ReviewService> m_review;
    std::unique_ptr<ReferenceService> m_referenceService;
    std::unique_ptr<DeskQueries> m_queries;
    std::unique_ptr<RetentionService> m_retention;
    std::unique_ptr<OfflineWatch> m_offline;
    std::unique_ptr<OwnPrints> m_ownPrints;
    std::unique_ptr<SessionTrail> m_sessionTrail;
    std::unique_ptr<UnlockCodes> m_codes;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<SyncControl> m_control;
    std::unique_ptr<MediaCarrier> m_carrier;
    PrintQueue m_printQueue;
    std::unique_ptr<PaperDesk> m_papers;
    std::unique_ptr<StationShell> m_shell; // last: its pages use everything above
    quint64 m_nextPerson = 0;
    bool m_ready = false;
};

} // namespace thunhan
