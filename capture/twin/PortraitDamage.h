// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/portrait/FaceAssessor.h"

#include <QImage>
#include <array>

namespace thunhan
{

// What goes wrong before a camera, one at a time and as much of it as wanted, done to a photograph that lacks
// it.
enum class PortraitDamage {
    Lean,
    Blur,
    Dark,
    Glare,
    SideLight,
    Tint,
    Grey,
    CutOff,
    PatternBehind,
    CoveredEyes,
};
inline constexpr std::array allPortraitDamages{
    PortraitDamage::Lean,          PortraitDamage::Blur,       PortraitDamage::Dark, PortraitDamage::Glare,
    PortraitDamage::SideLight,     PortraitDamage::Tint,       PortraitDamage::Grey, PortraitDamage::CutOff,
    PortraitDamage::PatternBehind, PortraitDamage::CoveredEyes};

QString toName(PortraitDamage damage);
// The measure that has to tell it.
PortraitMeasure measureOf(PortraitDamage damage);
// Measures that optics let tell it too: a darker face has fewer shades.
QList<PortraitMeasure> explainedBy(PortraitDamage damage);

// `strength` 0 (nothing) .. 1. `face` is what was found in `photograph` before. Pure; any thread.
QImage damaged(const QImage& photograph, const PortraitAssessment& face, PortraitDamage damage,
               double strength);

// How one photograph's checks stand as one damage grows in equal steps from nothing.
struct DamageSeries {
    static constexpr int steps = 4;

    PortraitDamage damage{};
    std::array<PortraitAssessment, steps + 1> at;

    // What fails without any damage proves nothing about it.
    bool passedBefore(PortraitMeasure measure) const;
    // Passed without the damage and fails with the most of it that leaves a face to be found.
    bool trips(PortraitMeasure measure) const;
    // The raw value of the damage's own measure never goes back towards where it came from before it fails,
    // and the measure never holds again once it has failed.
    bool isMonotone() const;

private:
    std::size_t lastWithFace() const;
};

// `before`: the assessment of `photograph` as it is.
DamageSeries damageSeries(const FaceAssessor& assessor, const QImage& photograph,
                          const PortraitAssessment& before, PortraitDamage damage);

} // namespace thunhan
