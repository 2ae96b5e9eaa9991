// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/v4l2/VideoNode.h"

#include <QList>
#include <QSize>
#include <functional>
#include <optional>

namespace thunhan
{

// A camera of this machine.
struct CameraChoice {
    QString id;         // the place it is plugged into and its model: the same after a restart
    QString name;       // as the driver tells it
    QString path;       // "/dev/video0"; may be another one after the next start
    QList<QSize> sizes; // largest first, each once; empty when the driver does not tell

    friend bool operator==(const CameraChoice&, const CameraChoice&) = default;
};

// Null when the node takes no pictures: metadata, outputs and codecs have nodes of their own.
std::optional<CameraChoice> describeCamera(VideoNode& node, const QString& path);

// All that can be opened, by path. Asks drivers: not on the UI thread.
using OpenVideoNode = std::function<std::unique_ptr<VideoNode>(const QString& path)>;
QList<CameraChoice> listCameras(const QString& folder = QStringLiteral("/dev"),
                                const OpenVideoNode& open = openVideoNode);

} // namespace thunhan
