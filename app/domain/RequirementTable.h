// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AgeBand.h"
#include "app/domain/Requirements.h"

namespace thunhan
{

// What a kind asks for at some ages. `asks.documents` holds the papers of every reason.
struct RequirementRow {
    ApplicationKind kind = ApplicationKind::CardFirst;
    QList<AgeBand> ages;
    Requirements asks;
    QString source;
    bool verified = false;

    friend bool operator==(const RequirementRow&, const RequirementRow&) = default;
};

// What is asked for on top of the row when the applicant acts through somebody else whatever the age.
struct CapacityRow {
    Demand representative = Demand::Required;
    Signer signer = Signer::Representative;
    QList<DocumentDemand> documents;
    QString source;

    friend bool operator==(const CapacityRow&, const CapacityRow&) = default;
};

// Two kinds that may be asked for in one visit.
struct Bundle {
    ApplicationKind main = ApplicationKind::CardFirst;
    ApplicationKind with = ApplicationKind::EidLevel2;

    friend bool operator==(const Bundle&, const Bundle&) = default;
};

// The one table of what each kind asks for. Where it has no row for a kind at an age, there is no such
// application (e-ID level 2 under six).
class RequirementTable
{
public:
    RequirementTable() = default;
    RequirementTable(QList<RequirementRow> rows, CapacityRow withoutCapacity, QList<Bundle> bundles);

    const RequirementRow* find(ApplicationKind kind, AgeBand band) const;
    bool allows(ApplicationKind kind, AgeBand band) const { return find(kind, band) != nullptr; }
    QList<ApplicationKind> kindsFor(AgeBand band) const;
    // What may be asked for in the same visit as `main`, at that age.
    QList<ApplicationKind> bundlesFor(ApplicationKind main, AgeBand band) const;

    // For one kind alone. For a kind that does not exist at this age the fields of its oldest row without any
    // biometrics: they show what has to be mended, and nothing is captured meanwhile.
    Requirements requirementsFor(ApplicationKind kind, const QString& reason, AgeBand band,
                                 bool lacksCapacity) const;

    const QList<RequirementRow>& rows() const { return m_rows; }

private:
    QList<RequirementRow> m_rows;
    CapacityRow m_withoutCapacity;
    QList<Bundle> m_bundles;
};

} // namespace thunhan
