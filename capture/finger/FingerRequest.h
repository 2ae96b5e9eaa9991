// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BiometricSample.h"

#include <QList>
#include <algorithm>
#include <variant>

namespace thunhan
{

// The group's fingers in the order of FingerPosition.
QList<FingerPosition> fingersOf(FingerGroup group);
// The slap that shows this finger.
FingerGroup groupOf(FingerPosition position);

// What the citizen is asked to lay on the glass in one presentation: a finger by itself, or the fingers of a
// slap.
struct FingerRequest {
    using Site = std::variant<FingerPosition, FingerGroup>;

    Site site = FingerPosition::RightThumb;
    Impression impression = Impression::LiveScanPlain;
    QList<FingerPosition> absent; // of the slap: those that the citizen does not have

    FingerRequest() = default;
    // A plain finger is what most readers are asked for.
    FingerRequest(FingerPosition position, Impression how = Impression::LiveScanPlain);
    FingerRequest(FingerGroup group, QList<FingerPosition> without = {});

    bool isSlap() const { return std::holds_alternative<FingerGroup>(site); }
    bool isRolled() const { return impression == Impression::LiveScanRolled; }
    // Who is expected on the glass.
    QList<FingerPosition> fingers() const;

    friend bool operator==(const FingerRequest& a, const FingerRequest& b)
    {
        // QList hands memcmp() a null pointer when one of two empty lists never held anything.
        return a.site == b.site && a.impression == b.impression &&
               std::equal(a.absent.begin(), a.absent.end(), b.absent.begin(), b.absent.end());
    }
};

} // namespace thunhan
