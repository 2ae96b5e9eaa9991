// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/FingerText.h"

#include "ui/desk/DeskText.h"

#include <QCoreApplication>
#include <cmath>

namespace thunhan
{

namespace
{

class FingerText
{
    Q_DECLARE_TR_FUNCTIONS(FingerText)
};

} // namespace

FactAndAction defectText(FingerDefect defect)
{
    switch (defect) {
    case FingerDefect::Blank:
        return {FingerText::tr("Nothing on the glass"), FingerText::tr("Put the finger flat on the glass")};
    case FingerDefect::NotAFinger:
        return {FingerText::tr("No ridges to be seen"),
                FingerText::tr("Wipe the glass, put the finger on it")};
    case FingerDefect::TooSmall:
        return {FingerText::tr("Only the tip touches"), FingerText::tr("Lay the whole fingertip flat")};
    case FingerDefect::TooLight:
        return {FingerText::tr("The print is too pale"), FingerText::tr("Press a little harder")};
    case FingerDefect::TooDry:
        return {FingerText::tr("The skin is too dry"),
                FingerText::tr("Moisten the finger a little, press evenly")};
    case FingerDefect::TooWet:
        return {FingerText::tr("The skin is too wet"), FingerText::tr("Dry it, press lightly")};
    case FingerDefect::TooHard:
        return {FingerText::tr("Pressed too hard"), FingerText::tr("Press less, keep the finger flat")};
    case FingerDefect::Smeared:
        return {FingerText::tr("The finger slid over the glass"),
                FingerText::tr("Lift it, lay it down, hold still")};
    case FingerDefect::Moved:
        return {FingerText::tr("The finger moved"), FingerText::tr("Hold still until the sign")};
    case FingerDefect::OffCentreLeft:
        return {FingerText::tr("Too far to the left"), FingerText::tr("Move the finger to the right")};
    case FingerDefect::OffCentreRight:
        return {FingerText::tr("Too far to the right"), FingerText::tr("Move the finger to the left")};
    case FingerDefect::OffCentreUp:
        return {FingerText::tr("Too far up"), FingerText::tr("Pull the finger back a little")};
    case FingerDefect::OffCentreDown:
        return {FingerText::tr("Too far down"), FingerText::tr("Push the finger forward a little")};
    }
    Q_UNREACHABLE();
}

QString retryText(CaptureRetry reason)
{
    switch (reason) {
    case CaptureRetry::PressAgain: return FingerText::tr("Lift the finger and press again");
    case CaptureRetry::TooShort: return FingerText::tr("Leave the finger on the glass longer");
    case CaptureRetry::CentreFinger: return FingerText::tr("Put the finger in the middle of the glass");
    case CaptureRetry::LiftAndPress: return FingerText::tr("Take the finger off, then press again");
    }
    Q_UNREACHABLE();
}

std::optional<Icon> defectArrow(FingerDefect defect)
{
    switch (defect) {
    case FingerDefect::OffCentreLeft: return Icon::Right;
    case FingerDefect::OffCentreRight: return Icon::Left;
    case FingerDefect::OffCentreUp: return Icon::Down;
    case FingerDefect::OffCentreDown: return Icon::Up;
    default: return {};
    }
}

QString clarityText(const FingerAssessment& assessment)
{
    for (const FingerMeasure& measure : assessment.measures) {
        if (!measure.value.algorithm.endsWith(QLatin1StringView("clear-ridges")))
            continue;
        return FingerText::tr("Clear ridges %1 %, need %2 %")
            .arg(std::lround(100 * measure.value.value))
            .arg(std::lround(100 * measure.limit));
    }
    return {};
}

QString pressText(FingerPosition position)
{
    return FingerText::tr("Press on the glass: %1").arg(fingerName(position).toLower());
}

} // namespace thunhan
