// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

namespace thunhan
{

struct WhitenedPortrait {
    QImage picture;
    double replaced = 0; // share of its pixels that were wall; 0: nothing was changed
};

// Puts white behind the person of a cut portrait (Format_RGB888), found by GrabCut from the face outwards,
// with a soft edge. `eyes` and `eyesToChin` are where the face is in it, in pixels. It paints what no camera
// saw: what comes of it is marked, and it is off unless a policy asks for it. Pure; about 120 ms.
WhitenedPortrait whitenBackground(const QImage& portrait, QPointF eyes, double eyesToChin);

} // namespace thunhan
