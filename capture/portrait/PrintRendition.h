// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace thunhan
{

inline constexpr double cardPictureWidth = 20, cardPictureHeight = 30; // millimetres
inline constexpr int cardDpi = 300;

// As a laser writes it into a card's polycarbonate: grey, at the card's resolution, with neither the white of
// paper nor the black of ink. Only reduces; Format_Grayscale8. Pure; a few milliseconds.
QImage laserRendition(const QImage& portrait);

} // namespace thunhan
