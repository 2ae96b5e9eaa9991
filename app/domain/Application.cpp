// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Application.h"

#include "app/base/EnumNames.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<ConfirmationKind, 7> confirmationNames{{
    {ConfirmationKind::NoGlasses, "NO_GLASSES"_L1},
    {ConfirmationKind::FaceAndEarsClear, "FACE_AND_EARS_CLEAR"_L1},
    {ConfirmationKind::NeutralExpression, "NEUTRAL_EXPRESSION"_L1},
    {ConfirmationKind::NeatDress, "NEAT_DRESS"_L1},
    {ConfirmationKind::BiometricConsent, "BIOMETRIC_CONSENT"_L1},
    {ConfirmationKind::DataReadBack, "DATA_READ_BACK"_L1},
    {ConfirmationKind::CannotSign, "CANNOT_SIGN"_L1},
}};

constexpr EnumNames<ReviewOutcome, 3> outcomeNames{{
    {ReviewOutcome::Approved, "APPROVED"_L1},
    {ReviewOutcome::Returned, "RETURNED"_L1},
    {ReviewOutcome::Rejected, "REJECTED"_L1},
}};

template <class T, class Matches>
const T* findIn(const QList<T>& list, Matches matches)
{
    const auto found = std::find_if(list.begin(), list.end(), matches);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

QString toName(ConfirmationKind kind)
{
    return enumToName(confirmationNames, kind);
}

std::optional<ConfirmationKind> confirmationFromName(QStringView name)
{
    return enumFromName(confirmationNames, name);
}

QString toName(ReviewOutcome outcome)
{
    return enumToName(outcomeNames, outcome);
}

std::optional<ReviewOutcome> reviewOutcomeFromName(QStringView name)
{
    return enumFromName(outcomeNames, name);
}

const BiometricSample* Application::keptSample(BiometricModality modality, const BiometricSite& site) const
{
    return findIn(samples, [&](const BiometricSample& sample) {
        return sample.kept && sample.modality == modality && sample.site == site;
    });
}

const BiometricException* Application::exceptionFor(BiometricModality modality,
                                                    const BiometricSite& site) const
{
    return findIn(exceptions, [&](const BiometricException& exception) {
        return exception.modality == modality && exception.site == site;
    });
}

const QualityOverride* Application::overrideFor(BiometricModality modality, const BiometricSite& site,
                                                Impression impression, OverrideMatter matter) const
{
    return findIn(overrides, [&](const QualityOverride& granted) {
        return granted.modality == modality && granted.site == site && granted.impression == impression &&
               granted.matter == matter;
    });
}

const WarningReason* Application::reasonFor(const Finding& finding) const
{
    return findIn(warningReasons, [&](const WarningReason& reason) { return reason.answers(finding); });
}

bool Application::isConfirmed(ConfirmationKind kind) const
{
    return findIn(confirmations, [&](const Confirmation& c) { return c.kind == kind; }) != nullptr;
}

} // namespace thunhan
