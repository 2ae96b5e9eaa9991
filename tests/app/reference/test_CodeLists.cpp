// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/CodeLists.h"
#include "tests/app/reference/ReferenceTexts.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Read {
    Result<QHash<QString, CodeList>> lists;
    std::optional<ReferenceRefusal> refusal;
};

Read read(const QByteArray& text)
{
    ReferenceReader reader(text);
    const auto document = reader.open();
    auto lists = document ? readCodeLists(*document) : Result<QHash<QString, CodeList>>(document.error());
    return {lists, reader.refusal()};
}

} // namespace

class TestCodeLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreRead()
    {
        const Read done =
            read(codesWith("{'code': '1', 'vi': 'Một', 'en': 'One', 'valid_from': '2026-01-01', "
                           "'verified': true},\n{'code': '2', 'vi': 'Hai', 'note': 'n'}"));
        QVERIFY(done.lists);
        const CodeList list = done.lists->value(u"things"_s);
        QCOMPARE(list.system, u"S"_s);
        QCOMPARE(list.entries.size(), 2);
        QCOMPARE(*list.find(u"1"), (CodeEntry{u"1"_s, u"Một"_s, u"One"_s, QDate(2026, 1, 1), {}, true}));
        QCOMPARE(list.find(u"2")->nameEn, u"Hai"_s); // without an English name of its own
        QVERIFY(!list.find(u"2")->verified);
        QVERIFY(!list.find(u"3"));
    }

    void aCodeMayPassOn()
    {
        const Read done = read(codesWith("{'code': '1', 'vi': 'A', 'valid_to': '2025-06-30'},\n"
                                         "{'code': '1', 'vi': 'B', 'valid_from': '2025-07-01'}"));
        QVERIFY(done.lists);
        const QList<CodeEntry> entries = done.lists->value(u"things"_s).entries;
        QVERIFY(entries[0].isValidOn(QDate(2025, 6, 30)) && !entries[1].isValidOn(QDate(2025, 6, 30)));
        QVERIFY(!entries[0].isValidOn(QDate(2025, 7, 1)) && entries[1].isValidOn(QDate(2025, 7, 1)));
    }

    void badListsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<RefusalCause>("cause");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& text, RefusalCause cause, int line) {
            QTest::newRow(name) << text << cause << line;
        };
        const auto listIs = [](const QByteArray& list) {
            return json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31', 'lists': {\n'a': " +
                        list + "}}");
        };
        row("no lists", json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31'}"),
            RefusalCause::MemberMissing, 1);
        row("lists in a row",
            json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31',\n'lists': []}"),
            RefusalCause::WrongType, 2);
        row("members of another kind",
            json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31', "
                 "'lists': {},\n'admin_units': []}"),
            RefusalCause::UnknownMember, 2);
        row("a list that is none", listIs("3"), RefusalCause::WrongType, 2);
        row("no system", listIs("{'entries': []}"), RefusalCause::MemberMissing, 2);
        row("no entries", listIs("{'system': 'S'}"), RefusalCause::MemberMissing, 2);
        row("entries of another type", listIs("{'system': 'S',\n'entries': {}}"), RefusalCause::WrongType, 3);
        row("no code", codesWith("{'code': '1', 'vi': 'A'},\n{'vi': 'B'}"), RefusalCause::MemberMissing, 4);
        row("no name", codesWith("{'code': '1',\n'en': 'A'}"), RefusalCause::MemberMissing, 3);
        row("a number for a code", codesWith("{'vi': 'A',\n'code': 1}"), RefusalCause::WrongType, 4);
        row("no entry", codesWith("'1'"), RefusalCause::WrongType, 3);
        row("a slip of the pen", codesWith("{'code': '1', 'vi': 'A',\n'valid_form': '2026-01-01'}"),
            RefusalCause::UnknownMember, 4);
        row("back in time",
            codesWith("{'code': '1', 'vi': 'A', 'valid_from': '2025-07-01',\n'valid_to': '2025-06-30'}"),
            RefusalCause::EndsBeforeBegin, 4);
        row("twice",
            codesWith("{'code': '1', 'vi': 'A'},\n{'code': '2', 'vi': 'B'},\n{'code': '1', 'vi': 'C'}"),
            RefusalCause::CodeTwice, 5);
        row("twice on one day",
            codesWith("{'code': '1', 'vi': 'A', 'valid_to': '2025-07-01'},\n{'code': '1', "
                      "'vi': 'B', 'valid_from': '2025-07-01'}"),
            RefusalCause::CodeTwice, 4);
        row("two lists of one numbering",
            listIs("{'system': 'S', 'entries': []},\n'b': {'system': 'S', 'entries': []}"),
            RefusalCause::CodeTwice, 3);
        QByteArray passing;
        for (int year = 1900; year <= 1900 + mostMeaningsOfCode; ++year)
            passing += QByteArray(passing.isEmpty() ? "" : ",\n") +
                       "{'code': '1', 'vi': 'A', 'valid_from': '" + QByteArray::number(year) +
                       "-01-01', 'valid_to': '" + QByteArray::number(year) + "-12-31'}";
        row("passing on for ever", codesWith(passing), RefusalCause::CodeTwice, 3 + mostMeaningsOfCode);
    }
    void badListsAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(RefusalCause, cause);
        QFETCH(int, line);
        const Read done = read(text);
        QVERIFY(!done.lists);
        QCOMPARE(int(done.refusal->cause), int(cause));
        QCOMPARE(done.refusal->line, line);
    }
};

QTEST_GUILESS_MAIN(TestCodeLists)
#include "test_CodeLists.moc"
