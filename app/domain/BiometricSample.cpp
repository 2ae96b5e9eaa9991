// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/BiometricSample.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<BiometricModality, 4> modalityNames{{
    {BiometricModality::Face, "FACE"_L1},
    {BiometricModality::Finger, "FINGER"_L1},
    {BiometricModality::Iris, "IRIS"_L1},
    {BiometricModality::Signature, "SIGNATURE"_L1},
}};

constexpr EnumNames<Impression, 3> impressionNames{{
    {Impression::NotApplicable, "NOT_APPLICABLE"_L1},
    {Impression::LiveScanPlain, "LIVE_SCAN_PLAIN"_L1},
    {Impression::LiveScanRolled, "LIVE_SCAN_ROLLED"_L1},
}};

constexpr EnumNames<SampleOrigin, 2> originNames{{
    {SampleOrigin::Physical, "PHYSICAL"_L1},
    {SampleOrigin::Virtual, "VIRTUAL"_L1},
}};

constexpr EnumNames<EyePosition, 2> eyeNames{{
    {EyePosition::Right, "EYE_RIGHT"_L1},
    {EyePosition::Left, "EYE_LEFT"_L1},
}};

constexpr EnumNames<FingerGroup, 3> groupNames{{
    {FingerGroup::PlainRightFour, "PLAIN_RIGHT_FOUR_FINGERS"_L1},
    {FingerGroup::PlainLeftFour, "PLAIN_LEFT_FOUR_FINGERS"_L1},
    {FingerGroup::PlainThumbs, "PLAIN_THUMBS"_L1},
}};

struct SiteNamer {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(FingerPosition position) const { return toName(position); }
    QString operator()(EyePosition eye) const { return enumToName(eyeNames, eye); }
    QString operator()(FingerGroup group) const { return enumToName(groupNames, group); }
};

} // namespace

QString toName(BiometricModality modality)
{
    return enumToName(modalityNames, modality);
}

std::optional<BiometricModality> biometricModalityFromName(QStringView name)
{
    return enumFromName(modalityNames, name);
}

QString toName(Impression impression)
{
    return enumToName(impressionNames, impression);
}

std::optional<Impression> impressionFromName(QStringView name)
{
    return enumFromName(impressionNames, name);
}

QString toName(SampleOrigin origin)
{
    return enumToName(originNames, origin);
}

std::optional<SampleOrigin> sampleOriginFromName(QStringView name)
{
    return enumFromName(originNames, name);
}

QString siteName(const BiometricSite& site)
{
    return std::visit(SiteNamer{}, site);
}

std::optional<BiometricSite> biometricSiteFromName(QStringView name)
{
    if (name.isEmpty())
        return BiometricSite();
    if (const auto position = fingerPositionFromName(name))
        return BiometricSite(*position);
    if (const auto eye = enumFromName(eyeNames, name))
        return BiometricSite(*eye);
    if (const auto group = enumFromName(groupNames, name))
        return BiometricSite(*group);
    return std::nullopt;
}

} // namespace thunhan
