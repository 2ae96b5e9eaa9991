// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RuleBook.h"

#include <algorithm>

namespace thunhan
{

QList<KindReason> RuleBook::reasonsOf(ApplicationKind kind) const
{
    QList<KindReason> found;
    std::copy_if(reasons.begin(), reasons.end(), std::back_inserter(found),
                 [&](const KindReason& reason) { return reason.kind == kind; });
    return found;
}

const KindReason* RuleBook::findReason(ApplicationKind kind, const QString& code) const
{
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const KindReason& reason) {
        return reason.kind == kind && reason.code == code;
    });
    return found == reasons.end() ? nullptr : &*found;
}

AgeBand ageBandOf(const Application& application, const RuleContext& context)
{
    return ageBandOn(application.applicant.birthDate, context.today, context.book->ages);
}

Requirements requirementsFor(const Application& application, const RuleContext& context)
{
    const RequirementTable& table = context.book->requirements;
    const AgeBand band = ageBandOf(application, context);
    Requirements asks =
        table.requirementsFor(application.kind, application.reason, band, application.lacksCapacity);
    for (const ApplicationKind kind : application.bundled)
        asks.unite(table.requirementsFor(kind, {}, band, application.lacksCapacity));
    if (asks.fingers != Demand::NotAsked)
        asks.impressions = impressionsOf(context.fingerSequence);
    const bool without =
        std::any_of(application.exceptions.begin(), application.exceptions.end(),
                    [](const auto& one) { return one.modality == BiometricModality::Finger; });
    if (asks.fingers != Demand::NotAsked && without && context.book->handsPhotograph)
        asks.documents.append({{}, {DocumentType::HandsPhotograph}, Demand::Required});
    return asks;
}

QList<FeeRequest> requestsOf(const Application& application)
{
    QList<FeeRequest> requests{{application.kind, application.reason}};
    for (const ApplicationKind kind : application.bundled)
        requests.append({kind, {}});
    return requests;
}

FeeQuote feeFor(const Application& application, const RuleContext& context)
{
    return context.book->fees.quote(requestsOf(application), application.feeExemption, context.today);
}

WorkingCalendar::Due dueDate(const RuleContext& context)
{
    return context.book->calendar.dueAfter(context.today, context.book->dueWorkingDays);
}

} // namespace thunhan
