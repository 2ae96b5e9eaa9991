// SPDX-License-Identifier: GPL-3.0-or-later
// A maker's plug-in behind the station's interface, in the real host process.
#include "capture/finger/plugin/VendorReader.h"

#include "capture/finger/LibfprintScanner.h"
#include "tests/capture/finger/FingerprintScannerContract.h"

#include <QDir>
#include <QTemporaryDir>

using namespace thunhan;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QSize drawn(96, 96);

LibfprintSetup setupFor(const char* plugin)
{
    LibfprintSetup setup;
    setup.hostProgram = QStringLiteral(READER_HOST);
    setup.pluginFile = QString::fromUtf8(plugin);
    setup.lookAgain = 30ms;
    setup.imageDeadline = 2s;
    setup.restartDelay = 30ms;
    return setup;
}

class PluginRig final : public ScannerRig
{
public:
    PluginRig()
    {
        qputenv("THUNHAN_DRAWN_READER", m_folder.path().toUtf8());
        plugIn();
        m_scanner = std::make_unique<LibfprintScanner>(setupFor(DRAWN_READER), m_clock);
    }

    FingerprintScanner& scanner() override { return *m_scanner; }
    SampleOrigin origin() const override { return SampleOrigin::Physical; }
    QSize printSize() const override { return drawn; }
    void planPress() override { plan("press"); }
    void planRetry(CaptureRetry reason) override { plan("retry " + QByteArray::number(int(reason))); }
    void planUnplug() override { plan("unplug"); }
    void planHang() override { plan("hang"); }
    void planBreak() override { plan("break"); }
    void unplug() override { QFile::remove(m_folder.filePath(u"plugged"_s)); }
    void plugIn() override { write(u"plugged"_s, {}); }
    void plan(const QByteArray& word)
    {
        write(u"draft"_s, word);
        QFile::rename(m_folder.filePath(u"draft"_s),
                      m_folder.filePath(u"next-%1"_s.arg(m_planned++, 4, 10, QLatin1Char('0'))));
    }

private:
    void write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    int m_planned = 0;
    std::unique_ptr<LibfprintScanner> m_scanner;
};

} // namespace

class TestVendorReader : public FingerprintScannerContract
{
    Q_OBJECT
protected:
    std::unique_ptr<ScannerRig> makeRig() override { return std::make_unique<PluginRig>(); }

private Q_SLOTS:
    void slapsAndRollsAreAskedForAsThePluginCan()
    {
        PluginRig rig;
        FingerprintScanner& scanner = rig.scanner();
        QSignalSpy captured(&scanner, &FingerprintScanner::captured);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Ready, patience);
        QVERIFY(scanner.capabilities().slap && scanner.capabilities().rolled);
        // The drawn picture's grey tells what was asked for.
        const QList<std::pair<FingerRequest, VendorRequest>> asked{
            {FingerPosition::LeftRing, VendorRequest::Finger},
            {{FingerPosition::LeftRing, Impression::LiveScanRolled}, VendorRequest::RolledFinger},
            {FingerGroup::PlainRightFour, VendorRequest::RightFour},
            {FingerGroup::PlainLeftFour, VendorRequest::LeftFour},
            {FingerGroup::PlainThumbs, VendorRequest::Thumbs}};
        for (const auto& [request, wanted] : asked) {
            rig.planPress();
            scanner.capture(request);
            QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
            const auto frame = captured.takeFirst()[0].value<Frame>();
            QCOMPARE(qGray(frame.image.pixel(0, 0)), int(wanted));
            QCOMPARE(frame.ppi, 500);
        }
    }

    void aCrashIsOneFailureAndIsSurvived()
    {
        PluginRig rig;
        FingerprintScanner& scanner = rig.scanner();
        QSignalSpy failed(&scanner, &FingerprintScanner::failed);
        QSignalSpy captured(&scanner, &FingerprintScanner::captured);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Ready, patience);
        rig.plan("crash");
        scanner.capture(FingerPosition::LeftRing);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(failed.first()[0].value<Error>().code, ErrorCode::DeviceFailed);
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Ready, patience);
        rig.planPress();
        scanner.capture(FingerPosition::LeftRing);
        QTRY_COMPARE_WITH_TIMEOUT(captured.count(), 1, patience);
    }

    void whatIsNoPluginOfThisInterfaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("another version") << QByteArray(FOREIGN_READER);
        QTest::newRow("no plug-in") << QByteArray(READER_HOST);
        QTest::newRow("no file") << QByteArray("/nonexistent/reader.so");
    }
    void whatIsNoPluginOfThisInterfaceIsRefused()
    {
        QFETCH(QByteArray, file);
        const SystemClock clock;
        LibfprintScanner scanner(setupFor(file.constData()), clock);
        scanner.open();
        QTRY_COMPARE_WITH_TIMEOUT(scanner.status().state, DeviceState::Failed, patience);
        QCOMPARE(scanner.status().error->code, ErrorCode::DeviceFailed);
    }
};

QTEST_GUILESS_MAIN(TestVendorReader)
#include "test_VendorReader.moc"
