// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FingerprintsPage.h"

#include "app/base/Deliver.h"
#include "app/domain/Prints.h"
#include "capture/finger/FingerSequencePlan.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/SecondPersonBox.h"
#include "ui/desk/capture/ExceptionBox.h"
#include "ui/widgets/HandsView.h"
#include "ui/widgets/LiveImageView.h"

#include <QApplication>
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
    : StepPage(EnrollmentStep::Fingerprints, parent),
      m_theme(theme),
      m_services(services),
      m_capture(capture),
      m_checker(services.pool)
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
        connect(reader, &Device::statusChanged, this, &FingerprintsPage::readerChanged);
    connect(&m_checker, &SequenceChecker::checked, this, &FingerprintsPage::sequenceChecked);
    retranslate();
}

FingerprintsPage::~FingerprintsPage()
{
    // The session ends with the page, and the reader tells of it.
    if (FingerprintScanner* reader = scanner())
        reader->disconnect(this);
    m_queueCancel.cancel();
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
        m_checker.clear();
        m_compared.clear();
        m_index.clear();
        m_replacing.reset();
        m_queueCancel.cancel();
        m_queueState = Queue::NotSearched;
        m_queue = {};
        m_slap.reset();
        m_slapPicture = m_preview = {};
        m_findings.clear();
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
    compareStored();
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
    m_sessionOperator = person->id;
    m_session = new FingerCaptureSession({*reader, m_capture.qualityPool, m_capture.clock, m_capture.random},
                                         m_capture.fingers, person->id, this);
    connectSession(*m_session);
    m_session->start(standing().wanted());
}

void FingerprintsPage::connectSession(FingerCaptureSession& session)
{
    // What arrives late belongs to the application it was taken for, whichever is on the desk by then.
    const ApplicationId id = m_application.id;
    QMap<std::pair<QString, Impression>, int> attempts;
    for (const BiometricSample& sample : m_application.samples)
        ++attempts[{siteName(sample.site), sample.impression}];
    connect(&session, &FingerCaptureSession::sampleReady, this,
            [this, id, attempts](BiometricSample sample, const QByteArray& png, const QByteArray& features) {
                sample.attempt += attempts.value({siteName(sample.site), sample.impression});
                apply([this, id, sample, png, features] {
                    return m_services.enrollment.addSample(id, sample, png, features);
                });
            });
    // Of the session that is on the desk; what it tells after that is only stored.
    const auto whileShown = [this, &session](auto show) {
        return [this, &session, show](const auto&... told) {
            if (&session == m_session)
                show(told...);
        };
    };
    connect(&session, &FingerCaptureSession::changed, this, whileShown([this] { sessionChanged(); }));
    connect(&session, &FingerCaptureSession::retry, this, whileShown([this](CaptureRetry reason) {
        m_retry = reason;
        refreshFinger();
    }));
    connect(&session, &FingerCaptureSession::previewed, this, whileShown([this](const Frame& frame) {
        m_preview = frame.image;
        if (isShownCurrent())
            m_live->setImage(m_preview);
    }));
    connect(&session, &FingerCaptureSession::previewJudged, this,
            whileShown([this](const QList<SlapFinding>& findings) {
                m_findings = findings;
                refreshFinger();
            }));
    connect(&session, &FingerCaptureSession::laid, this,
            whileShown([this](const FingerRequest& request, const QList<SlapFinding>& findings) {
                laid(request, findings);
            }));
    connect(&session, &FingerCaptureSession::attempted, this,
            whileShown([this](FingerPosition position, const FingerAttempt& attempt) {
                attempted(position, attempt);
            }));
    connect(&session, &FingerCaptureSession::frameArrived, this,
            [this, &session](const FingerRequest& request, const Frame& frame) {
                ++m_judging[&session];
                if (&session != m_session)
                    return;
                m_preview = {};
                if (request.isSlap() && !frame.image.isNull())
                    m_slapPicture = frame.image;
            });
    connect(&session, &FingerCaptureSession::judged, this, [this, &session] {
        const int left = --m_judging[&session];
        if (&session != m_session && left == 0)
            end(session);
    });
}

// A reader that comes back, or comes at all, may take other things than the one that was planned with.
void FingerprintsPage::readerChanged()
{
    const FingerprintScanner* reader = scanner();
    if (m_inFront && m_session && reader->status().state == DeviceState::Ready && m_mode == Mode::Capture &&
        m_judging.value(m_session) == 0 && m_session->state() != FingerSessionState::Finished) {
        const auto current = m_session->current();
        if (current && !reader->capabilities().takes(*current)) {
            retireSession();
            startSession();
        }
    }
    retranslate();
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
    if (m_session->state() != FingerSessionState::Waiting) {
        m_retry.reset();
        m_preview = {};
    }
    const auto current = m_session->current();
    if (current && current != m_current && m_mode == Mode::Capture) {
        const bool other = !m_current || m_current->site != current->site;
        if (const auto* position = std::get_if<FingerPosition>(&current->site)) {
            m_slap.reset();
            m_shown = *position;
        } else {
            m_slap = std::get<FingerGroup>(current->site);
            m_shown = current->fingers().value(0);
        }
        if (other) {
            m_findings.clear();
            m_slapPicture = {};
        }
    }
    m_current = current;
    refresh();
    Q_EMIT changed();
}

void FingerprintsPage::laid(const FingerRequest& request, const QList<SlapFinding>& findings)
{
    if (request.isSlap())
        m_findings = findings;
}

void FingerprintsPage::attempted(FingerPosition position, const FingerAttempt& attempt)
{
    m_attempts.insert(attempt.id, attempt);
    m_retry.reset();
    const FingerRequest request(position, attempt.impression);
    const bool replaces = m_replacing && m_replacing->site == request.site &&
                          m_replacing->impression == request.impression && attempt.assessment.passed;
    if (replaces) {
        // However good the clashing print was, it is of the wrong finger.
        m_replacing.reset();
        apply([this, id = m_application.id, sample = attempt.id] {
            return m_services.enrollment.keepSample(id, sample);
        });
    }
    const int best = m_session->best(position, attempt.impression);
    if (replaces || (best >= 0 && m_session->attempts(position, attempt.impression)[best].id == attempt.id))
        compare(position, attempt.impression, attempt.assessment.minutiae);
    if (attempt.assessment.passed && position == m_shown)
        QApplication::beep(); // the citizen may lift the finger
    refresh();
}

void FingerprintsPage::choose(FingerPosition position)
{
    if (m_mode != Mode::Capture)
        closeBox();
    m_slap.reset();
    m_shown = position;
    // One that is still to be taken is taken now; one that is done, or comes with its hand, is only looked
    // at.
    const FingerRequest request = shownRequest();
    const bool open = m_session && plan().contains(request) && m_session->isPending(request);
    if (open && m_session->current() != request)
        m_session->select(request);
    refresh();
    Q_EMIT changed();
}

void FingerprintsPage::retake()
{
    if (!m_session)
        return;
    const FingerRequest request = shownRequest();
    if (clash())
        m_replacing = request;
    if (m_session->current() == request)
        m_session->retake();
    else
        m_session->select(request);
    refresh();
}

void FingerprintsPage::keepBest()
{
    if (!m_session || !mayKeep())
        return;
    if (isShownCurrent())
        m_session->keepBest();
    else if (const auto current = m_session->current(); current && !current->isSlap())
        choose(std::get<FingerPosition>(current->site));
    else
        m_session->resume();
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
    m_checker.removeFinger(site);
    if (!m_session)
        return;
    m_session->except(site);
    m_session->resume();
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
        m_session->select(shownRequest());
    }
}

void FingerprintsPage::openOverride()
{
    if (m_session)
        m_session->pause();
    m_mode = Mode::Override;
    m_right->setCurrentWidget(m_override);
    const BiometricSample* kept = worstKept(m_application, BiometricModality::Finger, m_shown);
    const int score = kept && !kept->quality.isEmpty() ? qRound(kept->quality.first().value) : 0;
    m_override->begin(clash() ? clashWords(*clash())
                              : tr("%1, score %2").arg(fingerName(m_shown)).arg(score));
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
    if (!m_session)
        return;
    // Of a slap every finger is let pass by itself.
    QList<FingerPosition> below = standing().below();
    below.removeOne(site);
    const auto current = m_session->current();
    const QList<FingerPosition> fingers = current ? current->fingers() : QList<FingerPosition>();
    const auto next = std::find_if(fingers.begin(), fingers.end(),
                                   [&below](FingerPosition position) { return below.contains(position); });
    if (next != fingers.end())
        m_shown = *next;
    if (fingers.contains(site) && next == fingers.end())
        m_session->keepBest();
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

void FingerprintsPage::goToMissing()
{
    if (const SequenceFinding* found = clash())
        choose(m_checker.prints()[found->second].position);
    else if (const auto open = firstOpen())
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
