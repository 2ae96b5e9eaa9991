// SPDX-License-Identifier: GPL-3.0-or-later
// How the station and its reader host (capture/finger/host) talk: commands are single bytes on the host's
// standard input, reports are messages (capture/device/MessageReader.h) on its standard output. End of input
// ends the host.
#pragma once

#include "capture/device/MessageReader.h"
#include "capture/finger/FingerprintScanner.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <optional>
#include <variant>

namespace thunhan
{

enum class ReaderCommand : char {
    Capture = 'c', // a plain finger
    CaptureRolled = 'r',
    CaptureRightFour = 'R',
    CaptureLeftFour = 'L',
    CaptureThumbs = 'T',
    Cancel = 'x'
};
ReaderCommand commandFor(const FingerRequest& request);

namespace reader
{
struct Absent {
};
struct Opening {
};
struct Ready {
    QString driver;
    QString id;
    QString name;
    int ppi = 0;       // 0: not told
    bool slap = false; // as FingerprintCapabilities
    bool rolled = false;
    QSize platen = {};
};
struct Armed {
};
struct FingerOn {
};
struct Captured {
    QImage image; // Format_Grayscale8
    double ppmm;  // pixels per millimetre, 0: not known
};
struct Retry {
    CaptureRetry reason;
};
struct Cancelled {
};
struct Removed {
};
// DeviceBusy or DeviceFailed; the host gives the device back and looks again by itself.
struct Failed {
    Error error;
};
} // namespace reader

using ReaderReport =
    std::variant<reader::Absent, reader::Opening, reader::Ready, reader::Armed, reader::FingerOn,
                 reader::Captured, reader::Retry, reader::Cancelled, reader::Removed, reader::Failed>;

QByteArray encodeReport(const ReaderReport& report);

// Takes what the pipe brings, in any pieces, and gives whole reports. What does not fit the protocol breaks
// the parser for good: the host is then to be ended. Not thread-safe.
class ReaderReportParser
{
public:
    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    std::optional<ReaderReport> next();
    bool isBroken() const { return m_broken; }

private:
    static constexpr quint32 longestReport = 32U * 1024U * 1024U;

    QByteArray m_buffer;
    MessageReader m_message{longestReport};
    bool m_broken = false;
};

} // namespace thunhan
