// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/LibfprintScanner.h"

#include "FingerprintScannerContract.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/TwinFinger.h"

using namespace thunhan;
using namespace std::chrono_literals;

namespace
{

LibfprintSetup hastySetup()
{
    LibfprintSetup setup;
    setup.hostProgram = QStringLiteral(READER_HOST);
    setup.lookAgain = 30ms;
    setup.imageDeadline = 2s;
    setup.restartDelay = 30ms;
    return setup;
}

// Real libfprint in its real host; a synthesized finger at its virtual reader.
class LibfprintRig final : public ScannerRig
{
public:
    LibfprintRig() : m_finger({7})
    {
        LibfprintSetup setup = hastySetup();
        setup.virtualSocket = m_finger.socketPath();
        m_scanner = std::make_unique<LibfprintScanner>(setup, m_clock);
        m_finger.attendTo(*m_scanner);
        m_finger.setHabit({TwinPresentation::Act::StayAway});
    }
    ~LibfprintRig() override { m_scanner.reset(); }

    FingerprintScanner& scanner() override { return *m_scanner; }
    SampleOrigin origin() const override { return SampleOrigin::Virtual; }
    QSize printSize() const override
    {
        return {FingerprintSynthesizer::width, FingerprintSynthesizer::height};
    }
    void planPress() override { m_finger.plan({}); }
    void planRetry(CaptureRetry reason) override
    {
        TwinPresentation retry{TwinPresentation::Act::Retry};
        retry.reason = reason;
        m_finger.plan(retry);
    }
    void planUnplug() override { m_finger.plan({TwinPresentation::Act::Unplug}); }
    void planHang() override { m_finger.plan({TwinPresentation::Act::Hang}); }
    void planBreak() override { m_finger.plan({TwinPresentation::Act::Break}); }
    void unplug() override { m_finger.unplug(); }
    void plugIn() override { m_finger.plugIn(); }

private:
    SystemClock m_clock;
    TwinFinger m_finger;
    std::unique_ptr<LibfprintScanner> m_scanner;
};

} // namespace

class TestLibfprintScanner : public FingerprintScannerContract
{
    Q_OBJECT
protected:
    std::unique_ptr<ScannerRig> makeRig() override { return std::make_unique<LibfprintRig>(); }

private Q_SLOTS:
    void withoutAReaderItIsAbsent()
    {
        LibfprintSetup setup = hastySetup();
        QTemporaryDir directory;
        setup.virtualSocket = directory.filePath(QStringLiteral("nothing/plugged/in"));
        const SystemClock clock;
        LibfprintScanner scanner(setup, clock);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Absent, patience);
    }

    void aHostThatDoesNotStartIsAFailure()
    {
        LibfprintSetup setup = hastySetup();
        setup.hostProgram = QStringLiteral("/nonexistent/thunhan-reader");
        const SystemClock clock;
        LibfprintScanner scanner(setup, clock);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(scanner.status().error->code, ErrorCode::DeviceFailed);
    }

    void aHostThatTalksNonsenseIsAFailure()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("host"));
        QFile script(path);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nprintf '\\377\\377\\377\\377nonsense'\ncat\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        LibfprintSetup setup = hastySetup();
        setup.hostProgram = path;
        const SystemClock clock;
        LibfprintScanner scanner(setup, clock);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(scanner.status().error->code, ErrorCode::DeviceFailed);
    }

    void theEnvironmentDoesNotOpenTheVirtualDoor()
    {
        QTemporaryDir directory;
        qputenv("FP_VIRTUAL_IMAGE", directory.filePath(QStringLiteral("reader")).toUtf8());
        const SystemClock clock;
        LibfprintScanner scanner(hastySetup(), clock);
        QSignalSpy changes(&scanner, &Device::statusChanged);
        scanner.open();
        QTRY_VERIFY_WITH_TIMEOUT(changes.count() >= 2, patience); // Opening, then what was found
        qunsetenv("FP_VIRTUAL_IMAGE");
        QVERIFY(!scanner.status().info.id.startsWith(QStringLiteral("virtual_image")));
    }
};

QTEST_GUILESS_MAIN(TestLibfprintScanner)
#include "test_LibfprintScanner.moc"
