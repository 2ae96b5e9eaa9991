// SPDX-License-Identifier: GPL-3.0-or-later
// One look at an outbox of ten thousand entries, and a thousand applications of 2 MB drained over loopback
// into a training registry that opens, verifies and keeps each of them in the same process.
#include "app/store/ApplicationRepository.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "tests/support/SampleApplications.h"
#include "tests/sync/client/SyncDrain.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

using namespace thunhan;

namespace
{

constexpr int rows = 10'000;
constexpr int objectsEach = 14;

Result<void> fillOutbox(Database& database)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Application application = sampleApplication(1);
    for (int i = 0; i < rows; ++i) {
        application.id = ApplicationId(QUuid::createUuid());
        application.fileNumber = QString::number(i);
        application.samples.clear();
        application.documents.clear();
        THUNHAN_TRY(ApplicationRepository(database).insert(application));
        SealedPacket packet{application.id, "{}", "m", "s", {}, now};
        for (int object = 0; object < objectsEach; ++object)
            packet.objects.append({object, QStringLiteral("o"), QStringLiteral("application/pkcs7-mime"),
                                   QByteArray(64, 'c'), QByteArray(32, 'd'), QByteArray(32, 'p')});
        THUNHAN_TRY(PacketRepository(database).insert(packet));
        THUNHAN_TRY(Outbox(database).enqueue(application.id, TransactionId(application.id.uuid()), now));
        // Most of them failed a moment ago: the look has to go past them.
        if (i % 10 != 0)
            THUNHAN_TRY(Outbox(database).saveFailure(application.id, {ErrorCode::NetworkStalled, {}}, {}, now,
                                                     now.addSecs(600)));
    }
    return {};
}

// What the worker asks between two applications.
Result<void> look(Database& database)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Outbox outbox(database);
    THUNHAN_TRY_ASSIGN(const auto due, outbox.due(now, 10));
    THUNHAN_TRY_ASSIGN(const auto counts, outbox.counts());
    THUNHAN_TRY_ASSIGN(const auto next, outbox.nextDue(now));
    benchmark::DoNotOptimize(due.size() + counts.waiting + int(next.has_value()));
    return {};
}

void outboxStep(benchmark::State& state)
{
    const QTemporaryDir folder;
    auto store = Store::create(folder.path(), SecureBytes::random(32));
    if (!store || !(*store)->transact(fillOutbox).result())
        return state.SkipWithError("the outbox cannot be filled");
    for (auto _ : state) {
        if (!(*store)->run(look).result())
            return state.SkipWithError("the outbox cannot be read");
    }
}
BENCHMARK(outboxStep)->Name("OutboxStep/10000")->Unit(benchmark::kMillisecond)->UseRealTime();

void syncDrain(benchmark::State& state)
{
    int argc = 0;
    const QCoreApplication application(argc, nullptr);
    const auto count = int(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        SyncDrain drain;
        drain.fill(count, 2'000'000);
        state.ResumeTiming();
        const SyncDrain::Outcome outcome = drain.run();
        if (outcome.delivered != count)
            return state.SkipWithError("not everything arrived");
        state.SetBytesProcessed(state.bytes_processed() + outcome.bytes);
        state.counters["grown_MB"] = double(outcome.memoryGrown) / 1e6;
    }
}
BENCHMARK(syncDrain)
    ->Name("SyncDrain")
    ->Arg(100)
    ->Arg(1000)
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

} // namespace
