// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QSet>

namespace thunhan
{

// Monday to Friday without public holidays, with the Saturdays that make up for days moved together. The
// government announces both year by year, so the calendar ends somewhere.
class WorkingCalendar
{
public:
    WorkingCalendar() = default;
    // `from`..`to`: the days for which `holidays` and `makeUpDays` are complete.
    WorkingCalendar(QDate from, QDate to, QSet<QDate> holidays, QSet<QDate> makeUpDays);

    bool isWorkingDay(QDate day) const;

    struct Due {
        QDate day;
        bool certain = false; // every day counted lies in the calendar: no holiday can be missing

        friend bool operator==(const Due&, const Due&) = default;
    };
    // The `workingDays`-th working day after `received` (Law 26/2023/QH15, Art. 26; the day of receipt does
    // not count: Civil Code, Art. 147). `received` is valid, `workingDays` at least 1.
    Due dueAfter(QDate received, int workingDays) const;

private:
    QDate m_from;
    QDate m_to;
    QSet<QDate> m_holidays;
    QSet<QDate> m_makeUpDays;
};

} // namespace thunhan
