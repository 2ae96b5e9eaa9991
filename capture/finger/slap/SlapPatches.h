// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace thunhan
{

// A patch of skin on the glass, as the rectangle of a finger's last joint: turned with the finger, tip up.
// Pixels at 500 ppi.
struct SlapPatch {
    QPointF centre;
    QSizeF size;
    double turn = 0;     // radians clockwise from upright
    double area = 0;     // of skin within the rectangle
    bool atEdge = false; // runs out of the picture to the left, right or above
    bool merged = false; // as broad as no finger is: several that touch
};

// All patches large enough for a finger, from left to right. Reads Format_Grayscale8; `ppi` 0 is taken for
// 500. May throw cv::Exception.
std::vector<SlapPatch> slapPatches(const QImage& image, int ppi);

} // namespace thunhan
