// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"
#include "capture/finger/match/PrintMatcher.h"

#include <QList>
#include <memory>
#include <optional>

namespace thunhan
{

// One print of the application, or one that must not be among them.
struct SequencePrint {
    FingerPosition position = FingerPosition::RightThumb; // whose it is said to be
    Impression impression = Impression::LiveScanPlain;
    std::shared_ptr<const MatchablePrint> print; // null: not to be had
    bool ofClerk = false;                        // of the person behind the desk
    bool isClear = true; // passed its threshold: that it is unlike another print says something
};

enum class SequenceClash {
    SameFingerTwice, // two prints said to be of different fingers are of one
    HandsSwapped,    // likewise, and of the same finger of the other hand
    NotTheSame,      // two prints said to be of one finger are not
    ClerksFinger,
};

// `first` and `second` are places in the list that was checked, `first` before `second`.
struct SequenceFinding {
    SequenceClash clash;
    qsizetype first = 0;
    qsizetype second = 0;
    double similarity = 0;

    friend bool operator==(const SequenceFinding&, const SequenceFinding&) = default;
};

struct SequenceVerdict {
    QList<SequenceFinding> findings;
    // Prints of which too little is known to be compared, or to be told from the other print of their finger.
    // While there are any, nothing counts as checked that they take part in: unchecked is not passed.
    QList<qsizetype> unchecked;

    bool passed() const { return findings.isEmpty() && unchecked.isEmpty(); }
};

// Compares every print with every other. Pure; 190 comparisons for twenty prints.
SequenceVerdict checkSequence(const QList<SequencePrint>& prints, double threshold = sameFingerSimilarity);

} // namespace thunhan
