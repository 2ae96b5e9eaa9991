// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/VietnameseText.h"
#include "app/reference/UnitDirectory.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDate mergerDay(2025, 7, 1);
const QDate today(2026, 11, 22);

AdminUnit unit(const QString& code, const QString& name, UnitType type, const QString& parent = {},
               DaySpan validity = {mergerDay, {}})
{
    AdminUnit made;
    made.code = code;
    made.name = name;
    made.type = type;
    made.parent = parent;
    made.validity = validity;
    return made;
}

UnitDirectory country()
{
    const DaySpan before{{}, mergerDay.addDays(-1)};
    UnitTables tables;
    tables.adminUnits = {unit(u"01"_s, u"Hà Nội"_s, UnitType::City, {}, {}),
                         unit(u"48"_s, u"Đà Nẵng"_s, UnitType::City),
                         unit(u"79"_s, u"Hồ Chí Minh"_s, UnitType::City),
                         unit(u"82"_s, u"Tiền Giang"_s, UnitType::Province, {}, before),
                         unit(u"82"_s, u"Đồng Tháp"_s, UnitType::Province),
                         unit(u"100"_s, u"Đông Xuân"_s, UnitType::Commune, u"01"_s),
                         unit(u"101"_s, u"Hai Bà Trưng"_s, UnitType::Ward, u"01"_s),
                         unit(u"102"_s, u"Hoàn Kiếm"_s, UnitType::Ward, u"01"_s),
                         unit(u"103"_s, u"Xuân Đỉnh"_s, UnitType::Ward, u"01"_s),
                         unit(u"200"_s, u"Hòa Xuân"_s, UnitType::Ward, u"48"_s),
                         unit(u"201"_s, u"Hòa Cường"_s, UnitType::Ward, u"48"_s),
                         unit(u"202"_s, u"Hoàng Sa"_s, UnitType::SpecialZone, u"48"_s),
                         unit(u"300"_s, u"Đông Xuân"_s, UnitType::Ward, u"79"_s),
                         unit(u"301"_s, u"Mỹ Tho"_s, UnitType::Ward, u"82"_s),
                         unit(u"900"_s, u"Khuê Mỹ"_s, UnitType::Ward, u"48"_s, before),
                         unit(u"48"_s, u"Đà Nẵng"_s, UnitType::City, {}, before)};
    tables.changes = {{{u"82"_s}, {u"82"_s}, mergerDay, true}, {{u"900"_s}, {u"200"_s}, mergerDay, true}};
    return UnitDirectory(tables);
}

QStringList codesOf(const QList<UnitOffer>& offers)
{
    QStringList codes;
    for (const UnitOffer& offer : offers)
        codes.append(offer.code);
    return codes;
}

} // namespace

class TestUnitIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingNarrows_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char* typed, const QStringList& codes) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << codes;
        };
        row("hoan kiem", {u"102"_s});
        row("Hoàn K", {u"102"_s});
        row("HOÀN", {u"102"_s, u"202"_s}); // beginnings, in the alphabet's order: Hoàn before Hoàng
        row("hbt", {u"101"_s});            // initials
        row("kiem", {u"102"_s});           // another word's beginning
        row("hoa x", {u"200"_s});          //
        row("xuan", {u"103"_s, u"100"_s, u"300"_s, u"200"_s}); // first words before later ones
        row("dong xuan, ha noi", {u"100"_s});
        row("dong xuan,hn", {u"100"_s});
        row("đông xuân, tp hcm", {u"300"_s});
        row("dong xuan ho chi minh", {u"300"_s}); // without a comma
        row("dong xuan hcm", {u"300"_s});
        row("p hoan kiem", {u"102"_s}); // with the type's word
        row("p.hoan kiem", {u"102"_s});
        row("phường hoàn kiếm", {u"102"_s});
        row("dac khu hoang sa", {u"202"_s});
        row("ha noi", {u"01"_s}); // provinces too
        row("tp ha noi", {u"01"_s});
        row("dong thap", {u"82"_s});
        row("tien giang", {u"82"_s});          // what it was
        row("my tho, tien giang", {u"301"_s}); // in what its province was
        row("khue my", {u"200"_s});
        row("oan", {u"102"_s, u"202"_s}); // within, when nothing is nearer
        row("zzz", {});
        row("hoan kiem, da nang", {});
        row("hoan kiem, oi", {}); // a province is not found by its inside
        row(",", {});
        row(" ", {});
    }
    void typingNarrows()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, codes);
        QCOMPARE(codesOf(country().find(typed, today, 20)), codes);
    }

    void offersSayWhereAndWhatItWas()
    {
        const QList<UnitOffer> offers = country().find(u"khue my"_s, today, 20);
        QCOMPARE(offers, (QList<UnitOffer>{
                             {u"200"_s, u"Phường Hòa Xuân, Thành phố Đà Nẵng"_s, u"Khuê Mỹ"_s, false}}));
        QCOMPARE(country().find(u"hoa xuan"_s, today, 20).first().formerly, QString());
    }

    void onlyUnitsOfTheDayAreOffered()
    {
        QCOMPARE(codesOf(country().find(u"khue my"_s, mergerDay.addDays(-1), 20)), QStringList{u"900"_s});
        QVERIFY(country().find(u"hoan kiem"_s, mergerDay.addDays(-1), 20).isEmpty());
    }

    void recentOnesComeFirst()
    {
        const UnitDirectory units = country();
        const QStringList recent{u"200"_s, u"999"_s, u"300"_s};
        QCOMPARE(codesOf(units.find(u"xuan"_s, today, 20, recent)),
                 (QStringList{u"200"_s, u"300"_s, u"103"_s, u"100"_s}));
        // With nothing typed they are what there is; what is gone is not there.
        QCOMPARE(codesOf(units.find({}, today, 20, recent)), (QStringList{u"200"_s, u"300"_s}));
        QVERIFY(units.find({}, today, 20).isEmpty());
        QVERIFY(units.find(u"xuan"_s, today, 1, recent).first().recent);
    }

    void noMoreThanAskedFor()
    {
        QCOMPARE(country().find(u"h"_s, today, 3).size(), 3);
        QCOMPARE(country().find(u"h"_s, today, 0).size(), 0);
    }

    // Whatever is a unit's name, typing it finds the unit; so does each beginning, without marks.
    void everyUnitIsFoundByItsName()
    {
        const UnitDirectory units = country();
        for (const AdminUnit& one : units.units()) {
            if (!one.isValidOn(today))
                continue;
            const QString folded = foldForMatching(one.name);
            for (qsizetype length = 1; length <= folded.size(); ++length) {
                const QStringList codes = codesOf(units.find(folded.left(length), today, 20));
                QVERIFY2(codes.contains(one.code), qPrintable(folded.left(length)));
            }
            QCOMPARE(codesOf(units.find(units.addressOf(one, today), today, 20)), QStringList{one.code});
        }
    }

    void typeWordsAreSplitOff()
    {
        const auto split = [](const QString& text) {
            const TypedName name = splitTypeWord(foldForMatching(text));
            return name.typeWord + u'|' + name.name;
        };
        QCOMPARE(split(u"TP. Hà Nội"_s), u"tp|ha noi"_s);
        QCOMPARE(split(u"TP.HCM"_s), u"tp|hcm"_s);
        QCOMPARE(split(u"Huyện Hòa Vang"_s), u"huien|hoa vang"_s);
        QCOMPARE(split(u"Phường 12"_s), u"phuong|12"_s);
        QCOMPARE(split(u"Phan Thiết"_s), u"|phan thiet"_s);
        QCOMPARE(split(u"Xã"_s), u"|xa"_s);
    }
};

QTEST_GUILESS_MAIN(TestUnitIndex)
#include "test_UnitIndex.moc"
