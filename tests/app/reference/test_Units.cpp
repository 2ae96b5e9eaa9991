// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/UnitDirectory.h"
#include "tests/app/reference/ReferenceTexts.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Read {
    Result<UnitTables> tables;
    std::optional<ReferenceRefusal> refusal;
};

Read read(const QByteArray& text)
{
    ReferenceReader reader(text);
    const auto document = reader.open();
    auto tables = document ? readUnitTables(*document) : Result<UnitTables>(document.error());
    return {tables, reader.refusal()};
}

const QByteArray province = "{'code': '01', 'name': 'Hà Nội', 'type': 'city'}";
const QByteArray oldAndNew =
    "{'code': '15', 'name': 'Yên Bái', 'type': 'province', 'valid_to': '2025-06-30'},\n"
    "{'code': '15', 'name': 'Lào Cai', 'type': 'province', 'valid_from': '2025-07-01'}";

// A chain of police units, each below the next one: deeper than any stack.
QByteArray policeChain(int length)
{
    QByteArray units;
    for (int level = 0; level < length; ++level) {
        units += "{'code': '" + QByteArray::number(level) + "', 'name': 'x'";
        if (level + 1 < length)
            units += ", 'parent': '" + QByteArray::number(level + 1) + "'";
        units += level + 1 < length ? "},\n" : "}";
    }
    return units;
}

} // namespace

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsAreRead()
    {
        const Read done = read(unitsWith(
            province +
                ",\n{'code': '00004', 'name': 'Ba Đình', 'type': 'ward', 'parent': '01', 'valid_from': "
                "'2025-07-01', 'verified': true}",
            {},
            "{'code': 'CA01', 'name': 'Công an Hà Nội'},\n{'code': 'CA0101', 'name': 'Công an phường Ba "
            "Đình', 'parent': 'CA01', 'admin_unit': '00004'}"));
        QVERIFY2(done.tables, done.tables ? "" : qPrintable(done.tables.error().detail));
        const UnitDirectory units(*done.tables);
        const QDate day(2026, 1, 1);
        const AdminUnit* ward = units.find(u"00004"_s, day);
        QVERIFY(ward);
        QCOMPARE(ward->parent, u"01"_s);
        QCOMPARE(officialName(*ward), u"Phường Ba Đình"_s);
        QVERIFY(ward->verified);
        QVERIFY(!units.find(u"00004"_s, QDate(2025, 6, 30)));
        QCOMPARE(units.unitsOn(UnitTier::Province, day).size(), 1);
        QCOMPARE(units.unitsOn(UnitTier::Commune, day).size(), 1);
        QCOMPARE(units.findPolice(u"CA0101"_s, day)->adminUnit, u"00004"_s);
        QVERIFY(!units.findPolice(u"01"_s, day)); // a tree of its own
    }

    void codesPassOn()
    {
        const Read done = read(unitsWith(oldAndNew));
        QVERIFY(done.tables);
        const UnitDirectory units(*done.tables);
        QCOMPARE(units.find(u"15"_s, QDate(2025, 6, 30))->name, u"Yên Bái"_s);
        QCOMPARE(units.find(u"15"_s, QDate(2025, 7, 1))->name, u"Lào Cai"_s);
    }

    void typesHaveNamesAndWords()
    {
        for (int value = 0; value <= int(UnitType::Township); ++value) {
            const auto type = static_cast<UnitType>(value);
            QCOMPARE(unitTypeFromName(toName(type)), std::optional(type));
            QVERIFY(!wordsOf(type).isEmpty());
        }
        QVERIFY(!unitTypeFromName(u"village"));
    }

    void badUnitsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<RefusalCause>("cause");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& text, RefusalCause cause, int line) {
            QTest::newRow(name) << text << cause << line;
        };
        const auto ward = [](const QByteArray& code, const QByteArray& parent) {
            return "{'code': '" + code + "', 'name': 'x', 'type': 'ward', 'parent': '" + parent + "'}";
        };
        row("no units", json("{'document': 'units', 'schema': 1, 'edition': '2026-01-31'}"),
            RefusalCause::MemberMissing, 1);
        row("not a list",
            json("{'document': 'units', 'schema': 1, 'edition': '2026-01-31',\n'admin_units': {}}"),
            RefusalCause::WrongType, 2);
        row("not a unit", unitsWith("3"), RefusalCause::WrongType, 3);
        row("a type unheard of", unitsWith("{'code': '1', 'name': 'x',\n'type': 'village'}"),
            RefusalCause::NotAllowed, 4);
        row("a code twice", unitsWith(province + ",\n" + province), RefusalCause::CodeTwice, 4);
        row("a slip of the pen", unitsWith("{'code': '1', 'name': 'x', 'type': 'city',\n'parrent': '2'}"),
            RefusalCause::UnknownMember, 4);
        row("a province below another",
            unitsWith(province + ",\n{'code': '2', 'name': 'x', 'type': 'province',\n"
                                 "'parent': '01'}"),
            RefusalCause::NotAllowed, 5);
        row("a ward below nothing", unitsWith("{'code': '1', 'name': 'x', 'type': 'ward'}"),
            RefusalCause::MemberMissing, 3);
        row("an orphan", unitsWith(province + ",\n" + ward("2", "99")), RefusalCause::ParentMissing, 4);
        row("an orphan of its time",
            unitsWith(
                "{'code': '1', 'name': 'x', 'type': 'city', 'valid_to': '2025-06-30'},\n"
                "{'code': '2', 'name': 'x', 'type': 'ward', 'parent': '1', 'valid_from': '2025-07-01'}"),
            RefusalCause::ParentMissing, 4);
        row("below itself", unitsWith(province + ",\n" + ward("2", "2")), RefusalCause::ParentLoop, 4);
        row("below one another", unitsWith(province + ",\n" + ward("2", "3") + ",\n" + ward("3", "2")),
            RefusalCause::ParentLoop, 5);
        row("a ward below a ward", unitsWith(province + ",\n" + ward("2", "01") + ",\n" + ward("3", "2")),
            RefusalCause::NotAllowed, 5);
        row("of no old unit", unitsWith(oldAndNew, "\n{'old': ['99'], 'new': ['15'], 'on': '2025-07-01'}"),
            RefusalCause::UnitMissing, 6);
        row("of a unit that only came then",
            unitsWith("{'code': '3', 'name': 'c', 'type': 'city', 'valid_from': '2025-07-01'}",
                      "\n{'old': ['3'], 'new': ['3'], 'on': '2025-07-01'}"),
            RefusalCause::UnitMissing, 5);
        row("into no unit",
            unitsWith(oldAndNew, "\n{'old': ['15'],\n'new': ['15', '98'], 'on': '2025-07-01'}"),
            RefusalCause::UnitMissing, 7);
        row("of nothing", unitsWith(oldAndNew, "\n{'old': [], 'new': ['15'], 'on': '2025-07-01'}"),
            RefusalCause::UnitMissing, 6);
        row("no day of change", unitsWith(oldAndNew, "\n{'old': ['15'], 'new': ['15']}"),
            RefusalCause::MemberMissing, 6);
        row("a police unit twice",
            unitsWith(province, {}, "{'code': 'A', 'name': 'x'},\n{'code': 'A', 'name': 'y'}"),
            RefusalCause::CodeTwice, 6);
        row("a police orphan", unitsWith(province, {}, "{'code': 'A', 'name': 'x',\n'parent': '01'}"),
            RefusalCause::ParentMissing, 6);
        row("a police loop",
            unitsWith(province, {},
                      "{'code': 'A', 'name': 'x', 'parent': 'B'},\n{'code': 'B', 'name': 'x', "
                      "'parent': 'C'},\n{'code': 'C', 'name': 'x', 'parent': 'A'}"),
            RefusalCause::ParentLoop, 7);
    }
    void badUnitsAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(RefusalCause, cause);
        QFETCH(int, line);
        const Read done = read(text);
        QVERIFY(!done.tables);
        QCOMPARE(int(done.refusal->cause), int(cause));
        QCOMPARE(done.refusal->line, line);
        QCOMPARE(done.refusal->document, std::optional(ReferenceKind::Units));
    }

    void aTreeOfAnyDepthIsRead()
    {
        constexpr int deep = 20'000;
        const Read done = read(unitsWith(province, {}, policeChain(deep)));
        QVERIFY(done.tables);
        QCOMPARE(done.tables->policeUnits.size(), deep);
    }

    void aChangeMayBeOfManyToMany()
    {
        const Read done =
            read(unitsWith("{'code': '1', 'name': 'a', 'type': 'city', 'valid_to': '2025-06-30'},\n"
                           "{'code': '2', 'name': 'b', 'type': 'province', 'valid_to': '2025-06-30'},\n"
                           "{'code': '3', 'name': 'c', 'type': 'city', 'valid_from': '2025-07-01'},\n"
                           "{'code': '4', 'name': 'd', 'type': 'city', 'valid_from': '2025-07-01'}",
                           "{'old': ['1', '2'], 'new': ['3', '4'], 'on': '2025-07-01', 'verified': true}"));
        QVERIFY(done.tables);
        QCOMPARE(done.tables->changes,
                 (QList<UnitChange>{{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}, QDate(2025, 7, 1), true}}));
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "test_Units.moc"
