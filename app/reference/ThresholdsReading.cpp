// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ThresholdsReading.h"

#include "app/base/EnumNames.h"
#include "app/reference/RuleBookReading.h"

#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

// A member of the policy, its name in the document, and what it may be.
template <class Value>
struct Limit {
    const char* name;
    Value PortraitPolicy::*member;
    Value least, most;
};

using P = PortraitPolicy;

constexpr auto portraitLimits = std::to_array<Limit<double>>({
    {"detection_score", &P::detectionScore, -1, 5},
    {"second_face_share", &P::secondFaceShare, 0, 1},
    {"eye_distance", &P::eyeDistance, 30, 1000},
    {"eye_distance_good", &P::eyeDistanceGood, 30, 1000},
    {"above_eyes", &P::aboveEyes, 0.5, 4},
    {"below_eyes", &P::belowEyes, 1.05, 4},
    {"head_place", &P::headPlace, 0, 0.5},
    {"head_size", &P::headSize, 0, 1},
    {"eye_opening", &P::eyeOpening, 0, 0.5},
    {"mouth_opening", &P::mouthOpening, 0, 1},
    {"eye_visible", &P::eyeVisible, 0, 1},
    {"brow_clear", &P::browClear, 0, 1},
    {"roll", &P::roll, 0, 45},
    {"yaw", &P::yaw, 0, 45},
    {"pitch", &P::pitch, 0, 45},
    {"pitch_neutral", &P::pitchNeutral, -45, 45},
    {"brightness_low", &P::brightnessLow, 0, 1},
    {"brightness_high", &P::brightnessHigh, 0, 1},
    {"contrast", &P::contrast, 0, 1},
    {"under_exposed", &P::underExposed, 0, 1},
    {"over_exposed", &P::overExposed, 0, 1},
    {"dynamic_range", &P::dynamicRange, 0, 8},
    {"even_light", &P::evenLight, 0, 1},
    {"colour_cast", &P::colourCast, 0, 100},
    {"chroma", &P::chroma, 0, 100},
    {"sharpness", &P::sharpness, 0, 1000},
    {"background_edges", &P::backgroundEdges, 0, 1000},
    {"background_white", &P::backgroundWhite, 0, 1},
});

constexpr auto pictureLimits = std::to_array<Limit<int>>({
    {"picture_height", &P::pictureHeight, 300, 4000},
    {"picture_bytes", &P::pictureBytes, 10'000, 4'000'000},
    {"jpeg_least", &P::jpegLeast, 30, 100},
    {"jpeg_most", &P::jpegMost, 30, 100},
    {"candidates", &P::candidates, 1, 3},
    {"supervisor_below", &P::supervisorBelow, 0, 100},
});

constexpr std::array otherMembers{"whiten_background", "steady_for", "sent_as"};

constexpr EnumNames<PortraitFormat, 2> formatNames{
    {{PortraitFormat::Jpeg, "jpeg"_L1}, {PortraitFormat::Jpeg2000, "jpeg2000"_L1}}};

Result<void> refuseStrangers(const ReferenceNode& node)
{
    const auto named = [](const QString& name) {
        const auto is = [&name](const auto& limit) { return name == QLatin1StringView(limit.name); };
        return std::any_of(portraitLimits.begin(), portraitLimits.end(), is) ||
               std::any_of(pictureLimits.begin(), pictureLimits.end(), is) ||
               std::any_of(otherMembers.begin(), otherMembers.end(),
                           [&name](const char* other) { return name == QLatin1StringView(other); });
    };
    THUNHAN_TRY_ASSIGN(const auto members, node.members());
    for (const auto& [name, member] : members) {
        if (!named(name))
            return member.refuse(RefusalCause::UnknownMember);
    }
    return {};
}

Result<PortraitPolicy> readPortrait(const ReferenceNode& node)
{
    THUNHAN_TRY(refuseStrangers(node));
    PortraitPolicy policy;
    for (const Limit<double>& limit : portraitLimits) {
        const QLatin1StringView name(limit.name);
        if (node.has(name)) {
            THUNHAN_TRY_ASSIGN(policy.*limit.member, node.number(name, limit.least, limit.most));
        }
    }
    for (const Limit<int>& limit : pictureLimits) {
        const QLatin1StringView name(limit.name);
        if (node.has(name)) {
            THUNHAN_TRY_ASSIGN(policy.*limit.member, node.integer(name, limit.least, limit.most));
        }
    }
    THUNHAN_TRY_ASSIGN(policy.whitenBackground, node.flag("whiten_background"_L1, policy.whitenBackground));
    if (node.has("steady_for"_L1)) {
        THUNHAN_TRY_ASSIGN(const qint64 steady, node.integer("steady_for"_L1, 100, 5000));
        policy.steadyFor = std::chrono::milliseconds(steady);
    }
    if (node.has("sent_as"_L1)) {
        THUNHAN_TRY_ASSIGN(policy.sentAs, readName(node, "sent_as"_L1, [](QStringView name) {
                               return enumFromName(formatNames, name);
                           }));
    }
    if (policy.eyeDistanceGood < policy.eyeDistance)
        return node.refuse(RefusalCause::OutOfRange, "eye_distance_good"_L1);
    if (policy.brightnessHigh <= policy.brightnessLow)
        return node.refuse(RefusalCause::OutOfRange, "brightness_high"_L1);
    if (policy.jpegMost < policy.jpegLeast)
        return node.refuse(RefusalCause::OutOfRange, "jpeg_most"_L1);
    return policy;
}

Result<FingerThresholds> readFingers(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers({"score"_L1, "scores"_L1, "attempts"_L1}));
    FingerThresholds fingers;
    if (node.has("score"_L1)) {
        THUNHAN_TRY_ASSIGN(fingers.score, node.integer("score"_L1, 0, 100));
    }
    if (node.has("attempts"_L1)) {
        THUNHAN_TRY_ASSIGN(fingers.attempts, node.integer("attempts"_L1, 1, 10));
    }
    if (!node.has("scores"_L1))
        return fingers;
    THUNHAN_TRY_ASSIGN(const ReferenceNode scores, node.object("scores"_L1));
    THUNHAN_TRY_ASSIGN(const auto members, scores.members());
    for (const auto& [name, score] : members) {
        const auto position = fingerPositionFromName(name.toUpper());
        if (!position)
            return score.refuse(RefusalCause::UnknownMember);
        THUNHAN_TRY_ASSIGN(fingers.scores[*position], score.asInteger(0, 100));
    }
    return fingers;
}

} // namespace

Result<CaptureThresholds> readThresholds(const ReferenceNode& document)
{
    THUNHAN_TRY(document.onlyMembers({"fingers"_L1, "portrait"_L1}));
    CaptureThresholds thresholds;
    THUNHAN_TRY_ASSIGN(const ReferenceNode fingers, document.object("fingers"_L1));
    THUNHAN_TRY_ASSIGN(thresholds.fingers, readFingers(fingers));
    THUNHAN_TRY_ASSIGN(const ReferenceNode portrait, document.object("portrait"_L1));
    THUNHAN_TRY_ASSIGN(thresholds.portrait, readPortrait(portrait));
    return thresholds;
}

} // namespace thunhan
