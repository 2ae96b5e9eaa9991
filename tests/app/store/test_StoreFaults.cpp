// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the disk after a failure at any access, a killed process and a full disk.
#include "tests/app/store/FaultSteps.h"

#include <QDirIterator>
#include <QProcess>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class StoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyAccessMayFailOnce()
    {
        const FaultSteps steps;
        StoreFolder folder;
        {
            auto store = folder.create();
            QVERIFY(store && steps.insert(**store));
        }
        const auto original = FaultSteps::snapshot(folder);
        for (int failing = 0;; ++failing) {
            QVERIFY(FaultSteps::restore(folder, original));
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
                for (const auto& step : steps.all()) {
                    const auto result = await((*store)->transact(step));
                    if (!result) {
                        QCOMPARE(result.error().code, ErrorCode::DiskFull);
                        break; // the clerk is told and stops here
                    }
                    ++acknowledged;
                }
            }
            steps.verify(folder, acknowledged, acknowledged);
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
            return AuditLog(database).append({FaultSteps::now(),
                                              application.createdBy,
                                              AuditAction::ApplicationBegun,
                                              application.id,
                                              {},
                                              {}});
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
