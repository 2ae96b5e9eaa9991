// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/client/SyncDrain.h"

#include "app/store/StationRepository.h"
#include "sync/client/SyncService.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <unistd.h>

namespace thunhan
{
namespace
{

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

// Past the line that tests cut: its bytes would go over the loopback twice.
SyncDrain::SyncDrain(quint16 port)
{
    if (port != 0)
        m_rig.training.restart(port);
    const auto identity = std::make_shared<StationIdentity>(m_rig.identity());
    identity->baseUrl = m_rig.training.url;
    const auto saved = m_rig.store->transact(
        [identity](Database& database) { return StationRepository(database).saveIdentity(*identity); });
    if (!saved.result())
        qFatal("the identity cannot be stored");
}

void SyncDrain::fill(int count, qsizetype pageBytes)
{
    for (int i = 0; i < count; ++i)
        m_rig.queueLarge(pageBytes);
    m_count = count;
}

SyncDrain::Outcome SyncDrain::run()
{
    const SystemClock clock;
    Outcome outcome;
    {
        TransferJournal journal(*m_rig.store, clock);
        const auto totals = journal.totals().result();
        outcome.bytes = totals ? totals->outbox.bytesWaiting : 0;
    }
    SyncService service(*m_rig.store, clock, m_rig.random, osiaRegistryClientFactory(*m_rig.store, clock));
    QEventLoop loop;
    qint64 early = 0;
    QObject::connect(&service, &SyncService::statusChanged, &loop, [&](const SyncStatus& status) {
        if (early == 0 && status.deliveredTotal * 10 >= m_count)
            early = residentBytes();
    });
    QObject::connect(&service, &SyncService::rested, &loop, &QEventLoop::quit);
    QElapsedTimer taken;
    taken.start();
    service.start();
    loop.exec();
    outcome.taken = std::chrono::milliseconds(taken.elapsed());
    outcome.memoryGrown = residentBytes() - early;
    outcome.delivered = service.status().deliveredTotal;
    return outcome;
}

} // namespace thunhan
