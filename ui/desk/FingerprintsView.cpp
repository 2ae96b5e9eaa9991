// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that says how the fingers stand.
#include "app/base/Deliver.h"
#include "app/domain/Prints.h"
#include "app/domain/Reason.h"
#include "capture/finger/FingerSequencePlan.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/StoredImage.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/AttemptStrip.h"
#include "ui/desk/capture/CardPrintsBox.h"
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
#include <algorithm>

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
    if (m_mode == Mode::Match)
        return {close};
    // The foot has room for four: who may wait here already takes the place of what there is nothing to do
    // with, and comes up by itself at the end.
    const bool exhausted = m_session && m_session->state() == FingerSessionState::Exhausted;
    const StepAction second =
        m_queue.same.isEmpty() || exhausted
            ? stepAction(u"fingerKeepBest"_s, tr("Keep the best"), QKeySequence(Qt::Key_Return), mayKeep())
            : stepAction(u"fingerMatches"_s, tr("Compare faces"), QKeySequence(Qt::Key_Q));
    return {stepAction(u"fingerRetake"_s, tr("Take again"), QKeySequence(Qt::Key_Space), mayRetake()), second,
            stepAction(u"fingerException"_s, tr("Missing, injured"), QKeySequence(Qt::Key_M)),
            stepAction(u"fingerOverride"_s, tr("Ask to let pass"), QKeySequence(Qt::Key_O),
                       wantedOverride().has_value())};
}

bool FingerprintsPage::isBeingTaken(FingerPosition position) const
{
    const auto current = m_session ? m_session->current() : std::nullopt;
    return current && m_session->state() != FingerSessionState::Idle && current->fingers().contains(position);
}

void FingerprintsPage::refresh()
{
    if (m_application.id.isNull())
        return;
    refreshHands();
    refreshStages();
    refreshNotes();
    refreshFinger();
    m_strip->setVisible(!isAllDone());
    m_cardPrints->setVisible(isAllDone());
}

FingerMark FingerprintsPage::markOf(FingerPosition position) const
{
    FingerMark mark;
    if (const auto* exception = exceptionOf(position)) {
        mark.state = FingerMark::State::Missing;
        mark.word = conditionMark(exception->condition);
        return mark;
    }
    const PrintStanding now = standing();
    const QList<FingerPosition> missing = now.missing();
    const BiometricSample* kept = worstKept(m_application, BiometricModality::Finger, position);
    // While slaps are taken the rolls are still far away: a finger whose plain print is good has passed.
    const bool amongPlain = m_current && !m_current->isRolled();
    if (m_current && (amongPlain || isBeingTaken(position)))
        kept = keptPrint(m_application, position, m_current->impression);
    if (kept)
        mark.score = scoreOf(*kept);
    const SequenceFinding* found = clash();
    const auto takesPart = [this, position](qsizetype print) {
        return !m_checker.prints()[print].ofClerk && m_checker.prints()[print].position == position;
    };
    const bool clashes = found && (takesPart(found->first) || takesPart(found->second));
    const bool inSlap = m_current && m_current->isSlap();
    const bool accepted = kept && kept->passed;
    if (clashes)
        mark.state = FingerMark::State::Retake;
    else if (isBeingTaken(position) && !(inSlap && accepted))
        mark.state = FingerMark::State::Current;
    else if (kept && !accepted && !now.isDone(position, kept->impression))
        mark.state = FingerMark::State::Retake;
    else if (amongPlain ? !kept : missing.contains(position) && !isBeingTaken(position))
        mark.state = FingerMark::State::Waiting;
    else if (kept && !accepted)
        mark.state = FingerMark::State::Overridden;
    else if (kept)
        mark.state = FingerMark::State::Accepted;
    return mark;
}

void FingerprintsPage::refreshHands()
{
    for (const FingerPosition position : allFingerPositions)
        m_hands->setFinger(position, markOf(position));
    if (m_hands->chosen() != m_shown)
        m_hands->setChosen(m_shown);
}

Stage FingerprintsPage::stageOf(const QList<FingerRequest>& requests, const QString& words) const
{
    const PrintStanding now = standing();
    const auto current =
        m_session && m_session->state() != FingerSessionState::Idle ? m_session->current() : std::nullopt;
    bool isCurrent = false;
    qsizetype done = 0;
    for (const FingerRequest& request : requests) {
        done += now.isDone(request) ? 1 : 0;
        isCurrent = isCurrent ||
                    (current && current->site == request.site && current->impression == request.impression);
    }
    const Shape shape = done == requests.size() ? Shape::Ok : isCurrent ? Shape::Cur : Shape::Idle;
    return {shape, requests.size() > 1 ? words.arg(done).arg(requests.size()) : words, isCurrent};
}

void FingerprintsPage::refreshStages()
{
    QList<FingerRequest> rolls;
    QList<FingerRequest> right;
    QList<FingerRequest> left;
    QList<Stage> stages;
    for (const FingerRequest& request : plan()) {
        if (const auto* group = std::get_if<FingerGroup>(&request.site)) {
            const QString words = *group == FingerGroup::PlainRightFour  ? tr("4 right fingers")
                                  : *group == FingerGroup::PlainLeftFour ? tr("4 left fingers")
                                                                         : tr("2 thumbs");
            stages.append(stageOf({request}, words));
        } else if (request.isRolled()) {
            rolls.append(request);
        } else {
            (isLeft(std::get<FingerPosition>(request.site)) ? left : right).append(request);
        }
    }
    if (!rolls.isEmpty())
        stages.append(stageOf(rolls, tr("Rolled one by one, %1/%2")));
    if (!right.isEmpty())
        stages.append(stageOf(right, tr("Right hand, %1/%2")));
    if (!left.isEmpty())
        stages.append(stageOf(left, tr("Left hand, %1/%2")));
    m_stages->setStages(stages);
}

void FingerprintsPage::refreshNotes()
{
    QList<SiteNote> notes;
    for (const FingerPosition position : allFingerPositions) {
        if (const auto* exception = m_application.exceptionFor(BiometricModality::Finger, position)) {
            notes.append({exceptionOf(position) ? Severity::Neutral : Severity::Warn, fingerName(position),
                          exceptionText(*exception)});
        }
    }
    for (const QualityOverride& granted : m_application.overrides) {
        if (granted.modality != BiometricModality::Finger)
            continue;
        const auto* position = std::get_if<FingerPosition>(&granted.site);
        const QString reason = overrideReasonText(granted, m_services.reference);
        const QString name = m_names.value(granted.grantedBy);
        QString what = position ? fingerName(*position) : tr("All fingers");
        if (granted.impression == Impression::LiveScanRolled)
            what = tr("%1, rolled").arg(what);
        notes.append({Severity::Warn, what,
                      name.isEmpty() ? tr("Let pass by a supervisor: %1").arg(reason)
                                     : tr("%1 let it pass: %2").arg(name, reason)});
    }
    if (const QString words = queueWords(); !words.isEmpty())
        notes.prepend({Severity::Warn, tr("Queue"), words});
    notes.append(checkNotes());
    m_notes->setNotes(notes);
}

void FingerprintsPage::refreshFinger()
{
    const FingerprintScanner* reader = scanner();
    m_impression->setText(tr("%1 · %2 ppi")
                              .arg(impressionText(shownRequest().impression))
                              .arg(reader ? reader->capabilities().ppi : 500));
    if (m_slap) {
        refreshSlap();
        return;
    }
    m_title->setText(fingerName(m_shown));
    const Impression impression = shownImpression();
    const FingerAttempt* judged = nullptr;
    // The newest attempt may not be stored yet; it is shown at once all the same.
    if (m_session && !m_session->attempts(m_shown, impression).isEmpty()) {
        const auto found = m_attempts.constFind(m_session->attempts(m_shown, impression).last().id);
        judged = found == m_attempts.constEnd() ? nullptr : &*found;
    }
    const BiometricSample* kept = keptPrint(m_application, m_shown, impression);
    if (judged) {
        m_live->setImage(judged->frame.image);
        m_ring->setScore(judged->assessment.score, policy().thresholdFor(m_shown));
    } else if (kept) {
        m_live->setImage(m_pictures.value(kept->id));
        m_ring->setScore(scoreOf(*kept), policy().thresholdFor(m_shown));
        loadPicture(kept->id);
    } else {
        m_live->setImage({});
        m_ring->setScore({}, policy().thresholdFor(m_shown));
    }
    if (isShownCurrent() && !m_preview.isNull())
        m_live->setImage(m_preview);
    const bool passed = judged ? judged->assessment.passed : kept && kept->passed;
    m_live->setVerdict(!judged && !kept ? LiveImageView::Verdict::None
                       : passed         ? LiveImageView::Verdict::Passing
                                        : LiveImageView::Verdict::Failing);
    refreshCause(judged, kept);
    const QList<FingerDefect> causes = judged ? judged->assessment.causes : QList<FingerDefect>();
    if (judged && !judged->assessment.passed && !causes.isEmpty())
        refreshAdvice(defectText(causes.first()).action, defectArrow(causes.first()).value_or(Icon::Right));
    else
        refreshAdvice({}, {});
    refreshAttempts();
}

void FingerprintsPage::refreshCause(const FingerAttempt* attempt, const BiometricSample* kept)
{
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

void FingerprintsPage::refreshAdvice(const QString& mend, std::optional<Icon> arrow)
{
    const bool excepted = !m_slap && exceptionOf(m_shown);
    const auto state = m_session ? m_session->state() : FingerSessionState::Idle;
    const bool opening = scanner() && scanner()->status().state == DeviceState::Opening;
    const bool away = !m_session || (state == FingerSessionState::ReaderAway && !opening);
    const SequenceFinding* found = clash();
    m_clash->setVisible(found && !away);
    m_trouble->setVisible(away);
    m_advice->setVisible(!away && !found);
    if (away) {
        const auto [fact, action] = readerTrouble(
            m_session && m_session->error() ? *m_session->error() : Error{ErrorCode::DeviceMissing, {}});
        m_trouble->setNote(fact, action);
        return;
    }
    if (found)
        m_clash->setNote(clashWords(*found),
                         tr("Space takes the chosen finger again, O asks to let it pass."));
    else if (count().noPrints)
        m_advice->setAdvice(Severity::Warn, {},
                            tr("No finger can be taken: irises stand for them, or O asks a supervisor"));
    else if (excepted)
        m_advice->setAdvice(Severity::Neutral, {}, tr("Recorded as missing. M corrects it."));
    else if (scanner() && !scanner()->capabilities().takes(shownRequest()) &&
             !standing().isDone(shownRequest()))
        m_advice->setAdvice(Severity::Warn, {},
                            tr("This reader takes no rolled prints. Another one is needed."));
    else if (!isShownCurrent())
        m_advice->setAdvice(Severity::Ok, {},
                            count().missing + count().below == 0 ? tr("All fingers are done. F9 goes on.")
                            : wantedOverride() ? tr("Space takes it again, O asks to let it pass")
                                               : tr("Space takes this finger again"));
    else if (state == FingerSessionState::Exhausted)
        m_advice->setAdvice(Severity::Warn, {},
                            tr("Attempts used up. Enter keeps the best, O asks to let it pass."));
    else if (state == FingerSessionState::Assessing)
        m_advice->setAdvice(Severity::Neutral, {}, tr("The picture is being judged"));
    else if (m_retry)
        m_advice->setAdvice(Severity::Warn, Icon::Right, retryText(*m_retry));
    else if (!mend.isEmpty())
        m_advice->setAdvice(Severity::Warn, arrow, mend);
    else if (state == FingerSessionState::Arming || opening)
        m_advice->setAdvice(Severity::Neutral, {}, tr("The reader is getting ready"));
    else
        m_advice->setAdvice(Severity::Neutral, Icon::Finger, pressText(shownRequest()));
}

void FingerprintsPage::refreshAttempts()
{
    const FingerRequest shown = shownRequest();
    BiometricSite site = m_shown;
    // Slaps as whole pictures, where the reader gives them.
    if (m_slap && !standing().attempts(*m_slap, shown.impression).isEmpty())
        site = *m_slap;
    QList<BiometricSample> attempts = standing().attempts(site, shown.impression);
    const BiometricSample* kept = keptPrint(m_application, site, shown.impression);
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
        const bool next = number == static_cast<int>(attempts.size()) + 1 && isShownCurrent();
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
