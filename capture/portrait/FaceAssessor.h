// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/FaceModel.h"
#include "capture/portrait/PortraitAssessment.h"
#include "capture/portrait/PortraitPolicy.h"

#include <QImage>
#include <memory>

namespace thunhan
{

// Judges one portrait against the policy. Immutable: any number of threads may assess with one object. About
// 60 ms for a picture of 1280x960: never on the UI thread.
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
    PortraitAssessment assess(const QImage& frame) const;

private:
    std::shared_ptr<const FaceModel> m_model;
    PortraitPolicy m_policy;
};

} // namespace thunhan
