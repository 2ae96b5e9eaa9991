// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QRect>
#include <opencv2/core.hpp>
#include <vector>

namespace thunhan
{

// A print cut into square blocks of about two ridges, and what is known of each: the ground every measure of
// FingerMeasures stands on. All pixels are of the picture at 500 ppi. Immutable; any thread.
class FingerBlocks
{
public:
    static constexpr int side = 16;
    static constexpr int tileSide = 8; // of the finer grid: four tiles a block

    // `image` is Format_Grayscale8; `ppi` 0 is taken for 500.
    FingerBlocks(const QImage& image, int ppi);

    // CV_8U, 0..255, at 500 ppi.
    const cv::Mat& pixels() const { return m_pixels; }
    // Per block. Foreground: CV_8U, 255 where skin touched the plate.
    const cv::Mat& foreground() const { return m_foreground; }
    const cv::Mat& mean() const { return m_mean; }
    const cv::Mat& deviation() const { return m_deviation; }
    // Doubled direction of the grey gradient as a vector as long as the gradient's energy, and that energy.
    const cv::Mat& gradientX2() const { return m_gradientX2; }
    const cv::Mat& gradientY2() const { return m_gradientY2; }
    const cv::Mat& energy() const { return m_energy; }

    // Per tile: the same vector, before it is averaged over a block.
    const cv::Mat& tileGradientX2() const { return m_tileGradientX2; }
    const cv::Mat& tileGradientY2() const { return m_tileGradientY2; }

    int foregroundCount() const { return m_foregroundCount; }
    // Mean over the foreground; 0 without one.
    double foregroundMean(const cv::Mat& perBlock) const;
    // Centre of the foreground, from -1 (left, top) to 1.
    QPointF centre() const;
    // Bounds of the foreground as shares of the picture, 0..1.
    QRectF bounds() const;

private:
    void findForeground();

    cv::Mat m_pixels;
    cv::Mat m_foreground;
    cv::Mat m_mean;
    cv::Mat m_deviation;
    cv::Mat m_gradientX2;
    cv::Mat m_gradientY2;
    cv::Mat m_energy;
    cv::Mat m_tileGradientX2;
    cv::Mat m_tileGradientY2;
    int m_foregroundCount = 0;
};

} // namespace thunhan
