// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerRequest.h"

namespace thunhan
{

QList<FingerPosition> fingersOf(FingerGroup group)
{
    switch (group) {
    case FingerGroup::PlainRightFour:
        return {FingerPosition::RightIndex, FingerPosition::RightMiddle, FingerPosition::RightRing,
                FingerPosition::RightLittle};
    case FingerGroup::PlainLeftFour:
        return {FingerPosition::LeftIndex, FingerPosition::LeftMiddle, FingerPosition::LeftRing,
                FingerPosition::LeftLittle};
    case FingerGroup::PlainThumbs: return {FingerPosition::RightThumb, FingerPosition::LeftThumb};
    }
    Q_UNREACHABLE();
}

FingerGroup groupOf(FingerPosition position)
{
    if (isThumb(position))
        return FingerGroup::PlainThumbs;
    return isLeft(position) ? FingerGroup::PlainLeftFour : FingerGroup::PlainRightFour;
}

FingerRequest::FingerRequest(FingerPosition position, Impression how) : site(position), impression(how) {}

FingerRequest::FingerRequest(FingerGroup group, QList<FingerPosition> without)
    : site(group), absent(std::move(without))
{
}

QList<FingerPosition> FingerRequest::fingers() const
{
    if (const auto* position = std::get_if<FingerPosition>(&site))
        return {*position};
    QList<FingerPosition> there = fingersOf(std::get<FingerGroup>(site));
    there.removeIf([this](FingerPosition position) { return absent.contains(position); });
    return there;
}

} // namespace thunhan
