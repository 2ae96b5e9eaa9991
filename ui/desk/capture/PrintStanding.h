// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "capture/device/CapturePolicy.h"
#include "capture/finger/FingerRequest.h"

namespace thunhan
{

// How the stored prints of an application stand against what is planned to be taken. Made anew for every
// look; the application outlives it.
class PrintStanding
{
public:
    PrintStanding(const Application& application, const CapturePolicy& policy, QList<FingerRequest> plan);

    const QList<FingerRequest>& plan() const { return m_plan; }
    // Passed, or let pass.
    bool isDone(FingerPosition position, Impression impression) const;
    bool isDone(const FingerRequest& request) const;
    // Oldest first.
    QList<BiometricSample> attempts(const BiometricSite& site, Impression impression) const;
    // Every finger of it that is not done has used up its attempts: what happens to it is a person's
    // decision.
    bool isExhausted(const FingerRequest& request) const;
    // What still has to be asked of the citizen.
    QList<FingerRequest> wanted() const;
    // Fingers of which a planned print is missing.
    QList<FingerPosition> missing() const;
    // Fingers whose kept print of this impression is below the threshold and not let pass.
    QList<FingerPosition> below(Impression impression) const;

private:
    const Application& m_application;
    const int m_mostAttempts;
    const QList<FingerRequest> m_plan;
};

} // namespace thunhan
