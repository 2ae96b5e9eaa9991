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
    case FingerPosition::LeftThumb: return {186, 252};
    case FingerPosition::RightLittle:
    case FingerPosition::LeftLittle: return {146, 206};
    default: return {168, 234};
    }
}

double wrapped(double direction)
{
    const double rest = std::fmod(direction, pi);
    return rest < 0 ? rest + pi : rest;
}

} // namespace

FingerprintPattern::FingerprintPattern(TwinPerson person, FingerPosition position)
{
    TwinRandom random({person.seed, static_cast<quint64>(position), 0x0F1A});
    m_class = drawClass(random, position);
    const cv::Size2d pad = padSize(position);
    m_halfSize = {pad.width * random.uniform(0.94, 1.05), pad.height * random.uniform(0.95, 1.05)};
    m_basePeriod = 9.0 + 1.5 * (m_halfSize.width / 168 - 1) + random.normal(0.25);
    m_archHeight = random.uniform(0.7, 1.6);
    m_verticalStretch = random.uniform(1.25, 1.65);

    const auto add = [&](double turn, double x, double y) {
        Singularity singularity{{x, y}, turn, {}, 0, 0};
        for (double& value : singularity.correction)
            value = random.normal(0.10);
        m_singularities.push_back(singularity);
    };
    const double w = m_halfSize.width;
    const double h = m_halfSize.height;
    const double coreX = random.uniform(-0.16, 0.16) * w;
    const double coreY = random.uniform(-0.12, 0.24) * h;
    const double deltaY = -random.uniform(0.34, 0.74) * h;
    const double deltaX = random.uniform(0.50, 0.92) * w;
    switch (m_class) {
    case FingerprintClass::Arch: break;
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
    straightenLoops(random);

    // Where direction and distance change, ridges must begin and end. Without enough of this in places of
    // each finger's own, only core and delta would make minutiae, at the same places in every loop, and a
    // matcher would take one person's loop for another's.
    const auto drawWave = [&random](double longest, double shortest, double weakest, double strongest) {
        const double along = random.uniform(0, 2 * pi);
        const double frequency = 2 * pi / random.uniform(shortest, longest);
        return Wave{{frequency * std::cos(along), frequency * std::sin(along)},
                    random.uniform(0, 2 * pi),
                    random.uniform(weakest, strongest)};
    };
    for (int i = 0; i < 5; ++i)
        m_periodWaves.push_back(drawWave(420, 110, 0.015, 0.035));
    for (int i = 0; i < 5; ++i)
        m_directionWaves.push_back(drawWave(380, 110, 0.03, 0.08));
}

// Around a core the plain model fans the ridges out evenly, and the new ridges that fill the fan begin at the
// same places in every loop. Skin lays them round the closed side in arcs and runs them side by side out of
// the open one.
void FingerprintPattern::straightenLoops(TwinRandom& random)
{
    std::vector<double> openings;
    for (const Singularity& singularity : m_singularities) {
        const double own = 0.5 * turnOf(singularity, singularity.at.x, singularity.at.y);
        openings.push_back(2 * (flow(singularity.at.x, singularity.at.y) - own));
    }
    for (std::size_t i = 0; i < openings.size(); ++i) {
        m_singularities[i].opening = openings[i];
        m_singularities[i].straightness = m_singularities[i].turn > 0 ? random.uniform(0.6, 1.1) : 0;
    }
}

double FingerprintPattern::sumOf(const std::vector<Wave>& waves, double x, double y)
{
    double sum = 0;
    for (const Wave& wave : waves)
        sum += wave.amplitude * std::sin(wave.frequency.x * x + wave.frequency.y * y + wave.phase);
    return sum;
}

double FingerprintPattern::turnOf(const Singularity& singularity, double x, double y) const
{
    const double angle = std::atan2((y - singularity.at.y) / m_verticalStretch, x - singularity.at.x);
    const double step = (angle + pi) / (2 * pi) * correctionSteps;
    const int below = std::clamp(static_cast<int>(step), 0, correctionSteps - 1);
    const double share = step - below;
    const auto knot = [&singularity](int index) {
        return singularity.correction[static_cast<std::size_t>(index % correctionSteps)];
    };
    const double straightened = angle - singularity.straightness * std::sin(angle - singularity.opening);
    return singularity.turn * (straightened + knot(below) * (1 - share) + knot(below + 1) * share);
}

double FingerprintPattern::flow(double x, double y) const
{
    const double across = x / m_halfSize.width;
    const double up = y / m_halfSize.height;
    // Far from core and delta the ridges arch over the finger's tip.
    double theta = -m_archHeight * 0.38 * std::clamp(across, -1.2, 1.2) * std::clamp(up + 0.45, 0.0, 1.2);
    for (const Singularity& singularity : m_singularities)
        theta += 0.5 * turnOf(singularity, x, y);
    return theta;
}

double FingerprintPattern::orientation(double x, double y) const
{
    if (m_class == FingerprintClass::Arch) {
        const double bulge = std::max(0.0, m_archHeight - 1.1 * std::abs(y / m_halfSize.height - 0.1));
        const double across = std::clamp(x / m_halfSize.width, -1.0, 1.0);
        const double theta = std::atan(-bulge * std::sin(across * pi / 2));
        return wrapped(theta + sumOf(m_directionWaves, x, y));
    }
    const double theta = flow(x, y);
    const double stretched = std::atan2(m_verticalStretch * std::sin(theta), std::cos(theta));
    return wrapped(stretched + sumOf(m_directionWaves, x, y));
}

double FingerprintPattern::period(double x, double y) const
{
    // Ridges lie wider towards the tip and towards the crease.
    const double height = y / m_halfSize.height;
    const double factor = 1 + 0.10 * height * height + (height < 0 ? -0.05 * height : 0.0);
    return std::clamp(m_basePeriod * (factor + sumOf(m_periodWaves, x, y)), 7.0, 12.5);
}

} // namespace thunhan
