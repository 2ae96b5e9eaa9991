// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PartialDate.h"

#include <QStringList>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int firstYear = 1800;
constexpr int lastYear = 2399; // the personal number's century digits end there

std::optional<int> number(QStringView text, qsizetype minDigits, qsizetype maxDigits)
{
    const auto isAsciiDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() < minDigits || text.size() > maxDigits ||
        !std::all_of(text.begin(), text.end(), isAsciiDigit))
        return std::nullopt;
    return text.toInt();
}

Error malformed()
{
    return {ErrorCode::FieldInvalid, u"date: form not known"_s};
}

} // namespace

Result<PartialDate> PartialDate::make(int year, std::optional<int> month, std::optional<int> day)
{
    if (year < firstYear || year > lastYear)
        return {ErrorCode::FieldInvalid, u"date: year out of range"_s};
    if (month && (*month < 1 || *month > 12))
        return {ErrorCode::FieldInvalid, u"date: no such month"_s};
    if (day && (!month || !QDate::isValid(year, *month, *day)))
        return {ErrorCode::FieldInvalid, u"date: no such day"_s};
    PartialDate date;
    date.m_year = year;
    date.m_month = month.value_or(0);
    date.m_day = day.value_or(0);
    return date;
}

Result<PartialDate> PartialDate::parseTyped(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > 16)
        return malformed();
    if (const auto run = number(trimmed, 8, 8)) // ddMMyyyy, the fastest way to type a date
        return make(*run % 10000, *run / 10000 % 100, *run / 1000000);
    QString unified = trimmed.toString();
    for (const QChar separator : {u'.', u'-', u' '})
        unified.replace(separator, u'/');
    const QStringList parts = unified.split(u'/');
    const auto year = number(parts.last(), 4, 4);
    if (!year || parts.size() > 3)
        return malformed();
    std::optional<int> month;
    std::optional<int> day;
    if (parts.size() >= 2) {
        month = number(parts.at(parts.size() - 2), 1, 2);
        if (!month)
            return malformed();
    }
    if (parts.size() == 3) {
        day = number(parts.first(), 1, 2);
        if (!day)
            return malformed();
    }
    return make(*year, month, day);
}

Result<PartialDate> PartialDate::parseIso(QStringView text)
{
    const auto parts = text.split(u'-');
    if (parts.size() > 3)
        return malformed();
    const auto year = number(parts.at(0), 4, 4);
    if (!year)
        return malformed();
    std::optional<int> month;
    std::optional<int> day;
    if (parts.size() >= 2 && !(month = number(parts.at(1), 2, 2)))
        return malformed();
    if (parts.size() == 3 && !(day = number(parts.at(2), 2, 2)))
        return malformed();
    return make(*year, month, day);
}

QString PartialDate::toIso() const
{
    if (isEmpty())
        return {};
    QString text = u"%1"_s.arg(m_year, 4, 10, QChar(u'0'));
    if (m_month)
        text += u"-%1"_s.arg(m_month, 2, 10, QChar(u'0'));
    if (m_day)
        text += u"-%1"_s.arg(m_day, 2, 10, QChar(u'0'));
    return text;
}

QString PartialDate::toDisplay() const
{
    if (isEmpty())
        return {};
    QString text;
    if (m_day)
        text += u"%1/"_s.arg(m_day, 2, 10, QChar(u'0'));
    if (m_month)
        text += u"%1/"_s.arg(m_month, 2, 10, QChar(u'0'));
    return text + u"%1"_s.arg(m_year, 4, 10, QChar(u'0'));
}

QDate PartialDate::earliest() const
{
    return isEmpty() ? QDate() : QDate(m_year, m_month ? m_month : 1, m_day ? m_day : 1);
}

QDate PartialDate::latest() const
{
    if (isEmpty())
        return {};
    const QDate month(m_year, m_month ? m_month : 12, 1);
    return m_day ? QDate(m_year, m_month, m_day) : QDate(month.year(), month.month(), month.daysInMonth());
}

int ageOn(const PartialDate& birth, QDate today)
{
    return ageOn(birth.latest(), today);
}

int ageOn(QDate born, QDate today)
{
    if (!born.isValid())
        return 0;
    int age = today.year() - born.year();
    // Someone born on 29 February completes the year on 1 March of a common year (Civil Code: the day after
    // the last day of the period).
    if (today.month() < born.month() || (today.month() == born.month() && today.day() < born.day()))
        --age;
    return std::max(age, 0);
}

QDate birthdayAt(QDate born, int age)
{
    const int year = born.year() + age;
    return QDate::isValid(year, born.month(), born.day()) ? QDate(year, born.month(), born.day())
                                                          : QDate(year, 3, 1);
}

} // namespace thunhan
