// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/VietnameseOrder.h"
#include "app/keys/KeySlots.h"
#include "app/workflow/OfflineWatch.h"
#include "app/workflow/OperatorSession.h"
#include "app/workflow/ReferenceImport.h"
#include "app/workflow/ReviewService.h"
#include "capture/device/DeviceManager.h"
#include "ui/desk/CaptureServices.h"
#include "ui/desk/DeskServices.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/MainWindow.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>
#include <QTimer>
#include <functional>
#include <memory>

namespace thunhan
{

class DeskArea;
class MediaCarrier;
class PaperDesk;
class SyncControl;
class SyncService;
class UnlockCodes;

// What the station is called and how it is set: known before any key is.
struct StationLabel {
    QString unitName;
    QString parentUnitName;
    QString stationCode;
    QString deskName;
    QByteArray certificateThumbprint; // SHA-256; empty: none yet
    QDateTime certificateExpiry;
    QDate referenceEdition;
    QList<ReferenceTrouble> referenceTroubles; // documents that are not used, known after the first sign-in
    int dailyTarget = 0;
    QString trainingPassphrase; // empty: production
};

// Everything the work pages need; exists once the store is open.
struct WorkServices {
    DeskServices desk;
    ReviewService& review;
    const SyncService& sync;
    SyncControl& control;
    MediaCarrier& carrier;
    CaptureServices capture;
    PaperDesk& papers;
    OfflineWatch& offline;
    UnlockCodes& codes;
};

// Between services and the frame: words the facts for the window, takes its wishes to the services, makes the
// pages after the first sign-in. UI thread.
class StationShell final : public QObject
{
    Q_OBJECT
public:
    // Names of the people at sign-in; read again each time the page is shown.
    using People = std::function<Result<QList<KeySlotInfo>>()>;

    // Replaces a given passphrase by one of the officer's own. Its future may end on any thread.
    using PassphraseChoice =
        std::function<QFuture<Result<void>>(OperatorId, SecureBytes given, SecureBytes chosen)>;

    StationShell(Theme& theme, LanguageSwitch& language, OperatorSession& session, DeviceManager& devices,
                 const Clock& clock, QTimeZone zone, StationLabel label, People people,
                 PassphraseChoice choice);
    ~StationShell() override;

    MainWindow& window() { return *m_window; }
    void setLabel(StationLabel label); // the station has been set up; sign-in is open
    // What the store holds of it is known only after a sign-in.
    void setReference(QDate edition, QList<ReferenceTrouble> troubles);
    // Who works here by the store's list. Somebody who came by a list of the registry has no passphrase
    // before an administrator gives one: the sign-in page says so. Somebody at the desk who works here no
    // more, or in another role, finds it locked; unlocking tells the one and takes up the other.
    void setAtWork(QHash<OperatorId, Role> people);
    // The station is being set up: nobody can sign in yet.
    void showPreparing();
    // While somebody signs in for the first time after an update: of the store's changes, so many are made.
    void showMigrating(int done, int needed);
    // An error that keeps the station from opening at all, on the sign-in page.
    void showStartError(const Error& error);
    // Makes the pages, once, a few at a turn of the event loop, and then shows the work.
    void openWork(const WorkServices& services);

Q_SIGNALS:
    // Somebody signed in for the first time: openWork() is expected.
    void workNeeded();
    // The application on the desk was submitted or paused: the next citizen may sit down.
    void deskFreed();
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshSignIn();
    void refreshFrame();
    void refreshSoon();
    void refreshFigures();
    void refreshWords();
    void sessionChanged();
    void signIn(OperatorId id, const SecureBytes& passphrase);
    void choosePassphrase(OperatorId id, const SecureBytes& passphrase);
    void lock();
    void unlock(const SecureBytes& passphrase, const SecureBytes& newCode); // no code: none is chosen
    void unlockByCode(const SecureBytes& code);
    void keepCode(const SecureBytes& code);
    LockPage::Codes codesOffered() const;
    void makePages();
    std::vector<DeviceBadge> deviceBadges() const;
    QString roleLine(const OperatorProfile& person) const;
    QDateTime localNow() const;
    void lookAtBudget();

    Theme& m_theme;
    LanguageSwitch& m_language;
    OperatorSession& m_session;
    DeviceManager& m_devices;
    const Clock& m_clock;
    QTimeZone m_zone;
    StationLabel m_label;
    People m_people;
    PassphraseChoice m_choice;
    SecureBytes m_given;              // what was typed last at sign-in, until it opened or was replaced
    SecureBytes m_newCode;            // chosen beside the passphrase that is being proven
    QHash<OperatorId, Role> m_atWork; // known after the first sign-in
    QString m_whyLocked;              // until the lock page says it
    VietnameseOrder m_order;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WorkServices> m_work;
    DeskArea* m_desk = nullptr; // owned by the window
    QTimer m_everySecond;
    QTimer m_everyMinute; // others write to the disk too, and days end
    QTimer m_soon;        // many changes, one reading
    DayFigures m_today;
    StateCounts m_counts;
    int m_target = 0; // of today
    std::optional<OfflineBudget> m_budget;
    std::optional<OperatorId> m_shownFor; // whose application is on the desk
};

} // namespace thunhan
