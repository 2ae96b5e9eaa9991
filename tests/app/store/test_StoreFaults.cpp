// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the disk after a failure at any access, a killed process and a full disk.
#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "tests/app/store/RepositoryTest.h"

#include <QDirIterator>
#include <QProcess>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QDateTime now()
{
    return ManualClock::start();
}

AuditEvent eventOf(AuditAction action, ApplicationId id)
{
    return {now(), sampleOperator(Role::Clerk).id, action, id, {}, {}};
}

// The desk's three kinds of transaction, as the services make them.
Result<void> saveField(Database& database, const Application& a)
{
    THUNHAN_TRY(ApplicationRepository(database).saveField(a.id, a.applicant, FieldKey::FullName, now()));
    return AuditLog(database).append(eventOf(AuditAction::FieldSaved, a.id));
}

Result<void> addSample(Database& database, const Application& a, const BiometricSample& sample)
{
    THUNHAN_TRY(SampleRepository(database).insert(a.id, sample, sampleImage(a.samples.first())));
    return AuditLog(database).append(eventOf(AuditAction::SampleAdded, a.id));
}

Result<void> approve(Database& database, const Application& a)
{
    const QByteArray bytes(20000, 'c');
    const QByteArray digest = sha256(bytes);
    THUNHAN_TRY(ApplicationRepository(database).saveState(a.id, ApplicationState::Draft,
                                                          ApplicationState::Queued, now()));
    THUNHAN_TRY(PacketRepository(database).insert(
        {a.id, "{}", "m", "s", {{0, u"o"_s, u"application/pkcs7-mime"_s, bytes, digest, digest}}, now()}));
    THUNHAN_TRY(Outbox(database).enqueue(a.id, TransactionId(a.id.uuid()), now()));
    return AuditLog(database).append(eventOf(AuditAction::Approved, a.id));
}

} // namespace

class StoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyAccessMayFailOnce()
    {
        const Application before = sampleApplication(1);
        Application changed = before;
        changed.applicant.fullName = u"Đặng Thị Ánh"_s;
        BiometricSample sample = before.samples.first();
        sample.id = SampleId(QUuid::createUuid());

        StoreFolder folder;
        {
            auto store = folder.create();
            QVERIFY(store);
            QVERIFY(await((*store)->transact(
                [&](Database& database) { return ApplicationRepository(database).insert(before); })));
        }
        const auto original = snapshot(folder);
        for (int failing = 0;; ++failing) {
            QVERIFY(restore(folder, original));
            int access = -1000000; // opening does not fail here: that is test_Store's
            bool failed = false;
            int acknowledged = 0;
            {
                auto store = folder.open([&](DatabaseAccess) {
                    if (access++ != failing)
                        return std::optional<Error>();
                    failed = true;
                    return std::optional(Error{ErrorCode::DiskFull, {}});
                });
                QVERIFY(store);
                QVERIFY(await((*store)->run([&](Database&) -> Result<void> {
                    access = 0;
                    return {};
                })));
                const QList<std::function<Result<void>(Database&)>> steps{
                    [&](Database& d) { return saveField(d, changed); },
                    [&](Database& d) { return addSample(d, changed, sample); },
                    [&](Database& d) { return approve(d, changed); }};
                for (const auto& step : steps) {
                    const auto result = await((*store)->transact(step));
                    if (!result) {
                        QCOMPARE(result.error().code, ErrorCode::DiskFull);
                        break; // the clerk is told and stops here
                    }
                    ++acknowledged;
                }
            }
            verifyWhole(folder, before, acknowledged);
            if (QTest::currentTestFailed())
                qFatal("access %d", failing);
            if (!failed) {
                QCOMPARE(acknowledged, 3);
                QVERIFY(failing > 30);
                return;
            }
        }
    }

    void aKilledProcessLosesNothingItAcknowledged()
    {
        for (int round = 0; round < 5; ++round) {
            StoreFolder folder;
            QVERIFY(folder.create());
            QProcess writer;
            startWriter(writer, folder, u"0"_s);
            // Each line tells of a transaction whose future had finished.
            int acknowledged = -1;
            while (acknowledged < 3 + round * 2) {
                QVERIFY(writer.waitForReadyRead(20000));
                while (writer.canReadLine())
                    acknowledged = writer.readLine().trimmed().toInt();
            }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toInt();
            verifySettings(folder, acknowledged);
        }
    }

    void aSecondProcessIsRefusedWhileTheFirstLives()
    {
        StoreFolder folder;
        QVERIFY(folder.create());
        QProcess writer;
        startWriter(writer, folder, u"0"_s);
        QVERIFY(writer.waitForReadyRead(20000));
        QCOMPARE(folder.open().error().code, ErrorCode::StoreInUse);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QVERIFY(folder.open());
    }

    void aFullDiskIsToldAndLosesNothing()
    {
        StoreFolder folder;
        QVERIFY(folder.create());
        QProcess writer;
        startWriter(writer, folder, u"600000"_s); // no file of the child grows beyond this
        QVERIFY(writer.waitForFinished(60000));
        QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
        const QList<QByteArray> lines = writer.readAllStandardOutput().trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        QCOMPARE(lines.last(), QByteArray("DiskFull"));
        verifySettings(folder, lines.at(lines.size() - 2).toInt());
    }

    void noFileHoldsPlainText()
    {
        StoreFolder folder;
        const Application application = sampleApplication(1);
        auto store = folder.create();
        QVERIFY(store);
        QVERIFY(await((*store)->transact([&](Database& database) -> Result<void> {
            THUNHAN_TRY(ApplicationRepository(database).insert(application));
            for (const BiometricSample& sample : application.samples)
                THUNHAN_TRY(SampleRepository(database).insert(application.id, sample, sampleImage(sample)));
            return AuditLog(database).append(eventOf(AuditAction::ApplicationBegun, application.id));
        })));
        // While it is open, so that the write-ahead log is there, and after.
        for (const bool open : {true, false}) {
            if (!open)
                store->reset();
            int files = 0;
            for (QDirIterator it(folder.path(), QDir::Files | QDir::Hidden); it.hasNext();) {
                const QByteArray content = readAll(it.next());
                files += content.isEmpty() ? 0 : 1;
                for (const QByteArray& planted :
                     {application.applicant.fullName.toUtf8(),
                      application.applicant.personalNumber.digits().toUtf8(),
                      application.id.toString().toUtf8(), application.fileNumber.toUtf8(),
                      QByteArray("full_name"), QByteArray("SQLite format 3"),
                      sampleImage(application.samples.first()).mid(16, 32),
                      QByteArray(reinterpret_cast<const char*>(folder.key.data()),
                                 qsizetype(folder.key.size()))})
                    QVERIFY2(!content.contains(planted), qPrintable(it.filePath()));
            }
            QVERIFY(files >= (open ? 3 : 2));
        }
    }

private:
    static QHash<QString, QByteArray> snapshot(const StoreFolder& folder)
    {
        QHash<QString, QByteArray> files;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files))
            files.insert(name, readAll(folder.file(name)));
        return files;
    }
    static bool restore(const StoreFolder& folder, const QHash<QString, QByteArray>& files)
    {
        bool done = true;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files))
            done = QFile::remove(folder.file(name)) && done;
        for (const auto& [name, content] : files.asKeyValueRange())
            done = overwrite(folder.file(name), content) && done;
        return done;
    }

    // The store holds the first `steps` transactions as a whole and nothing of the next.
    static void verifyWhole(const StoreFolder& folder, const Application& before, int steps)
    {
        auto store = folder.open();
        QVERIFY(store);
        QVERIFY(await((*store)->run([](Database& d) { return d.checkIntegrity(); })));
        const auto loaded =
            await((*store)->run([&](Database& d) { return ApplicationRepository(d).load(before.id); }));
        QVERIFY(loaded);
        QCOMPARE(loaded->applicant.fullName, steps >= 1 ? u"Đặng Thị Ánh"_s : before.applicant.fullName);
        QCOMPARE(loaded->samples.size(), steps >= 2 ? 1 : 0);
        QCOMPARE(loaded->state, steps >= 3 ? ApplicationState::Queued : ApplicationState::Draft);
        QCOMPARE(loaded->revision, before.revision + steps);
        const auto entry = await((*store)->run([&](Database& d) { return Outbox(d).entry(before.id); }));
        QCOMPARE(entry.ok(), steps >= 3);
        if (entry)
            QVERIFY(await((*store)->run([&](Database& d) { return PacketRepository(d).load(before.id); })));
        const auto verdict = await((*store)->run([](Database& d) { return AuditLog(d).verify(); }));
        QCOMPARE(verdict->firstBroken, 0);
        QCOMPARE(verdict->entries, steps);
    }

    // Every transaction up to `last` is there as a whole; at most one more, which was not acknowledged any
    // more.
    static void verifySettings(const StoreFolder& folder, int last)
    {
        auto store = folder.open();
        QVERIFY(store);
        QVERIFY(await((*store)->run([](Database& d) { return d.checkIntegrity(); })));
        const auto rows = await((*store)->run([](Database& d) -> Result<QList<qint64>> {
            THUNHAN_TRY_ASSIGN(auto row, d.query("SELECT count(*), coalesce(max(CAST(key AS INTEGER)), -1),"
                                                 " coalesce(min(length(value)), 0) FROM station_setting"));
            THUNHAN_TRY(row.step());
            return QList<qint64>{row.integer(0), row.integer(1), row.integer(2)};
        }));
        QVERIFY(rows);
        QVERIFY2(rows->at(1) == last || rows->at(1) == last + 1,
                 qPrintable(u"%1, %2"_s.arg(rows->at(1)).arg(last)));
        QCOMPARE(rows->at(0), 2 * (rows->at(1) + 1)); // two rows a transaction
        QCOMPARE(rows->at(2), 20000);
    }

    static void startWriter(QProcess& writer, const StoreFolder& folder, const QString& largestFile)
    {
        const QByteArray key(reinterpret_cast<const char*>(folder.key.data()), qsizetype(folder.key.size()));
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(THUNHAN_STORE_WRITER),
                     {folder.path(), QString::fromLatin1(key.toHex()), largestFile});
        QVERIFY(writer.waitForStarted());
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "test_StoreFaults.moc"
