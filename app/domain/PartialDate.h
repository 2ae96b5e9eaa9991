// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace thunhan
{

// A date of which the day, or the day and the month, may not be known: birth records of older people often
// hold the year alone.
class PartialDate
{
public:
    PartialDate() = default; // empty

    static Result<PartialDate> make(int year, std::optional<int> month = {}, std::optional<int> day = {});
    // What a clerk types: 1987, 8/1987, 14/08/2001, 14.8.2001, 14-08-2001 or 14082001. FieldInvalid
    // otherwise, and for a day that the calendar does not have.
    static Result<PartialDate> parseTyped(QStringView text);
    // 1987, 1987-08, 2001-08-14.
    static Result<PartialDate> parseIso(QStringView text);

    bool isEmpty() const { return m_year == 0; }
    bool isFull() const { return m_day != 0; }
    int year() const { return m_year; }
    std::optional<int> month() const { return m_month ? std::optional<int>(m_month) : std::nullopt; }
    std::optional<int> day() const { return m_day ? std::optional<int>(m_day) : std::nullopt; }

    QString toIso() const;
    QString toDisplay() const; // 14/08/2001, 08/2001, 2001

    // The days it may stand for; equal when it is full. Invalid when empty.
    QDate earliest() const;
    QDate latest() const;

    friend bool operator==(const PartialDate&, const PartialDate&) = default;

private:
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

// Completed years on `today`. With a partial date the person counts as the oldest they can be only once that
// is certain: the age is taken from the latest possible day.
int ageOn(const PartialDate& birth, QDate today);
int ageOn(QDate born, QDate today);

// The day on which somebody born on `born` completes `age` years. The one policy for 29 February, the same as
// in ageOn(): in a common year it is 1 March.
QDate birthdayAt(QDate born, int age);

} // namespace thunhan
