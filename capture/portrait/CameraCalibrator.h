// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/CameraBook.h"
#include "capture/portrait/PortraitAssessment.h"

#include <optional>
#include <vector>

namespace thunhan
{

// Finds out what a camera on its stand reads of a person who looks straight ahead and holds still: medians
// over a second or two. One preview, one thread.
class CameraCalibrator
{
public:
    static constexpr int frames = 24; // with one face in them

    // `policy`: the one the assessments were made with; its neutral pitch is taken out again.
    explicit CameraCalibrator(const PortraitPolicy& policy) : m_policy(policy) {}

    // Frames without exactly one face, or with a background that cannot be told, do not count.
    void take(const PortraitAssessment& assessment);
    int taken() const { return static_cast<int>(m_pitch.size()); }
    bool isComplete() const { return taken() >= frames; }
    // Null until it is complete, and when the person did not hold still: then it starts over.
    std::optional<CameraCalibration> finish(const QDateTime& now);

private:
    PortraitPolicy m_policy;
    std::vector<double> m_pitch, m_sharpness, m_white, m_edges;
};

} // namespace thunhan
