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

PortraitCheck BackgroundWhiteMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    if (tooSmall(view.background))
        return withoutBackground(PortraitMeasure::BackgroundWhite);
    constexpr int leastBright = 170, mostColoured = 30;
    const cv::Rect area = view.backgroundArea;
    int white = 0, all = 0;
    for (int y = area.y; y < area.br().y; ++y) {
        const auto* line = view.rgb.ptr<cv::Vec3b>(y);
        const uchar* inside = view.background.ptr<uchar>(y);
        for (int x = area.x; x < area.br().x; ++x) {
            if (!inside[x])
                continue;
            const uchar low = std::min({line[x][0], line[x][1], line[x][2]});
            const uchar high = std::max({line[x][0], line[x][1], line[x][2]});
            white += low >= leastBright && high - low <= mostColoured ? 1 : 0;
            ++all;
        }
    }
    return atLeast(PortraitMeasure::BackgroundWhite, static_cast<double>(white) / all, policy.backgroundWhite,
                   PortraitAdvice::WhiteBackground);
}

PortraitCheck BackgroundEvenMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    if (tooSmall(view.background))
        return withoutBackground(PortraitMeasure::BackgroundEven);
    const cv::Mat grey = view.grey(view.backgroundArea);
    cv::Mat dx, dy, strength;
    cv::Sobel(grey, dx, CV_32F, 1, 0);
    cv::Sobel(grey, dy, CV_32F, 0, 1);
    cv::magnitude(dx, dy, strength);
    return atMost(PortraitMeasure::BackgroundEven,
                  cv::mean(strength, view.background(view.backgroundArea))[0], policy.backgroundEdges,
                  PortraitAdvice::PlainBackground);
}

} // namespace thunhan
