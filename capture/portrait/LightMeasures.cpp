// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

using Histogram = std::array<double, 256>; // shares; sums to 1

Histogram histogram(const cv::Mat& luminance, const cv::Mat& mask)
{
    Histogram counts{};
    double total = 0;
    for (int y = 0; y < luminance.rows; ++y) {
        const uchar* line = luminance.ptr<uchar>(y);
        const uchar* inside = mask.ptr<uchar>(y);
        for (int x = 0; x < luminance.cols; ++x) {
            if (inside[x]) {
                counts[line[x]] += 1;
                total += 1;
            }
        }
    }
    if (total > 0) {
        for (double& count : counts)
            count /= total;
    }
    return counts;
}

double share(const Histogram& shares, int from, int to)
{
    double sum = 0;
    for (int i = from; i <= to; ++i)
        sum += shares[static_cast<std::size_t>(i)];
    return sum;
}

// A square on the cheek between the eye's outer corner, the nose's wing and the mouth's corner.
cv::Mat cheekMask(const FaceView& view, bool pictureLeft)
{
    const auto& p = view.landmarks;
    const QPointF middle = pictureLeft ? (p[36] + p[31] + p[48]) / 3 : (p[45] + p[35] + p[54]) / 3;
    const int half = std::max(2, static_cast<int>(view.geometry.eyeDistance * view.scale * 0.15));
    cv::Mat mask = cv::Mat::zeros(view.luminance.size(), CV_8U);
    const cv::Rect square(static_cast<int>(middle.x()) - half, static_cast<int>(middle.y()) - half, 2 * half,
                          2 * half);
    mask(square & cv::Rect({0, 0}, mask.size())) = 255;
    return mask;
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
    return toLab(cv::mean(view.rgb, cheekMask(view, true) | cheekMask(view, false)));
}

double outside(double value, double low, double high)
{
    return std::max({0.0, low - value, value - high});
}

} // namespace

PortraitCheck measureBrightness(const FaceView& view, const PortraitPolicy& policy)
{
    const double mean = cv::mean(view.luminance, view.face)[0] / 255;
    const double middle = (policy.brightnessLow + policy.brightnessHigh) / 2;
    if (mean < middle)
        return atLeast(PortraitMeasure::Brightness, mean, policy.brightnessLow, PortraitAdvice::MoreLight);
    return atMost(PortraitMeasure::Brightness, mean, policy.brightnessHigh, PortraitAdvice::LessLight);
}

PortraitCheck measureUnderExposure(const FaceView& view, const PortraitPolicy& policy)
{
    return atMost(PortraitMeasure::UnderExposure, share(histogram(view.luminance, view.face), 0, 25),
                  policy.underExposed, PortraitAdvice::MoreLight);
}

PortraitCheck measureOverExposure(const FaceView& view, const PortraitPolicy& policy)
{
    return atMost(PortraitMeasure::OverExposure, share(histogram(view.luminance, view.face), 247, 255),
                  policy.overExposed, PortraitAdvice::LessLight);
}

PortraitCheck measureEvenLight(const FaceView& view, const PortraitPolicy& policy)
{
    const Histogram left = histogram(view.luminance, cheekMask(view, true));
    const Histogram right = histogram(view.luminance, cheekMask(view, false));
    double common = 0;
    constexpr int bins = 32, width = 256 / bins; // a finer grid would measure the sensor's noise
    for (int i = 0; i < bins; ++i)
        common += std::min(share(left, i * width, i * width + width - 1),
                           share(right, i * width, i * width + width - 1));
    return atLeast(PortraitMeasure::EvenLight, common, policy.evenLight, PortraitAdvice::EvenLight);
}

PortraitCheck measureColour(const FaceView& view, const PortraitPolicy& policy)
{
    const Lab colour = cheekColour(view);
    return atLeast(PortraitMeasure::Colour, std::hypot(colour.a, colour.b), policy.chroma,
                   PortraitAdvice::ColourPictureNeeded);
}

PortraitCheck measureNaturalColour(const FaceView& view, const PortraitPolicy& policy)
{
    const Lab colour = cheekColour(view);
    return atMost(PortraitMeasure::NaturalColour,
                  std::hypot(outside(colour.a, 5, 25), outside(colour.b, 5, 35)), policy.colourCast,
                  PortraitAdvice::CorrectWhiteBalance);
}

PortraitCheck measureContrast(const FaceView& view, const PortraitPolicy& policy)
{
    cv::Scalar mean, deviation;
    cv::meanStdDev(view.luminance, mean, deviation, view.face);
    return atLeast(PortraitMeasure::Contrast, deviation[0] / 255, policy.contrast, PortraitAdvice::EvenLight);
}

PortraitCheck measureDynamicRange(const FaceView& view, const PortraitPolicy& policy)
{
    double bits = 0;
    for (const double part : histogram(view.luminance, view.face)) {
        if (part > 0)
            bits -= part * std::log2(part);
    }
    return atLeast(PortraitMeasure::DynamicRange, bits, policy.dynamicRange, PortraitAdvice::EvenLight);
}

PortraitCheck measureSharpness(const FaceView& view, const PortraitPolicy& policy)
{
    cv::Mat grey, edges;
    cv::cvtColor(view.rgb, grey, cv::COLOR_RGB2GRAY);
    cv::GaussianBlur(grey, grey, {3, 3}, 0); // or a sensor's noise would count as sharpness
    cv::Laplacian(grey, edges, CV_32F);
    cv::Scalar mean, deviation;
    cv::meanStdDev(edges, mean, deviation, view.face);
    return atLeast(PortraitMeasure::Sharpness, deviation[0], policy.sharpness, PortraitAdvice::HoldStill);
}

} // namespace thunhan
