// SPDX-License-Identifier: GPL-3.0-or-later
// One key press in the address picker over the whole country, and what reading the country takes at start.
#include "app/reference/UnitDirectory.h"
#include "tests/support/SeededRandom.h"

#include <array>
#include <benchmark/benchmark.h>

namespace thunhan
{
namespace
{

constexpr int provinces = 34;
constexpr int communes = 3321;
const QDate mergerDay(2025, 7, 1);
const QDate today(2026, 11, 22);

// Names as the country has them: two or three syllables, many of them often, each with two former names.
QString inventedName(SeededRandom& random)
{
    static const std::array syllables{u"Hòa",   u"Xuân", u"Phú",   u"Tân",  u"Bình", u"Đông", u"Thạnh",
                                      u"Mỹ",    u"Long", u"An",    u"Vĩnh", u"Hưng", u"Kim",  u"Sơn",
                                      u"Nghĩa", u"Đức",  u"Thành", u"Hải",  u"Minh", u"Giang"};
    QStringList words;
    const quint64 count = 2 + random.below(2);
    for (quint64 word = 0; word < count; ++word)
        words.append(
            QString::fromUtf16(syllables.at(static_cast<std::size_t>(random.below(syllables.size())))));
    return words.join(u' ');
}

UnitTables country()
{
    SeededRandom random(3321);
    UnitTables tables;
    const auto add = [&](int code, UnitType type, const QString& parent, DaySpan validity) {
        AdminUnit unit;
        unit.code = QString::number(code);
        unit.name = inventedName(random);
        unit.type = type;
        unit.parent = parent;
        unit.validity = validity;
        tables.adminUnits.append(unit);
        return unit.code;
    };
    for (int province = 0; province < provinces; ++province)
        add(province, UnitType::Province, {}, {});
    for (int commune = 0; commune < communes; ++commune) {
        const QString parent = QString::number(commune % provinces);
        const QString now = add(10'000 + commune, UnitType::Commune, parent, {mergerDay, {}});
        QList<QString> before;
        for (const int former : {1, 2})
            before.append(
                add(20'000 * former + commune, UnitType::Commune, parent, {{}, mergerDay.addDays(-1)}));
        tables.changes.append({before, {now}, mergerDay, true});
    }
    return tables;
}

void addressPicker(benchmark::State& state)
{
    const UnitDirectory units(country());
    // What a clerk's keys make, one after the other.
    const QStringList typed{QStringLiteral("h"),           QStringLiteral("ho"),
                            QStringLiteral("hoa"),         QStringLiteral("hoa x"),
                            QStringLiteral("hoa xuan"),    QStringLiteral("hoa xuan, "),
                            QStringLiteral("hoa xuan, d"), QStringLiteral("phuong tan binh phu my long an"),
                            QStringLiteral("hbt"),         QStringLiteral("zzzz")};
    const QStringList recent{QStringLiteral("10005"), QStringLiteral("10500"), QStringLiteral("12000")};
    qsizetype key = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(units.find(typed.at(key), today, 12, recent));
        key = (key + 1) % typed.size();
    }
}
BENCHMARK(addressPicker)->Name("AddressPicker/3321")->Unit(benchmark::kMillisecond);

void unitDirectory(benchmark::State& state)
{
    const UnitTables tables = country();
    for (auto _ : state)
        benchmark::DoNotOptimize(UnitDirectory(tables));
}
BENCHMARK(unitDirectory)->Name("UnitDirectory/3321")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace thunhan
