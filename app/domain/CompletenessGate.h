// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"

#include <QDate>
#include <QList>
#include <optional>

namespace thunhan
{

enum class GapKind {
    FieldEmpty,          // `field`
    RuleBroken,          // `finding`, an error
    ReasonMissing,       // `finding`, a warning without its reason
    SampleMissing,       // `modality`, `site`: neither sample nor exception
    SampleBelowGate,     // `modality`, `site`: kept sample did not pass and nobody let it pass
    ConfirmationMissing, // `confirmation`
    DocumentMissing,     // `document`
    SignatureMissing,    // neither signature nor CannotSign
};

// One thing that keeps an application from being submitted, and the step where it is mended.
struct Gap {
    GapKind kind = GapKind::FieldEmpty;
    EnrollmentStep step = EnrollmentStep::PersonalData;
    std::optional<FieldKey> field;
    std::optional<Finding> finding;
    std::optional<BiometricModality> modality;
    BiometricSite site;
    std::optional<ConfirmationKind> confirmation;
    std::optional<DocumentType> document;

    friend bool operator==(const Gap&, const Gap&) = default;
};

// Everything that is missing, in the order of the steps; empty when the application may be submitted. A
// reason, exception or override for OTHER without a note counts as none. Pure: the desk asks it to colour the
// rail, and submit() asks it again whatever the desk showed.
QList<Gap> findGaps(const Application& application, QDate today, const QStringList& knownPrefixes);

// How much a reviewer should look at it, 0..100: below 20 nothing stands out.
int reviewRisk(const Application& application, QDate today, const QStringList& knownPrefixes);

} // namespace thunhan
