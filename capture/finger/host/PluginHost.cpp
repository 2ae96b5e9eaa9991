// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/host/PluginHost.h"

#include <QJsonObject>
#include <QPluginLoader>
#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <unistd.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr double millimetresPerInch = 25.4;
constexpr int longestSide = 5000;
constexpr std::chrono::milliseconds betweenLooks{200}; // whether an idle reader is still there

std::optional<VendorRequest> requestOf(char command)
{
    switch (static_cast<ReaderCommand>(command)) {
    case ReaderCommand::Capture: return VendorRequest::Finger;
    case ReaderCommand::CaptureRolled: return VendorRequest::RolledFinger;
    case ReaderCommand::CaptureRightFour: return VendorRequest::RightFour;
    case ReaderCommand::CaptureLeftFour: return VendorRequest::LeftFour;
    case ReaderCommand::CaptureThumbs: return VendorRequest::Thumbs;
    case ReaderCommand::Cancel: break;
    }
    return {};
}

CaptureRetry retryOf(VendorRetry reason)
{
    switch (reason) {
    case VendorRetry::PressAgain: return CaptureRetry::PressAgain;
    case VendorRetry::TooShort: return CaptureRetry::TooShort;
    case VendorRetry::CentreFinger: return CaptureRetry::CentreFinger;
    case VendorRetry::LiftAndPress: return CaptureRetry::LiftAndPress;
    }
    return CaptureRetry::PressAgain; // a number that is none of them
}

// Null for what is no picture as the contract wants it.
QImage imageOf(const VendorPicture& picture)
{
    if (picture.width < 1 || picture.height < 1 || picture.width > longestSide ||
        picture.height > longestSide || picture.pixels.size() != qsizetype(picture.width) * picture.height)
        return {};
    QImage image(picture.width, picture.height, QImage::Format_Grayscale8);
    for (int row = 0; row < picture.height; ++row)
        std::memcpy(image.scanLine(row), picture.pixels.constData() + qsizetype(row) * picture.width,
                    static_cast<std::size_t>(picture.width));
    return image;
}

reader::Failed failure(VendorOutcome outcome, const QString& what)
{
    const bool busy = outcome == VendorOutcome::Busy;
    return {Error{busy ? ErrorCode::DeviceBusy : ErrorCode::DeviceFailed, u"plug-in: "_s + what}};
}

} // namespace

PluginHost::PluginHost(const HostChannel& channel, std::chrono::milliseconds lookAgain, QString file)
    : m_channel(channel), m_lookAgain(lookAgain), m_file(std::move(file))
{
}

PluginHost::~PluginHost() = default;

void PluginHost::run()
{
    std::thread worker([this] { work(); });
    std::array<char, 16> commands{};
    while (true) {
        const ssize_t count = read(STDIN_FILENO, commands.data(), commands.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        for (ssize_t i = 0; i < count; ++i)
            obey(commands[static_cast<std::size_t>(i)]);
    }
    {
        const std::lock_guard guard(m_mutex);
        m_quitting = true;
        m_cancelled = true;
        if (m_reader)
            m_reader->wake();
    }
    m_changed.notify_all();
    worker.join();
}

void PluginHost::obey(char command)
{
    {
        const std::lock_guard guard(m_mutex);
        if (const auto request = requestOf(command)) {
            m_wanted = request;
            m_cancelled = false;
        } else if (static_cast<ReaderCommand>(command) == ReaderCommand::Cancel) {
            m_cancelled = true;
            if (m_reader)
                m_reader->wake();
        }
    }
    m_changed.notify_all();
}

void PluginHost::report(const ReaderReport& content) const
{
    m_channel.send(encodeReport(content));
}

void PluginHost::waiting()
{
    report(reader::Armed());
}

void PluginHost::fingerOn()
{
    report(reader::FingerOn());
}

void PluginHost::again(VendorRetry reason)
{
    report(reader::Retry{retryOf(reason)});
}

bool PluginHost::isQuitting()
{
    const std::lock_guard guard(m_mutex);
    return m_quitting;
}

void PluginHost::rest()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_lookAgain, [this] { return m_quitting; });
}

void PluginHost::refuse(const QString& why)
{
    while (!isQuitting()) {
        report(failure(VendorOutcome::Failed, why));
        rest();
    }
}

void PluginHost::work()
{
    QPluginLoader loader(m_file);
    // Told by the file itself: none of its code runs before this.
    if (loader.metaData()["IID"_L1].toString() != QLatin1StringView(ThunhanVendorReader_iid)) {
        refuse(u"not of this interface"_s);
        return;
    }
    auto* plugin = qobject_cast<VendorReaderPlugin*>(loader.instance());
    const std::unique_ptr<VendorReader> made = plugin ? plugin->makeReader() : nullptr;
    if (!made) {
        refuse(u"cannot be loaded"_s);
        return;
    }
    while (!isQuitting()) {
        serve(*made);
        made->close();
        rest();
    }
}

// From opening the reader to losing it.
void PluginHost::serve(VendorReader& reader)
{
    report(reader::Opening());
    VendorFacts facts;
    const VendorOutcome opened = reader.open(facts);
    if (opened != VendorOutcome::Done) {
        report(opened == VendorOutcome::Absent ? ReaderReport(reader::Absent())
                                               : ReaderReport(failure(opened, u"does not open"_s)));
        return;
    }
    reader::Ready ready{u"plug-in"_s, facts.id, facts.name};
    ready.ppi = facts.ppi;
    ready.slap = facts.slaps;
    ready.rolled = facts.rolls;
    ready.platen = QSize(facts.platenWidth, facts.platenHeight);
    report(ready);
    while (!isQuitting()) {
        std::optional<VendorRequest> request;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, betweenLooks, [this] { return m_quitting || m_wanted; });
            request = std::exchange(m_wanted, std::nullopt);
            m_reader = request ? &reader : nullptr;
        }
        if (!request && reader.isThere())
            continue;
        if (!request) {
            report(reader::Removed());
            return;
        }
        const bool goesOn = capture(reader, *request, facts);
        {
            const std::lock_guard guard(m_mutex);
            m_reader = nullptr;
        }
        if (!goesOn)
            return;
    }
}

bool PluginHost::capture(VendorReader& reader, VendorRequest request, const VendorFacts& facts)
{
    if (m_cancelled) {
        report(reader::Cancelled());
        return true;
    }
    VendorPicture picture;
    const VendorOutcome outcome = reader.capture(request, *this, m_cancelled, picture);
    switch (outcome) {
    case VendorOutcome::Cancelled: report(reader::Cancelled()); return true;
    case VendorOutcome::Absent: report(reader::Removed()); return false;
    case VendorOutcome::Done: break;
    default: report(failure(outcome, u"the capture failed"_s)); return false;
    }
    const QImage image = imageOf(picture);
    if (image.isNull()) {
        report(failure(VendorOutcome::Failed, u"no picture by the contract"_s));
        return false;
    }
    report(reader::Captured{image, facts.ppi / millimetresPerInch});
    return true;
}

} // namespace thunhan
