// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/Device.h"
#include "capture/device/Frame.h"

namespace thunhan
{

// A camera that shows a live picture. Device's rules hold. A preview that is on comes back by itself when the
// camera is plugged in again.
class Camera : public Device
{
    Q_OBJECT
public:
    using Device::Device;

    // Remembered while the camera is absent. State is Busy while frames come.
    virtual void startPreview() = 0;
    virtual void stopPreview() = 0;
    // Keeps exposure and white balance as they are from now on, where the driver can; remembered like the
    // preview.
    virtual void holdLight(bool hold) = 0;

Q_SIGNALS:
    // As often as this thread's event loop takes them: the newest frame wins, no second one ever waits in the
    // queue. Format_RGB888, not mirrored.
    void frame(const thunhan::Frame& frame);
};

} // namespace thunhan
