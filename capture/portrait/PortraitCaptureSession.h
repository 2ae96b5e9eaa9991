// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "capture/portrait/Camera.h"
#include "capture/portrait/PortraitGuide.h"
#include "capture/portrait/PortraitStill.h"

#include <QObject>
#include <QThreadPool>
#include <optional>

namespace thunhan
{

struct PortraitCandidate {
    BiometricSample sample;
    QImage picture;
    PortraitAssessment assessment;
};

// Takes the portrait of one applicant: shows the live picture, judges it on the quality pool (the newest
// frame wins), takes a still by itself whenever every limit has held for the policy's time, until it has its
// candidates, and whenever it is told to (stills are never dropped). Without a face model it shows and takes
// pictures unjudged.
//
// Lives on the UI thread; no call waits. Borrows camera, pool, clock and random, which outlive it.
class PortraitCaptureSession : public QObject
{
    Q_OBJECT
public:
    PortraitCaptureSession(Camera& camera, QThreadPool& pool, const Clock& clock, RandomSource& random,
                           PortraitPolicy policy, QObject* parent = nullptr);
    ~PortraitCaptureSession() override;

    // When it has been loaded in the background; may come at any time.
    void setModel(std::shared_ptr<const FaceModel> model);

    // What is asked of a portrait from the next frame on: another camera reads a level head otherwise.
    void setPolicy(const PortraitPolicy& policy);
    const PortraitPolicy& policy() const { return m_policy; }
    // Off: judges, but takes stills only when told to.
    void setAutomatic(bool automatic);

    // Starts the preview for the next applicant; forgets the candidates of the one before. `attemptsBefore`
    // counts stills of this applicant that were taken earlier.
    void begin(const OperatorId& capturedBy, int attemptsBefore = 0);
    // Stops the preview. Stills under way still arrive.
    void end();
    // A still of the newest frame, whether it passes or not. Nothing happens before the first frame.
    void captureNow();

    // At most the policy's number; a better still takes the place of the worst one.
    const QList<PortraitCandidate>& candidates() const { return m_candidates; }
    // The candidate that passed with the highest score, else the highest score; -1 without candidates.
    int best() const;

Q_SIGNALS:
    void preview(const QImage& picture);
    // Of a recent frame. Not assessed() while no model is loaded.
    void assessed(const thunhan::PortraitAssessment& assessment);
    // The same, to be shown: steady enough to be read.
    void guided(const thunhan::PortraitAssessment& steady);
    // Every still that was taken, to be made durable at once. `kept` when it is the best so far.
    void sampleReady(const thunhan::BiometricSample& sample, const thunhan::SampleContent& content);
    void candidatesChanged();
    void failed(const thunhan::Error& error);

private:
    void takeFrame(const Frame& frame);
    void assess(const Frame& frame);
    void judge(const Frame& frame, const PortraitAssessment& assessment);
    void takeStill(const Frame& frame);
    void keep(const PortraitStill& still);

    Camera& m_camera;
    QThreadPool& m_pool;
    const Clock& m_clock;
    RandomSource& m_random;
    PortraitPolicy m_policy;
    std::shared_ptr<const FaceModel> m_model;
    std::shared_ptr<const FaceAssessor> m_assessor;
    std::shared_ptr<FaceTracker> m_tracker; // used by the one job that judges a frame

    PortraitGuide m_guide;

    OperatorId m_capturedBy;
    bool m_running = false;
    bool m_automatic = true;
    quint64 m_round = 0; // of begin(); what comes late from the applicant before is dropped
    int m_attempts = 0;
    bool m_assessing = false;
    bool m_stillUnderWay = false;
    Frame m_newest;
    bool m_newestUnseen = false; // not yet assessed
    std::optional<std::chrono::milliseconds> m_steadySince;
    QList<PortraitCandidate> m_candidates;
};

} // namespace thunhan
