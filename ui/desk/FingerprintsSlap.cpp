// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that shows a slap: four fingers at once, each judged by itself.
#include "app/domain/Prints.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/ScoreRing.h"

namespace thunhan
{

namespace
{

// The finger of the slap that needs the clerk most: its newest print is the worst of all.
struct WorstFinger {
    FingerPosition position = FingerPosition::RightIndex;
    const FingerAttempt* attempt = nullptr;
};

WorstFinger worstOf(const FingerCaptureSession* session, const QHash<SampleId, FingerAttempt>& judged,
                    const QList<FingerPosition>& fingers)
{
    WorstFinger worst;
    for (const FingerPosition position : fingers) {
        const QList<FingerAttempt> attempts = session ? session->attempts(position) : QList<FingerAttempt>();
        if (attempts.isEmpty())
            continue;
        const auto best = judged.constFind(attempts[session->best(position)].id);
        if (best == judged.constEnd())
            continue;
        const auto rank = [](const FingerAttempt& of) {
            return std::pair(of.assessment.passed, of.assessment.score);
        };
        if (!worst.attempt || rank(*best) < rank(*worst.attempt))
            worst = {position, &*best};
    }
    return worst;
}

} // namespace

void FingerprintsPage::refreshSlap()
{
    const FingerRequest shown = shownRequest();
    m_title->setText(siteText(BiometricModality::Finger, *m_slap));
    m_live->setImage(isShownCurrent() && !m_preview.isNull() ? m_preview : m_slapPicture);
    m_live->setMarks({});
    refreshSlapCause();
    QString mend;
    std::optional<Icon> arrow;
    const WorstFinger worst = worstOf(m_session, m_attempts, shown.fingers());
    if (!m_findings.isEmpty()) {
        mend = slapText(m_findings.first(), *m_slap).action;
        arrow = Icon::Right;
    } else if (worst.attempt && !worst.attempt->assessment.passed &&
               !worst.attempt->assessment.causes.isEmpty()) {
        const FingerDefect cause = worst.attempt->assessment.causes.first();
        mend = defectText(cause).action;
        arrow = Icon::Right;
    }
    refreshAdvice(mend, arrow);
    refreshAttempts();
}

void FingerprintsPage::refreshSlapCause()
{
    const FingerRequest shown = shownRequest();
    const WorstFinger worst = worstOf(m_session, m_attempts, shown.fingers());
    int passed = 0;
    for (const FingerPosition position : shown.fingers()) {
        const BiometricSample* kept = keptPrint(m_application, position, shown.impression);
        passed += kept && kept->passed ? 1 : 0;
    }
    if (worst.attempt)
        m_ring->setScore(worst.attempt->assessment.score, policy().thresholdFor(worst.position));
    else
        m_ring->setScore({}, policy().thresholds.score);
    const bool good = m_findings.isEmpty() && worst.attempt && worst.attempt->assessment.passed;
    const bool known = !m_findings.isEmpty() || worst.attempt;
    m_causeMark->setVisible(known);
    m_cause->setVisible(known);
    m_causeMark->setShape(good ? Shape::Ok : Shape::Warn);
    m_live->setVerdict(!known ? LiveImageView::Verdict::None
                       : good ? LiveImageView::Verdict::Passing
                              : LiveImageView::Verdict::Failing);
    if (!m_findings.isEmpty())
        m_cause->setText(slapText(m_findings.first(), *m_slap).fact);
    else if (good)
        m_cause->setText(tr("Good prints"));
    else if (worst.attempt && !worst.attempt->assessment.causes.isEmpty())
        m_cause->setText(tr("%1: %2").arg(
            fingerName(worst.position), defectText(worst.attempt->assessment.causes.first()).fact.toLower()));
    else
        m_cause->setText(tr("Below the threshold"));
    m_figures->setText(tr("%1 of %2 fingers passed").arg(passed).arg(shown.fingers().size()));
    m_further->setText(m_findings.size() > 1 ? slapText(m_findings.at(1), *m_slap).fact : QString());
}

} // namespace thunhan
