// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace thunhan
{

// Where pictures come from.
struct VideoAddress {
    enum class Kind {
        Device,   // a V4L2 device: a number or a path
        File,     // a film, or numbered pictures like "dir/%03d.jpg"
        Pipeline, // GStreamer, ending in an appsink
    };
    Kind kind = Kind::Device;
    QString address;
    QSize size;           // asked of a device; empty: as it likes
    double perSecond = 0; // pace of a file; 0: as fast as it is read
    int loopFrom = -1;    // frame to go on with at a file's end; -1: the end is the end

    friend bool operator==(const VideoAddress&, const VideoAddress&) = default;
};

// One opened stream of OpenCV's, behind a boundary of its own: libopencv_videoio brings FFmpeg, GDAL and 200
// more libraries (52 MB, 0.13 s of start-up), so it lives in a module that is loaded when a camera is first
// opened. Used by one thread at a time. No call throws. Calls may block for as long as the driver does.
class VideoSource
{
public:
    virtual ~VideoSource() = default;
    virtual bool open(const VideoAddress& address) = 0;
    // Null at the end of the stream or when the device is gone.
    virtual QImage read() = 0;
    virtual bool seek(int frame) = 0;
};

// What the module exports; the caller owns what it returns.
using CreateVideoSource = VideoSource* (*)();
inline constexpr auto createVideoSourceSymbol = "thunhanCreateVideoSource";

} // namespace thunhan
