// SPDX-License-Identifier: GPL-3.0-or-later
// What may lie over eyes and eyebrows.
#include "capture/portrait/PortraitMeasures.h"

#include <algorithm>
#include <cmath>

namespace thunhan
{
namespace
{

// An upright rectangle about `middle`, in parts of the eyes' distance; null where it leaves the view.
cv::Rect around(const FaceView& view, QPointF middle, double width, double height)
{
    const double unit = view.geometry.eyeDistance * view.scale;
    const cv::Rect wanted(static_cast<int>(std::lround(middle.x() - width * unit / 2)),
                          static_cast<int>(std::lround(middle.y() - height * unit / 2)),
                          std::max(2, static_cast<int>(std::lround(width * unit))),
                          std::max(2, static_cast<int>(std::lround(height * unit))));
    return wanted & cv::Rect({0, 0}, view.grey.size());
}

double meanGrey(const FaceView& view, cv::Rect area)
{
    return area.empty() ? 0 : cv::mean(view.grey(area))[0];
}

// Between its darkest and its brightest twentieth.
double greySpan(const FaceView& view, cv::Rect area)
{
    std::vector<uchar> values;
    for (int y = area.y; y < area.br().y; ++y)
        values.insert(values.end(), view.grey.ptr<uchar>(y) + area.x, view.grey.ptr<uchar>(y) + area.br().x);
    if (values.size() < 20)
        return 0;
    const auto twentieth = static_cast<std::ptrdiff_t>(values.size() / 20);
    const auto low = values.begin() + twentieth;
    const auto high = values.end() - 1 - twentieth;
    std::nth_element(values.begin(), low, values.end());
    const int dark = *low;
    std::nth_element(values.begin(), high, values.end());
    return *high - dark;
}

} // namespace

PortraitCheck EyesVisibleMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const auto& p = view.landmarks;
    const double face = cv::mean(view.grey(view.faceArea), view.face(view.faceArea))[0];
    const double left = greySpan(view, around(view, (p[36] + p[39]) / 2, 0.4, 0.16));
    const double right = greySpan(view, around(view, (p[42] + p[45]) / 2, 0.4, 0.16));
    return atLeast(PortraitMeasure::EyesVisible, std::min(left, right) / std::max(1.0, face),
                   policy.eyeVisible, PortraitAdvice::ClearEyes);
}

PortraitCheck BrowsClearMeasurer::check(const FaceView& view, const PortraitPolicy& policy) const
{
    const auto& p = view.landmarks;
    const QPointF up = (p[27] - p[33]) / std::hypot(p[27].x() - p[33].x(), p[27].y() - p[33].y());
    const QPointF above = up * (0.2 * view.geometry.eyeDistance * view.scale);
    const auto clear = [&](QPointF brow, QPointF cheek) {
        return meanGrey(view, around(view, brow + above, 0.35, 0.12)) /
               std::max(1.0, meanGrey(view, around(view, cheek, 0.3, 0.3)));
    };
    const double left = clear(p[19], (p[36] + p[31] + p[48]) / 3);
    const double right = clear(p[24], (p[45] + p[35] + p[54]) / 3);
    PortraitCheck check = atLeast(PortraitMeasure::BrowsClear, std::min(left, right), policy.browClear,
                                  PortraitAdvice::ClearBrows);
    if (check.state == CheckState::Bad)
        check.state = CheckState::Warn;
    return check;
}

} // namespace thunhan
