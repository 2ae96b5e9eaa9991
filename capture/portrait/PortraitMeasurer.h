// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/FaceView.h"
#include "capture/portrait/PortraitAssessment.h"

#include <span>

namespace thunhan
{

// One number about a portrait, and what it means under a policy. Immutable and without state; any thread.
// Each looks at one view of one face, knows nothing of the others and may fail alone.
class PortraitMeasurer
{
public:
    virtual ~PortraitMeasurer() = default;

    virtual PortraitMeasure measure() const = 0;
    // May throw cv::Exception: the measure has failed then, and the others count all the same.
    virtual PortraitCheck check(const FaceView& view, const PortraitPolicy& policy) const = 0;
};

// In the order of PortraitMeasure. They live as long as the program.
std::span<const PortraitMeasurer* const> portraitMeasurers();

// The check of a value that shall not exceed, or shall reach, its limit.
PortraitCheck atMost(PortraitMeasure measure, double value, double limit, PortraitAdvice advice);
PortraitCheck atLeast(PortraitMeasure measure, double value, double limit, PortraitAdvice advice);

} // namespace thunhan
