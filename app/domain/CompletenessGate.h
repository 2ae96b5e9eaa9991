// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ApplicationRules.h"

#include <QList>
#include <optional>

namespace thunhan
{

enum class GapKind {
    KindReasonMissing,   // the kind asks for a reason (a letter of Art. 24) and has none of its own
    FieldEmpty,          // `field`
    RuleBroken,          // `finding`, an error
    ReasonMissing,       // `finding`, a warning without its reason
    SampleMissing,       // `modality`, `site`, `impression`: neither sample nor exception
    SampleBelowGate,     // `modality`, `site`, `impression`: kept sample did not pass and nobody let it pass
    NoPrints,            // of ten fingers none can be taken: iris or a supervisor's word stands for them
    SampleNotAskedFor,   // `modality`: kept without a purpose, as of a child under six
    ConfirmationMissing, // `confirmation`
    CorrectionMissing,   // a record correction that corrects nothing
    NoticeIncomplete,    // to whom, when or by whom the number was told is not said
    DocumentMissing,     // one of `documents`; empty: any paper
    SignatureMissing,    // neither signature nor CannotSign; of `signer`
};

// One thing that keeps an application from being submitted, and the step where it is mended.
struct Gap {
    GapKind kind = GapKind::FieldEmpty;
    EnrollmentStep step = EnrollmentStep::PersonalData;
    std::optional<FieldKey> field;
    std::optional<Finding> finding;
    std::optional<BiometricModality> modality;
    BiometricSite site;
    Impression impression = Impression::NotApplicable; // of a finger: in which it is meant
    std::optional<ConfirmationKind> confirmation;
    QList<DocumentType> documents;
    Signer signer = Signer::Applicant;

    friend bool operator==(const Gap&, const Gap&) = default;
};

// Everything that is missing of what requirementsFor() asks for, in the order of the steps; empty when the
// application may be submitted. An exception that has ended by today counts as none. A reason, exception or
// override for OTHER without a note counts as none. Pure: the desk asks it to colour the rail, and submit()
// asks it again whatever the desk showed.
QList<Gap> findGaps(const Application& application, const RuleContext& context);

// How much a reviewer should look at it, 0..100: below 20 nothing stands out. What only the store knows
// (duplicates) is not in it.
int reviewRisk(const Application& application, const RuleContext& context);
// Added for an application that shares number or person with another one of the queue.
inline constexpr int duplicateRisk = 20;

} // namespace thunhan
