// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/DeviceThread.h"
#include "capture/portrait/Camera.h"
#include "capture/portrait/VideoSource.h"
#include "capture/portrait/v4l2/CameraList.h"

#include <QTimer>
#include <atomic>

namespace thunhan
{

struct CameraSettings {
    VideoAddress address; // an empty one: Opening until setAddress() tells
    QString name;         // shown to the operator and written beside each portrait
    SampleOrigin origin = SampleOrigin::Physical;
    std::chrono::milliseconds deadline{4000}; // for a frame, or for opening, before the camera counts as hung
    std::chrono::milliseconds lookAgain{1000}; // between two looks for a camera that is absent
    OpenVideoNode openNode;                    // of the controls; empty: the kernel's, for V4L2 devices alone
    QString module; // of VideoSource; empty: beside the program, ../lib/thunhan/libthunhan_camera.so
};

// A camera read by OpenCV. After DeviceHung, open() starts afresh; a stream that moves again is Busy again by
// itself.
class OpenCvCamera final : public Camera
{
    Q_OBJECT
public:
    OpenCvCamera(CameraSettings settings, std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    ~OpenCvCamera() override;

    DeviceStatus status() const override { return m_status; }
    void open() override;
    void close() override;
    void startPreview() override;
    void stopPreview() override;
    void holdLight(bool hold) override;

    // Another stream from now on; an open camera is opened again.
    void setAddress(const VideoAddress& address);
    // Another camera altogether: what is remembered of it, and what is written beside its portraits.
    void setIdentity(const QString& id, const QString& name);

private:
    struct Stream;
    void start();
    void report(DeviceState state, std::optional<Error> error = {});
    void deliver();
    void watch();

    CameraSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    DeviceStatus m_status;
    bool m_open = false;
    bool m_previewing = false;
    bool m_holdingLight = false;
    std::shared_ptr<Stream> m_stream; // shared with the thread
    std::shared_ptr<DeviceLink> m_link;
    std::shared_ptr<std::atomic_flag> m_lightTaken = std::make_shared<std::atomic_flag>();
    QTimer m_watchdog;
    DeviceThread m_thread;
};

} // namespace thunhan
