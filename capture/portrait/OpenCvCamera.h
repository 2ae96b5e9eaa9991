// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "capture/portrait/Camera.h"
#include "capture/portrait/VideoSource.h"

#include <QTimer>
#include <chrono>
#include <memory>
#include <vector>

namespace thunhan
{

struct CameraSettings {
    VideoAddress address;
    QString name; // shown to the operator and written beside each portrait
    SampleOrigin origin = SampleOrigin::Physical;
    std::chrono::milliseconds deadline{4000}; // for a frame, or for opening, before the camera counts as hung
    std::chrono::milliseconds lookAgain{1000}; // between two looks for a camera that is absent
    QString module; // of VideoSource; empty: beside the program, ../lib/thunhan/libthunhan_camera.so
};

// A camera read by OpenCV. A driver call that never returns cannot be ended from outside: its thread is then
// left to itself with all that it uses, and open() starts afresh with another one.
class OpenCvCamera final : public Camera
{
    Q_OBJECT
public:
    // `clock` outlives the camera and the threads it left behind: the program's clock.
    OpenCvCamera(CameraSettings settings, std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    ~OpenCvCamera() override;

    DeviceStatus status() const override { return m_status; }
    void open() override;
    void close() override;
    void startPreview() override;
    void stopPreview() override;

    // Another stream from now on; an open camera is opened again.
    void setAddress(const VideoAddress& address);

private:
    struct Worker;
    void startWorker();
    void leaveWorker();
    void report(DeviceState state, std::optional<Error> error = {});
    void deliver(const std::shared_ptr<Worker>& worker);
    void watch();

    CameraSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    DeviceStatus m_status;
    bool m_previewing = false;
    std::shared_ptr<Worker> m_worker;
    std::vector<std::shared_ptr<Worker>> m_leaving; // asked to stop, perhaps still inside a driver
    QTimer m_watchdog;
};

} // namespace thunhan
