// SPDX-License-Identifier: GPL-3.0-or-later
// Ridges with known answers: parallel waves, and minutiae where the phase turns once around a point.
#pragma once

#include <QImage>
#include <QPointF>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace thunhan
{

struct RidgeDrawing {
    int width = 320;
    int height = 320;
    double direction = 0; // of the ridges, radians clockwise from the x axis
    double period = 9;    // pixels
    double rim = 24;      // empty pixels around them
    std::vector<QPointF> minutiae = {};

    QImage paint() const
    {
        QImage image(width, height, QImage::Format_Grayscale8);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                image.scanLine(y)[x] = static_cast<uchar>(std::lround(greyAt(x, y)));
        }
        return image;
    }

private:
    double greyAt(double x, double y) const
    {
        constexpr double plate = 244;
        if (std::min({x, y, width - 1 - x, height - 1 - y}) < rim)
            return plate;
        const double across = y * std::cos(direction) - x * std::sin(direction);
        double phase = 2 * std::numbers::pi * across / period;
        for (const QPointF& at : minutiae)
            phase += std::atan2(y - at.y(), x - at.x());
        return 125 + 85 * std::cos(phase);
    }
};

} // namespace thunhan
