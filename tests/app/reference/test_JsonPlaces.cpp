// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/JsonPlaces.h"
#include "tests/app/reference/ReferenceTexts.h"

#include <QJsonDocument>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

// Each value stands on the line that its own text or its name tells.
const QByteArray counted = json("{\n"
                                "'a': 2, 'b': 2,\n"
                                "'list': [ 3,\n"
                                " 4, 'five: 5',\n"
                                " {'x': [\n"
                                "  6, 7],\n"
                                "  'y~/': 7} ],\n"
                                "'esc\\'ap\\u0065d': 8,\n"
                                "'last': {'deep': {\n"
                                "   'deeper': 10}}\n"
                                "}");

} // namespace

class TestJsonPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointersLeadToLines_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<int>("line");
        QTest::newRow("all") << u""_s << 1;
        QTest::newRow("member") << u"/b"_s << 2;
        QTest::newRow("array") << u"/list"_s << 3;
        QTest::newRow("entry") << u"/list/0"_s << 3;
        QTest::newRow("entry below") << u"/list/1"_s << 4;
        QTest::newRow("object in a list") << u"/list/3"_s << 5;
        QTest::newRow("list in an object in a list") << u"/list/3/x/1"_s << 6;
        QTest::newRow("escaped in the pointer") << u"/list/3/y~0~1"_s << 7;
        QTest::newRow("escaped in the text") << u"/esc\"aped"_s << 8;
        QTest::newRow("deep") << u"/last/deep/deeper"_s << 10;
        QTest::newRow("nowhere: the nearest") << u"/last/deep/none/at/all"_s << 9;
        QTest::newRow("behind the end of a list") << u"/list/17"_s << 3;
    }
    void pointersLeadToLines()
    {
        QFETCH(QString, pointer);
        QFETCH(int, line);
        QVERIFY(!QJsonDocument::fromJson(counted).isNull());
        QCOMPARE(lineOfPointer(counted, pointer), line);
        QCOMPARE(lineOfPointer("\xEF\xBB\xBF" + counted, pointer), line);
    }

    void everyEntryOfALongListHasItsLine()
    {
        QByteArray json = "{\"list\": [\n";
        constexpr int entries = 500;
        for (int row = 0; row < entries; ++row)
            json += "{\"brackets\": \"[{]}\\\"\", \"row\": " + QByteArray::number(row) + "},\n";
        json += "null]}";
        for (int row = 0; row < entries; row += 7)
            QCOMPARE(lineOfPointer(json, pointerTo(pointerTo(u"/list"_s, row), u"row"_s)), row + 2);
    }

    void offsetsLeadToLines()
    {
        QCOMPARE(lineOfOffset("", 0), 1);
        QCOMPARE(lineOfOffset("a\nb\nc", 0), 1);
        QCOMPARE(lineOfOffset("a\nb\nc", 2), 2);
        QCOMPARE(lineOfOffset("a\nb\nc", 99), 3);
        QCOMPARE(lineOfOffset("a\nb\nc", -1), 1);
    }

    void repeatedNamesAreFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::newRow("none") << json("{'a': 1, 'b': {'a': 2}, 'c': [{'a': 3}, {'a': 4}]}") << 0;
        QTest::newRow("at the top") << QByteArray("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}") << 3;
        QTest::newRow("inside") << QByteArray("{\"l\": [{\"a\": 1},\n{\"a\": 1,\n \"a\": 1}]}") << 3;
        QTest::newRow("by another spelling") << QByteArray("{\"a\": 1,\n\"\\u0061\": 2}") << 2;
        QTest::newRow("the first of two") << QByteArray("{\"a\": 1,\n\"a\": 2,\n\"a\": 3}") << 2;
    }
    void repeatedNamesAreFound()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, line);
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        const auto offset = repeatedMember(json);
        QCOMPARE(offset.has_value(), line != 0);
        if (offset)
            QCOMPARE(lineOfOffset(json, *offset), line);
    }

    // The walker is for texts that were checked; it keeps inside of others all the same.
    void cutTextsEndTheWalk()
    {
        for (qsizetype size = 0; size < counted.size(); ++size) {
            const QByteArray cut = counted.left(size);
            QVERIFY(lineOfPointer(cut, u"/last/deep/deeper"_s) <= 10);
            QVERIFY(!repeatedMember(cut));
        }
    }

    void theDeepestTextThatQtTakesIsWalked()
    {
        constexpr int deepest = 1024; // of QJsonDocument
        const QByteArray json = QByteArray(deepest, '[') + "\n1" + QByteArray(deepest, ']');
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        QString pointer;
        for (int level = 0; level < deepest; ++level)
            pointer = pointerTo(pointer, 0);
        QCOMPARE(lineOfPointer(json, pointer), 2);
    }
};

QTEST_GUILESS_MAIN(TestJsonPlaces)
#include "test_JsonPlaces.moc"
