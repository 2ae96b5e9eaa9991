// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that knows what is planned, what is there and what is still missing.
#include "app/domain/Prints.h"
#include "capture/finger/FingerSequencePlan.h"
#include "ui/desk/FingerprintsPage.h"

#include <QSet>
#include <algorithm>

namespace thunhan
{

const BiometricException* FingerprintsPage::exceptionOf(FingerPosition position) const
{
    const auto* exception = m_application.exceptionFor(BiometricModality::Finger, position);
    return exception && holdsOn(*exception, m_services.enrollment.ruleContext().today) ? exception : nullptr;
}

CapturePolicy FingerprintsPage::policy() const
{
    CapturePolicy policy = m_capture.fingers;
    policy.thresholds = m_services.reference.thresholds().fingers;
    return policy;
}

QList<FingerRequest> FingerprintsPage::plan() const
{
    QList<FingerPosition> absent;
    for (const FingerPosition position : allFingerPositions) {
        if (exceptionOf(position))
            absent.append(position);
    }
    const FingerprintScanner* reader = scanner();
    return planFingers(policy(), reader ? reader->capabilities() : FingerprintCapabilities(), absent);
}

PrintStanding FingerprintsPage::standing() const
{
    return {m_application, policy(), plan()};
}

Impression FingerprintsPage::shownImpression() const
{
    const FingerRequest rolled(m_shown, Impression::LiveScanRolled);
    const auto current = m_session ? m_session->current() : std::nullopt;
    if (current && current->site == FingerRequest::Site(m_shown))
        return current->impression;
    const QList<FingerRequest> planned = plan();
    const PrintStanding now = standing();
    const bool plainLeft = std::any_of(planned.begin(), planned.end(), [&now](const FingerRequest& each) {
        return !each.isRolled() && !now.isDone(each) && !now.isExhausted(each);
    });
    return planned.contains(rolled) && !plainLeft && now.isDone(m_shown, Impression::LiveScanPlain)
               ? Impression::LiveScanRolled
               : Impression::LiveScanPlain;
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

bool FingerprintsPage::mayRetake() const
{
    return m_session && !exceptionOf(m_shown) && scanner()->capabilities().takes(shownRequest());
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

std::optional<QualityOverride> FingerprintsPage::wantedOverride() const
{
    QualityOverride wanted;
    wanted.site = m_shown;
    wanted.impression = m_slap ? Impression::LiveScanPlain : shownImpression();
    if (const SequenceFinding* found = clash()) {
        // Of the two the shown one, else the one that came later; the clerk's own finger is nobody's to pass.
        const SequencePrint& first = m_checker.prints()[found->first];
        const SequencePrint& second = m_checker.prints()[found->second];
        const bool isFirst = !first.ofClerk && first.position == m_shown && second.position != m_shown;
        wanted.matter = OverrideMatter::Clash;
        wanted.site = (isFirst ? first : second).position;
        wanted.impression = (isFirst ? first : second).impression;
        return wanted;
    }
    if (count().noPrints) {
        wanted.matter = OverrideMatter::NoPrints;
        wanted.site = {};
        wanted.impression = Impression::NotApplicable;
        return wanted;
    }
    const BiometricSample* kept = keptPrint(m_application, m_shown, wanted.impression);
    const PrintStanding now = standing();
    if (!kept || now.isDone(m_shown, wanted.impression) ||
        now.attempts(m_shown, wanted.impression).size() < policy().thresholds.attempts)
        return {};
    return wanted;
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
    QSet<FingerPosition> missing;
    QSet<FingerPosition> below;
    Count count;
    for (const Gap& gap : m_services.enrollment.gapsOf(m_application)) {
        const auto* position = std::get_if<FingerPosition>(&gap.site);
        count.noPrints = count.noPrints || gap.kind == GapKind::NoPrints;
        if (position && gap.kind == GapKind::SampleMissing)
            missing.insert(*position);
        else if (position && gap.kind == GapKind::SampleBelowGate)
            below.insert(*position);
    }
    count.missing = static_cast<int>(missing.size());
    count.below = static_cast<int>((below - missing).size());
    return count;
}

StepStatus FingerprintsPage::stepStatus() const
{
    const Count n = count();
    if (clash())
        return {Shape::Bad, tr("Two prints clash")};
    const QList<BiometricSample>& samples = m_application.samples;
    const bool begun = std::any_of(samples.begin(), samples.end(), [](const BiometricSample& one) {
        return one.kept && one.modality == BiometricModality::Finger;
    });
    if (!begun && n.missing == static_cast<int>(allFingerPositions.size()))
        return {Shape::Idle, tr("Not captured yet")};
    if (n.missing > 0)
        return {Shape::Idle, tr("%n finger(s) to take", nullptr, n.missing)};
    if (n.below > 0)
        return {Shape::Bad, tr("%n below the threshold", nullptr, n.below)};
    if (n.noPrints)
        return {Shape::Bad, tr("No finger at all")};
    int absent = 0;
    int letPass = 0;
    int passed = 0;
    for (const FingerPosition position : allFingerPositions) {
        if (exceptionOf(position))
            ++absent;
        else if (const auto* worst = worstKept(m_application, BiometricModality::Finger, position))
            ++(worst->passed ? passed : letPass);
    }
    if (passed + letPass + absent == 0)
        return {Shape::Idle, tr("May be taken")};
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
    if (n.below > 0)
        return tr("%n finger(s) too low", nullptr, n.below);
    return n.noPrints ? tr("No finger at all") : QString();
}

} // namespace thunhan
