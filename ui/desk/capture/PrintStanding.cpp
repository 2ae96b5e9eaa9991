// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/PrintStanding.h"

#include "app/domain/Prints.h"

#include <algorithm>

namespace thunhan
{

PrintStanding::PrintStanding(const Application& application, const CapturePolicy& policy,
                             QList<FingerRequest> plan)
    : m_application(application), m_mostAttempts(policy.thresholds.attempts), m_plan(std::move(plan))
{
}

bool PrintStanding::isDone(FingerPosition position, Impression impression) const
{
    const BiometricSample* kept = keptPrint(m_application, position, impression);
    return kept &&
           (kept->passed || m_application.overrideFor(BiometricModality::Finger, position, impression));
}

bool PrintStanding::isDone(const FingerRequest& request) const
{
    const QList<FingerPosition> fingers = request.fingers();
    return std::all_of(fingers.begin(), fingers.end(),
                       [&](FingerPosition position) { return isDone(position, request.impression); });
}

QList<BiometricSample> PrintStanding::attempts(const BiometricSite& site, Impression impression) const
{
    QList<BiometricSample> attempts;
    for (const BiometricSample& sample : m_application.samples) {
        if (sample.modality == BiometricModality::Finger && sample.site == site &&
            sample.impression == impression)
            attempts.append(sample);
    }
    std::sort(attempts.begin(), attempts.end(),
              [](const BiometricSample& a, const BiometricSample& b) { return a.attempt < b.attempt; });
    return attempts;
}

bool PrintStanding::isExhausted(const FingerRequest& request) const
{
    const QList<FingerPosition> fingers = request.fingers();
    return std::all_of(fingers.begin(), fingers.end(), [&](FingerPosition position) {
        return isDone(position, request.impression) ||
               attempts(position, request.impression).size() >= m_mostAttempts;
    });
}

QList<FingerRequest> PrintStanding::wanted() const
{
    QList<FingerRequest> wanted;
    for (const FingerRequest& request : m_plan) {
        if (!isDone(request) && !isExhausted(request))
            wanted.append(request);
    }
    return wanted;
}

QList<FingerPosition> PrintStanding::missing() const
{
    QList<FingerPosition> missing;
    for (const FingerRequest& request : m_plan) {
        for (const FingerPosition position : request.fingers()) {
            if (!keptPrint(m_application, position, request.impression) && !missing.contains(position))
                missing.append(position);
        }
    }
    return missing;
}

QList<FingerPosition> PrintStanding::below(Impression impression) const
{
    QList<FingerPosition> below;
    for (const FingerPosition position : allFingerPositions) {
        if (keptPrint(m_application, position, impression) && !isDone(position, impression))
            below.append(position);
    }
    return below;
}

} // namespace thunhan
