// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerCaptureSession.h"

#include "app/base/Uuid7.h"
#include "capture/device/OnPool.h"
#include "capture/finger/match/PrintTemplate.h"

#include <algorithm>
#include <utility>

namespace thunhan
{
namespace
{

SampleContent contentOf(const EncodedPrint& encoded, const QByteArray& features)
{
    SampleContent content(encoded.png);
    content.rendition = encoded.wsq;
    content.features = features;
    return content;
}

} // namespace

FingerCaptureSession::FingerCaptureSession(Services services, const CapturePolicy& policy,
                                           OperatorId capturedBy, QObject* parent)
    : QObject(parent), m_services(services), m_policy(policy), m_capturedBy(capturedBy)
{
    FingerprintScanner* scanner = &m_services.scanner;
    connect(scanner, &FingerprintScanner::captured, this, &FingerCaptureSession::take);
    connect(scanner, &FingerprintScanner::failed, this, &FingerCaptureSession::readerFailed);
    connect(scanner, &FingerprintScanner::preview, this, &FingerCaptureSession::watch);
    connect(scanner, &Device::statusChanged, this, &FingerCaptureSession::readerChanged);
    connect(scanner, &FingerprintScanner::awaitingFinger, this, [this](const FingerRequest& request) {
        if (m_state == FingerSessionState::Arming && m_asked == request)
            setState(FingerSessionState::Waiting);
    });
    connect(scanner, &FingerprintScanner::retry, this, [this](CaptureRetry reason) {
        if (m_state == FingerSessionState::Waiting)
            Q_EMIT retry(reason);
    });
}

FingerCaptureSession::~FingerCaptureSession()
{
    m_services.scanner.disconnect(this);
    stopReader();
}

void FingerCaptureSession::start(const QList<FingerRequest>& wanted)
{
    stopReader();
    m_steps.clear();
    m_fingers.clear();
    m_current.reset();
    for (const FingerRequest& request : wanted) {
        m_steps.append({request, 0});
        for (const FingerPosition position : request.fingers())
            finger(position, request.impression);
    }
    goOn();
}

void FingerCaptureSession::pause()
{
    stopReader();
    setState(FingerSessionState::Idle);
}

void FingerCaptureSession::resume()
{
    if (m_state != FingerSessionState::Idle || !m_current)
        return;
    // What was being judged when the clerk paused may have decided it.
    if (isPending(step()->request) && step()->attempts >= m_policy.thresholds.attempts)
        setState(FingerSessionState::Exhausted);
    else
        goOn();
}

void FingerCaptureSession::select(const FingerRequest& request)
{
    const FingerRequest possible = withoutAbsent(request);
    const bool excepted = std::any_of(possible.absent.begin(), possible.absent.end(), [&](auto position) {
        return request.site == FingerRequest::Site(position);
    });
    if (excepted || possible.fingers().isEmpty())
        return;
    stopReader();
    const auto known = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step& one) {
        return one.request.site == request.site && one.request.impression == request.impression;
    });
    m_current = std::distance(m_steps.begin(), known);
    if (known == m_steps.end())
        m_steps.append({request, 0});
    for (const FingerPosition position : possible.fingers())
        finger(position, request.impression);
    arm();
}

void FingerCaptureSession::retake()
{
    if (m_current && m_state != FingerSessionState::Waiting && m_state != FingerSessionState::Arming)
        arm();
}

void FingerCaptureSession::keepBest()
{
    if (!m_current)
        return;
    const FingerRequest request = withoutAbsent(step()->request);
    const QList<FingerPosition> fingers = request.fingers();
    if (std::any_of(fingers.begin(), fingers.end(),
                    [&](FingerPosition position) { return best(position, request.impression) < 0; }))
        return;
    for (const FingerPosition position : fingers) {
        Finger& one = finger(position, request.impression);
        if (one.progress == FingerProgress::Pending)
            one.progress = FingerProgress::KeptBelow;
    }
    stopReader();
    goOn();
}

void FingerCaptureSession::except(FingerPosition position)
{
    for (const Impression impression : {Impression::LiveScanPlain, Impression::LiveScanRolled})
        finger(position, impression).progress = FingerProgress::Excepted;
    if (m_current && step()->request.fingers().contains(position)) {
        stopReader();
        goOn();
    } else {
        Q_EMIT changed();
    }
}

void FingerCaptureSession::readmit(FingerPosition position)
{
    bool planned = false;
    for (const Impression impression : {Impression::LiveScanPlain, Impression::LiveScanRolled}) {
        m_fingers.remove({position, impression});
        for (const Step& one : std::as_const(m_steps)) {
            const bool shows = one.request.isSlap()
                                   ? fingersOf(std::get<FingerGroup>(one.request.site)).contains(position)
                                   : one.request.fingers().contains(position);
            if (!shows || one.request.impression != impression)
                continue;
            finger(position, impression);
            planned = true;
        }
    }
    if (!planned) {
        m_steps.append({FingerRequest(position), 0});
        finger(position, Impression::LiveScanPlain);
    }
    if (m_state == FingerSessionState::Finished)
        goOn();
    else
        Q_EMIT changed();
}

std::optional<FingerRequest> FingerCaptureSession::current() const
{
    return m_current ? std::optional(withoutAbsent(m_steps[*m_current].request)) : std::nullopt;
}

QList<FingerRequest> FingerCaptureSession::requests() const
{
    QList<FingerRequest> all;
    for (const Step& one : m_steps)
        all.append(withoutAbsent(one.request));
    return all;
}

FingerProgress FingerCaptureSession::progress(FingerPosition position, Impression impression) const
{
    const auto one = m_fingers.constFind({position, impression});
    return one == m_fingers.constEnd() ? FingerProgress::NotWanted : one->progress;
}

QList<FingerAttempt> FingerCaptureSession::attempts(FingerPosition position, Impression impression) const
{
    return m_fingers.value({position, impression}).attempts;
}

int FingerCaptureSession::best(FingerPosition position, Impression impression) const
{
    return m_fingers.value({position, impression}).best;
}

FingerCaptureSession::Step* FingerCaptureSession::step()
{
    return m_current ? &m_steps[*m_current] : nullptr;
}

bool FingerCaptureSession::isPending(const FingerRequest& request) const
{
    const QList<FingerPosition> fingers = withoutAbsent(request).fingers();
    return std::any_of(fingers.begin(), fingers.end(), [&](FingerPosition position) {
        return progress(position, request.impression) == FingerProgress::Pending;
    });
}

// As the exceptions of now want it.
FingerRequest FingerCaptureSession::withoutAbsent(FingerRequest request) const
{
    const QList<FingerPosition> all =
        request.isSlap() ? fingersOf(std::get<FingerGroup>(request.site)) : request.fingers();
    const QList<FingerPosition> absentBefore = request.absent;
    request.absent.clear();
    for (const FingerPosition position : all) {
        const FingerProgress one = progress(position, request.impression);
        if (one == FingerProgress::Excepted ||
            (one == FingerProgress::NotWanted && absentBefore.contains(position)))
            request.absent.append(position);
    }
    return request;
}

// To the next presentation after the current one that is still to be taken, then to those before it.
void FingerCaptureSession::goOn()
{
    const qsizetype from = m_current.value_or(0);
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const qsizetype next = (from + i) % m_steps.size();
        if (!isPending(m_steps[next].request))
            continue;
        m_current = next;
        arm();
        return;
    }
    m_current.reset();
    setState(FingerSessionState::Finished);
}

void FingerCaptureSession::arm()
{
    const DeviceStatus reader = m_services.scanner.status();
    m_asked.reset();
    if (reader.state == DeviceState::Busy) { // obeys a cancel; readerChanged goes on
        setState(FingerSessionState::Arming);
        return;
    }
    if (reader.state != DeviceState::Ready) {
        m_error = reader.error.value_or(Error{ErrorCode::DeviceMissing, QStringLiteral("no reader")});
        setState(FingerSessionState::ReaderAway);
        return;
    }
    m_asked = current();
    setState(FingerSessionState::Arming);
    m_services.scanner.capture(*m_asked);
}

void FingerCaptureSession::stopReader()
{
    if (m_state != FingerSessionState::Arming && m_state != FingerSessionState::Waiting)
        return;
    // A reader that is free at once must not be asked for the presentation that is being left.
    m_state = FingerSessionState::Idle;
    m_asked.reset();
    m_services.scanner.cancel();
}

void FingerCaptureSession::watch(const Frame& frame)
{
    if (m_state != FingerSessionState::Waiting || !m_current)
        return;
    Q_EMIT previewed(frame);
    const FingerRequest request = *current();
    if (m_watching || !request.isSlap() || frame.ppi == 0)
        return;
    m_watching = true;
    runOnPool(
        m_services.pool, *this,
        [frame, request] {
            return segmentSlap(frame, std::get<FingerGroup>(request.site), request.absent).findings;
        },
        [this, request](const QList<SlapFinding>& findings) {
            m_watching = false;
            if (m_state == FingerSessionState::Waiting && current() == request)
                Q_EMIT previewJudged(findings);
        });
}

void FingerCaptureSession::take(const Frame& frame, const QList<FingerFrame>& fingers)
{
    if (!m_asked || m_state != FingerSessionState::Waiting)
        return;
    const FingerRequest request = *std::exchange(m_asked, std::nullopt);
    setState(FingerSessionState::Assessing);
    Q_EMIT frameArrived(request, frame);
    runOnPool(
        m_services.pool, *this,
        [request, frame, fingers, policy = m_policy] {
            return judgePresentation(request, frame, fingers, policy);
        },
        [this, request, frame](const JudgedPresentation& judged) { judge(request, frame, judged); });
}

void FingerCaptureSession::judge(const FingerRequest& request, const Frame& frame,
                                 const JudgedPresentation& presentation)
{
    const auto known = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step& one) {
        return one.request.site == request.site && one.request.impression == request.impression;
    });
    // A hand that was laid down wrongly is an accident, not one of three attempts.
    if (known != m_steps.end() && presentation.isUsable())
        ++known->attempts;
    Q_EMIT laid(request, presentation.findings);
    for (const JudgedPrint& print : presentation.prints)
        add(request, print);
    if (!presentation.slap.png.isEmpty() && presentation.isUsable() && known != m_steps.end())
        Q_EMIT sampleReady(describeSlap(makeId<SampleId>(m_services.clock, m_services.random),
                                        std::get<FingerGroup>(request.site), known->attempts, frame,
                                        presentation, m_capturedBy),
                           contentOf(presentation.slap, {}));
    Q_EMIT judged(request);
    decide(request);
}

void FingerCaptureSession::add(const FingerRequest& request, const JudgedPrint& print)
{
    Finger& one = finger(print.position, request.impression);
    FingerAttempt attempt;
    attempt.id = makeId<SampleId>(m_services.clock, m_services.random);
    attempt.number = static_cast<int>(one.attempts.size()) + 1;
    attempt.impression = request.impression;
    attempt.frame = print.frame;
    attempt.assessment = print.assessment;
    const auto rank = [](const FingerAssessment& of) { return std::pair(of.passed, of.score); };
    const bool isBest = one.best < 0 || rank(attempt.assessment) > rank(one.attempts[one.best].assessment);
    one.attempts.append(attempt);
    if (isBest)
        one.best = static_cast<int>(one.attempts.size()) - 1;
    if (attempt.assessment.passed && one.progress != FingerProgress::Excepted)
        one.progress = FingerProgress::Passed;
    Q_EMIT sampleReady(describeSample(attempt, print.position, print.encoded, m_capturedBy, isBest),
                       contentOf(print.encoded, encodeTemplate(attempt.assessment.minutiae)));
    Q_EMIT attempted(print.position, attempt);
}

void FingerCaptureSession::decide(const FingerRequest& request)
{
    if (m_state != FingerSessionState::Assessing || !m_current || step()->request.site != request.site ||
        step()->request.impression != request.impression)
        return; // the clerk went on meanwhile
    if (!isPending(request))
        goOn();
    else if (step()->attempts >= m_policy.thresholds.attempts)
        setState(FingerSessionState::Exhausted);
    else
        arm();
}

void FingerCaptureSession::readerFailed(const Error& error)
{
    if (m_state != FingerSessionState::Arming && m_state != FingerSessionState::Waiting)
        return;
    m_error = error;
    setState(FingerSessionState::ReaderAway);
}

void FingerCaptureSession::readerChanged(const DeviceStatus& status)
{
    if (status.state != DeviceState::Ready || !m_current)
        return;
    // Back again, or free after the presentation before was cancelled.
    if (m_state == FingerSessionState::ReaderAway || m_state == FingerSessionState::Arming)
        arm();
}

void FingerCaptureSession::setState(FingerSessionState state)
{
    m_state = state;
    if (state != FingerSessionState::ReaderAway)
        m_error.reset();
    Q_EMIT changed();
}

} // namespace thunhan
