// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/v4l2/CameraLock.h"

#include <linux/videodev2.h>
#include <optional>

namespace thunhan
{
namespace
{

std::optional<qint32> read(VideoNode& node, quint32 control)
{
    v4l2_control value{control, 0};
    return node.control(VIDIOC_G_CTRL, &value) ? std::optional(value.value) : std::nullopt;
}

bool write(VideoNode& node, quint32 control, qint32 value)
{
    v4l2_control wanted{control, value};
    return node.control(VIDIOC_S_CTRL, &wanted);
}

} // namespace

void CameraLock::hold()
{
    if (!m_before.isEmpty())
        return;
    m_exposure = freeze(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_MANUAL, V4L2_CID_EXPOSURE_ABSOLUTE);
    m_whiteBalance = freeze(V4L2_CID_AUTO_WHITE_BALANCE, 0, V4L2_CID_WHITE_BALANCE_TEMPERATURE);
}

bool CameraLock::freeze(quint32 automatic, qint32 manual, quint32 value)
{
    const auto mode = read(m_node, automatic);
    const auto found = read(m_node, value);
    // One that is manual already is somebody's choice; one whose value is not told would jump.
    if (!mode || *mode == manual || !found || !write(m_node, automatic, manual))
        return false;
    m_before.append({automatic, *mode});
    // Drivers forget what their automatic had found.
    return write(m_node, value, *found);
}

void CameraLock::release()
{
    for (const Before& before : std::as_const(m_before))
        write(m_node, before.control, before.value);
    m_before.clear();
    m_exposure = m_whiteBalance = false;
}

} // namespace thunhan
