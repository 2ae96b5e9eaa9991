// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/v4l2/VideoNode.h"

#include <QList>
#include <QMap>
#include <QSize>
#include <cstring>
#include <linux/videodev2.h>
#include <mutex>

namespace thunhan
{

// What a driver says of one camera. Several nodes may share it, on any thread.
struct ScriptedDriver {
    QByteArray card = "Desk camera", bus = "usb-0000:00:14.0-1";
    quint32 abilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    QList<QList<QSize>> formats; // the sizes of each
    bool anySize = false;        // stepwise up to 1920x1080
    bool endless = false;        // lists sizes without end
    QMap<quint32, qint32> controls;

    qint32 control(quint32 id)
    {
        const std::lock_guard lock(mutex);
        return controls.value(id, -1);
    }
    // What was set of it until now, in its order.
    QList<qint32> writes(quint32 id)
    {
        const std::lock_guard lock(mutex);
        return written.value(id);
    }
    QMap<quint32, QList<qint32>> written;
    std::mutex mutex;
};

class ScriptedNode final : public VideoNode
{
public:
    explicit ScriptedNode(std::shared_ptr<ScriptedDriver> driver) : m_driver(std::move(driver)) {}

    bool control(unsigned long request, void* argument) override
    {
        const std::lock_guard lock(m_driver->mutex);
        switch (request) {
        case VIDIOC_QUERYCAP: {
            auto& out = *static_cast<v4l2_capability*>(argument);
            // As long as the room, and not ended: drivers have done so.
            std::memset(out.card, 'x', sizeof out.card);
            std::memcpy(
                out.card, m_driver->card.constData(),
                std::min<std::size_t>(sizeof out.card, static_cast<std::size_t>(m_driver->card.size()) + 1));
            std::memcpy(out.bus_info, m_driver->bus.constData(),
                        static_cast<std::size_t>(m_driver->bus.size()) + 1);
            out.capabilities = m_driver->abilities | V4L2_CAP_DEVICE_CAPS;
            out.device_caps = m_driver->abilities;
            return true;
        }
        case VIDIOC_ENUM_FMT: {
            auto& out = *static_cast<v4l2_fmtdesc*>(argument);
            out.pixelformat = out.index;
            return out.index < static_cast<quint32>(m_driver->formats.size());
        }
        case VIDIOC_ENUM_FRAMESIZES: return size(*static_cast<v4l2_frmsizeenum*>(argument));
        case VIDIOC_G_CTRL: {
            auto& out = *static_cast<v4l2_control*>(argument);
            out.value = m_driver->controls.value(out.id);
            return m_driver->controls.contains(out.id);
        }
        case VIDIOC_S_CTRL: {
            const auto& in = *static_cast<v4l2_control*>(argument);
            if (!m_driver->controls.contains(in.id))
                return false;
            m_driver->controls[in.id] = in.value;
            m_driver->written[in.id].append(in.value);
            return true;
        }
        default: return false;
        }
    }

private:
    bool size(v4l2_frmsizeenum& out) const
    {
        if (m_driver->anySize) {
            out.type = V4L2_FRMSIZE_TYPE_CONTINUOUS;
            out.stepwise = {160, 1920, 1, 120, 1080, 1};
            return out.index == 0;
        }
        out.type = V4L2_FRMSIZE_TYPE_DISCRETE;
        if (m_driver->endless) {
            out.discrete = {640 + out.index, 480};
            return true;
        }
        const QList<QSize> sizes = m_driver->formats.value(out.pixel_format);
        if (out.index >= static_cast<quint32>(sizes.size()))
            return false;
        out.discrete = {static_cast<quint32>(sizes.at(out.index).width()),
                        static_cast<quint32>(sizes.at(out.index).height())};
        return true;
    }

    std::shared_ptr<ScriptedDriver> m_driver;
};

} // namespace thunhan
