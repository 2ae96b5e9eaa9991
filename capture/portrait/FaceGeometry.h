// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/FaceModel.h"

namespace thunhan
{

// Lengths and angles read from the landmarks, in pixels of the picture they were found in and in degrees.
// Angles are the person's own: a positive roll leans the head to the person's left (the picture's right), a
// positive yaw turns the face to the person's left, a positive pitch lifts the chin.
struct FaceGeometry {
    QPointF pictureLeftEye, pictureRightEye; // centres between the eyes' corners
    QPointF eyes;                            // their midpoint
    double eyeDistance = 0;                  // as seen; divide by cos(yaw) for the true one
    double eyesToChin = 0;                   // T
    double roll = 0, yaw = 0, pitch = 0;
    double eyeOpening = 0;   // of the eye that is more shut: largest gap of the lids / T
    double mouthOpening = 0; // largest gap of the inner lips / T
};

// Pure. The head's turn is the scaled orthographic projection of a mean face that fits the landmarks best; a
// frontal face reads up to 11 degrees of pitch, depending on the camera's height.
FaceGeometry measureGeometry(const FaceLandmarks& landmarks);

} // namespace thunhan
