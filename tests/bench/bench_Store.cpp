// SPDX-License-Identifier: GPL-3.0-or-later
// What encryption costs: a sample of 1 MB through the station's own store, beside the same bytes in a plain
// SQLite file by the same library with the same pragmas, on the same disk (TMPDIR).
#include "app/base/Sha256.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/Migrations.h"
#include "app/store/SampleRepository.h"
#include "app/store/Store.h"
#include "tests/support/SampleApplications.h"

#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <sqlite3.h>

using namespace thunhan;

namespace
{

constexpr qsizetype megabyte = 1000000;

QByteArray image()
{
    const SecureBytes bytes = SecureBytes::random(megabyte);
    return {reinterpret_cast<const char*>(bytes.data()), megabyte};
}

template <class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// From the hand-over on the caller's thread to the finished future: the row, the image, the commit on the
// disk.
void saveSample(benchmark::State& state)
{
    const QTemporaryDir folder;
    auto store = Store::create(folder.path(), SecureBytes::random(32));
    Application application = sampleApplication(1);
    BiometricSample sample = application.samples.first();
    const QByteArray bytes = image();
    sample.imageDigest = sha256(bytes);
    if (!store || !await((*store)->transact([application](Database& database) {
            return ApplicationRepository(database).insert(application);
        })))
        return state.SkipWithError("the store cannot be made");
    for (auto _ : state) {
        sample.id = SampleId(QUuid::createUuid());
        const auto saved = await((*store)->transact([id = application.id, sample, bytes](Database& database) {
            return SampleRepository(database).insert(id, sample, bytes);
        }));
        if (!saved)
            return state.SkipWithError("the sample cannot be saved");
    }
}
BENCHMARK(saveSample)->Name("SaveSample/1MB")->Unit(benchmark::kMillisecond)->UseRealTime();

struct PlainDatabase {
    sqlite3* handle = nullptr;
    explicit PlainDatabase(const QString& path)
    {
        sqlite3_open(path.toUtf8().constData(), &handle);
        run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
            "CREATE TABLE sample (number INTEGER PRIMARY KEY, image BLOB NOT NULL) STRICT");
    }
    ~PlainDatabase() { sqlite3_close(handle); }
    bool run(const char* sql) const
    {
        return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
};

void plainSqlite(benchmark::State& state)
{
    const QTemporaryDir folder;
    const PlainDatabase database(folder.filePath(QStringLiteral("plain.db")));
    const QByteArray bytes = image();
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database.handle, "INSERT INTO sample (image) VALUES (?1)", -1, &insert, nullptr);
    for (auto _ : state) {
        bool saved = database.run("BEGIN IMMEDIATE");
        sqlite3_bind_blob(insert, 1, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        saved = saved && sqlite3_step(insert) == SQLITE_DONE;
        sqlite3_reset(insert);
        if (!saved || !database.run("COMMIT"))
            state.SkipWithError("the row cannot be saved");
    }
    sqlite3_finalize(insert);
}
BENCHMARK(plainSqlite)->Name("PlainSqlite/1MB")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
