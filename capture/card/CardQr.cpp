// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardQr.h"

#include "app/domain/VietnameseText.h"

#include <QStringDecoder>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr qsizetype longestCode = 2048; // bytes; a QR code holds 2953 at most, a card's about 250
constexpr qsizetype fewestFields = 6;
constexpr qsizetype mostFields = 24;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestField = 400;

Error malformed(int field, const char* why)
{
    return {ErrorCode::MalformedInput, u"card code, field %1: %2"_s.arg(field).arg(QLatin1StringView(why))};
}

bool isDigits(QStringView text, qsizetype length)
{
    return text.size() == length &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isPlainText(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const auto category = c.category();
        return category != QChar::Other_Control && category != QChar::Other_NotAssigned &&
               category != QChar::Other_PrivateUse;
    });
}

Result<QStringList> fieldsOf(const QByteArray& utf8)
{
    if (utf8.isEmpty() || utf8.size() > longestCode)
        return malformed(0, "length");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(utf8);
    if (decoder.hasError())
        return malformed(0, "not UTF-8");
    const QStringList fields = text.split(u'|');
    if (fields.size() < fewestFields || fields.size() > mostFields)
        return malformed(0, "number of fields");
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields.at(i).size() > longestField)
            return malformed(int(i) + 1, "length");
        if (!isPlainText(fields.at(i)))
            return malformed(int(i) + 1, "not plain text");
    }
    return fields;
}

// ddMMyyyy; 00 for a day, or a day and a month, that the record does not know.
Result<PartialDate> dateOf(QStringView text, int field)
{
    if (!isDigits(text, 8))
        return malformed(field, "not ddMMyyyy");
    const int day = text.left(2).toInt();
    const int month = text.mid(2, 2).toInt();
    const auto known = [](int part) { return part ? std::optional<int>(part) : std::nullopt; };
    const auto date = PartialDate::make(text.mid(4).toInt(), known(month), known(day));
    if (!date)
        return malformed(field, "no such date");
    return *date;
}

Result<Sex> sexOf(QStringView text)
{
    const QString word = cleanText(text);
    if (word.compare("Nam"_L1, Qt::CaseInsensitive) == 0)
        return Sex::Male;
    if (word.compare(u"Nữ"_s, Qt::CaseInsensitive) == 0)
        return Sex::Female;
    return malformed(5, "neither of the two words");
}

Result<void> takeNumbers(CardQr& card, const QStringList& fields)
{
    // Twelve digits and nothing else: what a person may type with blanks, a code does not.
    if (!isDigits(fields.at(0), 12))
        return malformed(1, "not 12 digits");
    THUNHAN_TRY_ASSIGN(card.number, PersonalNumber::parse(fields.at(0)));
    const QString& old = fields.at(1);
    if (isDigits(old, 12)) {
        THUNHAN_TRY_ASSIGN(card.cancelledNumber, PersonalNumber::parse(old));
    } else if (old.isEmpty() || isDigits(old, 9)) {
        card.oldCmnd = old;
    } else {
        return malformed(2, "neither empty nor 9 or 12 digits");
    }
    return {};
}

Result<void> takeIssued(CardQr& card, const QStringList& fields)
{
    if (fields.size() <= fewestFields || fields.at(6).isEmpty())
        return {};
    THUNHAN_TRY_ASSIGN(const PartialDate issued, dateOf(fields.at(6), 7));
    if (!issued.isFull())
        return malformed(7, "a part of a date");
    if (issued.latest() < card.birthDate.earliest())
        return malformed(7, "before the birth date");
    card.issued = issued.latest();
    return {};
}

QString written(const PartialDate& date)
{
    return u"%1%2%3"_s.arg(date.day().value_or(0), 2, 10, QChar(u'0'))
        .arg(date.month().value_or(0), 2, 10, QChar(u'0'))
        .arg(date.year(), 4, 10, QChar(u'0'));
}

} // namespace

Result<CardQr> readCardQr(const QByteArray& utf8)
{
    THUNHAN_TRY_ASSIGN(const QStringList fields, fieldsOf(utf8));
    CardQr card;
    card.raw = QString::fromUtf8(utf8);
    THUNHAN_TRY(takeNumbers(card, fields));
    card.fullName = cleanText(fields.at(2));
    if (card.fullName.isEmpty() || card.fullName.size() > longestName)
        return malformed(3, "length");
    if (std::any_of(card.fullName.begin(), card.fullName.end(), [](QChar c) { return c.isNumber(); }))
        return malformed(3, "digits in a name");
    THUNHAN_TRY_ASSIGN(card.birthDate, dateOf(fields.at(3), 4));
    THUNHAN_TRY_ASSIGN(card.sex, sexOf(fields.at(4)));
    card.address = cleanText(fields.at(5));
    if (card.address.size() > longestField) // composing may lengthen what it does not compose
        return malformed(6, "length");
    THUNHAN_TRY(takeIssued(card, fields));
    card.further = fields.mid(fewestFields + 1);
    return card;
}

QByteArray writeCardQr(const CardQr& card)
{
    QStringList fields{card.number.digits(),
                       card.cancelledNumber.isEmpty() ? card.oldCmnd : card.cancelledNumber.digits(),
                       card.fullName,
                       written(card.birthDate),
                       card.sex == Sex::Male ? u"Nam"_s : u"Nữ"_s,
                       card.address};
    if (card.issued.isValid() || !card.further.isEmpty())
        fields.append(card.issued.toString(u"ddMMyyyy"_s));
    fields += card.further;
    return fields.join(u'|').toUtf8();
}

} // namespace thunhan
