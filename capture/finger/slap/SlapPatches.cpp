// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/slap/SlapPatches.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr double cell = 8;           // pixels at 500 ppi that become one
constexpr double leastArea = 12'000; // pixels of a finger
constexpr double darker = 14;        // grey levels by which skin differs from the plate
constexpr double longest = 1.75;     // of a last joint, over its breadth; below it the next joint begins
constexpr double broadest = 430;     // pixels of one finger, thumbs too
constexpr double roundest = 1.05;    // fingers are longer than this times their breadth

cv::Mat shrunk(const QImage& image, int ppi)
{
    const cv::Mat view(image.height(), image.width(), CV_8U, const_cast<uchar*>(image.constBits()),
                       static_cast<std::size_t>(image.bytesPerLine()));
    const double scale = 500.0 / (ppi > 0 ? ppi : 500) / cell;
    const cv::Size size(std::max(1, static_cast<int>(std::lround(image.width() * scale))),
                        std::max(1, static_cast<int>(std::lround(image.height() * scale))));
    cv::Mat small;
    cv::resize(view, small, size, 0, 0, cv::INTER_AREA);
    return small;
}

// 255 where there is skin.
cv::Mat skinOf(const cv::Mat& small)
{
    std::vector<uchar> levels(small.begin<uchar>(), small.end<uchar>());
    const auto plate = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() * 95 / 100);
    std::nth_element(levels.begin(), plate, levels.end());
    cv::Mat skin = small < *plate - darker;
    // Pores and creases close, dirt and thin bridges between fingers go.
    const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5});
    cv::Mat framed;
    constexpr int frame = 8;
    cv::copyMakeBorder(skin, framed, frame, frame, frame, frame, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::morphologyEx(framed, framed, cv::MORPH_CLOSE, disc);
    cv::morphologyEx(framed, framed, cv::MORPH_OPEN, disc);
    return framed(cv::Rect({frame, frame}, skin.size())).clone();
}

struct Extent {
    float low = 0;
    float high = 0;
    float length() const { return high - low; }
};

// Without the outermost hundredth, which is fringe.
Extent extentOf(std::vector<float>& values)
{
    const auto rank = [&values](double share) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * double(values.size() - 1));
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    return {rank(0.01), rank(0.99)};
}

SlapPatch patchOf(const cv::Mat& mask)
{
    std::vector<cv::Point> points;
    cv::findNonZero(mask, points);
    const cv::Moments moments = cv::moments(mask, true);
    const cv::Point2d middle(moments.m10 / moments.m00, moments.m01 / moments.m00);
    // The long axis, pointing up. What is nearly as broad as long has none, and counts as upright.
    double axis = 0.5 * std::atan2(2 * moments.mu11, moments.mu20 - moments.mu02);
    if (std::sin(axis) > 0)
        axis -= std::numbers::pi;
    double turn = axis + std::numbers::pi / 2;
    if (std::abs(turn) > std::numbers::pi / 4)
        turn = 0;
    const cv::Point2d up(std::sin(turn), -std::cos(turn));
    const cv::Point2d right(-up.y, up.x);
    std::vector<float> along;
    std::vector<float> across;
    for (const cv::Point& point : points) {
        const cv::Point2d from(point.x - middle.x, point.y - middle.y);
        along.push_back(static_cast<float>(from.dot(up)));
        across.push_back(static_cast<float>(from.dot(right)));
    }
    const Extent breadth = extentOf(across);
    Extent length = extentOf(along);
    length.low = std::max(length.low, length.high - static_cast<float>(longest) * breadth.length());
    const cv::Point2d centre =
        middle + up * ((length.low + length.high) / 2.0) + right * ((breadth.low + breadth.high) / 2.0);
    SlapPatch patch;
    patch.centre = QPointF(centre.x + 0.5, centre.y + 0.5) * cell;
    patch.size = QSizeF(breadth.length() + 1.0, length.length() + 1.0) * cell;
    patch.turn = turn;
    patch.area = static_cast<double>(points.size()) * cell * cell;
    const cv::Rect box = cv::boundingRect(points);
    patch.atEdge = box.x <= 1 || box.y <= 1 || box.br().x >= mask.cols - 1;
    patch.merged = patch.size.width() > broadest || patch.size.height() < roundest * patch.size.width();
    return patch;
}

} // namespace

std::vector<SlapPatch> slapPatches(const QImage& image, int ppi)
{
    const cv::Mat skin = skinOf(shrunk(image, ppi));
    cv::Mat labels;
    cv::Mat statistics;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(skin, labels, statistics, centres, 4);
    std::vector<SlapPatch> patches;
    for (int label = 1; label < count; ++label) {
        if (statistics.at<int>(label, cv::CC_STAT_AREA) * cell * cell >= leastArea)
            patches.push_back(patchOf(labels == label));
    }
    std::sort(patches.begin(), patches.end(),
              [](const SlapPatch& a, const SlapPatch& b) { return a.centre.x() < b.centre.x(); });
    return patches;
}

} // namespace thunhan
