// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/main/StationFolder.h"
#include "capture/device/DeviceManager.h"

#include <memory>

namespace thunhan
{

class OpenCvCamera;
class FingerprintScanner;

// The station's devices behind their real stacks. In training the stacks' virtual doors are used; who stands
// behind them is TrainingCitizen's business.
struct StationDevices {
    std::unique_ptr<DeviceManager> manager;
    FingerprintScanner* fingers = nullptr; // owned by the manager
    OpenCvCamera* camera = nullptr;        // owned by the manager
};

// Where the training citizen lays down fingers. Empty: real readers.
struct TrainingReaders {
    QString socket;          // of libfprint's virtual reader
    quint16 servicePort = 0; // of the training live-scan's device service
};

// UI thread; opens no device, reads who may vouch for one. `random` outlives the devices.
StationDevices makeStationDevices(const StationFolder& folder, const StationSettings& settings,
                                  const TrainingReaders& training, std::shared_ptr<const Clock> clock,
                                  RandomSource& random);

} // namespace thunhan
