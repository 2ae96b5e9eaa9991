// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PortraitPolicy.h"
#include "capture/portrait/FaceTracker.h"
#include "capture/portrait/PortraitAssessment.h"

#include <QImage>
#include <memory>

namespace thunhan
{

// Judges portraits against the policy. Immutable: any number of threads may assess with one object. Never on
// the UI thread.
//
// Not measurable this way, and therefore the clerk's to confirm: glasses, head covering, things before the
// face, a neutral expression.
class FaceAssessor
{
public:
    static constexpr auto algorithm = "thunhan.portrait";
    static constexpr auto version = "1";

    FaceAssessor(std::shared_ptr<const FaceModel> model, PortraitPolicy policy);

    // A measure that cannot be taken is NotMeasured and leaves the others alone; it keeps the portrait from
    // passing.
    // A still by itself, looked over thoroughly: about 0.1 s for a picture of 1280x960.
    PortraitAssessment assess(const QImage& still) const;
    // A frame of a preview, with what `tracker` remembers of the ones before: about 10 ms, now and then more.
    PortraitAssessment assess(const QImage& frame, FaceTracker& tracker) const;

private:
    template <class Find>
    PortraitAssessment judge(const QImage& picture, Find find) const;

    FaceFinder m_finder;
    PortraitPolicy m_policy;
};

} // namespace thunhan
