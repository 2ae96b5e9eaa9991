// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FingerprintsPage that runs the capture session and stores what it tells.
#include "ui/desk/FingerprintsPage.h"
#include "ui/widgets/LiveImageView.h"

#include <QApplication>
#include <utility>

namespace thunhan
{

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
                                         policy(), person->id, this);
    connectSession(*m_session);
    QList<FingerRequest> wanted = standing().wanted();
    wanted.removeIf([reader](const FingerRequest& each) { return !reader->capabilities().takes(each); });
    m_session->start(wanted);
}

void FingerprintsPage::connectSession(FingerCaptureSession& session)
{
    // What arrives late belongs to the application it was taken for, whichever is on the desk by then.
    const ApplicationId id = m_application.id;
    QMap<std::pair<QString, Impression>, int> attempts;
    for (const BiometricSample& sample : m_application.samples)
        ++attempts[{siteName(sample.site), sample.impression}];
    connect(&session, &FingerCaptureSession::sampleReady, this,
            [this, id, attempts](BiometricSample sample, const SampleContent& content) {
                sample.attempt += attempts.value({siteName(sample.site), sample.impression});
                apply([this, id, sample, content] {
                    return m_services.enrollment.addSample(id, sample, content);
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
        compare(position, attempt.impression, attempt.assessment.minutiae, attempt.assessment.passed);
    if (attempt.assessment.passed && position == m_shown)
        QApplication::beep(); // the citizen may lift the finger
    refresh();
}

} // namespace thunhan
