// SPDX-License-Identifier: GPL-3.0-or-later
// The document scanner's contract, held by libsane with its test backend in the real host.
#include "capture/document/SaneScanner.h"
#include "capture/twin/SaneTestBackend.h"
#include "tests/support/ChildProcesses.h"
#include "tests/support/ManualClock.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>
#include <csignal>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 60'000; // for a loaded machine

const QByteArray hostName = "thunhan-scanner";

QByteArray readProc(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What stands behind `name` in one of proc(5)'s tables.
QByteArray procField(const QByteArray& table, const QByteArray& name)
{
    for (const QByteArray& line : table.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified();
    }
    return {};
}

// How many threads of the process have SIGPIPE blocked, of how many.
std::pair<int, int> threadsSafeFromBrokenPipes(qint64 process)
{
    std::pair<int, int> safeOfAll;
    const QDir tasks(u"/proc/%1/task"_s.arg(process));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray blocked =
            procField(readProc(tasks.filePath(task + u"/status"_s)), QByteArrayLiteral("SigBlk:"));
        safeOfAll.first += static_cast<int>(blocked.toULongLong(nullptr, 16) >> (SIGPIPE - 1) & 1);
        ++safeOfAll.second;
    }
    return safeOfAll;
}

} // namespace

class TestSaneScanner : public QObject
{
    Q_OBJECT

    std::unique_ptr<SaneTestBackend> m_backend;
    std::shared_ptr<ManualClock> m_clock;

    struct Bench {
        explicit Bench(std::shared_ptr<const Clock> clock, const QString& host = QStringLiteral(SCANNER_HOST))
            : scanner({host, SaneTestBackend::device(), SampleOrigin::Virtual, 90s, 20ms, 30s},
                      std::move(clock)),
              finished(&scanner, &DocumentScanner::finished),
              failed(&scanner, &DocumentScanner::failed),
              progress(&scanner, &DocumentScanner::progress)
        {
            QObject::connect(&scanner, &DocumentScanner::page, &scanner,
                             [this](const Frame& frame) { pages << frame; });
        }
        void open()
        {
            scanner.open();
            QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Ready, patience);
        }
        // A page that takes its time is being read.
        void scanSlowly(SaneTestBackend& backend)
        {
            open();
            QVERIFY(backend.setSlow(true).ok());
            scanner.scan({});
            QTRY_VERIFY_WITH_TIMEOUT(progress.size() > 0, 30000);
        }
        void scanWell(SaneTestBackend& backend)
        {
            QVERIFY(backend.setSlow(false).ok());
            failed.clear();
            scanner.scan({75, true, {50, 70}, false});
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
            QCOMPARE(failed.size(), 0);
        }
        ErrorCode failure() const { return failed.value(0).value(0).value<Error>().code; }

        SaneScanner scanner;
        QSignalSpy finished, failed, progress;
        QList<Frame> pages;
    };

    // Behind a host program of the test's own.
    const QByteArray realHost = QByteArrayLiteral(SCANNER_HOST);
    QTemporaryDir m_folder;
    QString host(const QByteArray& lines) const
    {
        return writeScript(m_folder.filePath(QStringLiteral("host")), lines);
    }

    static void killHost()
    {
        const QList<qint64> hosts = childProcesses(hostName);
        QCOMPARE(hosts.size(), 1);
        QCOMPARE(kill(static_cast<pid_t>(hosts[0]), SIGKILL), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto backend = SaneTestBackend::make();
        QVERIFY(backend.ok());
        m_backend = std::move(*backend);
    }

    void init()
    {
        m_clock = std::make_shared<ManualClock>();
        QVERIFY(m_backend->plug().ok());
        QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
        QVERIFY(m_backend->setSlow(false).ok());
    }

    void cleanup() { QCOMPARE(childProcesses(), QList<qint64>()); }

    void a4InColourAt300()
    {
        Bench bench(m_clock);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
        bench.open();
        QVERIFY(bench.scanner.status().info.name.contains(u"frontend-tester"_s));
        bench.scanner.scan({});
        QCOMPARE(bench.scanner.status().state, DeviceState::Busy);
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
        QCOMPARE(bench.failed.size(), 0);
        QCOMPARE(bench.pages.size(), 1);
        const Frame& page = bench.pages[0];
        QCOMPARE(page.ppi, 300);
        QCOMPARE(page.image.format(), QImage::Format_RGB888);
        QVERIFY2(std::abs(page.image.width() - 2480) <= 2, qPrintable(QString::number(page.image.width())));
        QVERIFY2(std::abs(page.image.height() - 3508) <= 2, qPrintable(QString::number(page.image.height())));
        QCOMPARE(page.origin, SampleOrigin::Virtual);
        QCOMPARE(page.device, bench.scanner.status().info.name);
        QCOMPARE(page.capturedAt, ManualClock::start());
        QVERIFY(!page.image.isGrayscale());
        QVERIFY(bench.progress.size() > 10);
        QCOMPARE(bench.progress.last()[0].toInt(), 100);
        QCOMPARE(bench.scanner.status().state, DeviceState::Ready);
    }

    void greyAt150FromAPartOfTheGlass()
    {
        Bench bench(m_clock);
        bench.open();
        bench.scanner.scan({150, false, {105, 148}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
        QCOMPARE(bench.pages[0].image.format(), QImage::Format_Grayscale8);
        QVERIFY(std::abs(bench.pages[0].image.width() - 620) <= 2);
        QVERIFY(std::abs(bench.pages[0].image.height() - 874) <= 2);
        QCOMPARE(bench.pages[0].ppi, 150);
    }

    void feederUntilItIsEmpty()
    {
        Bench bench(m_clock);
        bench.open();
        bench.scanner.scan({75, false, {50, 70}, true});
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
        QCOMPARE(bench.pages.size(), 10);
        QCOMPARE(bench.failed.size(), 0);
    }

    void faultsAreNamedAndSurvived_data()
    {
        QTest::addColumn<SaneTestBackend::Fault>("fault");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("jam") << SaneTestBackend::Fault::Jammed << ErrorCode::ScannerJammed;
        QTest::newRow("no paper") << SaneTestBackend::Fault::NoPaper << ErrorCode::ScannerNoPaper;
        QTest::newRow("cover") << SaneTestBackend::Fault::CoverOpen << ErrorCode::ScannerCoverOpen;
        QTest::newRow("line") << SaneTestBackend::Fault::InputOutput << ErrorCode::DeviceFailed;
        QTest::newRow("busy") << SaneTestBackend::Fault::Busy << ErrorCode::DeviceBusy;
    }

    void faultsAreNamedAndSurvived()
    {
        QFETCH(SaneTestBackend::Fault, fault);
        QFETCH(ErrorCode, code);
        Bench bench(m_clock);
        bench.open();
        QVERIFY(m_backend->setFault(fault).ok());
        bench.scanner.scan({75, true, {50, 70}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 60000);
        QCOMPARE(bench.failure(), code);
        QVERIFY(bench.pages.isEmpty());
        QCOMPARE(bench.scanner.status().state, DeviceState::Ready);
        QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
        bench.scanner.scan({75, true, {50, 70}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
    }

    void resolutionThatTheScannerLacks()
    {
        Bench bench(m_clock);
        bench.open();
        bench.scanner.scan({4800, true, {50, 70}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 60000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceFailed);
    }

    void areaThatTheGlassLacks()
    {
        Bench bench(m_clock);
        bench.open();
        bench.scanner.scan({75, true, {420, 594}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 60000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceFailed);
    }

    void cancelInMidPage()
    {
        Bench bench(m_clock);
        bench.scanSlowly(*m_backend);
        bench.scanner.scan({}); // a second one meanwhile
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QCOMPARE(bench.failure(), ErrorCode::DeviceBusy);
        bench.failed.clear();
        bench.scanner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::Cancelled);
        QVERIFY(bench.pages.isEmpty());
        QCOMPARE(bench.scanner.status().state, DeviceState::Ready);
        bench.scanWell(*m_backend);
    }

    void aPageThatNeverEndsHasADeadline()
    {
        Bench bench(m_clock);
        bench.scanSlowly(*m_backend);
        m_clock->advance(91s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceHung);
        bench.scanWell(*m_backend);
    }

    void pluggedInLater()
    {
        QVERIFY(m_backend->unplug().ok());
        Bench bench(m_clock);
        bench.scanner.open();
        QTRY_VERIFY_WITH_TIMEOUT(bench.scanner.status().error, patience);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
        QCOMPARE(bench.scanner.status().error->code, ErrorCode::DeviceMissing);
        bench.scanner.scan({});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QCOMPARE(bench.failure(), ErrorCode::DeviceMissing);
        QVERIFY(m_backend->plug().ok());
        QTRY_COMPARE_WITH_TIMEOUT(bench.scanner.status().state, DeviceState::Ready, patience); // by itself
    }

    // The cable comes out while a page is read, and the driver does not survive it.
    void removedInMidPage()
    {
        Bench bench(m_clock);
        bench.scanSlowly(*m_backend);
        QVERIFY(m_backend->unplug().ok());
        killHost();
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceRemoved);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
        QCOMPARE(bench.scanner.status().error->code, ErrorCode::DeviceRemoved);
        QVERIFY(m_backend->plug().ok());
        QTRY_COMPARE_WITH_TIMEOUT(bench.scanner.status().state, DeviceState::Ready, patience);
        bench.scanWell(*m_backend);
    }

    void removedBetweenScans()
    {
        Bench bench(m_clock);
        bench.open();
        QVERIFY(m_backend->unplug().ok());
        bench.scanner.scan({});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceRemoved);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
    }

    void aHostThatDiesInMidPage()
    {
        Bench bench(m_clock);
        bench.scanSlowly(*m_backend);
        killHost();
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceFailed);
        QVERIFY(bench.pages.isEmpty());
        QCOMPARE(bench.scanner.status().state, DeviceState::Ready);
        bench.scanWell(*m_backend);
    }

    void aHostThatIsMissing()
    {
        Bench bench(m_clock, u"/nonexistent/thunhan-scanner"_s);
        bench.scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(bench.scanner.status().error->code, ErrorCode::DeviceFailed);
        bench.scanner.scan({});
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QCOMPARE(bench.failure(), ErrorCode::DeviceFailed);
    }

    void aHostThatTalksNonsense()
    {
        Bench bench(m_clock, host("printf '\\377\\377\\377\\377nonsense'; cat"));
        bench.scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(bench.scanner.status().error->code, ErrorCode::DeviceFailed);
    }

    void aHostThatHangsWhileItLooks()
    {
        Bench bench(m_clock, host("exec sleep 600"));
        bench.scanner.open();
        // Time passes until the thread has seen it pass.
        QTRY_COMPARE_WITH_TIMEOUT((m_clock->advance(31s), bench.scanner.status().state), DeviceState::Failed,
                                  30000);
        QCOMPARE(bench.scanner.status().error->code, ErrorCode::DeviceHung);
        host(realHost);
        for (const qint64 process : childProcesses()) // the look that is under way has its deadline, too
            kill(static_cast<pid_t>(process), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(bench.scanner.status().state, DeviceState::Ready, 30000);
        bench.scanWell(*m_backend);
    }

    void aHostThatHangsInItsScan()
    {
        Bench bench(m_clock, host(realHost));
        bench.open();
        host("exec sleep 600");
        bench.scanner.scan({});
        QTRY_COMPARE_WITH_TIMEOUT((m_clock->advance(91s), bench.failed.size()), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceHung);
        QCOMPARE(bench.scanner.status().state, DeviceState::Ready);
        host(realHost);
        bench.scanWell(*m_backend);
    }

    // It has told all there is to tell, but the driver does not let it go.
    void aHostThatHangsAfterItsScan()
    {
        Bench bench(m_clock, host(realHost + QByteArrayLiteral("; exec sleep 600")));
        bench.open();
        bench.scanWell(*m_backend);
        QCOMPARE(bench.pages.size(), 1);
    }

    // What a process that reads citizens' papers needs, in the middle of doing so.
    void theHostHasManners()
    {
        Bench bench(m_clock);
        bench.scanSlowly(*m_backend);
        const QList<qint64> hosts = childProcesses(hostName);
        QCOMPARE(hosts.size(), 1);
        // Closing takes the reading end of a pipe away that the backend's thread still writes into.
        QCOMPARE(threadsSafeFromBrokenPipes(hosts[0]), (std::pair<int, int>(2, 2)));
        QCOMPARE(procField(readProc(u"/proc/%1/limits"_s.arg(hosts[0])), "Max core file size"),
                 QByteArray("0 0 bytes"));
        bench.scanner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(childProcesses(), QList<qint64>());
    }

    void closingInMidScan()
    {
        Bench bench(m_clock);
        bench.scanSlowly(*m_backend);
        bench.scanner.close();
        QCOMPARE(bench.failure(), ErrorCode::Cancelled);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
    }
};

QTEST_GUILESS_MAIN(TestSaneScanner)
#include "test_SaneScanner.moc"
