// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RuleBook.h"
#include "app/reference/ReferenceReader.h"

namespace thunhan
{

// A "rules" document. Checked whole: every kind has a row for citizens of age, no kind two rows at one age,
// no fee two rows on one day, milestones rise.
Result<RuleBook> readRuleBook(const ReferenceNode& document, QDate edition);

// Parts of it.
Result<RequirementTable> readRequirements(const ReferenceNode& document);
Result<FeeTable> readFees(const ReferenceNode& document);

// A text that is one of a fixed set of names; NotAllowed otherwise.
template <class FromName>
auto readName(const ReferenceNode& node, QLatin1StringView member, FromName fromName)
    -> Result<typename std::invoke_result_t<FromName, QStringView>::value_type>
{
    THUNHAN_TRY_ASSIGN(const QString text, node.text(member));
    const auto value = fromName(text);
    if (!value)
        return node.refuse(RefusalCause::NotAllowed, member);
    return *value;
}

// The same of a list; `optional` as in ReferenceNode::texts().
template <class FromName>
auto readNames(const ReferenceNode& node, QLatin1StringView member, FromName fromName, bool optional = false)
    -> Result<QList<typename std::invoke_result_t<FromName, QStringView>::value_type>>
{
    QList<typename std::invoke_result_t<FromName, QStringView>::value_type> values;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, node.entries(member, optional));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY_ASSIGN(const QString text, one.asText());
        const auto value = fromName(text);
        if (!value)
            return one.refuse(RefusalCause::NotAllowed);
        values.append(*value);
    }
    return values;
}

} // namespace thunhan
