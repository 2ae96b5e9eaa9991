// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceView.h"

#include "capture/portrait/PortraitCrop.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr double viewEyeDistance = 90; // pixels; what the card's print at 400 ppi shows
constexpr int grabCutHeight = 84;      // pixels; enough to tell hair from wall

cv::Point toCv(QPointF p)
{
    return {static_cast<int>(std::lround(p.x())), static_cast<int>(std::lround(p.y()))};
}

// Black outside `area`.
cv::Mat luminanceOf(const cv::Mat& rgb, cv::Rect area)
{
    static const std::array<float, 256> linear = [] {
        std::array<float, 256> table{};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const double c = static_cast<double>(i) / 255;
            table[i] =
                255 * static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
        }
        return table;
    }();
    cv::Mat luminance = cv::Mat::zeros(rgb.size(), CV_8U);
    for (int y = area.y; y < area.br().y; ++y) {
        const auto* in = rgb.ptr<cv::Vec3b>(y);
        uchar* out = luminance.ptr<uchar>(y);
        for (int x = area.x; x < area.br().x; ++x) {
            const float value =
                0.2126F * linear[in[x][0]] + 0.7152F * linear[in[x][1]] + 0.0722F * linear[in[x][2]];
            out[x] = static_cast<uchar>(value + 0.5F);
        }
    }
    return luminance;
}

cv::Mat hullMask(const FaceLandmarks& landmarks, cv::Size size)
{
    std::vector<cv::Point> points, hull;
    for (const QPointF& p : landmarks)
        points.push_back(toCv(p));
    cv::convexHull(points, hull);
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    cv::fillConvexPoly(mask, hull, 255);
    return mask;
}

// Beside and above the head, down to the mouth: below it shoulders in a white shirt would pass for wall.
// GrabCut tells hair from wall, starting with the face as surely person and the upper corners as surely wall:
// without those it would take a dark flag for hair.
cv::Mat backgroundMask(const FaceView& view)
{
    const double shrink = std::min(1.0, static_cast<double>(grabCutHeight) / view.rgb.rows);
    cv::Mat small, faceSmall;
    cv::resize(view.rgb, small, {}, shrink, shrink, cv::INTER_AREA);
    cv::resize(view.face, faceSmall, small.size(), 0, 0, cv::INTER_NEAREST);

    const double t = view.geometry.eyesToChin * view.scale * shrink;
    const QPointF eyes = (view.landmarks[36] + view.landmarks[45]) / 2 * shrink;
    const int mouth = std::clamp(static_cast<int>(eyes.y() + 0.6 * t), 1, small.rows);
    cv::Mat upper = small.rowRange(0, mouth).clone();
    cv::Mat mask(upper.size(), CV_8U, cv::Scalar(cv::GC_PR_BGD));
    cv::ellipse(mask, toCv(eyes), {static_cast<int>(0.8 * t), static_cast<int>(1.25 * t)}, 0, 0, 360,
                cv::Scalar(cv::GC_PR_FGD), cv::FILLED);
    mask.setTo(cv::GC_FGD, faceSmall.rowRange(0, mouth));
    const int level = std::clamp(static_cast<int>(eyes.y()), 0, mouth);
    const int left = std::clamp(static_cast<int>(eyes.x() - 0.95 * t), 0, small.cols);
    const int right = std::clamp(static_cast<int>(eyes.x() + 0.95 * t), 0, small.cols);
    mask(cv::Rect(0, 0, left, level)).setTo(cv::GC_BGD);
    mask(cv::Rect(right, 0, small.cols - right, level)).setTo(cv::GC_BGD);
    cv::Mat wall, person;
    cv::grabCut(upper, mask, {}, wall, person, 1, cv::GC_INIT_WITH_MASK);

    cv::Mat found = cv::Mat::zeros(small.size(), CV_8U);
    found.rowRange(0, mouth).setTo(255, (mask == cv::GC_BGD) | (mask == cv::GC_PR_BGD));
    cv::erode(found, found, {}, {-1, -1}, 2, cv::BORDER_CONSTANT,
              cv::Scalar(255)); // hair's soft edge is no wall
    cv::Mat full;
    cv::resize(found, full, view.rgb.size(), 0, 0, cv::INTER_NEAREST);
    return full;
}

} // namespace

FaceView makeFaceView(const QImage& frame, const FoundFace& found, const PortraitPolicy& policy)
{
    Q_ASSERT(frame.format() == QImage::Format_RGB888);
    FaceView view;
    view.geometry = measureGeometry(found.landmarks);
    view.crop = portraitRect(view.geometry, policy);
    view.frame = frame.size();
    view.secondFaceShare = found.secondShare;
    view.scale = std::min(1.0, viewEyeDistance / std::max(1.0, view.geometry.eyeDistance));

    const QRect around = view.crop.toAlignedRect() & frame.rect();
    const cv::Mat pixels(frame.height(), frame.width(), CV_8UC3, const_cast<uchar*>(frame.constBits()),
                         static_cast<std::size_t>(frame.bytesPerLine()));
    cv::resize(pixels(cv::Rect(around.x(), around.y(), around.width(), around.height())), view.rgb, {},
               view.scale, view.scale, cv::INTER_AREA);
    for (std::size_t i = 0; i < view.landmarks.size(); ++i)
        view.landmarks[i] = (found.landmarks[i] - QPointF(around.topLeft())) * view.scale;
    cv::cvtColor(view.rgb, view.grey, cv::COLOR_RGB2GRAY);
    view.face = hullMask(view.landmarks, view.rgb.size());
    view.faceArea = cv::boundingRect(view.face);
    view.luminance = luminanceOf(view.rgb, view.faceArea);
    view.faceLight = luminanceHistogram(view.luminance(view.faceArea), view.face(view.faceArea));
    view.background = backgroundMask(view);
    view.backgroundArea = cv::boundingRect(view.background);
    return view;
}

LuminanceHistogram luminanceHistogram(const cv::Mat& luminance, const cv::Mat& mask)
{
    std::array<int, 256> counts{};
    int total = 0;
    for (int y = 0; y < luminance.rows; ++y) {
        const uchar* line = luminance.ptr<uchar>(y);
        const uchar* inside = mask.ptr<uchar>(y);
        for (int x = 0; x < luminance.cols; ++x) {
            if (inside[x]) {
                ++counts[line[x]];
                ++total;
            }
        }
    }
    LuminanceHistogram shares{};
    for (std::size_t i = 0; i < shares.size() && total > 0; ++i)
        shares[i] = static_cast<double>(counts[i]) / total;
    return shares;
}

} // namespace thunhan
