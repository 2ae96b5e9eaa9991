// SPDX-License-Identifier: GPL-3.0-or-later
// The measures themselves. Scales were calibrated on synthesized prints of known damage, and are to be
// calibrated again on a site's own reader. What the worst undamaged print reaches is ideal: were it more, a
// naturally moist or small finger would score higher for being dried or pressed hard.
#pragma once

#include "capture/finger/quality/FingerQualityMeasure.h"

namespace thunhan
{

// A measure of one scale. `raw` is a function, so that each measure is a line in this file and a formula in
// its own.
class ScaledMeasure : public FingerQualityMeasure
{
public:
    constexpr ScaledMeasure(QLatin1StringView name, FingerBlame blame, FingerScale scale)
        : m_name(name), m_blame(blame), m_scale(scale)
    {
    }
    QLatin1StringView name() const final { return m_name; }
    FingerBlame blame() const final { return m_blame; }
    FingerScale scale(double /*raw*/) const override { return m_scale; }

private:
    QLatin1StringView m_name;
    FingerBlame m_blame;
    FingerScale m_scale;
};

using Qt::Literals::StringLiterals::operator""_L1;

// Pixels at 500 ppi that show skin.
class AreaMeasure final : public ScaledMeasure
{
public:
    AreaMeasure() : ScaledMeasure("area"_L1, FingerBlame::Size, {15'000, 60'000, 80'000, 0.4}) {}
    double raw(const PrintEvidence& print) const override;
};

// How far the skin's bounds lie off the picture's middle: 1 is its edge.
class CentringMeasure final : public ScaledMeasure
{
public:
    CentringMeasure() : ScaledMeasure("off-centre"_L1, FingerBlame::Place, {0.8, 0.24, 0.155, 5.6}) {}
    double raw(const PrintEvidence& print) const override;
};

// Mean grey of the skin: high when dry or lightly pressed, low when wet or pressed hard.
class GreyMeasure final : public ScaledMeasure
{
public:
    GreyMeasure() : ScaledMeasure("grey"_L1, FingerBlame::Surface, {217, 170, 160, 0.95}) {}
    double raw(const PrintEvidence& print) const override;
    FingerScale scale(double raw) const override;
};

// Deviation of grey within a block, mean over the skin: how far ridges stand out from valleys.
class ContrastMeasure final : public ScaledMeasure
{
public:
    ContrastMeasure() : ScaledMeasure("contrast"_L1, FingerBlame::Surface, {4, 36, 54, 1.3}) {}
    double raw(const PrintEvidence& print) const override;
};

// Steepness of the ridges' flanks over their contrast: falls when the picture is blurred or dragged.
class SharpnessMeasure final : public ScaledMeasure
{
public:
    SharpnessMeasure() : ScaledMeasure("sharpness"_L1, FingerBlame::Surface, {1.8, 4.4, 4.47, 1.55}) {}
    double raw(const PrintEvidence& print) const override;
};

// Share of the gradient's energy across the ridge, 0 (no direction) to 1; mean over the skin.
class OrientationCertaintyMeasure final : public ScaledMeasure
{
public:
    OrientationCertaintyMeasure()
        : ScaledMeasure("orientation-certainty"_L1, FingerBlame::Surface, {0.30, 0.82, 0.892, 1.4})
    {
    }
    double raw(const PrintEvidence& print) const override;
};

// How well the direction of a block agrees with its neighbours', 0 to 1; mean over the skin.
class OrientationCoherenceMeasure final : public ScaledMeasure
{
public:
    OrientationCoherenceMeasure()
        : ScaledMeasure("orientation-coherence"_L1, FingerBlame::Surface, {0.40, 0.85, 0.88, 0.75})
    {
    }
    double raw(const PrintEvidence& print) const override;
};

// Share of the energy across the ridges that is in the one ridge frequency, 0 to 1; mean over the skin.
class FrequencyPurityMeasure final : public ScaledMeasure
{
public:
    FrequencyPurityMeasure() : ScaledMeasure("ridge-purity"_L1, FingerBlame::Surface, {0.5, 0.80, 0.88, 0.35})
    {
    }
    double raw(const PrintEvidence& print) const override;
};

// Deviation of the ridge period over its mean.
class PeriodSpreadMeasure final : public ScaledMeasure
{
public:
    PeriodSpreadMeasure()
        : ScaledMeasure("ridge-period-spread"_L1, FingerBlame::Surface, {0.97, 0.52, 0.50, 0.45})
    {
    }
    double raw(const PrintEvidence& print) const override;
};

// Deviation, over the skin, of the share that ridges have of ridge and valley together.
class RidgeUniformityMeasure final : public ScaledMeasure
{
public:
    RidgeUniformityMeasure()
        : ScaledMeasure("ridge-valley-uniformity"_L1, FingerBlame::Surface, {0.30, 0.17, 0.16, 0.1})
    {
    }
    double raw(const PrintEvidence& print) const override;
};

// Share of the skin with a clear direction and contrast, 0 to 1.
class ClearRidgesMeasure final : public ScaledMeasure
{
public:
    ClearRidgesMeasure() : ScaledMeasure("clear-ridges"_L1, FingerBlame::Surface, {0.05, 0.85, 0.90, 0.1}) {}
    double raw(const PrintEvidence& print) const override;
};

// Minutiae within a quarter of an inch of the core. Damage may take them away as well as make up new ones,
// so that beyond the fewest a comparison needs their number says nothing.
class CoreMinutiaeMeasure final : public ScaledMeasure
{
public:
    CoreMinutiaeMeasure() : ScaledMeasure("minutiae-near-core"_L1, FingerBlame::Size, {-3, 3, 4, 0.1}) {}
    double raw(const PrintEvidence& print) const override;
};

} // namespace thunhan
