// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/PrintEvidence.h"

#include "capture/finger/minutiae/MinutiaExtractor.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

cv::Mat certaintyOf(const FingerBlocks& blocks)
{
    cv::Mat length;
    cv::magnitude(blocks.gradientX2(), blocks.gradientY2(), length);
    return length / (blocks.energy() + 1.0);
}

cv::Point2f middleOf(const cv::Mat& foreground)
{
    const cv::Moments moments = cv::moments(foreground, true);
    if (moments.m00 == 0)
        return {};
    return cv::Point2f(static_cast<float>(moments.m10 / moments.m00) + 0.5F,
                       static_cast<float>(moments.m01 / moments.m00) + 0.5F) *
           static_cast<float>(FingerBlocks::side);
}

// Around a core the doubled direction turns once; a filter that turns the other way answers there most
// (Nilsson and Bigun 2003).
cv::Point2f coreOf(const FingerBlocks& blocks)
{
    constexpr int radius = 5; // tiles
    constexpr double spread = 2.2;
    constexpr double clearTurn = 0.35;
    cv::Mat length;
    cv::magnitude(blocks.tileGradientX2(), blocks.tileGradientY2(), length);
    length += 1.0;
    const cv::Mat x = blocks.tileGradientX2() / length;
    const cv::Mat y = blocks.tileGradientY2() / length;
    cv::Mat turnX(2 * radius + 1, 2 * radius + 1, CV_32F);
    cv::Mat turnY = turnX.clone();
    double weights = 0;
    for (int v = -radius; v <= radius; ++v) {
        for (int u = -radius; u <= radius; ++u) {
            const double distance = std::hypot(u, v);
            const double weight = std::exp(-distance * distance / (2 * spread * spread));
            weights += distance > 0 ? weight : 0;
            turnX.at<float>(v + radius, u + radius) =
                static_cast<float>(distance > 0 ? weight * u / distance : 0);
            turnY.at<float>(v + radius, u + radius) =
                static_cast<float>(distance > 0 ? weight * v / distance : 0);
        }
    }
    const auto filtered = [](const cv::Mat& values, const cv::Mat& kernel) {
        cv::Mat result;
        cv::filter2D(values, result, CV_32F, kernel, {-1, -1}, 0, cv::BORDER_CONSTANT);
        return result;
    };
    // The product of the direction and of the turn's conjugate.
    cv::Mat turned;
    cv::magnitude(filtered(x, turnX) + filtered(y, turnY), filtered(y, turnX) - filtered(x, turnY), turned);
    cv::Mat inside;
    cv::erode(blocks.foreground(), inside, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}), {-1, -1}, 1,
              cv::BORDER_CONSTANT, 0);
    cv::resize(inside, inside, turned.size(), 0, 0, cv::INTER_NEAREST);
    double most = 0;
    cv::Point at;
    cv::minMaxLoc(turned, nullptr, &most, nullptr, &at, inside);
    if (most < clearTurn * weights)
        return middleOf(blocks.foreground());
    return {(static_cast<float>(at.x) + 0.5F) * FingerBlocks::tileSide,
            (static_cast<float>(at.y) + 0.5F) * FingerBlocks::tileSide};
}

} // namespace

PrintEvidence::PrintEvidence(const QImage& image, int ppi)
    : blocks(image, ppi),
      waves(ridgeWaves(blocks)),
      certainty(certaintyOf(blocks)),
      minutiae(extractMinutiae(blocks, waves)),
      core(coreOf(blocks))
{
}

} // namespace thunhan
