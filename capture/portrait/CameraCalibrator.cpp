// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/CameraCalibrator.h"

#include <algorithm>

namespace thunhan
{
namespace
{

constexpr double stillWithin = 4; // degrees between the tenth and the ninetieth of a hundred

double at(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace

void CameraCalibrator::take(const PortraitAssessment& assessment)
{
    using enum PortraitMeasure;
    if (isComplete() || assessment.faces != 1)
        return;
    for (const PortraitMeasure measure : {Pitch, Sharpness, BackgroundWhite, BackgroundEven}) {
        const PortraitCheck* check = assessment.check(measure);
        if (!check || check->state == CheckState::NotMeasured)
            return;
    }
    m_pitch.push_back(assessment.check(Pitch)->value + m_policy.pitchNeutral);
    m_sharpness.push_back(assessment.check(Sharpness)->value);
    m_white.push_back(assessment.check(BackgroundWhite)->value);
    m_edges.push_back(assessment.check(BackgroundEven)->value);
}

std::optional<CameraCalibration> CameraCalibrator::finish(const QDateTime& now)
{
    if (!isComplete())
        return {};
    if (at(m_pitch, 0.9) - at(m_pitch, 0.1) > stillWithin) {
        *this = CameraCalibrator(m_policy);
        return {};
    }
    return CameraCalibration{at(m_pitch, 0.5), at(m_sharpness, 0.5), at(m_white, 0.5), at(m_edges, 0.5), now};
}

} // namespace thunhan
