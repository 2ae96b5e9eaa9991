// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

namespace thunhan
{

// A V4L2 device node, opened beside the one that streams: the kernel lets both ask and set controls. Calls
// may block for as long as the driver does: device threads and pools only.
class VideoNode
{
public:
    virtual ~VideoNode() = default;
    // ioctl(2): false when the driver refuses, or knows nothing of it.
    virtual bool control(unsigned long request, void* argument) = 0;
};

// Null when there is none, or it may not be opened.
std::unique_ptr<VideoNode> openVideoNode(const QString& path);

} // namespace thunhan
