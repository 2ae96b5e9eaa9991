// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/SaneScanner.h"

#include "capture/device/HostProcess.h"
#include "capture/document/ScannerProtocol.h"

#include <atomic>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto tick = 50ms;      // between two looks whether to go on
constexpr auto grace = 2s;       // for a process to give the scanner back
constexpr auto farewell = 500ms; // the same when the station itself is leaving
constexpr auto patience = 5s;    // for the thread; more than both and the kernel take

} // namespace

// One thread's life with the scanner's processes.
struct SaneScanner::Work {
    SaneSettings settings;
    std::shared_ptr<const Clock> clock;
    SaneScanner* scanner = nullptr; // used in actions that the link runs on its thread, nowhere else

    std::optional<ScanSettings> wanted; // guarded by the link
    std::atomic<bool> cancelled{false};

    QString device; // SANE's name of the one that was found

    void run(DeviceLink& link)
    {
        ErrorCode absence = ErrorCode::DeviceMissing;
        do {
            const Result<ScannerListed> found = find(link);
            if (!found) {
                const bool absent = found.error().code == ErrorCode::DeviceMissing;
                const Error error{absent ? absence : found.error().code, found.error().detail};
                link.tell([scanner = scanner, absent, error] {
                    scanner->report(absent ? DeviceState::Absent : DeviceState::Failed, error);
                });
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

    // DeviceMissing only when SANE says so.
    Result<ScannerListed> find(DeviceLink& link) const
    {
        QList<ScannerListed> scanners;
        THUNHAN_TRY(perform(link, scanner::List(), settings.lookDeadline, [&](const ScannerReport& report) {
            if (const auto* listed = std::get_if<scanner::Listed>(&report))
                scanners = listed->scanners;
        }));
        for (const ScannerListed& listed : std::as_const(scanners)) {
            if (settings.device.isEmpty() || listed.name == settings.device)
                return listed;
        }
        return {ErrorCode::DeviceMissing,
                u"SANE lists %1 scanners, not the one wanted"_s.arg(scanners.size())};
    }

    // Scans until the scanner is gone or the thread is asked to stop.
    void serve(DeviceLink& link)
    {
        while (link.waitUntil([this] { return wanted.has_value(); })) {
            ScanSettings asked;
            link.change([&] { asked = *std::exchange(wanted, {}); });
            std::optional<Error> error;
            if (const Result<void> done = scan(link, asked); !done)
                error = done.error();
            const bool gone = error && isGone(link, *error);
            if (gone)
                error->code = ErrorCode::DeviceRemoved;
            link.tell([scanner = scanner, error] { scanner->end(error); });
            if (gone)
                return;
        }
    }

    // Backends name an unplugged scanner as they like, so it is looked for.
    bool isGone(DeviceLink& link, const Error& error) const
    {
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::DeviceHung)
            return false;
        const Result<ScannerListed> found = find(link);
        return !found && found.error().code == ErrorCode::DeviceMissing;
    }

    Result<void> scan(DeviceLink& link, const ScanSettings& asked) const
    {
        quint64 pages = 0;
        return perform(
            link, scanner::Scan{device, asked}, settings.deadline, [&](const ScannerReport& report) {
                if (const auto* made = std::get_if<scanner::Progress>(&report)) {
                    link.tell(
                        [scanner = scanner, percent = made->percent] { Q_EMIT scanner->progress(percent); });
                } else if (const auto* page = std::get_if<scanner::Page>(&report)) {
                    Frame frame{page->image, page->ppi, {}, settings.origin, clock->nowUtc(), pages++};
                    link.tell([scanner = scanner, frame]() mutable {
                        frame.device = scanner->m_status.info.name;
                        Q_EMIT scanner->page(frame);
                    });
                }
            });
    }

    // Has a process do the job; it is gone, or about to be, when this returns. `deadline` counts anew from
    // every page.
    Result<void> perform(DeviceLink& link, const ScannerJob& job, std::chrono::milliseconds deadline,
                         const std::function<void(const ScannerReport&)>& take) const
    {
        THUNHAN_TRY_ASSIGN(const auto host, HostProcess::start(settings.hostProgram));
        Result<void> done = follow(link, *host, job, deadline, take);
        host->end(link.stopAsked() ? farewell : grace);
        if (!done && cancelled)
            return {ErrorCode::Cancelled, u"scan cancelled"_s};
        return done;
    }

    Result<void> follow(DeviceLink& link, HostProcess& host, const ScannerJob& job,
                        std::chrono::milliseconds deadline,
                        const std::function<void(const ScannerReport&)>& take) const
    {
        if (!host.send(encodeJob(job)))
            return {ErrorCode::DeviceFailed, u"the scanner's process takes no job"_s};
        ScannerReportParser parser;
        std::chrono::milliseconds begun = clock->monotonic();
        while (!parser.isBroken()) {
            if (cancelled || link.stopAsked())
                return {ErrorCode::Cancelled, u"scan cancelled"_s};
            if (clock->monotonic() - begun > deadline)
                return {ErrorCode::DeviceHung, u"no answer from the scanner in time"_s};
            const auto count = host.read(parser.room(), tick);
            if (!count)
                continue;
            if (*count == 0)
                return {ErrorCode::DeviceFailed, u"the scanner's process ended in the middle of its job"_s};
            const std::optional<ScannerReport> report = parser.filled(*count);
            if (!report)
                continue;
            if (std::holds_alternative<scanner::Done>(*report))
                return {};
            if (const auto* failed = std::get_if<scanner::Failed>(&*report))
                return failed->error;
            if (std::holds_alternative<scanner::Page>(*report))
                begun = clock->monotonic();
            take(*report);
        }
        return {ErrorCode::DeviceFailed, u"the scanner's process broke the protocol"_s};
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
}

SaneScanner::~SaneScanner()
{
    cancel();
}

void SaneScanner::open()
{
    if (m_thread.running())
        return;
    report(DeviceState::Opening);
    m_work = std::make_shared<Work>();
    m_work->settings = m_settings;
    m_work->clock = m_clock;
    m_work->scanner = this;
    m_link = m_thread.start([work = m_work](DeviceLink& link) { work->run(link); }, patience);
}

void SaneScanner::close()
{
    cancel();
    m_thread.leave();
    if (std::exchange(m_scanning, false))
        Q_EMIT failed({ErrorCode::Cancelled, u"scanner closed"_s});
    report(DeviceState::Absent);
}

void SaneScanner::scan(const ScanSettings& settings)
{
    if (m_scanning || m_status.state != DeviceState::Ready) {
        Error error{ErrorCode::DeviceMissing, u"no scanner"_s};
        if (m_scanning)
            error = {ErrorCode::DeviceBusy, u"a scan is under way"_s};
        else if (m_status.state == DeviceState::Failed && m_status.error)
            error = *m_status.error;
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_scanning = true;
    m_work->cancelled = false;
    m_link->change([&] { m_work->wanted = settings; });
    report(DeviceState::Busy);
}

void SaneScanner::cancel()
{
    if (m_scanning)
        m_work->cancelled = true;
}

void SaneScanner::end(const std::optional<Error>& error)
{
    m_scanning = false;
    if (error && error->code == ErrorCode::DeviceRemoved)
        report(DeviceState::Absent, error);
    else
        report(DeviceState::Ready);
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT finished();
}

void SaneScanner::report(DeviceState state, const std::optional<Error>& error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = error;
    Q_EMIT statusChanged(m_status);
}

} // namespace thunhan
