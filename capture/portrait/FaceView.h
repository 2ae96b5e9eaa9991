// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PortraitPolicy.h"
#include "capture/portrait/FaceFinder.h"
#include "capture/portrait/FaceGeometry.h"

#include <QSizeF>
#include <array>
#include <opencv2/core.hpp>

namespace thunhan
{

using LuminanceHistogram = std::array<double, 256>; // shares; sums to 1

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
    cv::Mat grey;            // CV_8U: as it is seen, not linear
    FaceLandmarks landmarks; // in pixels of the view
    cv::Mat face;            // CV_8U mask: hull of the landmarks
    cv::Rect faceArea;       // its bounds
    LuminanceHistogram faceLight{};
    cv::Mat background;      // CV_8U mask: beside and above the person, down to the mouth
    cv::Rect backgroundArea; // rows that may hold any of it
};

// Prepares the view of the face that was found in `frame` (Format_RGB888).
FaceView makeFaceView(const QImage& frame, const FoundFace& found, const PortraitPolicy& policy);

// Of the pixels of `luminance` that `mask` shows.
LuminanceHistogram luminanceHistogram(const cv::Mat& luminance, const cv::Mat& mask);

} // namespace thunhan
