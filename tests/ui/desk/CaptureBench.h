// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/DeviceManager.h"
#include "capture/document/SaneScanner.h"
#include "capture/finger/LibfprintScanner.h"
#include "capture/finger/sbi/SbiScanner.h"
#include "capture/portrait/CameraSelection.h"
#include "capture/portrait/OpenCvCamera.h"
#include "capture/twin/LiveScanService.h"
#include "capture/twin/PortraitReel.h"
#include "capture/twin/SaneTestBackend.h"
#include "capture/twin/TwinFinger.h"
#include "tests/ui/desk/DeskBench.h"
#include "ui/desk/CaptureServices.h"
#include "ui/desk/DeskArea.h"

#include <QTemporaryDir>

namespace thunhan
{

// The three capture steps on the real stacks' virtual doors, with a training person before them.
class CaptureBench
{
public:
    // `backend` is made once for the process; null when no page is scanned.
    // With a live-scan the fingers lie on its glass, and `finger` has nothing to do.
    explicit CaptureBench(SaneTestBackend* backend = nullptr, bool withLiveScan = false);
    ~CaptureBench();

    // The face model, read from the disk; and the film, which takes a second or two to draw.
    void loadFaceModel();
    void showFilm();
    // The same person, who sits like this and does not move.
    void showStill(const QImage& picture);

    CaptureServices services();
    // Fingerprints, portrait, documents.
    QList<StepPage*> pages(const Theme& theme, DeskBench& desk);

    std::shared_ptr<SystemClock> clock = std::make_shared<SystemClock>();
    SystemRandom random;
    QThreadPool pool;
    TwinFinger finger{{11}};
    std::unique_ptr<LiveScanService> liveScan;
    std::shared_ptr<const PortraitReel> reel;
    std::unique_ptr<DeviceManager> devices;
    OpenCvCamera* camera = nullptr;
    QTemporaryDir folder;
    std::unique_ptr<CameraSelection> cameras;
    QFuture<Result<std::shared_ptr<const FaceModel>>> model;
    OperatorSession* session = nullptr; // both of the desk that pages() was called for
    OwnPrints* ownPrints = nullptr;

private:
    std::unique_ptr<FingerprintScanner> makeReader();
};

} // namespace thunhan
