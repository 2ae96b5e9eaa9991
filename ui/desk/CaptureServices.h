// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/workflow/OperatorSession.h"
#include "capture/card/MrzReader.h"
#include "capture/device/CapturePolicy.h"
#include "capture/device/DeviceManager.h"
#include "capture/document/PageProcessor.h"
#include "capture/portrait/FaceModel.h"

#include <QFuture>
#include <QThreadPool>
#include <memory>

namespace thunhan
{

class CameraSelection;
class OwnPrints;

// What the capture steps need beyond DeskServices. All of it outlives the pages.
struct CaptureServices {
    DeviceManager& devices;
    QThreadPool& qualityPool; // judges and encodes; never the pool that signs people in
    const Clock& clock;
    RandomSource& random;
    OperatorSession& session; // a second person signs at the desk through it
    CapturePolicy fingers;
    PagePolicy pages;
    // Loaded in the background; until it is there portraits are shown and taken unjudged. A default future
    // stands for "no model at this station".
    QFuture<Result<std::shared_ptr<const FaceModel>>> faceModel;
    // The same for the lines on the back of old cards; without it they are not looked for.
    QFuture<Result<std::shared_ptr<const MrzReader>>> zoneReader = {};
    CameraSelection* cameras = nullptr; // null: nothing to choose and nothing to calibrate
    OwnPrints* ownPrints = nullptr;     // null: nobody's fingers but the citizen's are known
};

} // namespace thunhan
