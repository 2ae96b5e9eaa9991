// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/FingerprintPattern.h"

#include "capture/twin/TwinRandom.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thunhan
{
namespace
{

using std::numbers::pi;

// A finger is longer than wide, and so are its whorls and loops.
constexpr double verticalStretch = 1.45;

// How often the classes occur (Wilson et al., NIST), with the loops opening to the little finger mostly. In a
// print's picture that is to the right on a right hand.
FingerprintClass drawClass(TwinRandom& random, FingerPosition position)
{
    const double drawn = random.uniform();
    if (drawn < 0.04)
        return FingerprintClass::Arch;
    if (drawn < 0.07)
        return FingerprintClass::TentedArch;
    if (drawn < 0.27)
        return FingerprintClass::Whorl;
    if (drawn < 0.36)
        return FingerprintClass::DoubleLoop;
    const bool towardsLittleFinger = drawn > 0.42;
    return towardsLittleFinger != isLeft(position) ? FingerprintClass::RightLoop : FingerprintClass::LeftLoop;
}

cv::Size2d padSize(FingerPosition position)
{
    switch (position) {
    case FingerPosition::RightThumb:
    case FingerPosition::LeftThumb:
        return {186, 252};
    case FingerPosition::RightLittle:
    case FingerPosition::LeftLittle:
        return {146, 206};
    default:
        return {168, 234};
    }
}

} // namespace

FingerprintPattern::FingerprintPattern(TwinPerson person, FingerPosition position)
{
    TwinRandom random({person.seed, static_cast<quint64>(position), 0x0F1A});
    m_class = drawClass(random, position);
    const cv::Size2d pad = padSize(position);
    m_halfSize = {pad.width * random.uniform(0.94, 1.05), pad.height * random.uniform(0.95, 1.05)};
    m_basePeriod = 9.0 + 1.5 * (m_halfSize.width / 168 - 1) + random.normal(0.25);
    m_archHeight = random.uniform(0.9, 1.5);

    const auto add = [&](double turn, double x, double y) {
        Singularity singularity{{x, y}, turn, {}};
        for (double& value : singularity.correction)
            value = random.normal(0.10);
        m_singularities.push_back(singularity);
    };
    const double w = m_halfSize.width;
    const double h = m_halfSize.height;
    const double coreX = random.normal(0.04 * w);
    const double coreY = random.uniform(0.0, 0.18) * h;
    const double deltaY = -random.uniform(0.42, 0.62) * h;
    const double deltaX = random.uniform(0.62, 0.82) * w;
    switch (m_class) {
    case FingerprintClass::Arch:
        break;
    case FingerprintClass::TentedArch:
        add(+1, coreX, coreY);
        add(-1, coreX + random.normal(0.02 * w), coreY - random.uniform(0.30, 0.42) * h);
        break;
    case FingerprintClass::LeftLoop:
        add(+1, coreX, coreY);
        add(-1, deltaX, deltaY);
        break;
    case FingerprintClass::RightLoop:
        add(+1, coreX, coreY);
        add(-1, -deltaX, deltaY);
        break;
    case FingerprintClass::Whorl: {
        const double apart = random.uniform(0.04, 0.12) * h;
        add(+1, coreX, coreY + apart);
        add(+1, coreX + random.normal(0.04 * w), coreY - apart);
        add(-1, deltaX, deltaY);
        add(-1, -deltaX * random.uniform(0.85, 1.1), deltaY * random.uniform(0.9, 1.1));
        break;
    }
    case FingerprintClass::DoubleLoop: {
        const double side = random.uniform() < 0.5 ? -1 : 1;
        const double apart = random.uniform(0.12, 0.2) * h;
        add(+1, coreX - side * 0.16 * w, coreY + apart);
        add(+1, coreX + side * 0.16 * w, coreY - apart);
        add(-1, deltaX, deltaY);
        add(-1, -deltaX * random.uniform(0.85, 1.1), deltaY * random.uniform(0.9, 1.1));
        break;
    }
    }
    for (int i = 0; i < 5; ++i) {
        m_waves.push_back({{random.normal(0.012), random.normal(0.012)},
                           random.uniform(0, 2 * pi),
                           random.uniform(0.008, 0.022)});
    }
}

double FingerprintPattern::turnOf(const Singularity& singularity, double x, double y) const
{
    const double angle = std::atan2((y - singularity.at.y) / verticalStretch, x - singularity.at.x);
    const double step = (angle + pi) / (2 * pi) * correctionSteps;
    const int below = std::clamp(static_cast<int>(step), 0, correctionSteps - 1);
    const double share = step - below;
    const auto knot = [&singularity](int index) {
        return singularity.correction[static_cast<std::size_t>(index % correctionSteps)];
    };
    return singularity.turn * (angle + knot(below) * (1 - share) + knot(below + 1) * share);
}

double FingerprintPattern::orientation(double x, double y) const
{
    const double across = x / m_halfSize.width;
    const double up = y / m_halfSize.height;
    if (m_class == FingerprintClass::Arch) {
        const double bulge = std::max(0.0, m_archHeight - 1.1 * std::abs(up - 0.1));
        const double theta = std::atan(-bulge * std::sin(std::clamp(across, -1.0, 1.0) * pi / 2));
        return theta < 0 ? theta + pi : theta;
    }
    // Far from core and delta the ridges arch over the finger's tip.
    double theta = -m_archHeight * 0.38 * std::clamp(across, -1.2, 1.2) * std::clamp(up + 0.45, 0.0, 1.2);
    for (const Singularity& singularity : m_singularities)
        theta += 0.5 * turnOf(singularity, x, y);
    const double stretched = std::atan2(verticalStretch * std::sin(theta), std::cos(theta));
    const double direction = std::fmod(stretched, pi);
    return direction < 0 ? direction + pi : direction;
}

double FingerprintPattern::period(double x, double y) const
{
    // Ridges lie wider towards the tip and towards the crease.
    const double height = y / m_halfSize.height;
    double factor = 1 + 0.10 * height * height + (height < 0 ? -0.05 * height : 0.0);
    for (const Wave& wave : m_waves)
        factor += wave.amplitude * std::sin(wave.frequency.x * x + wave.frequency.y * y + wave.phase);
    return std::clamp(m_basePeriod * factor, 7.0, 12.5);
}

} // namespace thunhan
