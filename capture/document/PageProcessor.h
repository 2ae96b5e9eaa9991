// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPointF>
#include <array>

namespace thunhan
{

// What a page is held to; set by the site.
struct PagePolicy {
    double smallestPage = 0.15; // of the picture's area; a smaller bright patch is no page
    double levelEnough = 0.2;   // degrees under which turning would only blur
    double sharpness = 90; // variance of the Laplacian at 150 ppi-like scale under which text is not readable
    double glareShare = 0.02; // of the page that a reflection may wash out
    int jpegQuality = 88;
};

struct ProcessedPage {
    QImage image; // straightened and cut to the page, or as it came
    bool edgesFound = false;
    std::array<QPointF, 4> corners; // in pixels of the picture as it came, clockwise from the upper left
    double angle = 0; // degrees by which the page lay turned, clockwise positive; 0 when not found
    bool sharp = true;
    bool glare = false; // a reflection hides part of the page
};

// Finds the page by its edges against a background that differs from it, straightens it (also one
// photographed at a slant) and cuts it out. A page that fills the picture, or whose edges do not show, stays
// as it is. Pure; some 100 ms for A4 at 300 ppi: not on the UI thread.
ProcessedPage processPage(const QImage& picture, const PagePolicy& policy);

// JPEG at the policy's quality with its resolution (0: not known); empty when it cannot be encoded.
QByteArray encodePage(const QImage& image, int ppi, const PagePolicy& policy);

} // namespace thunhan
