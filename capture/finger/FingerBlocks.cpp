// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerBlocks.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace thunhan
{
namespace
{

constexpr int standardPpi = 500;

cv::Mat standardPixels(const QImage& image, int ppi)
{
    const cv::Mat view(image.height(), image.width(), CV_8U, const_cast<uchar*>(image.constBits()),
                       static_cast<std::size_t>(image.bytesPerLine()));
    if (ppi == 0 || ppi == standardPpi)
        return view.clone();
    const double scale = static_cast<double>(standardPpi) / ppi;
    cv::Mat scaled;
    cv::resize(view, scaled, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return scaled;
}

} // namespace

FingerBlocks::FingerBlocks(const QImage& image, int ppi)
{
    cv::Mat pixels = standardPixels(image, ppi);
    const cv::Size blocks(std::max(1, pixels.cols / side), std::max(1, pixels.rows / side));
    if (pixels.cols < side || pixels.rows < side)
        cv::resize(pixels, pixels, {side, side});
    m_pixels = pixels(cv::Rect(0, 0, blocks.width * side, blocks.height * side)).clone();

    const auto averaged = [](const cv::Mat& values, cv::Size size) {
        cv::Mat averages;
        cv::resize(values, averages, size, 0, 0, cv::INTER_AREA);
        return averages;
    };
    const auto perBlock = [&](const cv::Mat& values) { return averaged(values, blocks); };
    const auto perTile = [&](const cv::Mat& values) { return averaged(values, blocks * (side / tileSide)); };
    cv::Mat grey;
    m_pixels.convertTo(grey, CV_32F);
    m_mean = perBlock(grey);
    cv::Mat variance = perBlock(grey.mul(grey)) - m_mean.mul(m_mean);
    cv::sqrt(cv::max(variance, 0.0), m_deviation);

    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(grey, dx, CV_32F, 1, 0);
    cv::Sobel(grey, dy, CV_32F, 0, 1);
    const cv::Mat xx = perTile(dx.mul(dx));
    const cv::Mat yy = perTile(dy.mul(dy));
    m_tileGradientX2 = xx - yy;
    m_tileGradientY2 = 2 * perTile(dx.mul(dy));
    m_gradientX2 = perBlock(m_tileGradientX2);
    m_gradientY2 = perBlock(m_tileGradientY2);
    m_energy = perBlock(xx + yy);
    findForeground();
}

void FingerBlocks::findForeground()
{
    // The plate is the lightest of what is seen; skin is darker than it or structured.
    std::vector<float> levels(m_mean.begin<float>(), m_mean.end<float>());
    const auto plateRank = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() * 95 / 100);
    std::nth_element(levels.begin(), plateRank, levels.end());
    constexpr double darker = 16;
    constexpr double structured = 10;
    const cv::Mat skin = (m_mean < *plateRank - darker) & (m_deviation > structured / 4);
    m_foreground = skin | (m_deviation > structured);
    const cv::Mat cross = cv::getStructuringElement(cv::MORPH_CROSS, {3, 3});
    // Beyond the picture there is plate: without it closing would join the skin to the picture's edge.
    cv::Mat framed;
    cv::copyMakeBorder(m_foreground, framed, 2, 2, 2, 2, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::morphologyEx(framed, framed, cv::MORPH_CLOSE, cross);
    m_foreground = framed(cv::Rect({2, 2}, m_foreground.size())).clone();

    // One finger: the largest patch. Dirt and the mark of the finger before are not it.
    cv::Mat labels;
    cv::Mat statistics;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(m_foreground, labels, statistics, centres, 4);
    int largest = 0;
    for (int label = 1; label < count; ++label) {
        const int area = statistics.at<int>(label, cv::CC_STAT_AREA);
        if (area > m_foregroundCount) {
            m_foregroundCount = area;
            largest = label;
        }
    }
    m_foreground =
        largest == 0 ? cv::Mat(cv::Mat::zeros(m_foreground.size(), CV_8U)) : cv::Mat(labels == largest);
}

double FingerBlocks::foregroundMean(const cv::Mat& perBlock) const
{
    return m_foregroundCount == 0 ? 0.0 : cv::mean(perBlock, m_foreground)[0];
}

QPointF FingerBlocks::centre() const
{
    if (m_foregroundCount == 0)
        return {};
    const QRectF box = bounds();
    return {2 * box.center().x() - 1, 2 * box.center().y() - 1};
}

QRectF FingerBlocks::bounds() const
{
    const cv::Rect box = cv::boundingRect(m_foreground);
    return {static_cast<double>(box.x) / m_foreground.cols, static_cast<double>(box.y) / m_foreground.rows,
            static_cast<double>(box.width) / m_foreground.cols,
            static_cast<double>(box.height) / m_foreground.rows};
}

} // namespace thunhan
