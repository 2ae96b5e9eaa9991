// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/Hands.h"
#include "app/main/RehearsalPeople.h"
#include "app/main/RehearsalReport.h"
#include "app/main/ShownLog.h"
#include "app/main/StationApplication.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <optional>

namespace thunhan
{

class EnrollmentDesk;
class Station;

struct RehearsalPlan {
    QString folder;
    int applications = 1;
    quint64 seed = 1;
};

// Drives the real window through whole applications as a clerk and a supervisor would: signs in, types, waits
// for fingers and face, scans, signs, submits, approves, and waits for the registry's receipts. Then compares
// what the registry decrypted with what the station captured, byte for byte. Ends the program: 0 only when
// all of it arrived. UI thread; gives the event loop its turn between any two strokes.
class Rehearsal final : public QObject
{
    Q_OBJECT
public:
    Rehearsal(StationApplication& application, Station& station, RehearsalPlan plan);
    ~Rehearsal() override;

    void start();

private:
    // How long to wait for a step of the station's own (derive a key, seal, send), and for ten fingers or a
    // face that has to come right.
    static constexpr std::chrono::seconds forWork{60};
    static constexpr std::chrono::seconds forBody{120};

    QCoro::Task<> run();
    // Each gives false when something did not come to pass; the reason is in the report then.
    QCoro::Task<bool> signIn(int person, bool first);
    QCoro::Task<bool> enrol(int number);
    QCoro::Task<bool> lookUp(RehearsalCitizen citizen);
    QCoro::Task<bool> enterData(RehearsalCitizen citizen);
    QCoro::Task<bool> takeFingerprints();
    QCoro::Task<bool> takeFirstSlaps(); // of a live-scan station
    QCoro::Task<bool> takePortrait();
    QCoro::Task<bool> scanDocument();
    QCoro::Task<bool> readBackAndSubmit();
    QCoro::Task<bool> goOn(const char* step);
    QCoro::Task<bool> review();
    QCoro::Task<bool> awaitReceipts();
    QCoro::Task<bool> showOthers();
    QCoro::Task<bool> chooseUnlockCode();
    QCoro::Task<bool> compare();

    void planFirstCitizen();
    bool hasWeakPrint() const;
    bool areAllPrintsTaken() const;
    int waitingForReview() const;
    bool fail(const QString& sentence);
    void shoot(const QString& name); // only the first applicant's screens are kept
    void finishReport();
    EnrollmentDesk* desk() const;

    StationApplication& m_application;
    Station& m_station;
    RehearsalPlan m_plan;
    Hands m_hands;
    RehearsalReport m_report;
    std::optional<ShownLog> m_shown; // as soon as there is a folder for it
    QTimer m_glances;                // at what the desk shows
    QElapsedTimer m_step;
    int m_number = 0;       // of the application in work
    QThreadPool m_pictures; // being written
    QCoro::Task<> m_task;
};

} // namespace thunhan
