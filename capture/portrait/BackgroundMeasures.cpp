// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitMeasures.h"

#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

PortraitCheck withoutBackground(PortraitMeasure measure)
{
    PortraitCheck check;
    check.measure = measure;
    check.advice = PortraitAdvice::MoveBack; // the head fills the picture
    return check;
}

bool tooSmall(const cv::Mat& mask)
{
    return cv::countNonZero(mask) < 50;
}

} // namespace

PortraitCheck measureBackgroundWhite(const FaceView& view, const PortraitPolicy& policy)
{
    if (tooSmall(view.background))
        return withoutBackground(PortraitMeasure::BackgroundWhite);
    constexpr int leastBright = 170, mostColoured = 30;
    int white = 0, all = 0;
    for (int y = 0; y < view.rgb.rows; ++y) {
        const auto* line = view.rgb.ptr<cv::Vec3b>(y);
        const uchar* inside = view.background.ptr<uchar>(y);
        for (int x = 0; x < view.rgb.cols; ++x) {
            if (!inside[x])
                continue;
            const auto [low, high] = std::minmax({line[x][0], line[x][1], line[x][2]});
            white += low >= leastBright && high - low <= mostColoured ? 1 : 0;
            ++all;
        }
    }
    return atLeast(PortraitMeasure::BackgroundWhite, static_cast<double>(white) / all, policy.backgroundWhite,
                   PortraitAdvice::WhiteBackground);
}

PortraitCheck measureBackgroundEven(const FaceView& view, const PortraitPolicy& policy)
{
    if (tooSmall(view.background))
        return withoutBackground(PortraitMeasure::BackgroundEven);
    cv::Mat grey, dx, dy, strength;
    cv::cvtColor(view.rgb, grey, cv::COLOR_RGB2GRAY);
    cv::Sobel(grey, dx, CV_32F, 1, 0);
    cv::Sobel(grey, dy, CV_32F, 0, 1);
    cv::magnitude(dx, dy, strength);
    return atMost(PortraitMeasure::BackgroundEven, cv::mean(strength, view.background)[0],
                  policy.backgroundEdges, PortraitAdvice::PlainBackground);
}

} // namespace thunhan
