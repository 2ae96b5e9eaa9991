// SPDX-License-Identifier: GPL-3.0-or-later
// Input: what somebody typed or pasted for a name or an address.
#include "app/domain/TextFindings.h"
#include "app/domain/VietnameseText.h"
#include "app/reference/UnitDirectory.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

namespace
{

const UnitDirectory& country()
{
    static const UnitDirectory directory = [] {
        const QDate mergerDay(2025, 7, 1);
        const auto unit = [](const char16_t* code, const char16_t* name, UnitType type,
                             const char16_t* parent, DaySpan validity) {
            AdminUnit made;
            made.code = QString::fromUtf16(code);
            made.name = QString::fromUtf16(name);
            made.type = type;
            made.parent = QString::fromUtf16(parent);
            made.validity = validity;
            return made;
        };
        UnitTables tables;
        tables.adminUnits = {
            unit(u"48", u"Đà Nẵng", UnitType::City, u"", {mergerDay, {}}),
            unit(u"49", u"Quảng Nam", UnitType::Province, u"", {{}, mergerDay.addDays(-1)}),
            unit(u"503", u"Hội An", UnitType::ProvincialCity, u"49", {{}, mergerDay.addDays(-1)}),
            unit(u"1", u"Cẩm Kim", UnitType::Commune, u"503", {{}, mergerDay.addDays(-1)}),
            unit(u"2", u"Hội An Tây", UnitType::Ward, u"48", {mergerDay, {}})};
        tables.changes = {{{QStringLiteral("49")}, {QStringLiteral("48")}, mergerDay, true},
                          {{QStringLiteral("1")}, {QStringLiteral("2")}, mergerDay, true}};
        return UnitDirectory(tables);
    }();
    return directory;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QDate today(2026, 11, 22);
    const QString text = QString::fromUtf8(fuzzBytes(data, size));
    for (const AdminUnit& unit : country().readAddress(text, today))
        require(unit.isValidOn(today));
    const QList<UnitOffer> offers = country().find(text, today, 3, {QStringLiteral("2")});
    require(offers.size() <= 3);
    for (const UnitOffer& offer : offers)
        require(country().find(offer.code, today) != nullptr && !offer.name.isEmpty());
    for (const TextFinding& finding : findInText(text))
        require(!finding.excerpt.isEmpty());
    const QString clean = cleanText(text);
    require(cleanText(clean) == clean);
    require(foldForMatching(foldForMatching(text)) == foldForMatching(text));
    return 0;
}
