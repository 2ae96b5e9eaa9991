// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about the kinds of application that law and office may change, as values: what is asked for, why
// a card is exchanged, what it costs, how long it is good for, when it is due.
#pragma once

#include "app/domain/FeeTable.h"
#include "app/domain/FingerSequence.h"
#include "app/domain/RecordComparison.h"
#include "app/domain/RequirementTable.h"
#include "app/domain/ValidityPolicy.h"
#include "app/domain/WorkingCalendar.h"

#include <memory>

namespace thunhan
{

// Why a card is exchanged or issued again: a letter of Art. 24, Law 26/2023/QH15.
struct KindReason {
    ApplicationKind kind = ApplicationKind::CardExchange;
    QString code; // the letter as the law writes it
    QString nameVi;
    QString nameEn;
    QString source;
    bool verified = false;

    friend bool operator==(const KindReason&, const KindReason&) = default;
};

struct RuleBook {
    QDate edition;
    RequirementTable requirements;
    QList<KindReason> reasons;
    FeeTable fees;
    WorkingCalendar calendar;
    ValidityPolicy validity;
    AgeThresholds ages;
    int dueWorkingDays = 7;       // Art. 26
    int longestName = 200;        // letters
    bool handsPhotograph = false; // where a finger cannot be taken, a photograph of the hands shows why

    QList<KindReason>
    reasonsOf(ApplicationKind kind) const; // in the order of the law; empty: none is asked for
    const KindReason* findReason(ApplicationKind kind, const QString& code) const;
};

// What the rules are asked with. A value that may cross threads: the book is never changed.
struct RuleContext {
    std::shared_ptr<const RuleBook> book; // never null
    QStringList birthPrefixes;            // places of birth registration known to the reference data
    QDate today;
    PlaceComparer comparePlaces;                                  // never null; of the directory of units
    FingerSequence fingerSequence = FingerSequence::SinglePrints; // of the station
};

// Everything the application asks for, its bundled kinds and what the station's sequence adds included.
Requirements requirementsFor(const Application& application, const RuleContext& context);
AgeBand ageBandOf(const Application& application, const RuleContext& context);

// Kind and reason first, then what is bundled with it.
QList<FeeRequest> requestsOf(const Application& application);
FeeQuote feeFor(const Application& application, const RuleContext& context);
// When the citizen may come for the result of an application that is complete today.
WorkingCalendar::Due dueDate(const RuleContext& context);

} // namespace thunhan
