// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "capture/twin/TwinPerson.h"

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace thunhan
{

class TwinRandom;

// Henry's classes; loops are named by the side of the picture they open to.
enum class FingerprintClass { Arch, TentedArch, LeftLoop, RightLoop, Whorl, DoubleLoop };

// Where the ridges of one synthesized finger run and how far apart they lie: the zero-pole model of
// Sherlock and Monro (1993) with the piecewise linear corrections of Vizcaya and Gerhardt (1996), and a
// slowly changing ridge period, as SFinGe (Cappelli, Maio, Maltoni 2002) puts them together; besides, loops
// whose ridges run out side by side, and slow changes of direction that are each finger's own. Coordinates
// are pixels at 500 ppi from the finger's centre, x to the right, y upwards. Immutable; any thread.
class FingerprintPattern
{
public:
    FingerprintPattern(TwinPerson person, FingerPosition position);

    FingerprintClass patternClass() const { return m_class; }
    // Half axes of the pad that can touch a plate.
    cv::Size2d halfSize() const { return m_halfSize; }
    // Ridge direction in [0, pi), counter-clockwise from the x axis.
    double orientation(double x, double y) const;
    // Distance of neighbouring ridges in pixels.
    double period(double x, double y) const;

private:
    static constexpr int correctionSteps = 8;
    struct Singularity {
        cv::Point2d at;
        double turn; // +1: core (loop), -1: delta
        std::array<double, correctionSteps> correction;
        double opening;      // where a core's loop opens to, radians
        double straightness; // how parallel its ridges leave it
    };
    struct Wave { // one term of the slow change of direction or period over the finger
        cv::Point2d frequency;
        double phase;
        double amplitude;
    };

    static double sumOf(const std::vector<Wave>& waves, double x, double y);
    void straightenLoops(TwinRandom& random);
    double flow(double x, double y) const;
    double turnOf(const Singularity& singularity, double x, double y) const;

    FingerprintClass m_class = FingerprintClass::Arch;
    cv::Size2d m_halfSize;
    double m_archHeight = 0;         // how steeply ridges rise towards the middle
    double m_verticalStretch = 1.45; // a finger is longer than wide, and so are its whorls and loops
    double m_basePeriod = 9;
    std::vector<Singularity> m_singularities;
    std::vector<Wave> m_directionWaves; // radians
    std::vector<Wave> m_periodWaves;    // shares of the period
};

} // namespace thunhan
