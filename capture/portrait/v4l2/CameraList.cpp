// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/v4l2/CameraList.h"

#include <QDir>
#include <algorithm>
#include <linux/videodev2.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// What a driver lists without end is a driver gone wrong.
constexpr quint32 mostFormats = 32;
constexpr quint32 mostSizes = 128;
constexpr int leastHeight = 480; // below, no portrait comes of it
constexpr int mostSide = 20'000;

template <std::size_t n>
QString textOf(const __u8 (&text)[n])
{
    const auto* characters = reinterpret_cast<const char*>(text);
    return QString::fromUtf8(characters, static_cast<qsizetype>(qstrnlen(characters, n))).simplified();
}

void add(QList<QSize>& sizes, quint32 width, quint32 height)
{
    if (width < 1 || width > mostSide || height < leastHeight || height > mostSide)
        return;
    const QSize size(static_cast<int>(width), static_cast<int>(height));
    if (!sizes.contains(size))
        sizes.append(size);
}

void addSizes(VideoNode& node, quint32 format, QList<QSize>& sizes)
{
    v4l2_frmsizeenum frame{};
    frame.pixel_format = format;
    for (frame.index = 0; frame.index < mostSizes && node.control(VIDIOC_ENUM_FRAMESIZES, &frame);
         ++frame.index) {
        if (frame.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
            add(sizes, frame.discrete.width, frame.discrete.height);
            continue;
        }
        // Any size within bounds: the usual ones.
        const auto& range = frame.stepwise;
        for (const QSize usual : {QSize(3840, 2160), QSize(2592, 1944), QSize(1920, 1080), QSize(1600, 1200),
                                  QSize(1280, 960), QSize(1280, 720), QSize(640, 480)}) {
            const auto width = static_cast<quint32>(usual.width());
            const auto height = static_cast<quint32>(usual.height());
            if (width >= range.min_width && width <= range.max_width && height >= range.min_height &&
                height <= range.max_height)
                add(sizes, width, height);
        }
        return;
    }
}

} // namespace

std::optional<CameraChoice> describeCamera(VideoNode& node, const QString& path)
{
    v4l2_capability capability{};
    if (!node.control(VIDIOC_QUERYCAP, &capability))
        return {};
    const quint32 abilities =
        capability.capabilities & V4L2_CAP_DEVICE_CAPS ? capability.device_caps : capability.capabilities;
    if (!(abilities & V4L2_CAP_VIDEO_CAPTURE) || !(abilities & V4L2_CAP_STREAMING))
        return {};
    CameraChoice camera;
    camera.path = path;
    camera.name = textOf(capability.card);
    if (camera.name.isEmpty())
        camera.name = path;
    camera.id = u"%1 %2"_s.arg(textOf(capability.bus_info), camera.name).simplified();
    v4l2_fmtdesc format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    for (format.index = 0; format.index < mostFormats && node.control(VIDIOC_ENUM_FMT, &format);
         ++format.index)
        addSizes(node, format.pixelformat, camera.sizes);
    std::sort(camera.sizes.begin(), camera.sizes.end(), [](const QSize& a, const QSize& b) {
        return std::pair(a.width() * a.height(), a.width()) > std::pair(b.width() * b.height(), b.width());
    });
    return camera;
}

QList<CameraChoice> listCameras(const QString& folder, const OpenVideoNode& open)
{
    QList<CameraChoice> cameras;
    const QDir devices(folder);
    const QStringList names = devices.entryList({u"video*"_s}, QDir::System | QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const QString path = devices.filePath(name);
        const auto node = open(path);
        const auto camera = node ? describeCamera(*node, path) : std::nullopt;
        const bool known =
            camera && std::any_of(cameras.begin(), cameras.end(),
                                  [&](const CameraChoice& other) { return other.id == camera->id; });
        if (camera && !known)
            cameras.append(*camera);
    }
    return cameras;
}

} // namespace thunhan
