// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"

namespace thunhan
{

enum class Demand {
    NotAsked,
    Offered,
    Expected, // of fields only: to be filled in, or left empty with a reason
    Required,
};

QString toName(Demand demand); // NOT_ASKED, ...
std::optional<Demand> demandFromName(QStringView name);

// Papers that prove something; one of `anyOf` does.
struct DocumentDemand {
    QStringList reasons;       // codes of the kind's reasons it counts for; empty: any
    QList<DocumentType> anyOf; // empty: any paper
    Demand demand = Demand::Required;

    friend bool operator==(const DocumentDemand&, const DocumentDemand&) = default;
};

enum class Signer { Nobody, Applicant, Representative };

QString toName(Signer signer); // NOBODY, ...
std::optional<Signer> signerFromName(QStringView name);

// What a kind asks for beside the fields of the record.
enum class RequestDetails { None, Correction, Notice };

QString toName(RequestDetails details); // NONE, ...
std::optional<RequestDetails> requestDetailsFromName(QStringView name);

// What one application asks for: the completeness gate, the step rail and the printed sheets all read it.
// NotAsked for a biometric characteristic means that it must not be there: nothing is kept without a purpose.
struct Requirements {
    std::array<Demand, fieldCount> fields{};
    Demand fingers = Demand::NotAsked; // all ten
    QList<Impression> impressions;     // that every finger is asked for in, where fingers are
    Demand portrait = Demand::NotAsked;
    Demand iris = Demand::NotAsked; // both eyes
    Demand representative = Demand::NotAsked;
    Signer signer = Signer::Nobody;
    RequestDetails details = RequestDetails::None;
    QList<DocumentDemand> documents;       // those of the application's reason
    QList<ConfirmationKind> confirmations; // all of them have to be given

    Demand of(FieldKey field) const { return fields[std::size_t(field)]; }
    Demand of(BiometricModality modality) const;
    bool asksForBiometrics() const;

    // The steps of the desk that have anything to do, in their order; always from Find to ReadBack.
    QList<EnrollmentStep> steps() const;

    // Takes over what the other asks for beyond this: two requests of one visit are captured once.
    void unite(const Requirements& other);

    friend bool operator==(const Requirements&, const Requirements&) = default;
};

} // namespace thunhan
