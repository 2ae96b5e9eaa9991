// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitCaptureSession.h"

#include "app/base/Uuid7.h"
#include "capture/device/OnPool.h"

#include <algorithm>

namespace thunhan
{

PortraitCaptureSession::PortraitCaptureSession(Camera& camera, QThreadPool& pool, const Clock& clock,
                                               RandomSource& random, PortraitPolicy policy, QObject* parent)
    : QObject(parent), m_camera(camera), m_pool(pool), m_clock(clock), m_random(random), m_policy(policy)
{
    connect(&m_camera, &Camera::frame, this, &PortraitCaptureSession::takeFrame);
}

PortraitCaptureSession::~PortraitCaptureSession()
{
    end();
}

void PortraitCaptureSession::setModel(std::shared_ptr<const FaceModel> model)
{
    m_model = std::move(model);
    m_assessor = m_model ? std::make_shared<const FaceAssessor>(m_model, m_policy) : nullptr;
}

void PortraitCaptureSession::setPolicy(const PortraitPolicy& policy)
{
    m_policy = policy;
    m_steadySince.reset();
    setModel(m_model);
}

void PortraitCaptureSession::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    m_steadySince.reset();
    m_camera.holdLight(false);
}

void PortraitCaptureSession::begin(const OperatorId& capturedBy, int attemptsBefore)
{
    ++m_round;
    m_capturedBy = capturedBy;
    m_attempts = attemptsBefore;
    m_newest = {};
    m_newestUnseen = false;
    m_tracker = std::make_shared<FaceTracker>(); // a job of the round before may still hold the other one
    m_guide = {};
    m_stillUnderWay = false;
    m_steadySince.reset();
    m_candidates.clear();
    Q_EMIT candidatesChanged();
    m_running = true;
    m_camera.startPreview();
}

void PortraitCaptureSession::end()
{
    if (!m_running)
        return;
    m_running = false;
    m_camera.holdLight(false);
    m_camera.stopPreview();
}

void PortraitCaptureSession::captureNow()
{
    if (!m_newest.image.isNull())
        takeStill(m_newest);
}

int PortraitCaptureSession::best() const
{
    const auto better = [](const PortraitCandidate& a, const PortraitCandidate& b) {
        return std::pair(a.sample.passed, a.assessment.score) <
               std::pair(b.sample.passed, b.assessment.score);
    };
    const auto found = std::max_element(m_candidates.begin(), m_candidates.end(), better);
    return found == m_candidates.end() ? -1 : static_cast<int>(found - m_candidates.begin());
}

void PortraitCaptureSession::takeFrame(const Frame& frame)
{
    if (!m_running)
        return;
    m_newest = frame;
    m_newestUnseen = true;
    Q_EMIT preview(frame.image);
    if (!m_assessing)
        assess(frame);
}

void PortraitCaptureSession::assess(const Frame& frame)
{
    m_newestUnseen = false;
    if (!m_assessor) {
        Q_EMIT assessed({});
        Q_EMIT guided({});
        return;
    }
    m_assessing = true;
    runOnPool(
        m_pool, *this,
        [frame, assessor = m_assessor, tracker = m_tracker] {
            return assessor->assess(frame.image, *tracker);
        },
        [this, frame, round = m_round](const PortraitAssessment& assessment) {
            m_assessing = false;
            if (round == m_round && m_running)
                judge(frame, assessment);
            if (m_newestUnseen && m_running && !m_assessing)
                assess(m_newest);
        });
}

void PortraitCaptureSession::judge(const Frame& frame, const PortraitAssessment& assessment)
{
    Q_EMIT assessed(assessment);
    Q_EMIT guided(m_guide.take(assessment, m_clock.monotonic()));
    if (!assessment.passed || !m_automatic) {
        m_steadySince.reset();
        m_camera.holdLight(false);
        return;
    }
    const std::chrono::milliseconds now = m_clock.monotonic();
    if (!m_steadySince) {
        m_steadySince = now;
        m_camera.holdLight(true); // the stills to come have one colour
    }
    if (now - *m_steadySince < m_policy.steadyFor || m_stillUnderWay ||
        m_candidates.size() >= m_policy.candidates)
        return;
    m_steadySince = now; // the next candidate is another moment, not the next frame
    takeStill(frame);
}

void PortraitCaptureSession::takeStill(const Frame& frame)
{
    m_stillUnderWay = true;
    runOnPool(
        m_pool, *this,
        [frame, assessor = m_assessor, policy = m_policy] {
            return makePortraitStill(frame, assessor, policy);
        },
        [this, round = m_round](const PortraitStill& still) {
            if (round == m_round)
                keep(still);
        });
}

void PortraitCaptureSession::keep(const PortraitStill& still)
{
    m_stillUnderWay = false;
    if (still.encoded.isEmpty()) {
        Q_EMIT failed({ErrorCode::ImageUnreadable, QStringLiteral("portrait cannot be encoded")});
        return;
    }
    PortraitCandidate candidate;
    BiometricSample& sample = candidate.sample;
    sample.id = makeId<SampleId>(m_clock, m_random);
    sample.modality = BiometricModality::Face;
    sample.origin = still.frame.origin;
    sample.mediaType = QStringLiteral("image/jpeg");
    sample.size = still.picture.size();
    sample.bitDepth = 24;
    sample.device = still.frame.device;
    sample.capturedAt = still.frame.capturedAt;
    sample.capturedBy = m_capturedBy;
    sample.attempt = ++m_attempts;
    sample.quality = still.assessment.quality;
    sample.passed = still.assessment.passed;
    sample.imageDigest = still.digest;
    sample.rendition = still.rendition;
    candidate.picture = still.picture;
    candidate.assessment = still.assessment;

    m_candidates.append(candidate);
    const SampleId chosen = m_candidates[best()].sample.id;
    for (PortraitCandidate& other : m_candidates)
        other.sample.kept = other.sample.id == chosen;
    const BiometricSample taken = m_candidates.last().sample;
    if (m_candidates.size() > m_policy.candidates) {
        const auto worse = [](const PortraitCandidate& a, const PortraitCandidate& b) {
            return std::tuple(a.sample.kept, a.sample.passed, a.assessment.score) <
                   std::tuple(b.sample.kept, b.sample.passed, b.assessment.score);
        };
        m_candidates.erase(std::min_element(m_candidates.begin(), m_candidates.end(), worse));
    }
    SampleContent content(still.encoded);
    content.rendition = still.sent;
    Q_EMIT sampleReady(taken, content);
    Q_EMIT candidatesChanged();
}

} // namespace thunhan
