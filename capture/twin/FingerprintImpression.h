// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "capture/twin/FingerCondition.h"
#include "capture/twin/TwinPerson.h"
#include "capture/twin/TwinRandom.h"

#include <QImage>
#include <opencv2/core.hpp>

namespace thunhan
{

// The skin of one finger, from which every impression is taken.
struct FingerprintMaster {
    cv::Mat ridges;      // CV_32F in [-1, 1], ridges positive, larger than the sensor
    cv::Mat pores;       // CV_32F, how much of the ridge a sweat pore takes away
    cv::Size2d halfSize; // half axes of the pad in pixels
};

FingerprintMaster growMaster(TwinPerson person, FingerPosition position);

// Lays the finger on the sensor once: contact area, pressure, moisture, rotation, stretch of the skin and
// noise are drawn from `random`. Pure; Format_Grayscale8 of the sensor's size.
QImage pressFinger(const FingerprintMaster& master, TwinRandom random, const FingerCondition& condition);

} // namespace thunhan
