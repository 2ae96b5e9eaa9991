// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PartialDate.h"

#include <QList>
#include <optional>

namespace thunhan
{

// How long a card is good for (Law 26/2023/QH15, Art. 21): until the holder reaches the next milestone; one
// issued within `graceYears` before a milestone runs until the one after it.
struct ValidityPolicy {
    QList<int> milestones = {14, 25, 40, 60}; // completed years, rising
    int graceYears = 2;

    friend bool operator==(const ValidityPolicy&, const ValidityPolicy&) = default;
};

// The day a card issued on `issued` expires, the holder's milestone birthday; null: it has no expiry. Needs a
// birth date and a valid `issued`. A partial date counts from its latest day, as ageOn() does, so that nobody
// is sent for a new card too early.
std::optional<QDate> expiryOf(const ValidityPolicy& policy, const PartialDate& birth, QDate issued);

// The last milestone reached on `today`; null before the first.
std::optional<int> milestoneReached(const ValidityPolicy& policy, const PartialDate& birth, QDate today);

} // namespace thunhan
