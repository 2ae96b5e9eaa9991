// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/host/ScannerHost.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

std::optional<ScannerJob> readJob()
{
    MessageReader reader(longestScannerMessage);
    while (!reader.isBroken()) {
        const std::span<char> room = reader.room();
        const ssize_t some = read(STDIN_FILENO, room.data(), room.size());
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            break;
        if (const auto body = reader.filled(static_cast<std::size_t>(some)))
            return decodeJob(*body);
    }
    return std::nullopt;
}

// Nothing comes behind the job but the end of input.
bool isCalledOff()
{
    pollfd commands{STDIN_FILENO, POLLIN, 0};
    return poll(&commands, 1, 0) > 0;
}

} // namespace

bool ScannerHost::run()
{
    const std::optional<ScannerJob> job = readJob();
    if (!job)
        return false;
    Result<void> done = startSane();
    if (done)
        done = std::visit([this](const auto& content) { return carryOut(content); }, *job);
    // Before the scanner is given back: drivers hang there, and what was read is good all the same.
    report(done ? ScannerReport(scanner::Done()) : ScannerReport(scanner::Failed{done.error()}));
    m_opened.reset();
    return true;
}

Result<void> ScannerHost::carryOut(const scanner::List&)
{
    THUNHAN_TRY_ASSIGN(const QList<ScannerListed> scanners, listScanners());
    report(scanner::Listed{scanners});
    return {};
}

Result<void> ScannerHost::carryOut(const scanner::Scan& job)
{
    THUNHAN_TRY_ASSIGN(m_opened, SaneDevice::open(job.device));
    THUNHAN_TRY(m_opened->configure(job.settings));
    for (int pages = 0;; ++pages) {
        int shown = -1;
        Result<QImage> page = m_opened->readPage([this, &shown](int percent) {
            if (std::exchange(shown, percent) != percent)
                report(scanner::Progress{percent});
            return !isCalledOff();
        });
        if (!page && job.settings.fromFeeder && pages > 0 && page.error().code == ErrorCode::ScannerNoPaper)
            return {}; // the feeder is empty: that was the last page
        if (!page)
            return page.error();
        report(scanner::Page{std::move(*page), m_opened->ppi()});
        if (!job.settings.fromFeeder)
            return {};
    }
}

void ScannerHost::report(const ScannerReport& content) const
{
    sendReport(content, [this](QByteArrayView bytes) { m_channel.send(bytes); });
}

} // namespace thunhan
