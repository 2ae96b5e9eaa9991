// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
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

// `virtualReader`: socket of libfprint's virtual reader; empty: real readers. UI thread; opens nothing.
StationDevices makeStationDevices(const StationSettings& settings, const QString& virtualReader,
                                  std::shared_ptr<const Clock> clock);

} // namespace thunhan
