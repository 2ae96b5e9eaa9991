// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerSequencePlan.h"

namespace thunhan
{

QList<FingerRequest> planFingers(const CapturePolicy& policy, const FingerprintCapabilities& reader,
                                 const QList<FingerPosition>& absent)
{
    const bool slaps = policy.fingerSequence != FingerSequence::SinglePrints && reader.slap;
    const bool rolls = policy.fingerSequence == FingerSequence::SlapsAndRolls;
    QList<FingerRequest> plan;
    for (const FingerGroup group :
         {FingerGroup::PlainRightFour, FingerGroup::PlainLeftFour, FingerGroup::PlainThumbs}) {
        FingerRequest slap(group);
        slap.absent = fingersOf(group);
        slap.absent.removeIf([&absent](FingerPosition position) { return !absent.contains(position); });
        if (slaps && !slap.fingers().isEmpty())
            plan.append(slap);
    }
    for (const Impression impression : {Impression::LiveScanPlain, Impression::LiveScanRolled}) {
        const bool wanted = impression == Impression::LiveScanRolled ? rolls : !slaps;
        for (const FingerPosition position : allFingerPositions) {
            if (wanted && !absent.contains(position))
                plan.append({position, impression});
        }
    }
    return plan;
}

} // namespace thunhan
