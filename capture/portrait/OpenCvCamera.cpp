// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/OpenCvCamera.h"

#include <QCoreApplication>
#include <QLibrary>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

// One thread's life with one stream. Owned by the camera and by the thread, so that either may go first.
struct OpenCvCamera::Worker : std::enable_shared_from_this<Worker> {
    CameraSettings settings;
    std::shared_ptr<const Clock> clock;

    std::mutex mutex;
    std::condition_variable changed;
    OpenCvCamera* camera = nullptr; // null once the camera has left; guarded by mutex like all below
    bool stop = false;
    bool previewing = false;
    bool frameWaits = false; // a delivery is on its way to the camera's thread
    Frame newest;

    // Since when a call of the stream has not returned; negative: none is running.
    std::atomic<qint64> callSince{-1};
    bool finished = false;
    std::thread thread;

    template <class Call>
    auto timed(Call call)
    {
        callSince = clock->monotonic().count();
        auto answer = call();
        callSince = -1;
        return answer;
    }

    template <class Action>
    void tell(Action action)
    {
        const std::lock_guard lock(mutex);
        if (camera)
            QMetaObject::invokeMethod(camera, std::move(action), Qt::QueuedConnection);
    }

    void tellState(DeviceState state, std::optional<Error> error = {})
    {
        tell([self = shared_from_this(), state, error] {
            if (self->camera && self->camera->m_worker == self)
                self->camera->report(state, error);
        });
    }

    void publish(const QImage& image, quint64 sequence)
    {
        const std::lock_guard lock(mutex);
        newest = {image, 0, settings.name, settings.origin, clock->nowUtc(), sequence};
        if (camera && !frameWaits) {
            frameWaits = true;
            QMetaObject::invokeMethod(
                camera,
                [self = shared_from_this()] {
                    if (self->camera)
                        self->camera->deliver(self);
                },
                Qt::QueuedConnection);
        }
    }

    // False when asked to stop.
    template <class Duration>
    bool pause(Duration duration)
    {
        std::unique_lock lock(mutex);
        return !changed.wait_for(lock, duration, [this] { return stop; });
    }

    std::unique_ptr<VideoSource> create() const
    {
        const auto make =
            reinterpret_cast<CreateVideoSource>(QLibrary::resolve(settings.module, createVideoSourceSymbol));
        return std::unique_ptr<VideoSource>(make ? make() : nullptr);
    }

    void run()
    {
        bool wasThere = false;
        do {
            const std::unique_ptr<VideoSource> source = timed([this] { return create(); });
            if (!source) {
                tellState(DeviceState::Failed,
                          Error{ErrorCode::DeviceFailed, u"camera module cannot be loaded"_s});
                break;
            }
            if (timed([&] { return source->open(settings.address); })) {
                wasThere = true;
                play(*source);
            }
            if (!asked())
                tellState(DeviceState::Absent,
                          Error{wasThere ? ErrorCode::DeviceRemoved : ErrorCode::DeviceMissing, {}});
        } while (pause(settings.lookAgain));
        const std::lock_guard lock(mutex);
        finished = true;
        changed.notify_all();
    }

    bool asked()
    {
        const std::lock_guard lock(mutex);
        return stop;
    }

    // Until the stream ends or the worker is asked to stop.
    void play(VideoSource& source)
    {
        tellState(DeviceState::Ready);
        bool toldBusy = false;
        for (quint64 sequence = 0;; ++sequence) {
            {
                std::unique_lock lock(mutex);
                if (!previewing && toldBusy) {
                    toldBusy = false;
                    lock.unlock();
                    tellState(DeviceState::Ready);
                    lock.lock();
                }
                changed.wait(lock, [this] { return stop || previewing; });
                if (stop)
                    return;
            }
            const auto begun = std::chrono::steady_clock::now();
            QImage image = timed([&] { return source.read(); });
            if (image.isNull() && settings.address.loopFrom >= 0 && sequence > 0 &&
                source.seek(settings.address.loopFrom))
                image = timed([&] { return source.read(); });
            if (image.isNull())
                return;
            if (!toldBusy) {
                toldBusy = true;
                tellState(DeviceState::Busy);
            }
            publish(image, sequence);
            if (settings.address.perSecond > 0) {
                const auto due = begun + std::chrono::duration<double>(1 / settings.address.perSecond);
                if (!pause(due - std::chrono::steady_clock::now()))
                    return;
            }
        }
    }
};

OpenCvCamera::OpenCvCamera(CameraSettings settings, std::shared_ptr<const Clock> clock, QObject* parent)
    : Camera(parent), m_settings(std::move(settings)), m_clock(std::move(clock))
{
    if (m_settings.module.isEmpty())
        m_settings.module =
            QCoreApplication::applicationDirPath() + u"/../lib/thunhan/libthunhan_camera.so"_s;
    m_status.info = {DeviceKind::Camera,
                     u"camera:"_s + m_settings.address.address,
                     m_settings.name,
                     {},
                     m_settings.origin};
    m_watchdog.setInterval(std::max(std::chrono::milliseconds(10), m_settings.deadline / 8));
    connect(&m_watchdog, &QTimer::timeout, this, &OpenCvCamera::watch);
}

OpenCvCamera::~OpenCvCamera()
{
    leaveWorker();
    for (const std::shared_ptr<Worker>& worker : m_leaving) {
        std::unique_lock lock(worker->mutex);
        const bool ended =
            worker->changed.wait_for(lock, m_settings.deadline, [&worker] { return worker->finished; });
        lock.unlock();
        if (ended)
            worker->thread.join();
        else
            worker->thread.detach(); // inside a driver's call; it owns all it uses
    }
}

void OpenCvCamera::open()
{
    if (m_worker && m_status.state != DeviceState::Failed)
        return;
    leaveWorker();
    startWorker();
}

void OpenCvCamera::close()
{
    leaveWorker();
    m_previewing = false;
    report(DeviceState::Absent);
}

void OpenCvCamera::setAddress(const VideoAddress& address)
{
    m_settings.address = address;
    if (m_worker) {
        leaveWorker();
        startWorker();
    }
}

void OpenCvCamera::startPreview()
{
    m_previewing = true;
    if (m_worker) {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->previewing = true;
        m_worker->changed.notify_all();
    }
}

void OpenCvCamera::stopPreview()
{
    m_previewing = false;
    if (m_worker) {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->previewing = false;
    }
    if (m_status.state == DeviceState::Busy)
        report(DeviceState::Ready);
}

void OpenCvCamera::startWorker()
{
    report(DeviceState::Opening);
    m_worker = std::make_shared<Worker>();
    m_worker->settings = m_settings;
    m_worker->clock = m_clock;
    m_worker->camera = this;
    m_worker->previewing = m_previewing;
    m_worker->thread = std::thread([worker = m_worker] { worker->run(); });
    m_watchdog.start();
}

void OpenCvCamera::leaveWorker()
{
    if (!m_worker)
        return;
    m_watchdog.stop();
    {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->camera = nullptr;
        m_worker->stop = true;
        m_worker->changed.notify_all();
    }
    m_leaving.push_back(std::exchange(m_worker, nullptr));
    // Those that left before and are through by now.
    std::erase_if(m_leaving, [](const std::shared_ptr<Worker>& worker) {
        std::unique_lock lock(worker->mutex);
        if (!worker->finished)
            return false;
        lock.unlock();
        worker->thread.join();
        return true;
    });
}

void OpenCvCamera::report(DeviceState state, std::optional<Error> error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = std::move(error);
    Q_EMIT statusChanged(m_status);
}

void OpenCvCamera::deliver(const std::shared_ptr<Worker>& worker)
{
    Frame newest;
    {
        const std::lock_guard lock(worker->mutex);
        newest = worker->newest;
        worker->frameWaits = false;
    }
    if (!m_previewing || worker != m_worker)
        return;
    report(DeviceState::Busy); // also after a standstill
    Q_EMIT frame(newest);
}

void OpenCvCamera::watch()
{
    const qint64 since = m_worker ? m_worker->callSince.load() : -1;
    if (since >= 0 && m_clock->monotonic().count() - since > m_settings.deadline.count())
        report(DeviceState::Failed, Error{ErrorCode::DeviceHung, u"camera stream stands still"_s});
}

} // namespace thunhan
