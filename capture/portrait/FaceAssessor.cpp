// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceAssessor.h"

#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

constexpr int detectionSide = 640; // pixels of the longest side; smaller loses faces, larger only time

constexpr std::array<std::pair<PortraitMeasure, PortraitMeasurer>, portraitMeasureCount> measurers{{
    {PortraitMeasure::OneFace, measureOneFace},
    {PortraitMeasure::HeadSize, measureHeadSize},
    {PortraitMeasure::HeadPlace, measureHeadPlace},
    {PortraitMeasure::EyeDistance, measureEyeDistance},
    {PortraitMeasure::Roll, measureRoll},
    {PortraitMeasure::Yaw, measureYaw},
    {PortraitMeasure::Pitch, measurePitch},
    {PortraitMeasure::EyesOpen, measureEyesOpen},
    {PortraitMeasure::MouthClosed, measureMouthClosed},
    {PortraitMeasure::Brightness, measureBrightness},
    {PortraitMeasure::UnderExposure, measureUnderExposure},
    {PortraitMeasure::OverExposure, measureOverExposure},
    {PortraitMeasure::EvenLight, measureEvenLight},
    {PortraitMeasure::Colour, measureColour},
    {PortraitMeasure::NaturalColour, measureNaturalColour},
    {PortraitMeasure::Contrast, measureContrast},
    {PortraitMeasure::DynamicRange, measureDynamicRange},
    {PortraitMeasure::Sharpness, measureSharpness},
    {PortraitMeasure::BackgroundWhite, measureBackgroundWhite},
    {PortraitMeasure::BackgroundEven, measureBackgroundEven},
}};

double area(const DetectedFace& face)
{
    return face.box.width() * face.box.height();
}

std::vector<DetectedFace> findFaces(const FaceModel& model, const QImage& frame, double minimumScore)
{
    const double scale =
        std::min(1.0, static_cast<double>(detectionSide) / std::max(frame.width(), frame.height()));
    const QImage grey =
        (scale < 1 ? frame.scaled(frame.size() * scale, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                   : frame)
            .convertToFormat(QImage::Format_Grayscale8);
    std::vector<DetectedFace> faces = model.find(grey, minimumScore);
    for (DetectedFace& face : faces) {
        face.box = QRectF(face.box.topLeft() / scale, face.box.size() / scale);
        for (QPointF& p : face.landmarks)
            p /= scale;
    }
    // The largest is the applicant; people behind are smaller.
    std::sort(faces.begin(), faces.end(),
              [](const DetectedFace& a, const DetectedFace& b) { return area(a) > area(b); });
    return faces;
}

PortraitCheck unmeasured(PortraitMeasure measure)
{
    PortraitCheck check;
    check.measure = measure;
    return check;
}

PortraitAssessment withoutFace()
{
    PortraitAssessment assessment;
    for (const auto& [measure, measurer] : measurers)
        assessment.checks.append(unmeasured(measure));
    assessment.checks.first().state = CheckState::Bad;
    assessment.checks.first().advice = PortraitAdvice::ShowFace;
    return assessment;
}

void conclude(PortraitAssessment& assessment)
{
    double sum = 0, worst = 1;
    assessment.passed = true;
    for (const PortraitCheck& check : std::as_const(assessment.checks)) {
        sum += check.goodness;
        worst = std::min(worst, check.goodness);
        if (check.state == CheckState::Bad || check.state == CheckState::NotMeasured)
            assessment.passed = false;
    }
    // A failed check comes before a warning, the earlier measure before the later.
    for (const CheckState state : {CheckState::Bad, CheckState::NotMeasured, CheckState::Warn}) {
        for (const PortraitCheck& check : std::as_const(assessment.checks)) {
            if (assessment.advice == PortraitAdvice::None && check.state == state)
                assessment.advice = check.advice;
        }
    }
    // The worst measure weighs as much as all others together: one bad light spoils a picture.
    assessment.score =
        static_cast<int>(std::lround(50 * sum / static_cast<double>(assessment.checks.size()) + 50 * worst));
    assessment.quality = {{QString::fromLatin1(FaceAssessor::algorithm),
                           QString::fromLatin1(FaceAssessor::version),
                           static_cast<double>(assessment.score)}};
}

} // namespace

FaceAssessor::FaceAssessor(std::shared_ptr<const FaceModel> model, PortraitPolicy policy)
    : m_model(std::move(model)), m_policy(policy)
{
}

PortraitAssessment FaceAssessor::assess(const QImage& picture) const
{
    PortraitAssessment assessment = withoutFace();
    try {
        const QImage frame = picture.convertToFormat(QImage::Format_RGB888);
        const std::vector<DetectedFace> faces = frame.isNull()
                                                    ? std::vector<DetectedFace>()
                                                    : findFaces(*m_model, frame, m_policy.detectionScore);
        if (!faces.empty()) {
            const double second = faces.size() > 1 ? area(faces[1]) / area(faces[0]) : 0;
            const FaceView view = makeFaceView(frame, faces[0], second, m_policy);
            assessment.face = faces[0].box;
            assessment.crop = view.crop;
            assessment.roll = view.geometry.roll;
            assessment.eyes = view.geometry.eyes;
            assessment.checks.clear();
            for (const auto& [measure, measurer] : measurers) {
                try {
                    assessment.checks.append(measurer(view, m_policy));
                } catch (const std::exception&) {
                    assessment.checks.append(unmeasured(measure));
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
