// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PersonalNumber.h"

#include "app/base/EnumNames.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<Sex, 2> sexNames{{{Sex::Male, "M"_L1}, {Sex::Female, "F"_L1}}};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

QString toName(Sex sex)
{
    return enumToName(sexNames, sex);
}

std::optional<Sex> sexFromName(QStringView name)
{
    return enumFromName(sexNames, name);
}

Result<PersonalNumber> PersonalNumber::parse(QStringView text)
{
    if (text.size() > 32)
        return {ErrorCode::FieldInvalid, u"personal number: too long"_s};
    QString digits;
    for (const QChar c : text) {
        if (c == u' ' || c == QChar(QChar::Nbsp))
            continue;
        if (!isAsciiDigit(c))
            return {ErrorCode::FieldInvalid, u"personal number: not a digit"_s};
        digits += c;
    }
    if (digits.size() != 12)
        return {ErrorCode::FieldInvalid, u"personal number: %1 digits"_s.arg(digits.size())};
    return PersonalNumber(digits);
}

QString PersonalNumber::grouped() const
{
    if (isEmpty())
        return {};
    return m_digits.mid(0, 3) + u' ' + m_digits.mid(3, 3) + u' ' + m_digits.mid(6, 3) + u' ' +
           m_digits.mid(9, 3);
}

Sex PersonalNumber::sex() const
{
    Q_ASSERT(!isEmpty());
    return m_digits.at(3).digitValue() % 2 == 0 ? Sex::Male : Sex::Female;
}

int PersonalNumber::birthYear() const
{
    Q_ASSERT(!isEmpty());
    const int century = 1900 + m_digits.at(3).digitValue() / 2 * 100;
    return century + QStringView(m_digits).mid(4, 2).toInt();
}

} // namespace thunhan
