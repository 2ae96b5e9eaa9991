// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PortraitPolicy.h"
#include "capture/portrait/FaceGeometry.h"

#include <QImage>
#include <QRectF>

namespace thunhan
{

// The card's picture (2:3) around a face, upright in the picture that is straightened about the eyes'
// midpoint. May reach beyond the frame.
QRectF portraitRect(const FaceGeometry& geometry, const PortraitPolicy& policy);

// `wanted` moved and, where it must be, reduced so that it lies within a frame of `frame`; keeps 2:3.
QRectF fitPortraitRect(const QRectF& wanted, const QSizeF& frame);

// The largest 2:3 rectangle in the middle: what is kept when no face was found.
QRectF middlePortraitRect(const QSizeF& frame);

// Cuts `rect` out of `image` after turning it by `roll` degrees about `eyes`. Never enlarges. Pure.
QImage cutPortrait(const QImage& image, const QRectF& rect, QPointF eyes, double roll, int maximumHeight);

} // namespace thunhan
