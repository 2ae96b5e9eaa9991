// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncService.h"

#include "app/base/Deliver.h"
#include "sync/client/SyncWorker.h"

namespace thunhan
{

SyncService::SyncService(Store& store, const Clock& clock, RandomSource& random,
                         RegistryClientFactory makeClient, QObject* parent, QTimeZone zone)
    : QObject(parent),
      m_store(store),
      m_clock(clock),
      m_random(random),
      m_makeClient(std::move(makeClient)),
      m_zone(std::move(zone))
{
    m_thread.setObjectName(QStringLiteral("sync"));
}

SyncService::~SyncService()
{
    stop();
}

void SyncService::start()
{
    if (m_worker != nullptr)
        return;
    m_worker = new SyncWorker(m_store, m_clock, m_random, m_makeClient, m_zone);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::statusChanged, this, [this](const SyncStatus& status) {
        m_status = status;
        Q_EMIT statusChanged(m_status);
    });
    connect(m_worker, &SyncWorker::rested, this, &SyncService::rested);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &SyncWorker::begin);
}

void SyncService::stop()
{
    if (m_worker == nullptr)
        return;
    disconnect(m_worker, nullptr, this, nullptr); // nothing of what it still says is news
    QMetaObject::invokeMethod(m_worker, &SyncWorker::stop);
    m_thread.wait();
    m_worker = nullptr;
    m_status.phase = SyncPhase::Stopped;
    m_status.current.reset();
    Q_EMIT statusChanged(m_status);
}

QFuture<Result<RegistryRecord>> SyncService::lookUp(const PersonalNumber& number, const Applicant& declared)
{
    const auto promise = std::make_shared<KeptPromise<Result<RegistryRecord>>>();
    if (m_worker != nullptr) {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, number, declared, promise] {
            worker->lookUp(number, declared, promise);
        });
    }
    return promise->future();
}

void SyncService::notePacketQueued()
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::wake);
}

void SyncService::sendNow()
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::sendNow);
}

void SyncService::refreshStatus()
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::refreshStatus);
}

void SyncService::pauseNow()
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::pauseNow);
}

void SyncService::setPlan(const SyncPlan& plan)
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, plan] { worker->setPlan(plan); });
}

void SyncService::noteNetwork()
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::noteNetwork);
}

void SyncService::pauseAfterCurrent()
{
    if (m_worker != nullptr)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::pauseAfterCurrent);
}

} // namespace thunhan
