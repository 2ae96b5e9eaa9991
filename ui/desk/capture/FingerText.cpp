// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/FingerText.h"

#include "ui/ErrorText.h"
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
        return FingerText::tr("Clear ridges %1\u00A0%, need %2\u00A0%")
            .arg(std::lround(100 * measure.value.value))
            .arg(std::lround(100 * measure.limit));
    }
    return {};
}

FactAndAction slapText(const SlapFinding& finding, FingerGroup wanted)
{
    const QString hand = siteText(BiometricModality::Finger, wanted).toLower();
    switch (finding.defect) {
    case SlapDefect::Nothing:
        return {FingerText::tr("Nothing on the glass"), FingerText::tr("Lay on the glass: %1").arg(hand)};
    case SlapDefect::WrongHand:
        return {wanted == FingerGroup::PlainRightFour ? FingerText::tr("The left hand is on the glass")
                                                      : FingerText::tr("The right hand is on the glass"),
                FingerText::tr("Lay on the glass: %1").arg(hand)};
    case SlapDefect::FingerMissing:
        return {finding.finger ? FingerText::tr("%1 is not on the glass").arg(fingerName(*finding.finger))
                               : FingerText::tr("Not all fingers are on the glass"),
                FingerText::tr("Lay all fingers flat, side by side")};
    case SlapDefect::FingersOverlap:
        return {FingerText::tr("Fingers touch each other"), FingerText::tr("Spread the fingers a little")};
    case SlapDefect::FingerCutOff:
        return {finding.finger ? FingerText::tr("%1 reaches over the edge").arg(fingerName(*finding.finger))
                               : FingerText::tr("A finger reaches over the edge"),
                FingerText::tr("Move the hand to the middle of the glass")};
    case SlapDefect::TooMany:
        return {FingerText::tr("Too many fingers on the glass"),
                FingerText::tr("Lay on the glass: %1").arg(hand)};
    }
    Q_UNREACHABLE();
}

QString pressText(const FingerRequest& request)
{
    if (const auto* group = std::get_if<FingerGroup>(&request.site))
        return FingerText::tr("Lay on the glass: %1")
            .arg(siteText(BiometricModality::Finger, *group).toLower());
    const QString finger = fingerName(std::get<FingerPosition>(request.site)).toLower();
    return (request.isRolled() ? FingerText::tr("Roll from nail to nail: %1")
                               : FingerText::tr("Press on the glass: %1"))
        .arg(finger);
}

QString impressionText(Impression impression)
{
    return impression == Impression::LiveScanRolled ? FingerText::tr("rolled") : FingerText::tr("plain");
}

namespace
{

bool isOfIssuer(const Error& error)
{
    return error.code == ErrorCode::CertificateMissing || error.code == ErrorCode::CertificateInvalid ||
           error.code == ErrorCode::CertificateExpired;
}

} // namespace

FactAndAction readerTrouble(const Error& error)
{
    if (isOfIssuer(error))
        return {FingerText::tr("Nobody that this station trusts vouches for this reader: it is not used."),
                FingerText::tr("Take another reader, or have the administrator add its issuer.")};
    return {errorSentence(error.code),
            FingerText::tr("The capture goes on by itself when the reader is back.")};
}

QString readerWarning(const Error& error)
{
    return isOfIssuer(error) ? FingerText::tr("Nobody that this station trusts vouches for it")
                             : errorSentence(error.code);
}

QString clashText(SequenceClash clash, const SequencePrint& first, const SequencePrint& second)
{
    const QString one = fingerName(first.position);
    const QString other = fingerName(second.position).toLower();
    switch (clash) {
    case SequenceClash::SameFingerTwice: return FingerText::tr("%1 and %2 are one finger").arg(one, other);
    case SequenceClash::HandsSwapped:
        return FingerText::tr("%1 and %2 are one finger: hands swapped").arg(one, other);
    case SequenceClash::NotTheSame:
        return FingerText::tr("%1: the plain and the rolled print are of two fingers").arg(one);
    case SequenceClash::ClerksFinger:
        return FingerText::tr("%1 is the officer's own")
            .arg(fingerName((first.ofClerk ? second : first).position));
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
