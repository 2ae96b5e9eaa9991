// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"
#include "capture/device/Frame.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <array>
#include <optional>

namespace thunhan
{

// What is wrong with how fingers were laid on the glass. The sentences belong to the pages.
enum class SlapDefect {
    Nothing,        // on the glass, or no picture
    WrongHand,      // the left one for the right or the other way round
    FingerMissing,  // `finger` is not on the glass
    FingersOverlap, // touch or lie on each other
    FingerCutOff,   // `finger` reaches over the edge of the glass
    TooMany,        // more than the group has
};

inline constexpr auto allSlapDefects =
    std::to_array<SlapDefect>({SlapDefect::Nothing, SlapDefect::WrongHand, SlapDefect::FingerMissing,
                               SlapDefect::FingersOverlap, SlapDefect::FingerCutOff, SlapDefect::TooMany});

struct SlapFinding {
    SlapDefect defect = SlapDefect::Nothing;
    std::optional<FingerPosition> finger;

    friend bool operator==(const SlapFinding&, const SlapFinding&) = default;
};

// One finger of a slap. Pixels of the slap's picture.
struct SlapFinger {
    FingerPosition position = FingerPosition::RightIndex;
    QPointF centre;  // of the last joint
    QSizeF size;     // of its rectangle, turned with the finger
    double turn = 0; // radians clockwise from upright

    QRectF bounds() const; // upright
};

struct SlapSegmentation {
    QList<SlapFinger> fingers; // from left to right; of a wrong hand as the fingers they are
    QList<SlapFinding> findings;

    bool passed() const { return findings.isEmpty(); }
};

// Takes a slap apart. `absent` are fingers that the person does not have: nobody misses them. Pure and
// re-entrant; for pool threads. Reads frames of Format_Grayscale8 with the palm's side up: right four from
// index to little, left four from little to index, thumbs left and right.
SlapSegmentation segmentSlap(const Frame& frame, FingerGroup group, const QList<FingerPosition>& absent = {});

// The finger by itself, upright, with a margin, as if a reader of single fingers had taken it.
Frame cutFinger(const Frame& slap, const SlapFinger& finger);

} // namespace thunhan
