// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FeeTable.h"

#include <algorithm>

namespace thunhan
{

FeeTable::FeeTable(QList<FeeRow> rows, QList<FeeExemption> exemptions)
    : m_rows(std::move(rows)), m_exemptions(std::move(exemptions))
{
    std::stable_partition(m_rows.begin(), m_rows.end(),
                          [](const FeeRow& row) { return !row.reasons.isEmpty(); });
}

const FeeExemption* FeeTable::findExemption(const QString& code) const
{
    const auto found = std::find_if(m_exemptions.begin(), m_exemptions.end(),
                                    [&](const FeeExemption& exemption) { return exemption.code == code; });
    return found == m_exemptions.end() ? nullptr : &*found;
}

const FeeRow* FeeTable::find(const FeeRequest& request, QDate day) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FeeRow& row) {
        return row.kind == request.kind && (row.reasons.isEmpty() || row.reasons.contains(request.reason)) &&
               (!row.validFrom.isValid() || day >= row.validFrom) &&
               (!row.validTo.isValid() || day <= row.validTo);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

FeeQuote FeeTable::quote(const QList<FeeRequest>& requests, const QString& exemption, QDate day) const
{
    FeeQuote quote;
    quote.verified = true;
    for (const FeeRequest& request : requests) {
        const FeeRow* row = find(request, day);
        quote.known = quote.known && row;
        quote.verified = quote.verified && row && row->verified;
        if (!row)
            continue;
        quote.dong += row->dong;
        if (!quote.sources.contains(row->source))
            quote.sources.append(row->source);
    }
    if (const FeeExemption* granted = findExemption(exemption); granted && quote.dong > 0) {
        quote.dong = 0;
        quote.exempt = true;
        quote.verified = quote.verified && granted->verified;
        quote.sources.append(granted->source);
    }
    return quote;
}

} // namespace thunhan
