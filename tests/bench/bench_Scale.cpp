// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk asks of a store, at a hundred applications and at fifty thousand; beside a plain SQLite file
// by the same library on the same disk (TMPDIR). Pictures are left out: their tables are not read by any of
// this.
#include "app/audit/AuditLog.h"
#include "app/base/Clock.h"
#include "app/base/Uuid7.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/Store.h"
#include "tests/support/SampleApplications.h"

#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <map>
#include <memory>
#include <sqlite3.h>

using namespace thunhan;

namespace
{

template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// Most of them processed, as after a year; a few in every other state.
ApplicationState stateOf(qint64 number)
{
    constexpr auto rare = std::to_array<ApplicationState>(
        {ApplicationState::Draft, ApplicationState::PendingReview, ApplicationState::Queued,
         ApplicationState::Delivered, ApplicationState::Refused});
    return number % 50 == 0 ? rare.at(std::size_t(number / 50) % rare.size()) : ApplicationState::Processed;
}

// A store of `size` applications, made once for all rows that ask for it.
struct FilledStore {
    QTemporaryDir folder;
    SecureBytes key = SecureBytes::random(32);
    std::unique_ptr<Store> store;
    QStringList numbers;
    QString rareName;

    explicit FilledStore(qint64 size)
    {
        auto made = Store::create(folder.path(), key);
        if (!made)
            return;
        store = std::move(*made);
        const SystemClock clock;
        SystemRandom random;
        Application application = sampleApplication(1);
        for (qint64 first = 0; first < size; first += 1000) {
            const auto filled = await(store->transact([&](Database& database) -> Result<void> {
                for (qint64 number = first; number < std::min(size, first + 1000); ++number) {
                    application.id = makeId<ApplicationId>(clock, random);
                    application.fileNumber = QStringLiteral("HC03-%1").arg(number, 8, 10, QLatin1Char('0'));
                    application.applicant = sampleApplicant(quint64(number) + 1);
                    application.state = stateOf(number);
                    if (number % 10 == 0)
                        numbers.append(application.applicant.personalNumber.digits());
                    THUNHAN_TRY(ApplicationRepository(database).insert(application));
                }
                return {};
            }));
            if (!filled)
                store.reset();
        }
        rareName = numbers.isEmpty() ? QString() : numbers.last().mid(3, 7);
    }
};

FilledStore& filled(qint64 size)
{
    static std::map<qint64, std::unique_ptr<FilledStore>> stores;
    auto& one = stores[size];
    if (!one)
        one = std::make_unique<FilledStore>(size);
    return *one;
}

// On the thread that owns the store, as the plain file is asked on the benchmark's: what the hand-over
// between threads costs is HandOver's to tell.
template <class Ask>
void ask(benchmark::State& state, Ask work)
{
    FilledStore& all = filled(state.range(0));
    if (!all.store)
        return state.SkipWithError("the store cannot be filled");
    const auto asked = await(all.store->run([&](Database& database) -> Result<void> {
        for (auto _ : state)
            THUNHAN_TRY(work(all, database));
        return {};
    }));
    if (!asked)
        state.SkipWithError("not answered");
}

// To the store's thread and back, for nothing.
void handOver(benchmark::State& state)
{
    FilledStore& all = filled(100);
    if (!all.store)
        return state.SkipWithError("the store cannot be filled");
    for (auto _ : state)
        benchmark::DoNotOptimize(await(all.store->run([](Database&) { return Result<void>(); })));
}
BENCHMARK(handOver)->Name("HandOver")->Unit(benchmark::kMicrosecond)->UseRealTime();

// By personal number, as the desk does when a card was scanned.
void lookUp(benchmark::State& state)
{
    qsizetype next = 0;
    ask(state, [&](const FilledStore& all, Database& database) {
        return ApplicationQueries(database).withPersonalNumber(all.numbers.at(next++ % all.numbers.size()));
    });
}
BENCHMARK(lookUp)->Name("LookUp")->Arg(100)->Arg(50000)->Unit(benchmark::kMicrosecond)->UseRealTime();

// The same row by the same index in a plain file.
void plainLookUp(benchmark::State& state)
{
    const FilledStore& all = filled(state.range(0));
    const QTemporaryDir folder;
    sqlite3* plain = nullptr;
    sqlite3_open(folder.filePath(QStringLiteral("plain.db")).toUtf8().constData(), &plain);
    sqlite3_exec(
        plain,
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE application (id TEXT PRIMARY KEY, number TEXT, filler TEXT) STRICT, WITHOUT ROWID;"
        "CREATE INDEX application_by_number ON application (number); BEGIN",
        nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(plain, "INSERT INTO application VALUES (?1, ?2, ?3)", -1, &insert, nullptr);
    const QByteArray filler(500, 'f');
    for (qint64 i = 0; i < state.range(0); ++i) {
        const QByteArray id = QUuid::createUuid().toByteArray();
        const QByteArray number =
            i % 10 == 0 ? all.numbers.at(i / 10).toLatin1() : QByteArray::number(i).rightJustified(12, '1');
        sqlite3_bind_text(insert, 1, id.constData(), int(id.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, number.constData(), int(number.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 3, filler.constData(), int(filler.size()), SQLITE_TRANSIENT);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(plain, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_stmt* find = nullptr;
    sqlite3_prepare_v2(plain, "SELECT * FROM application WHERE number = ?1", -1, &find, nullptr);
    qsizetype next = 0;
    for (auto _ : state) {
        const QByteArray number = all.numbers.at(next++ % all.numbers.size()).toLatin1();
        sqlite3_bind_text(find, 1, number.constData(), int(number.size()), SQLITE_STATIC);
        if (sqlite3_step(find) != SQLITE_ROW)
            state.SkipWithError("not found");
        benchmark::DoNotOptimize(sqlite3_column_text(find, 2));
        sqlite3_reset(find);
    }
    sqlite3_finalize(find);
    sqlite3_close(plain);
}
BENCHMARK(plainLookUp)
    ->Name("PlainLookUp")
    ->Arg(100)
    ->Arg(50000)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

SummaryFilter searching(const QString& text)
{
    SummaryFilter filter;
    filter.search = text;
    return filter;
}

// A part of a number that one person has: nothing to stop at.
void searchRare(benchmark::State& state)
{
    ask(state, [](const FilledStore& all, Database& database) {
        return ApplicationQueries(database).page(searching(all.rareName), 50);
    });
}
BENCHMARK(searchRare)->Name("Search")->Arg(100)->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();

// A name that nearly everybody has, and one that nobody has.
void searchCommon(benchmark::State& state)
{
    ask(state, [](const FilledStore&, Database& database) {
        return ApplicationQueries(database).page(searching(QStringLiteral("nguyen")), 50);
    });
}
BENCHMARK(searchCommon)->Name("SearchCommon")->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();

void searchNobody(benchmark::State& state)
{
    ask(state, [](const FilledStore&, Database& database) {
        return ApplicationQueries(database).page(searching(QStringLiteral("xqzw")), 50);
    });
}
BENCHMARK(searchNobody)->Name("SearchNobody")->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();

// The review queue and the refused ones among everything that was processed.
void queuePage(benchmark::State& state)
{
    ask(state, [](const FilledStore&, Database& database) {
        SummaryFilter filter;
        filter.states = {ApplicationState::PendingReview, ApplicationState::Refused};
        filter.orCallBack = true;
        return ApplicationQueries(database).page(filter, 50);
    });
}
BENCHMARK(queuePage)->Name("QueuePage")->Arg(100)->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();

void counters(benchmark::State& state)
{
    ask(state,
        [](const FilledStore&, Database& database) { return ApplicationQueries(database).countsByState(); });
}
BENCHMARK(counters)->Name("Counters")->Arg(100)->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();

// A field as the services save it, with its entry in the trail, on the disk.
void saveField(benchmark::State& state)
{
    FilledStore& all = filled(state.range(0));
    if (!all.store)
        return state.SkipWithError("the store cannot be filled");
    const auto found = await(all.store->run([&](Database& database) {
        return ApplicationQueries(database).withPersonalNumber(all.numbers.first());
    }));
    const Applicant applicant = sampleApplicant(1);
    for (auto _ : state) {
        const auto saved = await(all.store->transact([&](Database& database) -> Result<void> {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            THUNHAN_TRY(ApplicationRepository(database).saveField(found->first().id, applicant,
                                                                  FieldKey::Occupation, now));
            return AuditLog(database).append(
                {now, {}, AuditAction::FieldSaved, found->first().id, toName(FieldKey::Occupation), {}});
        }));
        if (!saved)
            return state.SkipWithError("the field cannot be saved");
    }
}
BENCHMARK(saveField)->Name("SaveField")->Arg(100)->Arg(50000)->Unit(benchmark::kMicrosecond)->UseRealTime();

// Inside a transaction that is there anyway: what the trail adds to a save.
void auditAppend(benchmark::State& state)
{
    FilledStore& all = filled(state.range(0));
    if (!all.store)
        return state.SkipWithError("the store cannot be filled");
    const auto appended = await(all.store->transact([&](Database& database) -> Result<void> {
        for (auto _ : state)
            THUNHAN_TRY(AuditLog(database).append({QDateTime::currentDateTimeUtc(),
                                                   {},
                                                   AuditAction::FieldSaved,
                                                   {},
                                                   toName(FieldKey::FullName),
                                                   {}}));
        return {};
    }));
    if (!appended)
        state.SkipWithError("not appended");
}
BENCHMARK(auditAppend)
    ->Name("AuditAppend")
    ->Arg(100)
    ->Arg(50000)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime();

void openStore(benchmark::State& state)
{
    FilledStore& all = filled(state.range(0));
    if (!all.store)
        return state.SkipWithError("the store cannot be filled");
    all.store.reset();
    for (auto _ : state) {
        auto opened = Store::open(all.folder.path(), all.key);
        if (!opened)
            return state.SkipWithError("the store does not open");
        state.PauseTiming();
        opened->reset();
        state.ResumeTiming();
    }
    all.store = std::move(*Store::open(all.folder.path(), all.key));
}
BENCHMARK(openStore)->Name("Open")->Arg(100)->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
