// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that knows what is planned, what is there and what is still missing.
#include "app/domain/Prints.h"
#include "app/domain/Reason.h"
#include "capture/finger/FingerSequencePlan.h"
#include "ui/desk/FingerprintsPage.h"

#include <algorithm>

namespace thunhan
{

QList<FingerRequest> FingerprintsPage::plan() const
{
    QList<FingerPosition> absent;
    for (const FingerPosition position : allFingerPositions) {
        if (m_application.exceptionFor(BiometricModality::Finger, position))
            absent.append(position);
    }
    const FingerprintScanner* reader = scanner();
    return planFingers(m_capture.fingers, reader ? reader->capabilities() : FingerprintCapabilities(),
                       absent);
}

PrintStanding FingerprintsPage::standing() const
{
    return {m_application, m_capture.fingers, plan()};
}

Impression FingerprintsPage::shownImpression() const
{
    const FingerRequest rolled(m_shown, Impression::LiveScanRolled);
    const auto current = m_session ? m_session->current() : std::nullopt;
    if (current && current->site == FingerRequest::Site(m_shown))
        return current->impression;
    const QList<FingerRequest> planned = plan();
    const bool slapsDone = std::none_of(planned.begin(), planned.end(), [this](const FingerRequest& each) {
        return each.isSlap() && !standing().isDone(each);
    });
    return planned.contains(rolled) && slapsDone ? Impression::LiveScanRolled : Impression::LiveScanPlain;
}

FingerRequest FingerprintsPage::shownRequest() const
{
    if (!m_slap)
        return {m_shown, shownImpression()};
    for (const FingerRequest& planned : plan()) {
        if (planned.site == FingerRequest::Site(*m_slap))
            return planned;
    }
    return FingerRequest(*m_slap);
}

bool FingerprintsPage::isShownCurrent() const
{
    const auto current = m_session ? m_session->current() : std::nullopt;
    const FingerRequest shown = shownRequest();
    return current && m_session->state() != FingerSessionState::Idle && current->site == shown.site &&
           current->impression == shown.impression;
}

bool FingerprintsPage::mayKeep() const
{
    const PrintStanding now = standing();
    const FingerRequest shown = shownRequest();
    const QList<FingerPosition> fingers = shown.fingers();
    const bool all = std::all_of(fingers.begin(), fingers.end(), [&](FingerPosition position) {
        return keptPrint(m_application, position, shown.impression) != nullptr;
    });
    return all && (now.isDone(shown) || now.isExhausted(shown));
}

bool FingerprintsPage::mayOverride() const
{
    const QualityOverride* granted = m_application.overrideFor(BiometricModality::Finger, m_shown);
    if (granted && saysWhy(*granted))
        return false;
    if (clash())
        return true;
    const PrintStanding now = standing();
    const Impression impression = m_slap ? Impression::LiveScanPlain : shownImpression();
    const BiometricSample* kept = keptPrint(m_application, m_shown, impression);
    return kept && !kept->passed &&
           now.attempts(m_shown, impression).size() >= m_capture.fingers.fingerAttempts;
}

std::optional<FingerPosition> FingerprintsPage::firstOpen() const
{
    for (const Gap& gap : m_services.enrollment.gapsOf(m_application)) {
        if (gap.step == step() && std::holds_alternative<FingerPosition>(gap.site))
            return std::get<FingerPosition>(gap.site);
    }
    return {};
}

FingerprintsPage::Count FingerprintsPage::count() const
{
    Count count;
    bool asked = false;
    for (const Gap& gap : m_services.enrollment.gapsOf(m_application))
        asked = asked || (gap.step == step() && gap.modality == BiometricModality::Finger);
    for (const BiometricSample& sample : m_application.samples)
        asked = asked || sample.modality == BiometricModality::Finger;
    if (!asked) // as of a child under six
        return count;
    const PrintStanding now = standing();
    count.missing = static_cast<int>(now.missing().size());
    count.below = static_cast<int>(now.below().size());
    return count;
}

StepStatus FingerprintsPage::stepStatus() const
{
    const Count n = count();
    if (clash())
        return {Shape::Bad, tr("Two prints clash")};
    if (n.missing == static_cast<int>(allFingerPositions.size()))
        return {Shape::Idle, tr("Not captured yet")};
    if (n.missing > 0)
        return {Shape::Idle, tr("%n finger(s) to take", nullptr, n.missing)};
    if (n.below > 0)
        return {Shape::Bad, tr("%n below the threshold", nullptr, n.below)};
    int absent = 0;
    int letPass = 0;
    for (const FingerPosition position : allFingerPositions) {
        if (m_application.exceptionFor(BiometricModality::Finger, position))
            ++absent;
        else if (const auto* worst = worstKept(m_application, BiometricModality::Finger, position))
            letPass += worst->passed ? 0 : 1;
    }
    const int passed = static_cast<int>(allFingerPositions.size()) - absent - letPass;
    if (absent > 0 && letPass > 0)
        return {Shape::Ok, tr("%1 ok, %2 let pass, %3 none").arg(passed).arg(letPass).arg(absent)};
    if (letPass > 0)
        return {Shape::Ok, tr("%1 passed, %2 let pass").arg(passed).arg(letPass)};
    if (absent > 0)
        return {Shape::Ok, tr("%1 passed, %2 missing").arg(passed).arg(absent)};
    return {Shape::Ok, tr("All ten passed")};
}

QString FingerprintsPage::blockedReason() const
{
    const Count n = count();
    if (clash())
        return tr("Two prints clash");
    if (n.missing > 0)
        return tr("%n finger(s) left", nullptr, n.missing);
    return n.below > 0 ? tr("%n finger(s) too low", nullptr, n.below) : QString();
}

} // namespace thunhan
