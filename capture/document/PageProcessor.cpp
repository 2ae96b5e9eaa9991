// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/document/PageProcessor.h"

#include <QBuffer>
#include <QLineF>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace thunhan
{
namespace
{

constexpr int workingSide = 900; // pixels in which edges are looked for

using Corners = std::array<QPointF, 4>;

cv::Mat asMat(const QImage& image)
{
    return {image.height(), image.width(), image.format() == QImage::Format_Grayscale8 ? CV_8UC1 : CV_8UC3,
            const_cast<uchar*>(image.constBits()), static_cast<std::size_t>(image.bytesPerLine())};
}

cv::Mat greyOf(const QImage& image)
{
    const cv::Mat pixels = asMat(image);
    if (pixels.channels() == 1)
        return pixels.clone();
    cv::Mat grey;
    cv::cvtColor(pixels, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

// Clockwise from the upper left.
Corners sorted(const std::vector<cv::Point>& quad, double scale)
{
    std::vector<QPointF> points;
    for (const cv::Point& p : quad)
        points.emplace_back(p.x / scale, p.y / scale);
    const auto extreme = [&points](auto key) {
        return *std::min_element(points.begin(), points.end(),
                                 [&key](const QPointF& a, const QPointF& b) { return key(a) < key(b); });
    };
    return {extreme([](const QPointF& p) { return p.x() + p.y(); }),
            extreme([](const QPointF& p) { return p.y() - p.x(); }),
            extreme([](const QPointF& p) { return -p.x() - p.y(); }),
            extreme([](const QPointF& p) { return p.x() - p.y(); })};
}

// The largest bright four-sided patch that differs from what surrounds it.
std::optional<Corners> findPage(const QImage& picture, const PagePolicy& policy)
{
    const double scale =
        std::min(1.0, static_cast<double>(workingSide) / std::max(picture.width(), picture.height()));
    cv::Mat grey;
    cv::resize(greyOf(picture), grey, {}, scale, scale, cv::INTER_AREA);
    cv::Mat paper;
    cv::GaussianBlur(grey, grey, {5, 5}, 0);
    cv::threshold(grey, paper, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    // Closes lines of print; a margin lets a page that touches the picture's edge keep its own edge.
    cv::morphologyEx(paper, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {15, 15}));
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(paper, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    const auto largest = std::max_element(outlines.begin(), outlines.end(), [](const auto& a, const auto& b) {
        return cv::contourArea(a) < cv::contourArea(b);
    });
    const double whole = static_cast<double>(grey.rows) * grey.cols;
    if (largest == outlines.end() || cv::contourArea(*largest) < policy.smallestPage * whole)
        return {};
    std::vector<cv::Point> hull, quad;
    cv::convexHull(*largest, hull);
    if (cv::contourArea(hull) > 0.985 * whole)
        return {}; // the page is the picture
    cv::approxPolyDP(hull, quad, 0.02 * cv::arcLength(hull, true), true);
    // A page with a torn corner still fills nearly all of its quadrangle; a heap of things does not.
    if (quad.size() != 4 || cv::contourArea(*largest) < 0.93 * cv::contourArea(quad))
        return {};
    return sorted(quad, scale);
}

double degrees(const QPointF& along)
{
    return std::atan2(along.y(), along.x()) * 180 / M_PI;
}

QImage straightened(const QImage& picture, const Corners& c)
{
    const auto side = [&c](std::size_t a, std::size_t b) { return QLineF(c[a], c[b]).length(); };
    const int width = std::max(1, qRound(std::max(side(0, 1), side(3, 2))));
    const int height = std::max(1, qRound(std::max(side(0, 3), side(1, 2))));
    const auto point = [](const QPointF& p) {
        return cv::Point2f(static_cast<float>(p.x()), static_cast<float>(p.y()));
    };
    const std::array<cv::Point2f, 4> from{point(c[0]), point(c[1]), point(c[2]), point(c[3])};
    const auto right = static_cast<float>(width), bottom = static_cast<float>(height);
    const std::array<cv::Point2f, 4> to{cv::Point2f(0, 0), cv::Point2f(right, 0), cv::Point2f(right, bottom),
                                        cv::Point2f(0, bottom)};
    QImage page(width, height, picture.format());
    if (page.isNull())
        return picture;
    cv::Mat target = asMat(page);
    cv::warpPerspective(asMat(picture), target, cv::getPerspectiveTransform(from.data(), to.data()),
                        target.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return page;
}

void judge(ProcessedPage& page, const PagePolicy& policy)
{
    cv::Mat grey = greyOf(page.image), edges;
    const double scale = std::min(1.0, 1750.0 / std::max(grey.rows, grey.cols)); // A4 at about 150 ppi
    cv::resize(grey, grey, {}, scale, scale, cv::INTER_AREA);
    cv::Laplacian(grey, edges, CV_32F);
    cv::Scalar mean, deviation;
    cv::meanStdDev(edges, mean, deviation);
    // An empty page has no edges to be sharp or not.
    cv::Scalar greyMean, greyDeviation;
    cv::meanStdDev(grey, greyMean, greyDeviation);
    page.sharp = greyDeviation[0] < 4 || deviation[0] * deviation[0] >= policy.sharpness;

    // Paper is lit evenly; a reflection is a connected patch of pure white on a page that is not white
    // elsewhere.
    cv::Mat white, labels, stats, centres;
    cv::threshold(grey, white, 252, 255, cv::THRESH_BINARY);
    const double whiteShare = cv::countNonZero(white) / static_cast<double>(grey.total());
    const int patches = cv::connectedComponentsWithStats(white, labels, stats, centres);
    int largest = 0;
    for (int i = 1; i < patches; ++i)
        largest = std::max(largest, stats.at<int>(i, cv::CC_STAT_AREA));
    page.glare = whiteShare < 0.5 && largest > policy.glareShare * static_cast<double>(grey.total());
}

} // namespace

ProcessedPage processPage(const QImage& picture, const PagePolicy& policy)
{
    ProcessedPage page;
    page.image = picture.format() == QImage::Format_Grayscale8
                     ? picture
                     : picture.convertToFormat(QImage::Format_RGB888);
    if (page.image.isNull())
        return page;
    try {
        const QImage asItCame = page.image;
        if (const std::optional<Corners> corners = findPage(asItCame, policy)) {
            page.edgesFound = true;
            page.corners = *corners;
            page.angle = degrees((*corners)[1] - (*corners)[0]);
            page.image = straightened(asItCame, *corners);
        }
        judge(page, policy);
    } catch (const std::exception&) {
        // OpenCV refused the picture: what came is still the page.
    }
    return page;
}

QByteArray encodePage(const QImage& image, int ppi, const PagePolicy& policy)
{
    QImage page = image;
    if (ppi > 0) {
        const int dotsPerMetre = qRound(ppi / 0.0254);
        page.setDotsPerMeterX(dotsPerMetre);
        page.setDotsPerMeterY(dotsPerMetre);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !page.save(&buffer, "JPG", policy.jpegQuality))
        bytes.clear();
    return bytes;
}

} // namespace thunhan
