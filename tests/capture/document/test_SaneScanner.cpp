// SPDX-License-Identifier: GPL-3.0-or-later
// The document scanner's contract, held by libsane with its test backend.
#include "capture/document/SaneScanner.h"
#include "capture/twin/SaneTestBackend.h"
#include "tests/support/ManualClock.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QtTest>
#include <csignal>
#include <dlfcn.h>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Threads of this process that have SIGPIPE blocked (proc(5), SigBlk).
int threadsSafeFromBrokenPipes()
{
    int safe = 0;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(tasks.filePath(task + u"/status"_s));
        if (!status.open(QIODevice::ReadOnly))
            continue; // ended meanwhile
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:"))
                safe += line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGPIPE - 1) & 1;
        }
    }
    return safe;
}

} // namespace

class TestSaneScanner : public QObject
{
    Q_OBJECT

    std::unique_ptr<SaneTestBackend> m_backend;
    std::shared_ptr<ManualClock> m_clock;

    struct Bench {
        explicit Bench(std::shared_ptr<const Clock> clock)
            : scanner({SaneTestBackend::device(), SampleOrigin::Virtual, 90s, 20ms}, std::move(clock)),
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
            QTRY_COMPARE(scanner.status().state, DeviceState::Ready);
        }
        ErrorCode failure() const { return failed.value(0).value(0).value<Error>().code; }

        SaneScanner scanner;
        QSignalSpy finished, failed, progress;
        QList<Frame> pages;
    };

private Q_SLOTS:
    void initTestCase()
    {
#ifdef THUNHAN_KEEP_LOADED
        // SANE unloads its backend after each scan; then a leak of the backend's could not be told from ours.
        QVERIFY(dlopen(THUNHAN_KEEP_LOADED, RTLD_NOW | RTLD_NODELETE));
#endif
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
        bench.open();
        QVERIFY(m_backend->setSlow(true).ok());
        bench.scanner.scan({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.progress.size() > 0, 30000);
        bench.scanner.scan({}); // a second one meanwhile
        QTRY_COMPARE(bench.failed.size(), 1);
        QCOMPARE(bench.failure(), ErrorCode::DeviceBusy);
        bench.failed.clear();
        bench.scanner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::Cancelled);
        QVERIFY(bench.pages.isEmpty());
        QCOMPARE(bench.scanner.status().state, DeviceState::Ready);
        QVERIFY(m_backend->setSlow(false).ok());
        bench.scanner.scan({75, true, {50, 70}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
    }

    void aPageThatNeverEndsHasADeadline()
    {
        Bench bench(m_clock);
        bench.open();
        QVERIFY(m_backend->setSlow(true).ok());
        bench.scanner.scan({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.progress.size() > 0, 30000);
        m_clock->advance(91s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceHung);
        QVERIFY(m_backend->setSlow(false).ok());
        bench.scanner.scan({75, true, {50, 70}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
    }

    void pluggedInLater()
    {
        QVERIFY(m_backend->unplug().ok());
        Bench bench(m_clock);
        bench.scanner.open();
        QTRY_VERIFY(bench.scanner.status().error);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
        QCOMPARE(bench.scanner.status().error->code, ErrorCode::DeviceMissing);
        bench.scanner.scan({});
        QTRY_COMPARE(bench.failed.size(), 1);
        QCOMPARE(bench.failure(), ErrorCode::DeviceMissing);
        QVERIFY(m_backend->plug().ok());
        QTRY_COMPARE(bench.scanner.status().state, DeviceState::Ready); // by itself
    }

    // The cable comes out while a page is read.
    void removedInMidPage()
    {
        Bench bench(m_clock);
        bench.open();
        QVERIFY(m_backend->setFault(SaneTestBackend::Fault::InputOutput).ok());
        QVERIFY(m_backend->setSlow(true).ok());
        bench.scanner.scan({});
        QVERIFY(m_backend->unplug().ok());
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QCOMPARE(bench.failure(), ErrorCode::DeviceRemoved);
        QTRY_COMPARE(bench.scanner.status().state, DeviceState::Absent);
        QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
        QVERIFY(m_backend->setSlow(false).ok());
        QVERIFY(m_backend->plug().ok());
        QTRY_COMPARE(bench.scanner.status().state, DeviceState::Ready);
        bench.scanner.scan({75, true, {50, 70}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.finished.size(), 1, 60000);
    }

    // Closing takes the reading end of the pipe away that a backend's thread still writes into.
    void noThreadThatScansCanBeEndedByABrokenPipe()
    {
        Bench bench(m_clock);
        QCOMPARE(threadsSafeFromBrokenPipes(), 0);
        bench.open();
        QVERIFY(m_backend->setSlow(true).ok());
        bench.scanner.scan({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.progress.size() > 0, 30000);
        QCOMPARE(threadsSafeFromBrokenPipes(), 2); // the scanner's own and the backend's
        bench.scanner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, 30000);
        QTRY_COMPARE(threadsSafeFromBrokenPipes(), 0);
    }

    void closingInMidScan()
    {
        Bench bench(m_clock);
        bench.open();
        QVERIFY(m_backend->setSlow(true).ok());
        bench.scanner.scan({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.progress.size() > 0, 30000);
        bench.scanner.close();
        QCOMPARE(bench.failure(), ErrorCode::Cancelled);
        QCOMPARE(bench.scanner.status().state, DeviceState::Absent);
    }
};

QTEST_GUILESS_MAIN(TestSaneScanner)
#include "test_SaneScanner.moc"
