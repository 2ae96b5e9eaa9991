// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/TwinPerson.h"

#include <QImage>
#include <QPointF>
#include <QSize>

namespace thunhan
{

// How the drawn person sits before the camera. Angles in degrees; a positive yaw turns the face to the right
// of the picture, a positive pitch lifts the chin, a positive roll leans the head to the right of the
// picture.
struct PortraitPose {
    double yaw = 0;
    double pitch = 0;
    double roll = 0;
    QPointF offset;          // of the eyes' midpoint from its good place, in parts of the picture's height
    double distance = 1;     // 2: twice as far away, half as large
    double eyeOpening = 1;   // 0: shut
    double mouthOpening = 0; // 1: wide open
    quint32 noise = 0;       // which picture of the sensor's noise
};

// A drawn adult before a white wall, in white collar: the same seed gives the same person, another pose or
// noise another picture of that person. No picture of a real human goes into it. Pure; any thread.
QImage drawPortrait(const TwinPerson& person, const PortraitPose& pose, QSize size);

} // namespace thunhan
