// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/Applicant.h"
#include "app/domain/ApplicationKind.h"
#include "app/domain/ApplicationState.h"
#include "app/domain/BiometricException.h"
#include "app/domain/BiometricSample.h"
#include "app/domain/CleanDataReport.h"
#include "app/domain/DocumentScan.h"
#include "app/domain/Finding.h"
#include "app/domain/RecordReading.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace thunhan
{

// Why a warning may stand.
struct WarningReason {
    RuleId rule = RuleId::NumberSexClash;
    FieldKey field = FieldKey::PersonalNumber; // of the finding: one rule may speak of several
    QString reasonCode;                        // out of the reference data; "OTHER" needs the note
    QString note;
    OperatorId givenBy;
    QDateTime givenAt;
    int item = -1; // of the finding: which relative; -1 answers for all of them

    bool answers(const Finding& finding) const
    {
        return rule == finding.rule && field == finding.field && (item < 0 || item == finding.item);
    }
    friend bool operator==(const WarningReason&, const WarningReason&) = default;
};

// A field of the population record that is wrong or missing (kind RECORD_CORRECTION).
struct RecordCorrection {
    FieldKey field = FieldKey::FullName;
    QString onRecord; // as the record shows it; empty: missing there
    QString claimed;
    DocumentType evidence = DocumentType::Other;

    friend bool operator==(const RecordCorrection&, const RecordCorrection&) = default;
};

// The personal number was told (kind NUMBER_NOTICE): to whom, when and by whom.
struct NumberNotice {
    QString toWhom; // name of the one it was handed to
    QDate notifiedOn;
    OperatorId notifiedBy;

    friend bool operator==(const NumberNotice&, const NumberNotice&) = default;
};

// What a person at the desk attested with their own eyes or words.
enum class ConfirmationKind {
    NoGlasses,         // clerk, at the portrait
    FaceAndEarsClear,  //
    NeutralExpression, //
    NeatDress,         //
    BiometricConsent,  // citizen; never on by default
    DataReadBack,      // citizen read everything back and found it right
    CannotSign,        // clerk, instead of the citizen's signature
};

QString toName(ConfirmationKind kind);
std::optional<ConfirmationKind> confirmationFromName(QStringView name);

struct Confirmation {
    ConfirmationKind kind = ConfirmationKind::NoGlasses;
    OperatorId recordedBy;
    QDateTime recordedAt;

    friend bool operator==(const Confirmation&, const Confirmation&) = default;
};

enum class ReviewOutcome { Approved, Returned, Rejected };

QString toName(ReviewOutcome outcome);
std::optional<ReviewOutcome> reviewOutcomeFromName(QStringView name);

struct ReviewDecision {
    ReviewOutcome outcome = ReviewOutcome::Approved;
    QString reasonCode;
    QString note;
    OperatorId decidedBy;
    QDateTime decidedAt;

    friend bool operator==(const ReviewDecision&, const ReviewDecision&) = default;
};

// One application with everything but the pixels. A value: a picture of the store at `revision`.
struct Application {
    ApplicationId id;
    QString fileNumber; // HC03-0910-0213: station, month and day, running number of the day
    ApplicationKind kind = ApplicationKind::CardFirst;
    QString reason; // code of the kind's reason; empty for a first card
    // What else is asked for in the same visit (an e-ID with the card): one capture, one read-back, one
    // signature, one packet with a request for each.
    QList<ApplicationKind> bundled;
    bool lacksCapacity = false; // without civil act capacity: a representative acts whatever the age
    QString feeExemption;       // code of the reason why nothing is to be paid
    ApplicationState state = ApplicationState::Draft;
    EnrollmentStep step = EnrollmentStep::Find;
    SourceChannel channel = SourceChannel::Desk;
    QString externalFileNumber;
    // Three units are stored apart; a target is credited to the collecting one.
    QString collectingUnit;
    QString residenceUnit;
    QString birthRegistrationUnit;
    int revision = 0; // grows with every stored change

    QDateTime createdAt;
    OperatorId createdBy;
    QDateTime updatedAt;
    QDateTime submittedAt; // invalid until submitted
    OperatorId submittedBy;

    Applicant applicant;
    QList<RecordCorrection> corrections; // one of each field
    std::optional<NumberNotice> notice;
    QList<RecordReading> readings; // what other sources say; one of each
    QList<WarningReason> warningReasons;
    QList<BiometricSample> samples; // every attempt; `kept` marks the ones that count
    QList<BiometricException> exceptions;
    QList<QualityOverride> overrides;
    QList<DocumentScan> documents;
    QList<Confirmation> confirmations;
    std::optional<ReviewDecision> decision;   // the last one
    std::optional<CleanDataReport> cleanData; // as it was when the application was submitted last

    friend bool operator==(const Application&, const Application&) = default;

    const BiometricSample* keptSample(BiometricModality modality, const BiometricSite& site = {}) const;
    const BiometricException* exceptionFor(BiometricModality modality, const BiometricSite& site = {}) const;
    // Of a print, with the impression that was let pass.
    const QualityOverride* overrideFor(BiometricModality modality, const BiometricSite& site = {},
                                       Impression impression = Impression::NotApplicable,
                                       OverrideMatter matter = OverrideMatter::Quality) const;
    const WarningReason* reasonFor(const Finding& finding) const;
    bool isConfirmed(ConfirmationKind kind) const;
};

// A row of a list: what queue, review, sync and the desk show of an application.
struct ApplicationSummary {
    ApplicationId id;
    QString fileNumber;
    ApplicationKind kind = ApplicationKind::CardFirst;
    ApplicationState state = ApplicationState::Draft;
    EnrollmentStep step = EnrollmentStep::Find;
    QString fullName;
    QString personalNumber;
    QString birthDate; // ISO, may be partial
    OperatorId createdBy;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime submittedAt;
    OperatorId submittedBy;
    int risk = 0; // as computed at submission, 0..100
    int revision = 0;
    std::optional<ReviewDecision> decision;
    bool needsCallBack = false; // a card or account was not issued, and nobody has told the citizen
};

} // namespace thunhan
