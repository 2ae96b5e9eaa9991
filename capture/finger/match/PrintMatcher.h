// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/match/MinutiaCylinders.h"
#include "capture/finger/minutiae/Minutia.h"

namespace thunhan
{

// A print made ready for comparing. Immutable; any thread. May throw cv::Exception while it is made.
class MatchablePrint
{
public:
    explicit MatchablePrint(Minutiae minutiae);

    const Minutiae& minutiae() const { return m_minutiae; }
    const std::vector<MinutiaCylinder>& cylinders() const { return m_cylinders; }
    // With fewer, nothing can be said: neither that it is the same finger nor that it is not.
    bool tellsEnough() const { return m_cylinders.size() >= leastCylinders; }

private:
    static constexpr std::size_t leastCylinders = 8;

    Minutiae m_minutiae;
    std::vector<MinutiaCylinder> m_cylinders;
};

// How surely both are of one finger, 0..1, whatever reader they are from: local similarities of the
// cylinders, then as far as the pairs agree on how the finger was laid (relaxation of the same paper).
// Symmetric but for rounding. Figures of other matchers do not compare. Pure; about a third of a
// millisecond.
double printSimilarity(const MatchablePrint& a, const MatchablePrint& b);

// From here on it is the same finger. Chosen from the table that `thunhanctl calibrate separation` prints.
inline constexpr double sameFingerSimilarity = 0.12;
// Below it, it is another one; in between nothing can be said. Twice the most that the table has of
// strangers.
inline constexpr double otherFingerSimilarity = 0.06;

} // namespace thunhan
