// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/TwinRandom.h"

#include <QImage>
#include <QSize>

namespace thunhan
{

// How a card is held before a camera.
struct CardShot {
    double width = 0.7;    // of the card, in parts of the picture's width, before it is turned and tilted
    double turn = 0;       // degrees, clockwise
    double tiltAcross = 0; // degrees about the card's upright middle line
    double tiltAlong = 0;  // degrees about its level middle line
    double shiftX = 0;     // of its middle, in parts of the picture's width and height
    double shiftY = 0;
    double blur = 0;       // of focus: sigma in pixels of the picture
    double motion = 0;     // pixels that the hand moved while the picture was taken
    double motionTurn = 0; // degrees: in which direction
    double noise = 0;      // sigma in grey levels
    double shade = 0;      // 0..1: how much darker the light is at one end of the picture
    double shadeTurn = 0;  // degrees
    double glare = 0;      // 0..1: strength of a lamp's reflection on the card
    double glareX = 0.5;   // where, in parts of the card
    double glareY = 0.5;
    double glareSize = 0.1; // radius in parts of the card's width
    double contrast = 1;    // below 1: a dark room or a pale print
};

// The picture a camera takes of a card (Format_Grayscale8, of any fineness) on a desk. Pure: the same shot
// and random give the same picture.
QImage photographCard(const QImage& card, const CardShot& shot, QSize size, TwinRandom random);

// A shot by an unpractised hand: everything at once, the more the higher the `damage` is; 0 is a card laid
// flat under a good lamp, 1 what a tired clerk would still call readable, 2 hopeless. `quarter`: times 90
// degrees.
CardShot someShot(double damage, int quarter, TwinRandom& random);

} // namespace thunhan
