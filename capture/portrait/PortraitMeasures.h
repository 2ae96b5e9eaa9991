// SPDX-License-Identifier: GPL-3.0-or-later
// The single measures. Each looks at one view of one face, knows nothing of the others and may fail alone.
#pragma once

#include "capture/portrait/FaceGeometry.h"
#include "capture/portrait/PortraitAssessment.h"
#include "capture/portrait/PortraitPolicy.h"

#include <QSizeF>
#include <opencv2/core.hpp>

namespace thunhan
{

// A found face, prepared once for all measures.
struct FaceView {
    FaceGeometry geometry; // in pixels of the frame
    QRectF crop;           // in pixels of the straightened frame
    QSizeF frame;
    double secondFaceShare = 0; // second face's area / first face's
    double scale = 1;           // view pixels per frame pixel; at most 1
    // The face's surroundings at about 90 pixels between the eyes, not straightened.
    cv::Mat rgb;             // CV_8UC3
    cv::Mat luminance;       // CV_8U: 255 * linear Y of ITU-R BT.709
    FaceLandmarks landmarks; // in pixels of the view
    cv::Mat face;            // CV_8U mask: hull of the landmarks
    cv::Mat background;      // CV_8U mask: beside and above the person, down to the mouth
};

// Prepares the view of `face` in `frame` (Format_RGB888; landmarks in its pixels).
FaceView makeFaceView(const QImage& frame, const DetectedFace& face, double secondFaceShare,
                      const PortraitPolicy& policy);

using PortraitMeasurer = PortraitCheck (*)(const FaceView&, const PortraitPolicy&);
PortraitCheck measureOneFace(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureHeadSize(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureHeadPlace(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureEyeDistance(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureRoll(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureYaw(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measurePitch(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureEyesOpen(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureMouthClosed(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureBrightness(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureUnderExposure(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureOverExposure(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureEvenLight(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureColour(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureNaturalColour(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureContrast(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureDynamicRange(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureSharpness(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureBackgroundWhite(const FaceView& view, const PortraitPolicy& policy);
PortraitCheck measureBackgroundEven(const FaceView& view, const PortraitPolicy& policy);

// The check of a value that shall not exceed, or shall reach, its limit.
PortraitCheck atMost(PortraitMeasure measure, double value, double limit, PortraitAdvice advice);
PortraitCheck atLeast(PortraitMeasure measure, double value, double limit, PortraitAdvice advice);

} // namespace thunhan
