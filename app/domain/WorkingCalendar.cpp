// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/WorkingCalendar.h"

namespace thunhan
{

WorkingCalendar::WorkingCalendar(QDate from, QDate to, QSet<QDate> holidays, QSet<QDate> makeUpDays)
    : m_from(from), m_to(to), m_holidays(std::move(holidays)), m_makeUpDays(std::move(makeUpDays))
{
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    if (m_makeUpDays.contains(day))
        return true;
    return day.dayOfWeek() < Qt::Saturday && !m_holidays.contains(day);
}

WorkingCalendar::Due WorkingCalendar::dueAfter(QDate received, int workingDays) const
{
    Q_ASSERT(received.isValid() && workingDays >= 1);
    QDate day = received;
    for (int counted = 0; counted < workingDays;) {
        day = day.addDays(1);
        counted += isWorkingDay(day) ? 1 : 0;
    }
    return {day, m_from.isValid() && received >= m_from && day <= m_to};
}

} // namespace thunhan
