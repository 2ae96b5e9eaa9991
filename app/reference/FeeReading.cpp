// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/CodeLists.h"
#include "app/reference/RuleBookReading.h"

#include <algorithm>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr qint64 highestFee = 100'000'000; // dong

bool speakOfTheSame(const FeeRow& a, const FeeRow& b)
{
    const bool sameReason = (a.reasons.isEmpty() && b.reasons.isEmpty()) ||
                            std::any_of(a.reasons.begin(), a.reasons.end(),
                                        [&](const QString& one) { return b.reasons.contains(one); });
    return a.kind == b.kind && sameReason && DaySpan{a.validFrom, a.validTo}.meets({b.validFrom, b.validTo});
}

Result<QList<FeeRow>> readRows(const ReferenceNode& document)
{
    QList<FeeRow> rows;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, document.entries("fees"_L1));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY(one.onlyMembers({"kind"_L1, "reasons"_L1, "dong"_L1, "valid_from"_L1, "valid_to"_L1,
                                     "source"_L1, "verified"_L1}));
        FeeRow row;
        THUNHAN_TRY_ASSIGN(row.kind, readName(one, "kind"_L1, applicationKindFromName));
        THUNHAN_TRY_ASSIGN(row.reasons, one.texts("reasons"_L1, true));
        THUNHAN_TRY_ASSIGN(row.dong, one.integer("dong"_L1, 0, highestFee));
        THUNHAN_TRY_ASSIGN(const auto validity, one.validity());
        std::tie(row.validFrom, row.validTo) = validity;
        THUNHAN_TRY_ASSIGN(row.source, one.optionalText("source"_L1));
        THUNHAN_TRY_ASSIGN(row.verified, one.flag("verified"_L1, false));
        if (std::any_of(rows.begin(), rows.end(),
                        [&](const FeeRow& before) { return speakOfTheSame(before, row); }))
            return one.refuse(RefusalCause::CodeTwice, "kind"_L1);
        rows.append(row);
    }
    return rows;
}

Result<QList<FeeExemption>> readExemptions(const ReferenceNode& document)
{
    QList<FeeExemption> exemptions;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, document.entries("exemptions"_L1));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY(one.onlyMembers({"code"_L1, "vi"_L1, "en"_L1, "source"_L1, "verified"_L1}));
        FeeExemption exemption;
        THUNHAN_TRY_ASSIGN(exemption.code, one.text("code"_L1));
        THUNHAN_TRY_ASSIGN(exemption.nameVi, one.text("vi"_L1));
        THUNHAN_TRY_ASSIGN(exemption.nameEn, one.text("en"_L1));
        THUNHAN_TRY_ASSIGN(exemption.source, one.optionalText("source"_L1));
        THUNHAN_TRY_ASSIGN(exemption.verified, one.flag("verified"_L1, false));
        if (std::any_of(exemptions.begin(), exemptions.end(),
                        [&](const FeeExemption& before) { return before.code == exemption.code; }))
            return one.refuse(RefusalCause::CodeTwice, "code"_L1);
        exemptions.append(exemption);
    }
    return exemptions;
}

} // namespace

Result<FeeTable> readFees(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const QList<FeeRow> rows, readRows(document));
    THUNHAN_TRY_ASSIGN(const QList<FeeExemption> exemptions, readExemptions(document));
    return FeeTable(rows, exemptions);
}

} // namespace thunhan
