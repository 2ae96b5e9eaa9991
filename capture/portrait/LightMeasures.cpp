// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

double share(const LuminanceHistogram& shares, int from, int to)
{
    double sum = 0;
    for (int i = from; i <= to; ++i)
        sum += shares[static_cast<std::size_t>(i)];
    return sum;
}

// A square on the cheek between the eye's outer corner, the nose's wing and the mouth's corner.
cv::Rect cheek(const FaceView& view, bool pictureLeft)
{
    const auto& p = view.landmarks;
    const QPointF middle = pictureLeft ? (p[36] + p[31] + p[48]) / 3 : (p[45] + p[35] + p[54]) / 3;
    const int half = std::max(2, static_cast<int>(view.geometry.eyeDistance * view.scale * 0.15));
    const cv::Rect square(static_cast<int>(middle.x()) - half, static_cast<int>(middle.y()) - half, 2 * half,
                          2 * half);
    return square & cv::Rect({0, 0}, view.rgb.size());
}

LuminanceHistogram cheekLight(const FaceView& view, bool pictureLeft)
{
    const cv::Rect square = cheek(view, pictureLeft);
    return luminanceHistogram(view.luminance(square), cv::Mat(square.size(), CV_8U, cv::Scalar(255)));
}

double linear(double channel)
{
    const double c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

struct Lab {
    double l = 0, a = 0, b = 0;
};

// sRGB to CIELAB under D50 (Bradford-adapted primaries).
Lab toLab(const cv::Scalar& rgb)
{
    const double r = linear(rgb[0]), g = linear(rgb[1]), b = linear(rgb[2]);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.9642);
    const double y = f(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
    const double z = f((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.8249);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Lab cheekColour(const FaceView& view)
{
    return toLab((cv::mean(view.rgb(cheek(view, true))) + cv::mean(view.rgb(cheek(view, false)))) / 2);
}

double outside(double value, double low, double high)
{
    return std::max({0.0, low - value, value - high});
}

} // namespace

PortraitCheck BrightnessMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const double mean = cv::mean(view.luminance(view.faceArea), view.face(view.faceArea))[0] / 255;
    const double middle = (policy.brightnessLow + policy.brightnessHigh) / 2;
    if (mean < middle)
        return atLeast(PortraitMeasure::Brightness, mean, policy.brightnessLow, PortraitAdvice::MoreLight);
    return atMost(PortraitMeasure::Brightness, mean, policy.brightnessHigh, PortraitAdvice::LessLight);
}

PortraitCheck UnderExposureMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return atMost(PortraitMeasure::UnderExposure, share(view.faceLight, 0, 25), policy.underExposed,
                  PortraitAdvice::MoreLight);
}

PortraitCheck OverExposureMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    return atMost(PortraitMeasure::OverExposure, share(view.faceLight, 247, 255), policy.overExposed,
                  PortraitAdvice::LessLight);
}

PortraitCheck EvenLightMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const LuminanceHistogram left = cheekLight(view, true);
    const LuminanceHistogram right = cheekLight(view, false);
    double common = 0;
    constexpr int bins = 32, width = 256 / bins; // a finer grid would measure the sensor's noise
    for (int i = 0; i < bins; ++i)
        common += std::min(share(left, i * width, i * width + width - 1),
                           share(right, i * width, i * width + width - 1));
    return atLeast(PortraitMeasure::EvenLight, common, policy.evenLight, PortraitAdvice::EvenLight);
}

PortraitCheck ColourMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const Lab colour = cheekColour(view);
    return atLeast(PortraitMeasure::Colour, std::hypot(colour.a, colour.b), policy.chroma,
                   PortraitAdvice::ColourPictureNeeded);
}

PortraitCheck NaturalColourMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const Lab colour = cheekColour(view);
    return atMost(PortraitMeasure::NaturalColour,
                  std::hypot(outside(colour.a, 5, 25), outside(colour.b, 5, 35)), policy.colourCast,
                  PortraitAdvice::CorrectWhiteBalance);
}

PortraitCheck ContrastMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    cv::Scalar mean, deviation;
    cv::meanStdDev(view.luminance(view.faceArea), mean, deviation, view.face(view.faceArea));
    return atLeast(PortraitMeasure::Contrast, deviation[0] / 255, policy.contrast, PortraitAdvice::EvenLight);
}

PortraitCheck DynamicRangeMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    double bits = 0;
    for (const double part : view.faceLight) {
        if (part > 0)
            bits -= part * std::log2(part);
    }
    return atLeast(PortraitMeasure::DynamicRange, bits, policy.dynamicRange, PortraitAdvice::EvenLight);
}

PortraitCheck SharpnessMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    cv::Mat grey, edges;
    cv::GaussianBlur(view.grey(view.faceArea), grey, {3, 3}, 0); // a sensor's noise is not sharpness
    cv::Laplacian(grey, edges, CV_32F);
    cv::Scalar mean, deviation;
    cv::meanStdDev(edges, mean, deviation, view.face(view.faceArea));
    return atLeast(PortraitMeasure::Sharpness, deviation[0], policy.sharpness, PortraitAdvice::HoldStill);
}

} // namespace thunhan
