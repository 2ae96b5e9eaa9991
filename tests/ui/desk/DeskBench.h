// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecureBytes.h"
#include "app/store/DownloadRepository.h"
#include "app/store/OperatorRepository.h"
#include "app/store/Store.h"
#include "app/workflow/OwnPrints.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "tests/support/SeededRandom.h"
#include "ui/desk/DeskArea.h"
#include "ui/desk/PaperDesk.h"

#include <QTest>

namespace thunhan
{

class DeviceManager;

// Services answer through the event loop of the test's thread.
template <class T>
T eventually(QFuture<T> future)
{
    constexpr int patience = 120000; // for a loaded machine; what has not come by then never comes
    (void)QTest::qWaitFor([&future] { return future.isFinished(); }, patience);
    return future.takeResult();
}

// A station's real services on a store in a temporary folder, with a clerk signed in.
class DeskBench
{
public:
    explicit DeskBench(FingerSequence sequence = FingerSequence::SinglePrints);

    DeskServices services() { return {enrollment, queries, session, reference, clock, random, zone, pool}; }

    // Stores `application`'s data, samples, pages and confirmations as a clerk's work; a Draft at `step`.
    ApplicationId store(const Application& application, EnrollmentStep step);
    // The desk with all its pages, those of the three capture steps given.
    std::unique_ptr<DeskArea> desk(const Theme& theme, const QList<StepPage*>& capturePages,
                                   const DeviceManager* devices = nullptr);
    // As if it had come down from the registry.
    void keep(DownloadKind kind, const QByteArray& document);
    Application load(ApplicationId id) { return eventually(queries.application(id)).value(); }

    StoreFolder folder;
    QThreadPool pool;
    std::unique_ptr<Store> database;
    ManualClock clock;
    SeededRandom random;
    QTimeZone zone{"Asia/Ho_Chi_Minh"};
    ReferenceData reference;
    OperatorProfile clerk = sampleOperator(Role::Clerk);
    OperatorSession session;
    DiskUse disk{qint64(1) << 40, 0}; // as the services find it; to be changed while nothing is under way
    EnrollmentService enrollment;
    DeskQueries queries;
    OwnPrints ownPrints;
    PrintQueue printQueue{PrintQueue::Service::None};
    PaperDesk papers;
};

// Stands in for a step with a device: says what the gate says and has nothing to capture with.
class DevicelessPage final : public StepPage
{
    Q_OBJECT
public:
    using StepPage::StepPage;

    void showApplication(const Application& application) override { shown = application; }
    void enter() override { ++entered; }
    StepStatus stepStatus() const override { return {Shape::Idle, {}}; }
    QString blockedReason() const override { return {}; }
    void goToMissing() override {}

    Application shown;
    int entered = 0;
};

QList<StepPage*> devicelessPages();

// Those of `caps`, with blanks between them, that the page's help would not tell.
QStringList untold(const QWidget& page, const QString& caps);

} // namespace thunhan
