// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"
#include "app/store/Database.h"

#include <QDate>
#include <optional>

namespace thunhan
{

// What the campaign wants of this station a day: {"from": date, "to": date, "daily": number}.
struct CampaignTarget {
    QDate from;
    QDate to; // inclusive
    int daily = 0;

    // MalformedInput.
    static Result<CampaignTarget> parse(const QByteArray& document);
    friend bool operator==(const CampaignTarget&, const CampaignTarget&) = default;
};

// Somebody who is expected here, and what they declared beforehand.
struct ExpectedPerson {
    PersonalNumber number;
    QDate on; // invalid: any day
    QList<FieldKey> fields;
    Applicant values; // in `fields`, and the number

    friend bool operator==(const ExpectedPerson&, const ExpectedPerson&) = default;
};

// {"people": [{"number", "on", "fields": {"full_name": ...}}]}; each number once. MalformedInput for a list
// in which one person makes no sense: nobody would know who else is wrong.
Result<QList<ExpectedPerson>> parseRoster(const QByteArray& document);

// What the lists that were taken over last say of a day.
struct DayTask {
    std::optional<int> target; // nullopt: no campaign on that day
    int expected = 0;

    friend bool operator==(const DayTask&, const DayTask&) = default;
};

// On the store's thread.
Result<DayTask> readDayTask(Database& database, QDate day);
// Of the newest roster; nullopt: it does not name them.
Result<std::optional<ExpectedPerson>> findExpected(Database& database, const PersonalNumber& number);

} // namespace thunhan
