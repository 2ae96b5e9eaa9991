// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/v4l2/VideoNode.h"

#include <QList>

namespace thunhan
{

// Keeps exposure and white balance as they are while stills are taken: a camera that goes on looking for them
// makes three pictures of three colours. Only where the driver can; what it was before comes back with
// release() or the end of this object. One thread.
class CameraLock
{
public:
    explicit CameraLock(VideoNode& node) : m_node(node) {}
    ~CameraLock() { release(); }
    CameraLock(const CameraLock&) = delete;
    CameraLock& operator=(const CameraLock&) = delete;

    void hold();
    void release();
    bool holdsExposure() const { return m_exposure; }
    bool holdsWhiteBalance() const { return m_whiteBalance; }

private:
    // Switches an automatic off and keeps the value it had found.
    bool freeze(quint32 automatic, qint32 manual, quint32 value);

    struct Before {
        quint32 control;
        qint32 value;
    };
    VideoNode& m_node;
    QList<Before> m_before;
    bool m_exposure = false;
    bool m_whiteBalance = false;
};

} // namespace thunhan
