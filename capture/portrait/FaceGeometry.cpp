// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/FaceGeometry.h"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace thunhan
{
namespace
{

struct ModelPoint {
    int landmark;
    double x, y, z; // right, down, towards the camera
};

// A mean adult face in tenths of a millimetre, origin at the nose's tip.
constexpr std::array<ModelPoint, 11> meanFace{{
    {30, 0, 0, 0},
    {33, 0, 90, -130},
    {27, 0, -390, -200},
    {8, 0, 620, -190},
    {36, -450, -370, -390},
    {45, 450, -370, -390},
    {39, -165, -365, -310},
    {42, 165, -365, -310},
    {48, -240, 285, -240},
    {54, 240, 285, -240},
    {51, 0, 240, -130},
}};

double degrees(double radians)
{
    return radians * 180 / M_PI;
}

double gap(const FaceLandmarks& p, std::initializer_list<std::pair<int, int>> pairs)
{
    double largest = 0;
    for (const auto& [a, b] : pairs)
        largest = std::max(largest,
                           QLineF(p[static_cast<std::size_t>(a)], p[static_cast<std::size_t>(b)]).length());
    return largest;
}

void measurePose(const FaceLandmarks& landmarks, FaceGeometry& geometry)
{
    cv::Mat_<double> model(static_cast<int>(meanFace.size()), 4);
    cv::Mat_<double> seen(static_cast<int>(meanFace.size()), 2);
    const double back = -geometry.roll * M_PI / 180;
    for (int i = 0; i < model.rows; ++i) {
        const ModelPoint& point = meanFace[static_cast<std::size_t>(i)];
        model(i, 0) = point.x;
        model(i, 1) = point.y;
        model(i, 2) = point.z;
        model(i, 3) = 1;
        const QPointF p = landmarks[static_cast<std::size_t>(point.landmark)] - geometry.eyes;
        seen(i, 0) = p.x() * std::cos(back) - p.y() * std::sin(back);
        seen(i, 1) = p.x() * std::sin(back) + p.y() * std::cos(back);
    }
    cv::Mat_<double> fit;
    cv::solve(model, seen, fit, cv::DECOMP_SVD);
    const auto tilt = [&fit](int axis) {
        const double length = std::hypot(fit(0, axis), fit(1, axis), fit(2, axis));
        return length > 0 ? fit(2, axis) / length : 0.0;
    };
    geometry.yaw = degrees(std::asin(std::clamp(tilt(0), -1.0, 1.0)));
    geometry.pitch = degrees(std::asin(std::clamp(-tilt(1), -1.0, 1.0)));
}

} // namespace

FaceGeometry measureGeometry(const FaceLandmarks& p)
{
    FaceGeometry geometry;
    geometry.pictureLeftEye = (p[36] + p[39]) / 2;
    geometry.pictureRightEye = (p[42] + p[45]) / 2;
    geometry.eyes = (geometry.pictureLeftEye + geometry.pictureRightEye) / 2;
    const QPointF across = geometry.pictureRightEye - geometry.pictureLeftEye;
    geometry.eyeDistance = std::hypot(across.x(), across.y());
    geometry.eyesToChin = QLineF(geometry.eyes, p[8]).length();
    geometry.roll = degrees(std::atan2(across.y(), across.x()));
    if (geometry.eyesToChin > 0) {
        geometry.eyeOpening =
            std::min(gap(p, {{37, 41}, {38, 40}}), gap(p, {{43, 47}, {44, 46}})) / geometry.eyesToChin;
        geometry.mouthOpening = gap(p, {{61, 67}, {62, 66}, {63, 65}}) / geometry.eyesToChin;
    }
    measurePose(p, geometry);
    return geometry;
}

} // namespace thunhan
