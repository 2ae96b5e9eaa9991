// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/Camera.h"
#include "tests/support/ManualClock.h"

namespace thunhan
{

// Shows what the test tells it to.
class ScriptedCamera final : public Camera
{
public:
    DeviceStatus status() const override { return {}; }
    void open() override {}
    void close() override {}
    void startPreview() override { previewing = true; }
    void stopPreview() override { previewing = false; }
    void holdLight(bool hold) override { lightHeld = hold; }
    void show(const QImage& image)
    {
        Q_EMIT frame(
            {image, 0, QStringLiteral("Scripted"), SampleOrigin::Virtual, ManualClock::start(), ++sequence});
    }
    bool previewing = false;
    bool lightHeld = false;
    quint64 sequence = 0;
};

} // namespace thunhan
