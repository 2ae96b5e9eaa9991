// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that says how the fingers stand.
#include "app/base/Deliver.h"
#include "app/domain/Reason.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/StoredImage.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/AttemptStrip.h"
#include "ui/desk/capture/ExceptionBox.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/desk/capture/SiteNotes.h"
#include "ui/desk/capture/StageChips.h"
#include "ui/desk/capture/StepActions.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Marks.h"
#include "ui/widgets/NoteBox.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ScoreRing.h"

#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int shownAttempts = 3;
constexpr QSize pictureSize(444, 572);

int scoreOf(const BiometricSample& sample)
{
    return sample.quality.isEmpty() ? 0 : qRound(sample.quality.first().value);
}

} // namespace

bool FingerprintsPage::mayKeep() const
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, m_shown);
    return kept && (kept->passed || attemptsOf(m_shown).size() >= m_capture.fingers.fingerAttempts);
}

bool FingerprintsPage::mayOverride() const
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, m_shown);
    const QualityOverride* granted = m_application.overrideFor(BiometricModality::Finger, m_shown);
    return kept && !kept->passed && !(granted && saysWhy(*granted)) &&
           attemptsOf(m_shown).size() >= m_capture.fingers.fingerAttempts;
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
    for (const Gap& gap : m_services.enrollment.gapsOf(m_application)) {
        count.missing += gap.step == step() && gap.kind == GapKind::SampleMissing ? 1 : 0;
        count.below += gap.step == step() && gap.kind == GapKind::SampleBelowGate ? 1 : 0;
    }
    return count;
}

StepStatus FingerprintsPage::stepStatus() const
{
    const Count n = count();
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
        else if (!m_application.keptSample(BiometricModality::Finger, position)->passed)
            ++letPass;
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
    if (n.missing > 0)
        return tr("%n finger(s) left", nullptr, n.missing);
    return n.below > 0 ? tr("%n finger(s) too low", nullptr, n.below) : QString();
}

QList<StepAction> FingerprintsPage::actions() const
{
    constexpr auto primary = ActionButton::Kind::Primary;
    const bool excepted = m_application.exceptionFor(BiometricModality::Finger, m_shown);
    const StepAction close =
        stepAction(u"fingerCloseBox"_s, tr("Back to the reader"), QKeySequence(Qt::ALT | Qt::Key_Left));
    if (m_mode == Mode::Exception) {
        QList<StepAction> list{stepAction(u"fingerRecordException"_s, tr("Record it"),
                                          QKeySequence(Qt::Key_Return), m_exception->isComplete(), primary),
                               close};
        if (excepted)
            list.append(stepAction(u"fingerWithdrawException"_s, tr("Take it after all"),
                                   QKeySequence(Qt::ALT | Qt::Key_L)));
        return list;
    }
    if (m_mode == Mode::Override)
        return {stepAction(u"fingerSignOverride"_s, tr("Sign and let pass"), QKeySequence(Qt::Key_Return),
                           !m_override->isBusy(), primary),
                close};
    return {
        stepAction(u"fingerRetake"_s, tr("Take again"), QKeySequence(Qt::Key_Space), m_session && !excepted),
        stepAction(u"fingerKeepBest"_s, tr("Keep the best"), QKeySequence(Qt::Key_Return), mayKeep()),
        stepAction(u"fingerException"_s, tr("Missing, injured"), QKeySequence(Qt::Key_M)),
        stepAction(u"fingerOverride"_s, tr("Ask to let pass"), QKeySequence(Qt::Key_O), mayOverride())};
}

bool FingerprintsPage::isBeingTaken(FingerPosition position) const
{
    return m_session && m_session->current() == position && m_session->state() != FingerSessionState::Idle;
}

void FingerprintsPage::refresh()
{
    if (m_application.id.isNull())
        return;
    refreshHands();
    refreshStages();
    refreshNotes();
    refreshFinger();
}

FingerMark FingerprintsPage::markOf(FingerPosition position) const
{
    FingerMark mark;
    if (const auto* exception = m_application.exceptionFor(BiometricModality::Finger, position)) {
        mark.state = FingerMark::State::Missing;
        mark.word = conditionWord(exception->condition);
        return mark;
    }
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, position);
    if (kept)
        mark.score = scoreOf(*kept);
    if (isBeingTaken(position))
        mark.state = FingerMark::State::Current;
    else if (kept && kept->passed)
        mark.state = FingerMark::State::Accepted;
    else if (kept && m_application.overrideFor(BiometricModality::Finger, position))
        mark.state = FingerMark::State::Overridden;
    else if (kept)
        mark.state = FingerMark::State::Retake;
    return mark;
}

void FingerprintsPage::refreshHands()
{
    for (const FingerPosition position : allFingerPositions)
        m_hands->setFinger(position, markOf(position));
    if (m_hands->chosen() != m_shown)
        m_hands->setChosen(m_shown);
}

void FingerprintsPage::refreshStages()
{
    const auto stageOf = [this](bool left) {
        int done = 0;
        int wanted = 0;
        bool current = false;
        for (const FingerPosition position : allFingerPositions) {
            if (isLeft(position) != left)
                continue;
            current = current || isBeingTaken(position);
            const FingerMark mark = markOf(position);
            wanted += mark.state == FingerMark::State::Missing ? 0 : 1;
            const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, position);
            const bool good =
                kept && (kept->passed || m_application.overrideFor(BiometricModality::Finger, position));
            done += mark.state != FingerMark::State::Missing && good ? 1 : 0;
        }
        const QString words = (left ? tr("Left hand, %1/%2") : tr("Right hand, %1/%2")).arg(done).arg(wanted);
        const Shape shape = done == wanted ? Shape::Ok : current ? Shape::Cur : Shape::Idle;
        return Stage{shape, words, current};
    };
    m_stages->setStages({stageOf(false), stageOf(true)});
}

void FingerprintsPage::refreshNotes()
{
    QList<SiteNote> notes;
    for (const FingerPosition position : allFingerPositions) {
        if (const auto* exception = m_application.exceptionFor(BiometricModality::Finger, position)) {
            const QString word = conditionWord(exception->condition);
            notes.append({Severity::Neutral, fingerName(position),
                          exception->note.isEmpty() ? word : tr("%1. Note: %2").arg(word, exception->note)});
        } else if (const auto* granted = m_application.overrideFor(BiometricModality::Finger, position)) {
            const QString reason =
                overrideReasonText(granted->reason, m_services.reference.list(u"override_reasons"_s));
            const QString name = m_names.value(granted->grantedBy);
            notes.append({Severity::Warn, fingerName(position),
                          name.isEmpty() ? tr("Let pass by a supervisor: %1").arg(reason)
                                         : tr("%1 let it pass: %2").arg(name, reason)});
        }
    }
    m_notes->setNotes(notes);
}

void FingerprintsPage::refreshFinger()
{
    m_title->setText(fingerName(m_shown));
    const QList<BiometricSample> attempts = attemptsOf(m_shown);
    const FingerAttempt* judged = nullptr;
    // The newest attempt may not be stored yet; it is shown at once all the same.
    if (m_session && !m_session->attempts(m_shown).isEmpty()) {
        const auto found = m_attempts.constFind(m_session->attempts(m_shown).last().id);
        judged = found == m_attempts.constEnd() ? nullptr : &*found;
    }
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, m_shown);
    if (judged) {
        m_live->setImage(judged->frame.image);
        m_ring->setScore(judged->assessment.score, m_capture.fingers.thresholdFor(m_shown));
    } else if (kept) {
        m_live->setImage(m_pictures.value(kept->id));
        m_ring->setScore(scoreOf(*kept), m_capture.fingers.thresholdFor(m_shown));
        loadPicture(kept->id);
    } else {
        m_live->setImage({});
        m_ring->setScore({}, m_capture.fingers.thresholdFor(m_shown));
    }
    const bool passed = judged ? judged->assessment.passed : kept && kept->passed;
    m_live->setVerdict(!judged && !kept ? LiveImageView::Verdict::None
                       : passed         ? LiveImageView::Verdict::Passing
                                        : LiveImageView::Verdict::Failing);
    refreshCause(judged);
    refreshAdvice(judged);
    refreshAttempts();
}

void FingerprintsPage::refreshCause(const FingerAttempt* attempt)
{
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, m_shown);
    const bool passed = attempt ? attempt->assessment.passed : kept && kept->passed;
    const bool shown = attempt || kept;
    m_causeMark->setVisible(shown);
    m_cause->setVisible(shown);
    m_causeMark->setShape(passed ? Shape::Ok : Shape::Warn);
    const QList<FingerDefect> causes = attempt ? attempt->assessment.causes : QList<FingerDefect>();
    m_cause->setText(passed             ? tr("Good print")
                     : causes.isEmpty() ? tr("Below the threshold")
                                        : defectText(causes.first()).fact);
    m_figures->setText(attempt ? clarityText(attempt->assessment) : QString());
    m_further->setText(!passed && causes.size() > 1 ? defectText(causes.at(1)).fact : QString());

    std::vector<LiveImageView::Mark> marks;
    if (attempt) {
        marks.push_back({LiveImageView::Mark::Kind::Ticks, QRectF(0.02, 0.02, 0.96, 0.96), Tone::Accent});
        const bool place = !passed && !causes.isEmpty() &&
                           (defectArrow(causes.first()) || causes.first() == FingerDefect::TooSmall);
        if (place)
            marks.push_back({LiveImageView::Mark::Kind::Dashed, attempt->assessment.foreground, Tone::Warn});
    }
    m_live->setMarks(std::move(marks));
}

void FingerprintsPage::refreshAdvice(const FingerAttempt* attempt)
{
    const bool excepted = m_application.exceptionFor(BiometricModality::Finger, m_shown);
    const auto state = m_session ? m_session->state() : FingerSessionState::Idle;
    const bool opening = scanner() && scanner()->status().state == DeviceState::Opening;
    const bool away = !m_session || (state == FingerSessionState::ReaderAway && !opening);
    m_trouble->setVisible(away);
    m_advice->setVisible(!away);
    if (away) {
        const ErrorCode code =
            m_session && m_session->error() ? m_session->error()->code : ErrorCode::DeviceMissing;
        m_trouble->setNote(errorSentence(code), tr("The capture goes on by itself when the reader is back."));
        return;
    }
    const QList<FingerDefect> causes = attempt ? attempt->assessment.causes : QList<FingerDefect>();
    const bool failed = attempt && !attempt->assessment.passed;
    if (excepted)
        m_advice->setAdvice(Severity::Neutral, {}, tr("Recorded as missing. M corrects it."));
    else if (!isBeingTaken(m_shown))
        m_advice->setAdvice(Severity::Ok, {},
                            count().missing + count().below == 0 ? tr("All fingers are done. F9 goes on.")
                            : mayOverride() ? tr("Space takes it again, O asks to let it pass")
                                            : tr("Space takes this finger again"));
    else if (state == FingerSessionState::Exhausted)
        m_advice->setAdvice(Severity::Warn, {},
                            tr("Attempts used up. Enter keeps the best, O asks to let it pass."));
    else if (state == FingerSessionState::Assessing)
        m_advice->setAdvice(Severity::Neutral, {}, tr("The picture is being judged"));
    else if (m_retry)
        m_advice->setAdvice(Severity::Warn, Icon::Right, retryText(*m_retry));
    else if (failed && !causes.isEmpty())
        m_advice->setAdvice(Severity::Warn, defectArrow(causes.first()).value_or(Icon::Right),
                            defectText(causes.first()).action);
    else if (state == FingerSessionState::Arming || opening)
        m_advice->setAdvice(Severity::Neutral, {}, tr("The reader is getting ready"));
    else
        m_advice->setAdvice(Severity::Neutral, Icon::Finger, pressText(m_shown));
}

void FingerprintsPage::refreshAttempts()
{
    QList<BiometricSample> attempts = attemptsOf(m_shown);
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, m_shown);
    // The last three, but always the kept one among them.
    while (attempts.size() > shownAttempts)
        attempts.removeAt(kept && attempts.first().id == kept->id ? 1 : 0);
    QList<AttemptCard> cards;
    for (const BiometricSample& sample : std::as_const(attempts)) {
        loadPicture(sample.id);
        AttemptCard card;
        card.picture = m_pictures.value(sample.id);
        card.title = tr("Attempt %1").arg(sample.attempt);
        card.score = QString::number(scoreOf(sample));
        card.chosen = kept && kept->id == sample.id;
        card.words = card.chosen ? tr("Best") : tr("Not used");
        if (card.chosen)
            card.shape = sample.passed ? Shape::Ok : Shape::Warn;
        cards.append(card);
    }
    for (int number = static_cast<int>(cards.size()) + 1; number <= shownAttempts; ++number) {
        const bool next = number == static_cast<int>(attempts.size()) + 1 && isBeingTaken(m_shown);
        cards.append({{}, tr("Attempt %1").arg(number), u"–"_s, {}, next ? tr("Waiting") : QString(), false});
    }
    m_strip->setCards(cards);
}

void FingerprintsPage::loadPicture(SampleId id)
{
    if (m_pictures.contains(id))
        return;
    const auto judged = m_attempts.constFind(id);
    if (judged != m_attempts.constEnd()) {
        m_pictures.insert(id, judged->frame.image);
        return;
    }
    m_pictures.insert(id, {}); // asked for
    deliver(decoded(m_services.pool, m_services.queries.sampleImage(id), pictureSize), *this,
            [this, id](const QImage& image) {
                if (!m_pictures.contains(id))
                    return;
                m_pictures.insert(id, image);
                refreshFinger();
            });
}

} // namespace thunhan
