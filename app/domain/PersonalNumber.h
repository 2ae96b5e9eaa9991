// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>
#include <QStringView>
#include <optional>

namespace thunhan
{

enum class Sex { Male, Female };

QString toName(Sex sex); // M, F
std::optional<Sex> sexFromName(QStringView name);

// Số định danh cá nhân: 12 digits without a check digit. 3 place of birth registration, 1 century and sex,
// 2 birth year, 6 random (Decree 137/2015 scheme). Always text: leading zeros count. The prefix tells where
// the birth was registered and nothing about where the person lives.
class PersonalNumber
{
public:
    // Accepts 12 ASCII digits; spaces between groups are taken out, as people read the number in groups.
    // Anything else is FieldInvalid.
    static Result<PersonalNumber> parse(QStringView text);

    PersonalNumber() = default; // empty

    bool isEmpty() const { return m_digits.isEmpty(); }
    const QString& digits() const { return m_digits; }
    QString grouped() const; // 048 302 006 127, for reading

    QString registrationPrefix() const { return m_digits.left(3); }
    // What the number itself says. A clash with the declared value is a warning, never an error: numbers are
    // re-established (Art. 24).
    Sex sex() const;
    int birthYear() const;

    friend bool operator==(const PersonalNumber&, const PersonalNumber&) = default;

private:
    explicit PersonalNumber(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

} // namespace thunhan
