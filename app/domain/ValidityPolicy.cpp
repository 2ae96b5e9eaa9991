// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ValidityPolicy.h"

namespace thunhan
{

std::optional<QDate> expiryOf(const ValidityPolicy& policy, const PartialDate& birth, QDate issued)
{
    Q_ASSERT(!birth.isEmpty() && issued.isValid());
    for (const int milestone : policy.milestones) {
        // The two years end with the day before the milestone; the day exactly two years ahead is within
        // them.
        if (issued < birthdayAt(birth.latest(), milestone - policy.graceYears))
            return birthdayAt(birth.latest(), milestone);
    }
    return std::nullopt;
}

std::optional<int> milestoneReached(const ValidityPolicy& policy, const PartialDate& birth, QDate today)
{
    std::optional<int> reached;
    for (const int milestone : policy.milestones) {
        if (!birth.isEmpty() && ageOn(birth, today) >= milestone)
            reached = milestone;
    }
    return reached;
}

} // namespace thunhan
