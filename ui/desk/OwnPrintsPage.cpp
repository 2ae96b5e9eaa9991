// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/OwnPrintsPage.h"

#include "app/base/Deliver.h"
#include "capture/finger/FingerSequencePlan.h"
#include "ui/ErrorText.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/FingerText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LiveImageView.h"
#include "ui/widgets/Panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int liveHeight = 220;

} // namespace

OwnPrintsPage::OwnPrintsPage(const Theme& theme, const CaptureServices& capture, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_capture(capture)
{
    setObjectName(u"ownPrints"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 16, 24, 24);
    row->setSpacing(16);
    row->addWidget(makeHands(), 512);
    row->addWidget(makeSide(), 446);
    connect(m_take, &ActionButton::activated, this, &OwnPrintsPage::take);
    connect(m_leaveOut, &ActionButton::activated, this, &OwnPrintsPage::leaveOut);
    connect(m_remove, &ActionButton::activated, this, &OwnPrintsPage::removeAll);
    connect(m_close, &ActionButton::activated, this, &OwnPrintsPage::closed);
    retranslate();
}

OwnPrintsPage::~OwnPrintsPage() = default;

QWidget* OwnPrintsPage::makeHands()
{
    auto* panel = new Panel(m_theme);
    m_hands = new HandsView(m_theme);
    m_hands->setObjectName(u"ownHands"_s);
    panel->body()->addWidget(m_hands, 1);
    return panel;
}

QWidget* OwnPrintsPage::makeSide()
{
    auto* panel = new Panel(m_theme);
    m_title = new Label(m_theme, TypeRole::Heading);
    m_words = new Label(m_theme, TypeRole::Base, Tone::Text2);
    m_words->setWordWrap(true);
    m_state = new Label(m_theme, TypeRole::BaseBold);
    m_state->setObjectName(u"ownState"_s);
    m_state->setWordWrap(true);
    m_live = new LiveImageView(m_theme);
    m_live->setMinimumHeight(liveHeight);
    m_advice = new AdviceBox(m_theme, TypeRole::ReadBack);
    m_advice->setObjectName(u"ownAdvice"_s);
    const auto button = [this](const QString& name, const QKeySequence& key, ActionButton::Kind kind) {
        auto* made = new ActionButton(m_theme, key, kind, ActionButton::Size::Medium);
        made->setObjectName(name);
        return made;
    };
    m_take = button(u"ownTake"_s, QKeySequence(Qt::Key_Return), ActionButton::Kind::Primary);
    m_leaveOut = button(u"ownLeaveOut"_s, QKeySequence(Qt::Key_M), ActionButton::Kind::Normal);
    m_remove = button(u"ownRemove"_s, QKeySequence(Qt::ALT | Qt::Key_X), ActionButton::Kind::Danger);
    m_close = button(u"ownClose"_s, QKeySequence(Qt::Key_Escape), ActionButton::Kind::Normal);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (ActionButton* each : {m_take, m_leaveOut, m_remove})
        buttons->addWidget(each);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    panel->body()->setSpacing(10);
    panel->body()->addWidget(m_title);
    panel->body()->addWidget(m_words);
    panel->body()->addWidget(m_state);
    panel->body()->addWidget(m_live, 1);
    panel->body()->addWidget(m_advice);
    panel->body()->addLayout(buttons);
    return panel;
}

FingerprintScanner* OwnPrintsPage::scanner() const
{
    return qobject_cast<FingerprintScanner*>(m_capture.devices.device(DeviceKind::FingerprintScanner));
}

void OwnPrintsPage::enter()
{
    read();
    m_take->setFocus();
}

void OwnPrintsPage::read()
{
    deliver(m_capture.ownPrints->load(), *this, [this](const Result<QList<OperatorPrint>>& stored) {
        m_stored = stored ? *stored : QList<OperatorPrint>();
        m_error = stored ? std::nullopt : std::optional(stored.error());
        refresh();
    });
}

void OwnPrintsPage::take()
{
    FingerprintScanner* reader = scanner();
    const auto& person = m_capture.session.person();
    if (!reader || !person || m_session)
        return;
    // Plain prints are enough to know a finger by.
    CapturePolicy policy = m_capture.fingers;
    policy.packPrints = false;
    if (policy.fingerSequence == FingerSequence::SlapsAndRolls)
        policy.fingerSequence = FingerSequence::Slaps;
    m_taken.clear();
    m_error.reset();
    m_session = std::make_unique<FingerCaptureSession>(
        FingerCaptureSession::Services{*reader, m_capture.qualityPool, m_capture.clock, m_capture.random},
        policy, person->id);
    FingerCaptureSession* session = m_session.get();
    connect(session, &FingerCaptureSession::sampleReady, this, &OwnPrintsPage::taken);
    connect(session, &FingerCaptureSession::previewed, this,
            [this](const Frame& frame) { m_live->setImage(frame.image); });
    connect(session, &FingerCaptureSession::frameArrived, this,
            [this](const FingerRequest&, const Frame& frame) { m_live->setImage(frame.image); });
    // Queued: the session may be asked to do something else, or to go.
    connect(session, &FingerCaptureSession::changed, this, &OwnPrintsPage::sessionChanged,
            Qt::QueuedConnection);
    session->start(planFingers(policy, reader->capabilities(), {}));
    // Not on a button: a key too many would lose what was taken, or leave a finger out.
    m_hands->setFocus();
}

void OwnPrintsPage::taken(const BiometricSample& sample, const SampleContent& content)
{
    const auto* position = std::get_if<FingerPosition>(&sample.site);
    if (position && sample.kept && !content.features.isEmpty())
        m_taken.insert(*position, content.features);
    refresh();
}

void OwnPrintsPage::leaveOut()
{
    if (!m_session || !m_session->current())
        return;
    // Of a slap those that were never seen.
    const QList<FingerPosition> fingers = m_session->current()->fingers();
    for (const FingerPosition position : fingers) {
        if (fingers.size() == 1 || m_session->best(position) < 0)
            m_session->except(position);
    }
}

void OwnPrintsPage::sessionChanged()
{
    if (!m_session)
        return;
    if (m_session->state() == FingerSessionState::Finished) {
        finish();
        return;
    }
    // A poor print of a colleague is good enough; one that is not there is asked for again.
    if (m_session->state() == FingerSessionState::Exhausted) {
        m_session->keepBest();
        if (m_session->state() == FingerSessionState::Exhausted)
            m_session->retake();
    }
    refresh();
}

void OwnPrintsPage::finish()
{
    QList<OperatorPrint> prints;
    for (auto one = m_taken.constBegin(); one != m_taken.constEnd(); ++one)
        prints.append({one.key(), one.value(), {}});
    stop();
    m_take->setFocus();
    deliver(m_capture.ownPrints->save(prints), *this, [this](const Result<void>& saved) {
        if (saved) {
            read();
            return;
        }
        m_error = saved.error();
        refresh();
    });
}

void OwnPrintsPage::removeAll()
{
    stop();
    deliver(m_capture.ownPrints->remove(), *this, [this](const Result<void>& removed) {
        if (removed) {
            read();
            return;
        }
        m_error = removed.error();
        refresh();
    });
}

void OwnPrintsPage::stop()
{
    m_session.reset();
    m_taken.clear();
    m_live->setImage({});
    refresh();
}

QString OwnPrintsPage::advice() const
{
    if (m_error)
        return errorSentence(m_error->code);
    if (!m_session)
        return m_stored.isEmpty() ? tr("Enter begins with the first finger")
                                  : tr("Enter takes all of them again");
    switch (m_session->state()) {
    case FingerSessionState::ReaderAway:
        return readerTrouble(m_session->error().value_or(Error{ErrorCode::DeviceMissing, {}})).fact;
    case FingerSessionState::Assessing: return tr("The picture is being judged");
    case FingerSessionState::Waiting:
        return m_session->current() ? pressText(*m_session->current()) : QString();
    default: return tr("The reader is getting ready");
    }
}

QString OwnPrintsPage::stateWords() const
{
    if (m_session)
        return tr("%1 of %2 fingers taken. Nothing is kept before the last one.")
            .arg(m_taken.size())
            .arg(allFingerPositions.size());
    if (m_stored.isEmpty())
        return tr("None have been taken yet.");
    return tr("%n finger(s), taken on %1.", nullptr, static_cast<int>(m_stored.size()))
        .arg(m_stored.first().takenAt.toLocalTime().toString(u"dd/MM/yyyy"_s));
}

void OwnPrintsPage::refresh()
{
    const auto current = m_session ? m_session->current() : std::nullopt;
    for (const FingerPosition position : allFingerPositions) {
        FingerMark mark;
        const bool stored =
            std::any_of(m_stored.begin(), m_stored.end(),
                        [position](const OperatorPrint& one) { return one.position == position; });
        if (m_session ? m_taken.contains(position) : stored)
            mark.state = FingerMark::State::Accepted;
        else if (current && current->fingers().contains(position))
            mark.state = FingerMark::State::Current;
        else if (m_session && m_session->progress(position) == FingerProgress::Excepted)
            mark.state = FingerMark::State::Missing;
        m_hands->setFinger(position, mark);
    }
    if (current && !current->fingers().isEmpty())
        m_hands->setChosen(current->fingers().first());
    m_state->setText(stateWords());
    const bool away = m_session && m_session->state() == FingerSessionState::ReaderAway;
    m_advice->setAdvice(m_error || away ? Severity::Bad : Severity::Neutral,
                        m_session ? std::optional(Icon::Finger) : std::nullopt, advice());
    m_take->setVisible(!m_session);
    m_take->setEnabled(scanner() != nullptr);
    m_leaveOut->setVisible(m_session != nullptr);
    m_remove->setVisible(!m_session && !m_stored.isEmpty());
}

void OwnPrintsPage::hideEvent(QHideEvent* event)
{
    stop();
    QWidget::hideEvent(event);
}

void OwnPrintsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OwnPrintsPage::retranslate()
{
    m_title->setText(tr("Your own prints"));
    m_words->setText(
        tr("Every print you take is compared with them, so that a finger of yours among a citizen's "
           "is noticed at once. Kept is only what they are compared by, encrypted on this station; "
           "there is no picture, and nothing is sent."));
    m_live->setAccessibleName(tr("The print as it was taken"));
    m_live->setPlaceholder(Icon::Finger, tr("The print appears here"));
    m_take->setLabel(tr("Take them"));
    m_leaveOut->setLabel(tr("Not there"));
    m_remove->setLabel(tr("Remove my prints"));
    m_close->setLabel(tr("Back"));
    refresh();
}

} // namespace thunhan
