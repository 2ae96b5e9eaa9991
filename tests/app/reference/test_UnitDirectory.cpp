// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceData.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDate mergerDay(2025, 7, 1);
const QDate dayBefore = mergerDay.addDays(-1);
const QDate today(2026, 11, 22);

QStringList codesOf(const QList<AdminUnit>& units)
{
    QStringList codes;
    for (const AdminUnit& unit : units)
        codes.append(unit.code);
    codes.sort();
    return codes;
}

AdminUnit unit(const QString& code, const QString& name, UnitType type, const QString& parent,
               DaySpan validity = {})
{
    AdminUnit made;
    made.code = code;
    made.name = name;
    made.type = type;
    made.parent = parent;
    made.validity = validity;
    return made;
}

} // namespace

class TestUnitDirectory : public QObject
{
    Q_OBJECT

    UnitDirectory m_shipped;

    // Districts and communes of both times in two of the shipped provinces' shape.
    static UnitDirectory withDistricts()
    {
        const DaySpan then{{}, dayBefore};
        const DaySpan now{mergerDay, {}};
        UnitTables tables;
        tables.adminUnits = {
            unit(u"48"_s, u"Đà Nẵng"_s, UnitType::City, {}, then),
            unit(u"49"_s, u"Quảng Nam"_s, UnitType::Province, {}, then),
            unit(u"48"_s, u"Đà Nẵng"_s, UnitType::City, {}, now),
            unit(u"490"_s, u"Hải Châu"_s, UnitType::UrbanDistrict, u"48"_s, then),
            unit(u"503"_s, u"Hội An"_s, UnitType::ProvincialCity, u"49"_s, then),
            unit(u"20236"_s, u"Hòa Thuận Tây"_s, UnitType::Ward, u"490"_s, then),
            unit(u"20239"_s, u"Hòa Cường Bắc"_s, UnitType::Ward, u"490"_s, then),
            unit(u"20410"_s, u"Cẩm Kim"_s, UnitType::Commune, u"503"_s, then),
            unit(u"20257"_s, u"Hòa Cường"_s, UnitType::Ward, u"48"_s, now),
            unit(u"20242"_s, u"Hải Châu"_s, UnitType::Ward, u"48"_s, now),
            unit(u"20413"_s, u"Hội An"_s, UnitType::Ward, u"48"_s, now),
        };
        tables.changes = {{{u"48"_s, u"49"_s}, {u"48"_s}, mergerDay, true},
                          {{u"20239"_s}, {u"20257"_s}, mergerDay, true},
                          {{u"20236"_s}, {u"20257"_s, u"20242"_s}, mergerDay, true},
                          {{u"20410"_s}, {u"20413"_s}, mergerDay, true}};
        return UnitDirectory(tables);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto data = ReferenceData::load(QStringLiteral(THUNHAN_REFERENCE_DATA));
        QVERIFY2(data, data ? "" : qPrintable(data.error().detail));
        m_shipped = data->units();
    }

    // Resolution 202/2025/QH15, Art. 1.
    void formerProvincesAreWhatTheyBecame_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        const QList<std::pair<QString, QStringList>> merged{
            {u"Tuyên Quang"_s, {u"Hà Giang"_s, u"Tuyên Quang"_s}},
            {u"Lào Cai"_s, {u"Yên Bái"_s, u"Lào Cai"_s}},
            {u"Thái Nguyên"_s, {u"Bắc Kạn"_s, u"Thái Nguyên"_s}},
            {u"Phú Thọ"_s, {u"Hòa Bình"_s, u"Vĩnh Phúc"_s, u"Phú Thọ"_s}},
            {u"Bắc Ninh"_s, {u"Bắc Giang"_s, u"Bắc Ninh"_s}},
            {u"Hưng Yên"_s, {u"Thái Bình"_s, u"Hưng Yên"_s}},
            {u"Hải Phòng"_s, {u"Hải Dương"_s, u"Hải Phòng"_s}},
            {u"Ninh Bình"_s, {u"Hà Nam"_s, u"Nam Định"_s, u"Ninh Bình"_s}},
            {u"Quảng Trị"_s, {u"Quảng Bình"_s, u"Quảng Trị"_s}},
            {u"Đà Nẵng"_s, {u"Quảng Nam"_s, u"Đà Nẵng"_s}},
            {u"Quảng Ngãi"_s, {u"Kon Tum"_s, u"Quảng Ngãi"_s}},
            {u"Gia Lai"_s, {u"Bình Định"_s, u"Gia Lai"_s}},
            {u"Khánh Hòa"_s, {u"Ninh Thuận"_s, u"Khánh Hòa"_s}},
            {u"Lâm Đồng"_s, {u"Đắk Nông"_s, u"Bình Thuận"_s, u"Lâm Đồng"_s}},
            {u"Đắk Lắk"_s, {u"Phú Yên"_s, u"Đắk Lắk"_s}},
            {u"Hồ Chí Minh"_s, {u"Bình Dương"_s, u"Bà Rịa - Vũng Tàu"_s, u"Hồ Chí Minh"_s}},
            {u"Đồng Nai"_s, {u"Bình Phước"_s, u"Đồng Nai"_s}},
            {u"Tây Ninh"_s, {u"Long An"_s, u"Tây Ninh"_s}},
            {u"Cần Thơ"_s, {u"Sóc Trăng"_s, u"Hậu Giang"_s, u"Cần Thơ"_s}},
            {u"Vĩnh Long"_s, {u"Bến Tre"_s, u"Trà Vinh"_s, u"Vĩnh Long"_s}},
            {u"Đồng Tháp"_s, {u"Tiền Giang"_s, u"Đồng Tháp"_s}},
            {u"Cà Mau"_s, {u"Bạc Liêu"_s, u"Cà Mau"_s}},
            {u"An Giang"_s, {u"Kiên Giang"_s, u"An Giang"_s}}};
        for (const auto& [now, all] : merged) {
            for (const QString& before : all)
                QTest::newRow(qPrintable(before)) << before << now;
        }
        for (const QString& stays :
             {u"Cao Bằng"_s, u"Điện Biên"_s, u"Hà Tĩnh"_s, u"Lai Châu"_s, u"Lạng Sơn"_s, u"Nghệ An"_s,
              u"Quảng Ninh"_s, u"Thanh Hóa"_s, u"Sơn La"_s, u"Hà Nội"_s, u"Huế"_s})
            QTest::newRow(qPrintable(stays)) << stays << stays;
    }
    void formerProvincesAreWhatTheyBecame()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QString code;
        for (const AdminUnit& unit : m_shipped.unitsOn(UnitTier::Province, dayBefore))
            code = unit.name == before ? unit.code : code;
        QVERIFY(!code.isEmpty());
        const QList<AdminUnit> present = m_shipped.todayOf(code, dayBefore, today);
        QCOMPARE(present.size(), 1);
        QCOMPARE(present.first().name, now);
        QVERIFY(present.first().isValidOn(today));
        // Address and typed name lead there too.
        QCOMPARE(codesOf(m_shipped.readAddress(u"tỉnh "_s + before, today)),
                 QStringList{present.first().code});
        QCOMPARE(m_shipped.find(before, today, 5).first().code, present.first().code);
    }

    void everyFormerProvinceIsSomethingToday()
    {
        int rows = 0;
        for (const AdminUnit& unit : m_shipped.unitsOn(UnitTier::Province, QDate(2000, 1, 1))) {
            QCOMPARE(m_shipped.todayOf(unit.code, QDate(2000, 1, 1), today).size(), 1);
            ++rows;
        }
        QCOMPARE(rows, 63);
    }

    void whatIsNotToldIsNothing()
    {
        QVERIFY(m_shipped.todayOf(u"zz"_s, dayBefore, today).isEmpty());
        QVERIFY(m_shipped.todayOf({}, dayBefore, today).isEmpty());
        // A district of which the document tells no more.
        QVERIFY(withDistricts().todayOf(u"490"_s, dayBefore, today).isEmpty());
    }

    void aUnitThatWasDividedIsAllItsParts()
    {
        QCOMPARE(codesOf(withDistricts().todayOf(u"20236"_s, dayBefore, today)),
                 (QStringList{u"20242"_s, u"20257"_s}));
        QCOMPARE(codesOf(withDistricts().todayOf(u"20239"_s, dayBefore, today)), QStringList{u"20257"_s});
        // Of its own day it is itself.
        QCOMPARE(codesOf(withDistricts().todayOf(u"20236"_s, dayBefore, dayBefore)), QStringList{u"20236"_s});
    }

    void changesAreFollowedThroughTheYears()
    {
        UnitTables tables;
        for (int year = 2000; year < 2020; ++year) {
            const QString code = QString::number(year % 2); // passes to and fro
            tables.adminUnits.append(unit(code, u"N%1"_s.arg(year), UnitType::Province, {},
                                          {QDate(year, 1, 1), QDate(year, 12, 31)}));
            if (year > 2000)
                tables.changes.append({{QString::number((year - 1) % 2)}, {code}, QDate(year, 1, 1), true});
        }
        const UnitDirectory units(tables);
        const QList<AdminUnit> last = units.todayOf(u"0"_s, QDate(2000, 6, 1), QDate(2019, 6, 1));
        QCOMPARE(last.size(), 1);
        QCOMPARE(last.first().name, u"N2019"_s);
        QVERIFY(units.todayOf(u"0"_s, QDate(2000, 6, 1), QDate(2021, 1, 1)).isEmpty());
    }

    void changesAreNotFollowedBackwards()
    {
        UnitTables tables;
        tables.adminUnits = {unit(u"A"_s, u"A"_s, UnitType::Province, {}, {{}, QDate(2009, 12, 31)}),
                             unit(u"B"_s, u"B"_s, UnitType::Province, {}, {{}, QDate(2019, 12, 31)}),
                             unit(u"C"_s, u"C"_s, UnitType::Province, {})};
        tables.changes = {{{u"A"_s}, {u"B"_s}, QDate(2010, 1, 1), true},
                          {{u"B"_s}, {u"C"_s}, QDate(2005, 1, 1), true}}; // a part of it, years before
        const UnitDirectory units(tables);
        QVERIFY(units.todayOf(u"A"_s, QDate(2009, 1, 1), today).isEmpty());
        QCOMPARE(codesOf(units.todayOf(u"B"_s, QDate(2004, 1, 1), today)), QStringList{u"C"_s});
    }

    void addressesAreRead_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char* declared, const QStringList& codes) {
            QTest::newRow(declared) << QString::fromUtf8(declared) << codes;
        };
        row("phường Hòa Cường Bắc, quận Hải Châu, thành phố Đà Nẵng", {u"20257"_s});
        row("12 Trần Phú, P. Hòa Cường Bắc, Q. Hải Châu, TP. Đà Nẵng, Việt Nam", {u"20257"_s});
        row("p.hoa thuan tay - q.hai chau - da nang", {u"20242"_s, u"20257"_s});
        row("Hòa Cường Bắc, Đà Nẵng", {u"20257"_s}); // the district left out
        row("xã Cẩm Kim, TP Hội An, tỉnh Quảng Nam", {u"20413"_s});
        row("phường Hội An, thành phố Đà Nẵng", {u"20413"_s});    // of today
        row("phường Hội An, tỉnh Quảng Nam", {u"20413"_s});       // of today in the province of then
        row("xã Không Có, huyện Nào, tỉnh Quảng Nam", {u"48"_s}); // the province at least
        row("Quảng Nam", {u"48"_s});
        row("phường Hòa Cường, tỉnh Nào Đó", {});
        row("Hải Châu", {}); // no province
        row("", {});
        row(", ; - ,", {});
    }
    void addressesAreRead()
    {
        QFETCH(QString, declared);
        QFETCH(QStringList, codes);
        QCOMPARE(codesOf(withDistricts().readAddress(declared, today)), codes);
    }

    void chainsOfThePoliceEnd()
    {
        UnitTables tables;
        PoliceUnit top;
        top.code = u"CA48"_s;
        PoliceUnit middle;
        middle.code = u"CA4801"_s;
        middle.parent = top.code;
        PoliceUnit low;
        low.code = u"CA480101"_s;
        low.parent = middle.code;
        tables.policeUnits = {low, top, middle};
        const UnitDirectory units(tables);
        QCOMPARE(units.policeChain(low.code, today), (QList<PoliceUnit>{low, middle, top}));
        QVERIFY(units.policeChain(u"none"_s, today).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnitDirectory)
#include "test_UnitDirectory.moc"
