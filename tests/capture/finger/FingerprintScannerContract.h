// SPDX-License-Identifier: GPL-3.0-or-later
// What every FingerprintScanner promises. A driver's test derives from the contract and builds a rig: the
// scanner together with whatever lays fingers on its glass, pulls its plug and freezes it.
#pragma once

#include "capture/finger/FingerprintScanner.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <memory>

namespace thunhan
{

class ScannerRig
{
public:
    virtual ~ScannerRig() = default;
    virtual FingerprintScanner& scanner() = 0;
    virtual SampleOrigin origin() const = 0;
    virtual QSize printSize() const = 0;
    // What happens the next time the reader waits; without a plan nobody touches it.
    virtual void planPress() = 0;
    virtual void planRetry(CaptureRetry reason) = 0;
    virtual void planUnplug() = 0;
    virtual void planHang() = 0;
    virtual void planBreak() = 0;

    virtual void unplug() = 0;
    virtual void plugIn() = 0;
};

class FingerprintScannerContract : public QObject
{
    Q_OBJECT
protected:
    static constexpr int patience = 60'000; // for a loaded machine; nothing here is expected to take long

    // A rig with the reader plugged in and nobody near.
    virtual std::unique_ptr<ScannerRig> makeRig() = 0;

private:
    std::unique_ptr<ScannerRig> m_rig;
    std::unique_ptr<QSignalSpy> m_awaiting;
    std::unique_ptr<QSignalSpy> m_captured;
    std::unique_ptr<QSignalSpy> m_retry;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_status;

    FingerprintScanner& scanner() { return m_rig->scanner(); }
    DeviceState state() { return scanner().status().state; }
    bool sawError(ErrorCode code) const
    {
        return std::any_of(m_status->begin(), m_status->end(), [code](const QList<QVariant>& change) {
            const auto status = change[0].value<DeviceStatus>();
            return status.error && status.error->code == code;
        });
    }
    ErrorCode lastFailure() const { return m_failed->last()[0].value<Error>().code; }
    void capturesOne()
    {
        const auto before = m_captured->count();
        m_rig->planPress();
        scanner().capture(FingerPosition::LeftIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_captured->count(), before + 1, patience);
        QCOMPARE(state(), DeviceState::Ready);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QNetworkReply"))); // of a driver's own making
        m_rig = makeRig();
        m_awaiting = std::make_unique<QSignalSpy>(&scanner(), &FingerprintScanner::awaitingFinger);
        m_captured = std::make_unique<QSignalSpy>(&scanner(), &FingerprintScanner::captured);
        m_retry = std::make_unique<QSignalSpy>(&scanner(), &FingerprintScanner::retry);
        m_failed = std::make_unique<QSignalSpy>(&scanner(), &FingerprintScanner::failed);
        m_status = std::make_unique<QSignalSpy>(&scanner(), &Device::statusChanged);
        scanner().open();
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
    }

    void cleanup() { m_rig.reset(); }

    void tellsWhoItIs()
    {
        const DeviceInfo info = scanner().status().info;
        QCOMPARE(info.kind, DeviceKind::FingerprintScanner);
        QCOMPARE(info.origin, m_rig->origin());
        QVERIFY(!info.id.isEmpty());
        QVERIFY(!info.name.isEmpty());
    }

    void openingTwiceChangesNothing()
    {
        m_status->clear();
        scanner().open();
        capturesOne();
        QVERIFY(!sawError(ErrorCode::DeviceFailed));
    }

    void deliversTheWholePicture()
    {
        m_rig->planPress();
        scanner().capture(FingerPosition::RightThumb);
        QCOMPARE(state(), DeviceState::Busy);
        QTRY_COMPARE_WITH_TIMEOUT(m_captured->count(), 1, patience);
        QCOMPARE(m_awaiting->count(), 1);
        QCOMPARE(m_awaiting->first()[0].value<FingerRequest>(), FingerRequest(FingerPosition::RightThumb));
        const auto frame = m_captured->first()[0].value<Frame>();
        QCOMPARE(frame.image.size(), m_rig->printSize());
        QCOMPARE(frame.image.format(), QImage::Format_Grayscale8);
        QCOMPARE(frame.ppi, scanner().capabilities().ppi);
        QCOMPARE(frame.origin, m_rig->origin());
        QCOMPARE(frame.device, scanner().status().info.name);
        QVERIFY(frame.capturedAt.isValid());
        QCOMPARE(state(), DeviceState::Ready);
    }

    void takesOneFingerAfterTheOther()
    {
        capturesOne();
        capturesOne();
        capturesOne();
        QVERIFY(m_failed->isEmpty());
    }

    void staysArmedAfterARetry()
    {
        m_rig->planRetry(CaptureRetry::CentreFinger);
        m_rig->planRetry(CaptureRetry::LiftAndPress);
        m_rig->planPress();
        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_captured->count(), 1, patience);
        QCOMPARE(m_retry->count(), 2);
        QCOMPARE(m_retry->at(0)[0].value<CaptureRetry>(), CaptureRetry::CentreFinger);
        QCOMPARE(m_retry->at(1)[0].value<CaptureRetry>(), CaptureRetry::LiftAndPress);
        QCOMPARE(m_awaiting->count(), 3);
        QVERIFY(m_failed->isEmpty());
    }

    void cancelDeliversNothingAndFreesTheReader()
    {
        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_awaiting->count(), 1, patience);
        scanner().cancel();
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        QVERIFY(m_captured->isEmpty());
        QVERIFY(m_failed->isEmpty());
        capturesOne();
    }

    void cancelBeforeItIsArmed()
    {
        scanner().capture(FingerPosition::RightIndex);
        scanner().cancel();
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        capturesOne();
        QVERIFY(m_failed->isEmpty());
    }

    void aSecondCaptureIsBusy()
    {
        scanner().capture(FingerPosition::RightIndex);
        scanner().capture(FingerPosition::RightMiddle);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, patience);
        QCOMPARE(lastFailure(), ErrorCode::DeviceBusy);
        QCOMPARE(state(), DeviceState::Busy);
    }

    void unpluggedInMidCaptureAndBack()
    {
        m_rig->planUnplug();
        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, patience);
        QCOMPARE(lastFailure(), ErrorCode::DeviceRemoved);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Absent, patience);
        QVERIFY(scanner().status().error);
        QCOMPARE(scanner().status().error->code, ErrorCode::DeviceRemoved);

        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 2, patience);
        QCOMPARE(lastFailure(), ErrorCode::DeviceMissing);

        m_rig->plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        QVERIFY(!scanner().status().error);
        capturesOne();
    }

    // A stack may tell at once or with the next capture, but not take a finger on a reader that is gone.
    void unpluggedWhileIdleAndBack()
    {
        m_rig->unplug();
        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, patience);
        QVERIFY(lastFailure() == ErrorCode::DeviceRemoved || lastFailure() == ErrorCode::DeviceMissing);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Absent, patience);
        m_rig->plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        capturesOne();
    }

    void aHangBecomesDeviceHungAndIsSurvived()
    {
        m_rig->planHang();
        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, patience);
        QCOMPARE(lastFailure(), ErrorCode::DeviceHung);
        QVERIFY(sawError(ErrorCode::DeviceHung));
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        capturesOne();
    }

    void aBrokenReaderFailsAndIsOpenedAgain()
    {
        m_rig->planBreak();
        scanner().capture(FingerPosition::RightIndex);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->count(), 1, patience);
        QCOMPARE(lastFailure(), ErrorCode::DeviceFailed);
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        capturesOne();
    }

    void closingFreesItAndOpeningTakesItAgain()
    {
        scanner().close();
        QCOMPARE(state(), DeviceState::Absent);
        scanner().open();
        QTRY_COMPARE_WITH_TIMEOUT(state(), DeviceState::Ready, patience);
        capturesOne();
    }
};

} // namespace thunhan
