// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FingerprintsPage.h"

#include "app/base/Deliver.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/capture/ExceptionBox.h"
#include "ui/widgets/HandsView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

FingerprintsPage::FingerprintsPage(const Theme& theme, const DeskServices& services,
                                   const CaptureServices& capture, QWidget* parent)
    : StepPage(EnrollmentStep::Fingerprints, parent), m_theme(theme), m_services(services), m_capture(capture)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(makeHead());
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeHands(), 512);
    row->addWidget(makeCapture(), 446);
    column->addLayout(row, 1);

    connect(m_hands, &HandsView::fingerChosen, this, &FingerprintsPage::choose);
    connect(m_exception, &ExceptionBox::edited, this, &FingerprintsPage::changed);
    connect(m_override, &SecondPersonBox::granted, this, &FingerprintsPage::grantOverride);
    connect(m_override, &SecondPersonBox::busyChanged, this, &FingerprintsPage::changed);
    if (FingerprintScanner* reader = scanner())
        connect(reader, &Device::statusChanged, this, &FingerprintsPage::refresh);
    retranslate();
}

FingerprintsPage::~FingerprintsPage()
{
    // The session ends with the page, and the reader tells of it.
    if (FingerprintScanner* reader = scanner())
        reader->disconnect(this);
}

FingerprintScanner* FingerprintsPage::scanner() const
{
    return qobject_cast<FingerprintScanner*>(m_capture.devices.device(DeviceKind::FingerprintScanner));
}

void FingerprintsPage::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        retireSession();
        closeBox();
        m_attempts.clear();
        m_pictures.clear();
        m_application = application;
        m_shown = firstOpen().value_or(FingerPosition::RightThumb);
    }
    m_application = application;
    refresh();
}

void FingerprintsPage::enter()
{
    m_inFront = true;
    startSession();
    m_hands->setFocus();
    deliver(m_services.queries.operators(), *this, [this](const Result<QList<OperatorProfile>>& all) {
        for (const OperatorProfile& person : all ? *all : QList<OperatorProfile>())
            m_names.insert(person.id, person.name);
        refresh();
    });
    refresh();
}

void FingerprintsPage::leave()
{
    m_inFront = false;
    closeBox();
    if (m_session)
        m_session->pause();
}

void FingerprintsPage::startSession()
{
    FingerprintScanner* reader = scanner();
    const auto& person = m_services.session.person();
    if (!reader || !person)
        return;
    if (m_session && m_sessionOperator == person->id && m_session->state() == FingerSessionState::Idle &&
        m_session->current()) {
        m_session->resume();
        return;
    }
    retireSession();
    QList<FingerPosition> wanted;
    for (const FingerPosition position : allFingerPositions) {
        const bool excepted = m_application.exceptionFor(BiometricModality::Finger, position);
        const auto taken = attemptsOf(position);
        const bool done = std::any_of(taken.begin(), taken.end(),
                                      [](const BiometricSample& sample) { return sample.passed; }) ||
                          m_application.overrideFor(BiometricModality::Finger, position);
        if (!excepted && !done && taken.size() < m_capture.fingers.fingerAttempts)
            wanted.append(position);
    }
    m_sessionOperator = person->id;
    m_session = new FingerCaptureSession({*reader, m_capture.qualityPool, m_capture.clock, m_capture.random},
                                         m_capture.fingers, person->id, this);
    connectSession(*m_session);
    m_session->start(wanted);
}

void FingerprintsPage::connectSession(FingerCaptureSession& session)
{
    // What arrives late belongs to the application it was taken for, whichever is on the desk by then.
    const ApplicationId id = m_application.id;
    QHash<FingerPosition, int> before;
    for (const FingerPosition position : allFingerPositions)
        before.insert(position, static_cast<int>(attemptsOf(position).size()));
    connect(&session, &FingerCaptureSession::sampleReady, this,
            [this, id, before](BiometricSample sample, const QByteArray& png) {
                sample.attempt += before.value(std::get<FingerPosition>(sample.site));
                apply([this, id, sample, png] { return m_services.enrollment.addSample(id, sample, png); });
            });
    connect(&session, &FingerCaptureSession::changed, this, [this, &session] {
        if (&session == m_session)
            sessionChanged();
    });
    connect(&session, &FingerCaptureSession::retry, this, [this, &session](CaptureRetry reason) {
        if (&session != m_session)
            return;
        m_retry = reason;
        refreshFinger();
    });
    connect(&session, &FingerCaptureSession::frameArrived, this, [this, &session] { ++m_judging[&session]; });
    connect(&session, &FingerCaptureSession::attempted, this,
            [this, &session](FingerPosition, const FingerAttempt& attempt) {
                const int left = --m_judging[&session];
                if (&session == m_session)
                    attempted(attempt);
                else if (left == 0)
                    end(session);
            });
}

void FingerprintsPage::retireSession()
{
    if (!m_session)
        return;
    FingerCaptureSession* old = std::exchange(m_session, nullptr);
    old->pause();
    m_current.reset();
    if (m_judging.value(old) == 0)
        end(*old);
}

void FingerprintsPage::end(FingerCaptureSession& session)
{
    m_judging.remove(&session);
    session.deleteLater();
}

void FingerprintsPage::sessionChanged()
{
    if (m_session->state() != FingerSessionState::Waiting)
        m_retry.reset();
    if (m_session->current() && m_session->current() != m_current && m_mode == Mode::Capture)
        m_shown = *m_session->current();
    m_current = m_session->current();
    refresh();
    Q_EMIT changed();
}

void FingerprintsPage::attempted(const FingerAttempt& attempt)
{
    m_attempts.insert(attempt.id, attempt);
    m_retry.reset();
    refresh();
}

void FingerprintsPage::choose(FingerPosition position)
{
    if (m_mode != Mode::Capture)
        closeBox();
    m_shown = position;
    // One that is still to be taken is taken now; one that is done is only looked at.
    const bool open = m_session && m_session->progress(position) == FingerProgress::Pending;
    if (open && m_session->current() != position)
        m_session->select(position);
    refresh();
    Q_EMIT changed();
}

void FingerprintsPage::retake()
{
    if (!m_session)
        return;
    if (m_session->current() == m_shown) {
        m_session->retake();
    } else {
        if (m_session->progress(m_shown) == FingerProgress::NotWanted)
            m_session->readmit(m_shown);
        m_session->select(m_shown);
    }
    refresh();
}

void FingerprintsPage::keepBest()
{
    if (!m_session || !mayKeep())
        return;
    if (m_session->current() == m_shown && m_session->best(m_shown) >= 0)
        m_session->keepBest();
    else if (m_session->current())
        choose(*m_session->current());
}

void FingerprintsPage::openException()
{
    if (m_session)
        m_session->pause();
    m_mode = Mode::Exception;
    m_right->setCurrentWidget(m_exception);
    m_exception->begin(fingerName(m_shown), m_application.exceptionFor(BiometricModality::Finger, m_shown));
    Q_EMIT changed();
}

void FingerprintsPage::recordException()
{
    if (!m_exception->isComplete()) {
        m_exception->focusMissing();
        return;
    }
    const ApplicationId id = m_application.id;
    const FingerPosition site = m_shown;
    const ExceptionCondition condition = m_exception->condition();
    const QString note = m_exception->note();
    apply([this, id, site, condition, note] {
        return m_services.enrollment.recordException(id, site, BiometricModality::Finger, condition, note);
    });
    leaveBox();
    if (m_session)
        m_session->except(site);
}

void FingerprintsPage::withdrawException()
{
    const ApplicationId id = m_application.id;
    const FingerPosition site = m_shown;
    apply([this, id, site] {
        return m_services.enrollment.withdrawException(id, BiometricModality::Finger, site);
    });
    leaveBox();
    if (m_session) {
        m_session->readmit(site);
        m_session->select(site);
    }
}

void FingerprintsPage::openOverride()
{
    if (m_session)
        m_session->pause();
    m_mode = Mode::Override;
    m_right->setCurrentWidget(m_override);
    const BiometricSample* kept = m_application.keptSample(BiometricModality::Finger, m_shown);
    const int score = kept && !kept->quality.isEmpty() ? qRound(kept->quality.first().value) : 0;
    m_override->begin(tr("%1, score %2").arg(fingerName(m_shown)).arg(score));
    Q_EMIT changed();
}

void FingerprintsPage::grantOverride(const OperatorProfile& supervisor, const QString& reason)
{
    const ApplicationId id = m_application.id;
    const FingerPosition site = m_shown;
    apply([this, id, site, reason, supervisor] {
        return m_services.enrollment.grantOverride(id, BiometricModality::Finger, site, reason, supervisor);
    });
    leaveBox();
    if (m_session && m_session->current() == site && m_session->best(site) >= 0)
        m_session->keepBest();
    else if (m_session)
        m_session->resume();
}

void FingerprintsPage::closeBox()
{
    if (m_mode == Mode::Capture)
        return;
    leaveBox();
    if (m_inFront && m_session)
        m_session->resume();
}

void FingerprintsPage::leaveBox()
{
    if (m_mode == Mode::Override)
        m_override->close();
    m_mode = Mode::Capture;
    m_right->setCurrentIndex(0);
    if (m_inFront)
        m_hands->setFocus();
    refresh();
    Q_EMIT changed();
}

QList<BiometricSample> FingerprintsPage::attemptsOf(FingerPosition position) const
{
    QList<BiometricSample> attempts;
    for (const BiometricSample& sample : m_application.samples) {
        if (sample.modality == BiometricModality::Finger && sample.site == BiometricSite(position))
            attempts.append(sample);
    }
    std::sort(attempts.begin(), attempts.end(),
              [](const BiometricSample& a, const BiometricSample& b) { return a.attempt < b.attempt; });
    return attempts;
}

void FingerprintsPage::goToMissing()
{
    if (const auto open = firstOpen())
        choose(*open);
    m_hands->setFocus();
}

void FingerprintsPage::trigger(const QString& actionId)
{
    if (actionId == u"fingerRetake")
        retake();
    else if (actionId == u"fingerKeepBest")
        keepBest();
    else if (actionId == u"fingerException")
        openException();
    else if (actionId == u"fingerOverride")
        openOverride();
    else if (actionId == u"fingerRecordException")
        recordException();
    else if (actionId == u"fingerWithdrawException")
        withdrawException();
    else if (actionId == u"fingerSignOverride")
        m_override->sign();
    else if (actionId == u"fingerCloseBox")
        closeBox();
}

void FingerprintsPage::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by != 0 && m_mode == Mode::Capture)
        m_hands->moveChosen(by);
    else
        StepPage::keyPressEvent(event);
}

void FingerprintsPage::changeEvent(QEvent* event)
{
    StepPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace thunhan
