// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/PlaceComparison.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class PlaceComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePlaceOrTwo_data();
    void onePlaceOrTwo();
};

namespace
{

const QDate mergerDay(2025, 7, 1);
const QDate today(2026, 11, 22);

AdminUnit unit(const QString& code, const QString& name, UnitType type, const QString& parent,
               DaySpan validity)
{
    AdminUnit made;
    made.code = code;
    made.name = name;
    made.type = type;
    made.parent = parent;
    made.validity = validity;
    return made;
}

// Two wards of the former Hải Châu went into Hòa Cường of today, a part of one into Hải Châu.
UnitDirectory directory()
{
    const DaySpan then{{}, mergerDay.addDays(-1)};
    const DaySpan now{mergerDay, {}};
    UnitTables tables;
    tables.adminUnits = {
        unit(u"48"_s, u"Đà Nẵng"_s, UnitType::City, {}, then),
        unit(u"48"_s, u"Đà Nẵng"_s, UnitType::City, {}, now),
        unit(u"46"_s, u"Huế"_s, UnitType::City, {}, {}),
        unit(u"490"_s, u"Hải Châu"_s, UnitType::UrbanDistrict, u"48"_s, then),
        unit(u"20236"_s, u"Hòa Thuận Tây"_s, UnitType::Ward, u"490"_s, then),
        unit(u"20239"_s, u"Hòa Cường Bắc"_s, UnitType::Ward, u"490"_s, then),
        unit(u"20257"_s, u"Hòa Cường"_s, UnitType::Ward, u"48"_s, now),
        unit(u"20242"_s, u"Hải Châu"_s, UnitType::Ward, u"48"_s, now),
    };
    tables.changes = {{{u"48"_s}, {u"48"_s}, mergerDay, true},
                      {{u"20239"_s}, {u"20257"_s}, mergerDay, true},
                      {{u"20236"_s}, {u"20257"_s, u"20242"_s}, mergerDay, true}};
    return UnitDirectory(tables);
}

} // namespace

void PlaceComparisonTest::onePlaceOrTwo_data()
{
    using enum FieldAgreement;
    QTest::addColumn<Place>("declared");
    QTest::addColumn<Place>("recorded");
    QTest::addColumn<FieldAgreement>("agreement");
    const Place ward{u"20257"_s, {}};
    const Place group12{u"20257"_s, u"Tổ 12"_s};
    const auto words = [](const QString& text) { return Place{{}, text}; };

    QTest::newRow("the same") << group12 << group12 << Equal;
    QTest::newRow("unit in words") << group12 << words(u"Tổ 12, P. Hoà Cường, TP Đà Nẵng"_s) << Equal;
    QTest::newRow("without words for types") << group12 << words(u"tổ 12, Hòa Cường, Đà Nẵng"_s) << Equal;
    QTest::newRow("unit alone") << ward << words(u"Phường Hòa Cường, Đà Nẵng"_s) << Equal;
    QTest::newRow("former ward and district")
        << group12 << words(u"Tổ 12, Hòa Cường Bắc, Hải Châu, Đà Nẵng"_s) << EqualUnitRenamed;
    QTest::newRow("a ward that was parted")
        << ward << words(u"P. Hòa Thuận Tây, Q. Hải Châu, TP. Đà Nẵng"_s) << EqualUnitRenamed;
    QTest::newRow("former code") << ward << Place{u"20239"_s, {}} << EqualUnitRenamed;
    QTest::newRow("another group") << group12 << words(u"Tổ 21, Hòa Cường, Đà Nẵng"_s) << Differs;
    QTest::newRow("another group of the former ward")
        << group12 << words(u"Tổ 21, Hòa Cường Bắc, Hải Châu, Đà Nẵng"_s) << Differs;
    QTest::newRow("no group") << ward << words(u"Tổ 12, Hòa Cường Bắc, Hải Châu, Đà Nẵng"_s) << Differs;
    QTest::newRow("another ward") << ward << Place{u"20242"_s, {}} << Differs;
    QTest::newRow("another city") << Place{u"48"_s, u"Tổ 12"_s} << Place{u"46"_s, u"Tổ 12"_s} << Differs;
    QTest::newRow("abroad, the same words")
        << words(u"Viêng Chăn, Lào"_s) << words(u"VIÊNG CHĂN, LÀO"_s) << Equal;
    QTest::newRow("abroad, other words") << words(u"Viêng Chăn, Lào"_s) << words(u"Pakse, Lào"_s) << Differs;
    QTest::newRow("the province alone is told")
        << Place{u"48"_s, u"Tổ 12, Hòa Cường"_s} << words(u"Tổ 12, Hòa Cường, Đà Nẵng"_s) << Equal;
}

void PlaceComparisonTest::onePlaceOrTwo()
{
    QFETCH(Place, declared);
    QFETCH(Place, recorded);
    QFETCH(FieldAgreement, agreement);
    const PlaceComparer compare = placeComparer(directory(), today);
    QCOMPARE(compare(declared, recorded), agreement);
    QCOMPARE(compare(recorded, declared), agreement);
}

} // namespace thunhan

QTEST_APPLESS_MAIN(thunhan::PlaceComparisonTest)
#include "test_PlaceComparison.moc"
