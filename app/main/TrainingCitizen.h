// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "capture/twin/LiveScanService.h"
#include "capture/twin/PortraitReel.h"
#include "capture/twin/TwinFinger.h"
#include "capture/twin/TwinPerson.h"

#include <QObject>
#include <QThreadPool>
#include <memory>

namespace thunhan
{

class FingerprintScanner;
class OpenCvCamera;

// The person before the training station's devices: lays down the fingers that are asked for and sits before
// the camera. UI thread; faces are drawn on a pool thread, until then the seat is empty.
class TrainingCitizen final : public QObject
{
    Q_OBJECT
public:
    explicit TrainingCitizen(QObject* parent = nullptr);
    ~TrainingCitizen() override;

    // For LibfprintSetup::virtualSocket.
    QString readerSocket() const { return m_finger.socketPath(); }
    // For SbiSetup: of a live-scan's device service, which is started by the first call.
    quint16 liveScanPort();
    // Both outlive this object.
    void attend(FingerprintScanner& scanner, OpenCvCamera& camera);
    // The next citizen takes the seat.
    void seat(TwinPerson person);
    TwinFinger& finger() { return m_finger; }
    LiveScanService* liveScan() { return m_liveScan.get(); } // null before liveScanPort()

Q_SIGNALS:
    // The camera shows the person of seat().
    void seated();

private:
    TwinFinger m_finger;
    std::unique_ptr<LiveScanService> m_liveScan;
    TwinPerson m_person;
    OpenCvCamera* m_camera = nullptr;
    std::shared_ptr<const PortraitReel> m_reel;
    CancelToken m_drawing;
    QThreadPool m_pool;
};

} // namespace thunhan
