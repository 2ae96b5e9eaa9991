// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerSequencePlan.h"

namespace thunhan
{

QList<FingerRequest> planFingers(const CapturePolicy& policy, const FingerprintCapabilities& reader,
                                 const QList<FingerPosition>& absent)
{
    const bool full = policy.fingerSequence == FingerSequence::SlapsAndRolls;
    const bool slaps = full && reader.slap;
    const bool rolls = full && reader.rolled;
    QList<FingerRequest> plan;
    for (const FingerGroup group :
         {FingerGroup::PlainRightFour, FingerGroup::PlainLeftFour, FingerGroup::PlainThumbs}) {
        FingerRequest slap(group);
        slap.absent = fingersOf(group);
        slap.absent.removeIf([&absent](FingerPosition position) { return !absent.contains(position); });
        if (slaps && !slap.fingers().isEmpty())
            plan.append(slap);
    }
    for (const FingerPosition position : allFingerPositions) {
        if (absent.contains(position))
            continue;
        if (rolls)
            plan.append({position, Impression::LiveScanRolled});
        else if (!slaps)
            plan.append(FingerRequest(position));
    }
    return plan;
}

} // namespace thunhan
