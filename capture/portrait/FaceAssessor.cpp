// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceAssessor.h"

#include "capture/portrait/PortraitMeasurer.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

PortraitCheck unmeasured(PortraitMeasure measure)
{
    PortraitCheck check;
    check.measure = measure;
    return check;
}

PortraitAssessment withoutFace()
{
    PortraitAssessment assessment;
    for (const PortraitMeasurer* measurer : portraitMeasurers())
        assessment.checks.append(unmeasured(measurer->measure()));
    assessment.checks.first().state = CheckState::Bad;
    assessment.checks.first().advice = PortraitAdvice::ShowFace;
    return assessment;
}

void conclude(PortraitAssessment& assessment)
{
    double sum = 0, worst = 1;
    for (const PortraitCheck& check : std::as_const(assessment.checks)) {
        sum += check.goodness;
        worst = std::min(worst, check.goodness);
    }
    assessment.passed = allHold(assessment.checks);
    assessment.advice = mostImportantAdvice(assessment.checks);
    // The worst measure weighs as much as all others together: one bad light spoils a picture.
    assessment.score =
        static_cast<int>(std::lround(50 * sum / static_cast<double>(assessment.checks.size()) + 50 * worst));
    assessment.quality = {{QString::fromLatin1(FaceAssessor::algorithm),
                           QString::fromLatin1(FaceAssessor::version),
                           static_cast<double>(assessment.score)}};
}

} // namespace

FaceAssessor::FaceAssessor(std::shared_ptr<const FaceModel> model, PortraitPolicy policy)
    : m_finder(std::move(model), policy.detectionScore), m_policy(policy)
{
}

PortraitAssessment FaceAssessor::assess(const QImage& still) const
{
    return judge(still,
                 [this](const QImage& frame) { return m_finder.search(frame, FaceFinder::Look::Thorough); });
}

PortraitAssessment FaceAssessor::assess(const QImage& frame, FaceTracker& tracker) const
{
    return judge(frame, [this, &tracker](const QImage& rgb) { return tracker.find(m_finder, rgb); });
}

template <class Find>
PortraitAssessment FaceAssessor::judge(const QImage& picture, Find find) const
{
    PortraitAssessment assessment = withoutFace();
    try {
        const QImage frame = picture.convertToFormat(QImage::Format_RGB888);
        const std::optional<FoundFace> found = frame.isNull() ? std::nullopt : find(frame);
        if (found) {
            const FaceView view = makeFaceView(frame, *found, m_policy);
            assessment.faces = found->faces;
            assessment.face = found->box;
            assessment.landmarks = QList<QPointF>(found->landmarks.begin(), found->landmarks.end());
            assessment.crop = view.crop;
            assessment.roll = view.geometry.roll;
            assessment.eyes = view.geometry.eyes;
            assessment.checks.clear();
            for (const PortraitMeasurer* measurer : portraitMeasurers()) {
                try {
                    assessment.checks.append(measurer->check(view, m_policy));
                } catch (const std::exception&) {
                    assessment.checks.append(unmeasured(measurer->measure()));
                }
            }
        }
    } catch (const std::exception&) {
        // dlib or OpenCV refused the picture: it stays the picture without a face it was.
        assessment = withoutFace();
    }
    conclude(assessment);
    return assessment;
}

} // namespace thunhan
