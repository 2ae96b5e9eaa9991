// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/SaneScanner.h"

#include "capture/document/SaneDevice.h"

#include <atomic>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

// One thread's life with SANE.
struct SaneScanner::Work {
    SaneSettings settings;
    std::shared_ptr<const Clock> clock;
    SaneScanner* scanner = nullptr; // used in actions that the link runs on its thread, nowhere else

    // Guarded by the link.
    std::optional<ScanSettings> wanted;
    SaneDevice* reading = nullptr; // while a page is read, for interrupt()
    std::atomic<bool> cancelled{false};

    QString device; // SANE's name of the one that was found

    void tellState(DeviceLink& link, DeviceState state, std::optional<Error> error = {}) const
    {
        link.tell([scanner = scanner, state, error] { scanner->report(state, error); });
    }

    void run(DeviceLink& link)
    {
        ErrorCode absence = ErrorCode::DeviceMissing;
        do {
            const Result<SaneListed> found = find();
            if (!found) {
                tellState(link, DeviceState::Absent, Error{absence, found.error().detail});
                continue;
            }
            device = found->name;
            link.tell([scanner = scanner, listed = *found] {
                scanner->m_status.info.name = listed.title;
                scanner->m_status.info.id = u"scanner:"_s + listed.name;
                scanner->report(DeviceState::Ready);
            });
            serve(link);
            absence = ErrorCode::DeviceRemoved;
        } while (link.pause(settings.lookAgain));
    }

    Result<SaneListed> find() const
    {
        THUNHAN_TRY_ASSIGN(const auto library, SaneLibrary::start());
        THUNHAN_TRY_ASSIGN(const QList<SaneListed> devices, library->devices());
        for (const SaneListed& listed : devices) {
            if (settings.device.isEmpty() || listed.name == settings.device)
                return listed;
        }
        return {ErrorCode::DeviceMissing,
                u"SANE lists %1 scanners, not the one wanted"_s.arg(devices.size())};
    }

    // Scans until the scanner is gone or the thread is asked to stop.
    void serve(DeviceLink& link)
    {
        while (link.waitUntil([this] { return wanted.has_value(); })) {
            ScanSettings asked;
            link.change([&] { asked = *std::exchange(wanted, {}); });
            const Result<void> done = scan(link, asked);
            const bool there = done || done.error().code == ErrorCode::Cancelled || find();
            link.tell([scanner = scanner, done, there] {
                scanner->end(done    ? std::optional<Error>()
                             : there ? done.error()
                                     : Error{ErrorCode::DeviceRemoved, done.error().detail});
            });
            if (!there)
                return;
        }
    }

    Result<void> scan(DeviceLink& link, const ScanSettings& asked)
    {
        THUNHAN_TRY_ASSIGN(const auto library, SaneLibrary::start());
        THUNHAN_TRY_ASSIGN(const auto opened, SaneDevice::open(device));
        THUNHAN_TRY(opened->configure(asked));
        for (int pages = 0;; ++pages) {
            link.change([&] { reading = opened.get(); });
            Result<QImage> page = link.timed([&] { return readPage(link, *opened); });
            link.change([&] { reading = nullptr; });
            if (!page) {
                opened->stop();
                if (asked.fromFeeder && pages > 0 && page.error().code == ErrorCode::ScannerNoPaper)
                    return {}; // the feeder is empty: that was the last page
                return page.error();
            }
            Frame frame{*page,           opened->ppi(),   {},
                        settings.origin, clock->nowUtc(), static_cast<quint64>(pages)};
            link.tell([scanner = scanner, frame]() mutable {
                frame.device = scanner->m_status.info.name;
                Q_EMIT scanner->page(frame);
            });
            if (!asked.fromFeeder) {
                opened->stop();
                return {};
            }
        }
    }

    Result<QImage> readPage(DeviceLink& link, SaneDevice& opened)
    {
        const std::chrono::milliseconds begun = clock->monotonic();
        int shown = -1;
        bool late = false;
        Result<QImage> page = opened.readPage([&](int percent) {
            if (percent != shown) {
                shown = percent;
                link.tell([scanner = scanner, percent] { Q_EMIT scanner->progress(percent); });
            }
            late = clock->monotonic() - begun > settings.deadline;
            return !late && !cancelled && !link.stopAsked();
        });
        if (!page && cancelled)
            return {ErrorCode::Cancelled, u"scan cancelled"_s};
        if (!page && late)
            return {ErrorCode::DeviceHung, u"page not read within its deadline"_s};
        return page;
    }
};

SaneScanner::SaneScanner(SaneSettings settings, std::shared_ptr<const Clock> clock, QObject* parent)
    : DocumentScanner(parent),
      m_settings(std::move(settings)),
      m_clock(std::move(clock)),
      m_thread(*this, m_clock)
{
    m_status.info = {DeviceKind::DocumentScanner,
                     u"scanner:"_s + m_settings.device,
                     m_settings.device,
                     {},
                     m_settings.origin};
    m_watchdog.setInterval(1000);
    connect(&m_watchdog, &QTimer::timeout, this, &SaneScanner::watch);
}

SaneScanner::~SaneScanner()
{
    cancel();
}

void SaneScanner::open()
{
    if (m_thread.running())
        return;
    if (m_thread.someoneStuck()) {
        // SANE is not ours again before that call has come back.
        report(DeviceState::Failed, Error{ErrorCode::DeviceHung, u"the scanner's driver has not returned"_s});
        return;
    }
    report(DeviceState::Opening);
    m_work = std::make_shared<Work>();
    m_work->settings = m_settings;
    m_work->clock = m_clock;
    m_work->scanner = this;
    m_link = m_thread.start([work = m_work](DeviceLink& link) { work->run(link); }, std::chrono::seconds(5));
}

void SaneScanner::close()
{
    cancel();
    m_watchdog.stop();
    m_thread.leave();
    if (std::exchange(m_scanning, false))
        Q_EMIT failed({ErrorCode::Cancelled, u"scanner closed"_s});
    report(DeviceState::Absent);
}

void SaneScanner::scan(const ScanSettings& settings)
{
    if (m_scanning || m_status.state != DeviceState::Ready) {
        const ErrorCode code = m_scanning                              ? ErrorCode::DeviceBusy
                               : m_status.state == DeviceState::Failed ? ErrorCode::DeviceFailed
                                                                       : ErrorCode::DeviceMissing;
        QMetaObject::invokeMethod(
            this,
            [this, code] {
                Q_EMIT failed({code, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    m_scanning = true;
    m_work->cancelled = false;
    m_link->change([&] { m_work->wanted = settings; });
    report(DeviceState::Busy);
    m_watchdog.start();
}

void SaneScanner::cancel()
{
    if (!m_scanning)
        return;
    m_cancelledAt = m_clock->monotonic();
    m_work->cancelled = true;
}

void SaneScanner::end(std::optional<Error> error)
{
    m_scanning = false;
    m_watchdog.stop();
    if (error && error->code == ErrorCode::DeviceRemoved)
        report(DeviceState::Absent, error);
    else
        report(DeviceState::Ready);
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT finished();
}

void SaneScanner::report(DeviceState state, std::optional<Error> error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = std::move(error);
    Q_EMIT statusChanged(m_status);
}

// For a driver that does not even return from reading: it is asked to, and when that does not help, left.
void SaneScanner::watch()
{
    const std::chrono::milliseconds inCall = m_thread.inCallFor();
    constexpr std::chrono::seconds grace(2); // in which reading notices a cancel by itself
    if (inCall > m_settings.deadline || (m_work->cancelled && m_clock->monotonic() - m_cancelledAt > grace))
        m_link->change([this] {
            if (m_work->reading)
                m_work->reading->interrupt();
        });
    if (inCall > m_settings.deadline * 2) {
        m_watchdog.stop();
        m_thread.leave();
        m_scanning = false;
        report(DeviceState::Failed, Error{ErrorCode::DeviceHung, u"the scanner's driver does not return"_s});
        Q_EMIT failed({ErrorCode::DeviceHung, u"the scanner's driver does not return"_s});
    }
}

} // namespace thunhan
