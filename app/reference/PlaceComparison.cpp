// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/PlaceComparison.h"

#include "app/domain/VietnameseText.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// What is left of an address when its units are told apart from it.
struct ReadPlace {
    QStringList within; // folded, without words for a unit's type
    QList<AdminUnit> present;
};

QStringList folded(const QStringList& parts)
{
    QStringList keys;
    for (const QString& part : parts) {
        if (const QString key = splitTypeWord(foldForMatching(part)).name; !key.isEmpty())
            keys.append(key);
    }
    return keys;
}

// Codes of former units stand in records of then.
QList<AdminUnit> presentOf(const UnitDirectory& units, const QString& code, QDate today)
{
    if (const AdminUnit* unit = units.find(code, today))
        return {*unit};
    const AdminUnit* former = units.findNewest(code);
    return former && former->validity.to < today ? units.todayOf(code, former->validity.to, today)
                                                 : QList<AdminUnit>();
}

ReadPlace readPlace(const UnitDirectory& units, const Place& place, QDate today)
{
    const QStringList parts = place.declared.split(u',', Qt::SkipEmptyParts);
    if (!place.unitCode.isEmpty()) {
        return {folded(parts), presentOf(units, place.unitCode, today)};
    }
    // A part belongs to the unit as long as it makes another one of it: Hải Châu was a district and is a
    // ward.
    qsizetype firstOfUnit = parts.size();
    ReadPlace read;
    for (qsizetype from = parts.size(); from-- > 0;) {
        const QList<AdminUnit> named = units.readAddress(parts.sliced(from).join(u", "_s), today);
        if (named.isEmpty() || named == read.present)
            continue;
        read.present = named;
        firstOfUnit = from;
    }
    read.within = folded(parts.first(firstOfUnit));
    return read;
}

// Every part of the address, whichever of them are units.
QStringList allWords(const UnitDirectory& units, const Place& place, QDate today)
{
    QStringList parts = place.declared.split(u',', Qt::SkipEmptyParts);
    if (const AdminUnit* unit = units.find(place.unitCode, today))
        parts += units.addressOf(*unit, today).split(u',', Qt::SkipEmptyParts);
    return folded(parts);
}

} // namespace

FieldAgreement comparePlaces(const UnitDirectory& units, const Place& declared, const Place& recorded,
                             QDate today)
{
    if (allWords(units, declared, today) == allWords(units, recorded, today))
        return FieldAgreement::Equal;
    const ReadPlace ours = readPlace(units, declared, today);
    const ReadPlace theirs = readPlace(units, recorded, today);
    const bool sameUnit = std::ranges::any_of(
        ours.present, [&](const AdminUnit& unit) { return theirs.present.contains(unit); });
    return sameUnit && ours.within == theirs.within ? FieldAgreement::EqualUnitRenamed
                                                    : FieldAgreement::Differs;
}

PlaceComparer placeComparer(const UnitDirectory& units, QDate today)
{
    return [units, today](const Place& declared, const Place& recorded) {
        return comparePlaces(units, declared, recorded, today);
    };
}

} // namespace thunhan
