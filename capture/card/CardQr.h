// SPDX-License-Identifier: GPL-3.0-or-later
// The QR code on the front of the identity card.
#pragma once

#include "app/base/Result.h"
#include "app/domain/PartialDate.h"
#include "app/domain/PersonalNumber.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace thunhan
{

// number|old number|name|birth date|sex|address|issued, UTF-8, dates as ddMMyyyy: the cards of 2021. Those of
// 2024 go on with fields whose order is not published; they are kept as they stand and nothing is read into
// them.
struct CardQr {
    PersonalNumber number;
    QString oldCmnd;                // 9 digits, or empty
    PersonalNumber cancelledNumber; // where the second field holds twelve digits instead
    QString fullName;               // NFC, spelling as on the card
    PartialDate birthDate;
    Sex sex = Sex::Male;
    QString address; // as on the card; may be empty
    QDate issued;    // invalid when the code ends before it
    QStringList further;
    QString raw; // the whole text as it was read

    friend bool operator==(const CardQr&, const CardQr&) = default;
};

// MalformedInput with the number of the field at fault; nothing of a bad code is taken over. Whatever the
// card says beyond that (dates in the future, a sex that the number contradicts) is for the rules of the
// application.
Result<CardQr> readCardQr(const QByteArray& utf8);

// The inverse, for twins.
QByteArray writeCardQr(const CardQr& card);

} // namespace thunhan
