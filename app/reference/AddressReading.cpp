// SPDX-License-Identifier: GPL-3.0-or-later
// An address in words, read from its end: country, province, district, commune.
#include "app/domain/VietnameseText.h"
#include "app/reference/UnitDirectory.h"

#include <QRegularExpression>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qsizetype mostParts = 8;

// "12 Trần Phú, P. Hòa Cường - TP. Đà Nẵng" as names, the last one first. A hyphen separates, unless it is a
// name's own: Bà Rịa - Vũng Tàu.
QList<TypedName> partsOf(const QString& declared, const UnitIndex& index)
{
    static const QRegularExpression comma(u"[,;]"_s);
    static const QRegularExpression hyphen(uR"(\s+[-–]\s+)"_s);
    QStringList pieces;
    for (const QString& piece : declared.split(comma, Qt::SkipEmptyParts)) {
        if (index.rowsNamed(splitTypeWord(foldForMatching(piece)).name).isEmpty())
            pieces += piece.split(hyphen, Qt::SkipEmptyParts);
        else
            pieces.append(piece);
    }
    QList<TypedName> parts;
    for (auto piece = pieces.rbegin(); piece != pieces.rend() && parts.size() < mostParts; ++piece) {
        TypedName part = splitTypeWord(foldForMatching(*piece));
        while (part.name.endsWith(u'.'))
            part.name.chop(1);
        if (!part.name.isEmpty() && part.name != u"viet nam"_s)
            parts.append(part);
    }
    return parts;
}

// What people write for the type is believed where it tells a tier, and not to the letter: a town of then may
// be a city in their mouth.
bool mayBe(const AdminUnit& unit, const QString& typeWord)
{
    if (typeWord.isEmpty())
        return true;
    const QString own = foldForMatching(wordsOf(unit.type));
    QString initials;
    for (const QString& word : own.split(u' '))
        initials += word.at(0);
    if (typeWord == own || typeWord == initials)
        return true;
    const bool typedCommune = typeWord == u"xa"_s || typeWord == u"x"_s || typeWord == u"phuong"_s ||
                              typeWord == u"p"_s || typeWord == u"thi tran"_s || typeWord == u"tt"_s ||
                              typeWord == u"dac khu"_s;
    return typedCommune == (tierOf(unit.type) == UnitTier::Commune);
}

} // namespace

// Whether the unit stood below the other on some day, or does in what both are now.
bool UnitDirectory::isBelow(const AdminUnit& unit, const AdminUnit& above) const
{
    QList<const AdminUnit*> open{&unit};
    while (!open.isEmpty()) {
        const AdminUnit* one = open.takeLast();
        for (auto [row, end] = m_contents->rows.equal_range(one->parent); row != end; ++row) {
            const AdminUnit& parent = units().at(*row);
            if (!parent.validity.meets(one->validity))
                continue;
            if (parent == above)
                return true;
            open.append(&parent);
        }
    }
    return false;
}

QList<AdminUnit> UnitDirectory::readAddress(const QString& declared, QDate today) const
{
    const QList<TypedName> parts = partsOf(declared, m_contents->index);
    QList<AdminUnit> above; // units of any time; empty: nothing is known yet
    QList<AdminUnit> present;
    const auto isCommune = [](const AdminUnit& unit) { return tierOf(unit.type) == UnitTier::Commune; };
    for (const TypedName& part : parts) {
        QList<AdminUnit> fitting;
        QList<AdminUnit> fittingNow;
        QList<AdminUnit> communesNow; // of those that are communes themselves
        for (const qsizetype row : m_contents->index.rowsNamed(part.name)) {
            const AdminUnit& unit = units().at(row);
            // The last words may be a street's in a town of the same name: only a province begins.
            if (!mayBe(unit, part.typeWord) || (above.isEmpty() && tierOf(unit.type) != UnitTier::Province))
                continue;
            const QList<AdminUnit> now = presentOf(unit, today);
            const auto fits = [&](const AdminUnit& one) {
                return std::any_of(above.begin(), above.end(),
                                   [&](const AdminUnit& parent) { return isBelow(one, parent); });
            };
            // A commune of today in a province of then: its own province is what that one became.
            const auto fitsNow = [&](const AdminUnit& one) {
                return std::any_of(present.begin(), present.end(),
                                   [&](const AdminUnit& parent) { return isBelow(one, parent); });
            };
            if (!above.isEmpty() && !fits(unit) && !std::any_of(now.begin(), now.end(), fitsNow))
                continue;
            fitting.append(unit);
            QList<AdminUnit>& kept = isCommune(unit) ? communesNow : fittingNow;
            for (const AdminUnit& one : now) {
                if (!kept.contains(one))
                    kept.append(one);
            }
        }
        if (fitting.isEmpty())
            continue;
        above = fitting;
        if (!communesNow.isEmpty())
            present = communesNow;
        else if (!fittingNow.isEmpty())
            present = fittingNow;
        // A district and a commune may bear one name: what stands before it tells which of them was meant.
        if (std::all_of(fitting.begin(), fitting.end(), isCommune))
            break;
    }
    return present;
}

} // namespace thunhan
