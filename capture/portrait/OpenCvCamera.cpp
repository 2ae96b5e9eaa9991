// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/OpenCvCamera.h"

#include "capture/portrait/v4l2/CameraLock.h"

#include <QCoreApplication>
#include <QLibrary>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// Holds the light of a device for one stream at a time. A stream that was left gives it back whenever its
// driver lets it, and until then the next one neither takes what is held for what the driver had chosen, nor
// holds what would be undone under it.
class LightHold
{
public:
    LightHold(VideoNode& node, std::shared_ptr<std::atomic_flag> taken)
        : m_lock(node), m_taken(std::move(taken))
    {
    }
    ~LightHold() { release(); }
    LightHold(const LightHold&) = delete;
    LightHold& operator=(const LightHold&) = delete;

    bool isHeld() const { return m_held; }
    void hold()
    {
        m_held = !m_taken->test_and_set();
        if (m_held)
            m_lock.hold();
    }
    void release()
    {
        if (!std::exchange(m_held, false))
            return;
        m_lock.release();
        m_taken->clear();
    }

private:
    CameraLock m_lock;
    std::shared_ptr<std::atomic_flag> m_taken;
    bool m_held = false;
};

} // namespace

// One thread's life with one stream.
struct OpenCvCamera::Stream {
    CameraSettings settings;
    std::shared_ptr<const Clock> clock;
    // Touched by the thread only through the link, by the owner only on its own thread.
    std::function<void(DeviceState, std::optional<Error>)> report;
    std::function<void()> deliver;
    std::shared_ptr<std::atomic_flag> lightTaken; // by this or another stream of the device

    // Guarded by the link.
    bool previewing = false;
    bool holdLight = false;
    bool frameWaits = false; // a delivery is on its way to the camera's thread
    Frame newest;

    void tellState(DeviceLink& link, DeviceState state, const std::optional<Error>& error = {}) const
    {
        link.tell([report = report, state, error] { report(state, error); });
    }

    void publish(DeviceLink& link, const QImage& image, quint64 sequence)
    {
        bool waited = false;
        link.change([&] {
            newest = {image, 0, settings.name, settings.origin, clock->nowUtc(), sequence};
            waited = std::exchange(frameWaits, true);
        });
        if (!waited)
            link.tell(deliver);
    }

    std::unique_ptr<VideoSource> create() const
    {
        const auto make =
            reinterpret_cast<CreateVideoSource>(QLibrary::resolve(settings.module, createVideoSourceSymbol));
        return std::unique_ptr<VideoSource>(make ? make() : nullptr);
    }

    // The controls of the device that streams; null without any.
    std::unique_ptr<VideoNode> controls() const
    {
        if (settings.openNode)
            return settings.openNode(settings.address.address);
        if (settings.address.kind != VideoAddress::Kind::Device)
            return nullptr;
        bool isNumber = false;
        const int number = settings.address.address.toInt(&isNumber);
        return openVideoNode(isNumber ? u"/dev/video%1"_s.arg(number) : settings.address.address);
    }

    void run(DeviceLink& link)
    {
        bool wasThere = false;
        do {
            const std::unique_ptr<VideoSource> source = link.timed([this] { return create(); });
            if (!source) {
                tellState(link, DeviceState::Failed,
                          Error{ErrorCode::DeviceFailed, u"camera module cannot be loaded"_s});
                return;
            }
            if (link.timed([&] { return source->open(settings.address); })) {
                wasThere = true;
                play(link, *source);
            }
            tellState(link, DeviceState::Absent,
                      Error{wasThere ? ErrorCode::DeviceRemoved : ErrorCode::DeviceMissing, {}});
        } while (link.pause(settings.lookAgain));
    }

    // Until the stream ends or the thread is asked to stop.
    void play(DeviceLink& link, VideoSource& source)
    {
        tellState(link, DeviceState::Ready);
        const std::unique_ptr<VideoNode> node = controls();
        std::optional<LightHold> light;
        if (node)
            light.emplace(*node, lightTaken);
        for (quint64 sequence = 0; link.waitUntil([this] { return previewing; }); ++sequence) {
            const auto begun = std::chrono::steady_clock::now();
            bool wanted = false;
            link.change([&] { wanted = holdLight; });
            if (light && wanted != light->isHeld())
                link.timed([&] { return wanted ? light->hold() : light->release(), true; });
            QImage image = link.timed([&] { return source.read(); });
            if (image.isNull() && settings.address.loopFrom >= 0 && sequence > 0 &&
                source.seek(settings.address.loopFrom))
                image = link.timed([&] { return source.read(); });
            if (image.isNull())
                return;
            publish(link, image, sequence);
            if (settings.address.perSecond > 0) {
                const std::chrono::duration<double> beat(1 / settings.address.perSecond);
                const auto rest = begun + beat - std::chrono::steady_clock::now();
                if (!link.pause(std::chrono::duration_cast<std::chrono::nanoseconds>(rest)))
                    return;
            }
        }
    }
};

OpenCvCamera::OpenCvCamera(CameraSettings settings, std::shared_ptr<const Clock> clock, QObject* parent)
    : Camera(parent), m_settings(std::move(settings)), m_clock(std::move(clock)), m_thread(*this, m_clock)
{
    if (m_settings.module.isEmpty())
        m_settings.module =
            QCoreApplication::applicationDirPath() + u"/../lib/thunhan/libthunhan_camera.so"_s;
    m_status.info = {DeviceKind::Camera,
                     u"camera:"_s + m_settings.address.address,
                     m_settings.name,
                     {},
                     m_settings.origin};
    m_watchdog.setInterval(m_settings.deadline / 8);
    connect(&m_watchdog, &QTimer::timeout, this, &OpenCvCamera::watch);
}

OpenCvCamera::~OpenCvCamera() = default;

void OpenCvCamera::open()
{
    if (!std::exchange(m_open, true) || m_status.state == DeviceState::Failed)
        start();
}

void OpenCvCamera::close()
{
    m_open = false;
    m_watchdog.stop();
    m_thread.leave();
    m_previewing = false;
    report(DeviceState::Absent);
}

void OpenCvCamera::setAddress(const VideoAddress& address)
{
    if (m_settings.address.address != address.address)
        m_lightTaken = std::make_shared<std::atomic_flag>();
    m_settings.address = address;
    if (m_open)
        start();
}

void OpenCvCamera::startPreview()
{
    m_previewing = true;
    if (m_link)
        m_link->change([this] { m_stream->previewing = true; });
}

void OpenCvCamera::stopPreview()
{
    m_previewing = false;
    if (m_link)
        m_link->change([this] { m_stream->previewing = false; });
    if (m_status.state == DeviceState::Busy)
        report(DeviceState::Ready);
}

void OpenCvCamera::holdLight(bool hold)
{
    m_holdingLight = hold;
    if (m_link)
        m_link->change([this] { m_stream->holdLight = m_holdingLight; });
}

void OpenCvCamera::setIdentity(const QString& id, const QString& name)
{
    m_settings.name = name;
    m_status.info.id = id;
    m_status.info.name = name;
}

void OpenCvCamera::start()
{
    report(DeviceState::Opening);
    if (m_settings.address.address.isEmpty()) {
        m_watchdog.stop();
        m_thread.leave();
        return;
    }
    m_stream = std::make_shared<Stream>();
    m_stream->settings = m_settings;
    m_stream->clock = m_clock;
    m_stream->previewing = m_previewing;
    m_stream->lightTaken = m_lightTaken;
    m_stream->holdLight = m_holdingLight;
    m_stream->report = [this](DeviceState state, std::optional<Error> error) {
        report(state, std::move(error));
    };
    m_stream->deliver = [this] { deliver(); };
    m_link =
        m_thread.start([stream = m_stream](DeviceLink& link) { stream->run(link); }, m_settings.deadline);
    m_watchdog.start();
}

void OpenCvCamera::report(DeviceState state, std::optional<Error> error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = std::move(error);
    Q_EMIT statusChanged(m_status);
}

void OpenCvCamera::deliver()
{
    Frame newest;
    m_link->change([this, &newest] {
        newest = m_stream->newest;
        m_stream->frameWaits = false;
    });
    if (!m_previewing)
        return;
    report(DeviceState::Busy);
    Q_EMIT frame(newest);
}

void OpenCvCamera::watch()
{
    if (m_thread.inCallFor() > m_settings.deadline)
        report(DeviceState::Failed, Error{ErrorCode::DeviceHung, u"camera stream stands still"_s});
}

} // namespace thunhan
