// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/host/ReaderHost.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <glib-unix.h>
#include <memory>
#include <unistd.h>

namespace thunhan
{
namespace
{

struct ErrorFree {
    void operator()(GError* error) const { g_error_free(error); }
};
using GErrorPtr = std::unique_ptr<GError, ErrorFree>;

CaptureRetry retryOf(const GError& error)
{
    switch (error.code) {
    case FP_DEVICE_RETRY_TOO_SHORT: return CaptureRetry::TooShort;
    case FP_DEVICE_RETRY_CENTER_FINGER: return CaptureRetry::CentreFinger;
    case FP_DEVICE_RETRY_REMOVE_FINGER: return CaptureRetry::LiftAndPress;
    default: return CaptureRetry::PressAgain;
    }
}

// The reader went away between being found and being opened.
bool isGone(const GError& error)
{
    return g_error_matches(&error, FP_DEVICE_ERROR, FP_DEVICE_ERROR_REMOVED) ||
           g_error_matches(&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

Error errorOf(const GError& error)
{
    const bool busy = g_error_matches(&error, FP_DEVICE_ERROR, FP_DEVICE_ERROR_BUSY) ||
                      g_error_matches(&error, G_IO_ERROR, G_IO_ERROR_BUSY);
    return {busy ? ErrorCode::DeviceBusy : ErrorCode::DeviceFailed,
            QStringLiteral("libfprint %1 %2")
                .arg(QString::fromUtf8(g_quark_to_string(error.domain)))
                .arg(error.code)};
}

reader::Captured captureOf(FpImage& image)
{
    const int width = static_cast<int>(fp_image_get_width(&image));
    const int height = static_cast<int>(fp_image_get_height(&image));
    gsize size = 0;
    const guchar* pixels = fp_image_get_data(&image, &size);
    QImage copy(width, height, QImage::Format_Grayscale8);
    copy.fill(0);
    for (int row = 0; row < height && static_cast<gsize>(row + 1) * static_cast<gsize>(width) <= size; ++row)
        std::memcpy(copy.scanLine(row), pixels + static_cast<gsize>(row) * static_cast<gsize>(width),
                    static_cast<std::size_t>(width));
    return {copy, fp_image_get_ppmm(&image)};
}

FpDevice* firstReader(FpContext* context)
{
    const GPtrArray* devices = fp_context_get_devices(context);
    for (guint i = 0; devices && i < devices->len; ++i) {
        auto* device = static_cast<FpDevice*>(g_ptr_array_index(devices, i));
        if (fp_device_has_feature(device, FP_DEVICE_FEATURE_CAPTURE))
            return device;
    }
    return nullptr;
}

} // namespace

ReaderHost::ReaderHost(const HostChannel& channel, std::chrono::milliseconds lookAgain)
    : m_channel(channel), m_lookAgain(lookAgain), m_loop(g_main_loop_new(nullptr, FALSE))
{
}

ReaderHost::~ReaderHost()
{
    dropDevice();
    g_main_loop_unref(m_loop);
}

void ReaderHost::run()
{
    const auto onCommand = [](gint, GIOCondition, gpointer self) -> gboolean {
        return static_cast<ReaderHost*>(self)->commandArrived() ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
    };
    g_unix_fd_add(STDIN_FILENO, static_cast<GIOCondition>(G_IO_IN | G_IO_HUP), onCommand, this);
    look();
    if (!m_quitting)
        g_main_loop_run(m_loop);
}

void ReaderHost::report(const ReaderReport& content) const
{
    m_channel.send(encodeReport(content));
}

void ReaderHost::look()
{
    m_phase = Phase::Looking;
    m_removed = false;
    m_context = fp_context_new(); // a context never forgets a reader that was removed: look with a new one
    FpDevice* found = firstReader(m_context);
    if (!found) {
        g_clear_object(&m_context);
        report(reader::Absent());
        lookLater();
        return;
    }
    m_device = static_cast<FpDevice*>(g_object_ref(found));
    m_cancellable = g_cancellable_new();
    m_phase = Phase::Opening;
    report(reader::Opening());
    fp_device_open(
        m_device, m_cancellable,
        [](GObject*, GAsyncResult* result, gpointer self) { static_cast<ReaderHost*>(self)->opened(result); },
        this);
}

void ReaderHost::lookLater()
{
    const auto again = [](gpointer self) -> gboolean {
        static_cast<ReaderHost*>(self)->look();
        return G_SOURCE_REMOVE;
    };
    g_timeout_add(static_cast<guint>(m_lookAgain.count()), again, this);
}

void ReaderHost::opened(GAsyncResult* result)
{
    GError* raw = nullptr;
    fp_device_open_finish(m_device, result, &raw);
    if (const GErrorPtr error{raw}) {
        dropDevice();
        report(isGone(*error) ? ReaderReport(reader::Absent())
                              : ReaderReport(reader::Failed{errorOf(*error)}));
        if (m_quitting)
            g_main_loop_quit(m_loop);
        else
            lookLater();
        return;
    }
    m_phase = Phase::Ready;
    const auto onRemoved = +[](FpDevice*, gpointer self) { static_cast<ReaderHost*>(self)->removed(); };
    const auto onFinger =
        +[](FpDevice*, GParamSpec*, gpointer self) { static_cast<ReaderHost*>(self)->fingerStatusChanged(); };
    g_signal_connect(m_device, "removed", G_CALLBACK(onRemoved), this);
    g_signal_connect(m_device, "notify::finger-status", G_CALLBACK(onFinger), this);
    report(reader::Ready{QString::fromUtf8(fp_device_get_driver(m_device)),
                         QString::fromUtf8(fp_device_get_device_id(m_device)),
                         QString::fromUtf8(fp_device_get_name(m_device))});
    if (m_quitting)
        giveBack();
}

void ReaderHost::arm()
{
    m_phase = Phase::Capturing;
    g_clear_object(&m_cancellable);
    m_cancellable = g_cancellable_new();
    fp_device_capture(
        m_device, TRUE, m_cancellable,
        [](GObject*, GAsyncResult* result, gpointer self) {
            static_cast<ReaderHost*>(self)->captured(result);
        },
        this);
}

void ReaderHost::fingerStatusChanged()
{
    if (m_phase != Phase::Capturing || g_cancellable_is_cancelled(m_cancellable))
        return;
    const FpFingerStatusFlags status = fp_device_get_finger_status(m_device);
    if ((status & FP_FINGER_STATUS_PRESENT) != 0)
        report(reader::FingerOn());
    else if ((status & FP_FINGER_STATUS_NEEDED) != 0)
        report(reader::Armed());
}

void ReaderHost::captured(GAsyncResult* result)
{
    GError* raw = nullptr;
    FpImage* image = fp_device_capture_finish(m_device, result, &raw);
    const GErrorPtr error{raw};
    m_phase = Phase::Ready;
    if (image) {
        report(captureOf(*image));
        g_object_unref(image);
    } else if (m_quitting || g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        report(reader::Cancelled());
    } else if (error->domain == FP_DEVICE_RETRY) {
        report(reader::Retry{retryOf(*error)});
        arm();
        return;
    } else if (isGone(*error)) {
        removed();
        return;
    } else {
        report(reader::Failed{errorOf(*error)});
        giveBack();
        return;
    }
    if (m_quitting)
        giveBack();
}

void ReaderHost::removed()
{
    if (m_removed)
        return;
    m_removed = true;
    report(reader::Removed());
    giveBack();
}

void ReaderHost::giveBack()
{
    m_phase = Phase::Closing;
    fp_device_close(
        m_device, nullptr,
        [](GObject*, GAsyncResult* result, gpointer self) { static_cast<ReaderHost*>(self)->closed(result); },
        this);
}

void ReaderHost::closed(GAsyncResult* result)
{
    fp_device_close_finish(m_device, result, nullptr); // whatever it answers, the device is done with
    dropDevice();
    if (m_quitting)
        g_main_loop_quit(m_loop);
    else
        lookLater();
}

void ReaderHost::dropDevice()
{
    if (m_device)
        g_signal_handlers_disconnect_by_data(m_device, this);
    g_clear_object(&m_device);
    g_clear_object(&m_cancellable);
    g_clear_object(&m_context);
    m_phase = Phase::Looking;
}

bool ReaderHost::commandArrived()
{
    std::array<char, 16> commands{};
    const ssize_t count = read(STDIN_FILENO, commands.data(), commands.size());
    if (count < 0)
        return errno == EINTR || errno == EAGAIN;
    for (ssize_t i = 0; i < count; ++i)
        obey(commands[static_cast<std::size_t>(i)]);
    if (count > 0)
        return true;

    m_quitting = true;
    switch (m_phase) {
    case Phase::Looking: g_main_loop_quit(m_loop); break;
    case Phase::Ready: giveBack(); break;
    case Phase::Opening:
    case Phase::Capturing: g_cancellable_cancel(m_cancellable); break;
    case Phase::Closing: break;
    }
    return false;
}

void ReaderHost::obey(char command)
{
    switch (static_cast<ReaderCommand>(command)) {
    case ReaderCommand::Capture:
        if (m_phase == Phase::Ready)
            arm();
        break;
    case ReaderCommand::Cancel:
        if (m_phase == Phase::Capturing)
            g_cancellable_cancel(m_cancellable);
        break;
    case ReaderCommand::CaptureRolled: // of no reader here
    case ReaderCommand::CaptureRightFour:
    case ReaderCommand::CaptureLeftFour:
    case ReaderCommand::CaptureThumbs: break;
    }
}

} // namespace thunhan
