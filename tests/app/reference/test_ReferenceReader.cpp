// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused before anyone looks at a document's own contents, and how nodes refuse.
#include "app/reference/ReferenceReader.h"
#include "tests/app/reference/ReferenceTexts.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Read = std::function<Error(const ReferenceNode&)>;

template <class T>
Error errorOf(const Result<T>& result)
{
    return result ? Error{ErrorCode::Internal, u"was read"_s} : result.error();
}

QByteArray document(const QByteArray& body)
{
    return json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31',\n" + body + "}");
}

} // namespace

class TestReferenceReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeaderIsRead()
    {
        const QByteArray text =
            json("{'document': 'units', 'schema': 1, 'edition': '2026-01-31', 'valid_from': "
                 "'2026-02-01', 'valid_to': '2026-12-31', 'verified': true, 'note': 'n'}");
        ReferenceReader reader(text);
        QVERIFY(reader.open());
        QCOMPARE(reader.header().kind, ReferenceKind::Units);
        QCOMPARE(reader.header().edition, QDate(2026, 1, 31));
        QCOMPARE(reader.header().validFrom, QDate(2026, 2, 1));
        QCOMPARE(reader.header().validTo, QDate(2026, 12, 31));
        QVERIFY(reader.header().verified);
        QCOMPARE(reader.header().sha256.size(), 32);
        QVERIFY(!reader.refusal());
    }

    void badDocumentsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<RefusalCause>("cause");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& text, RefusalCause cause, int line) {
            QTest::newRow(name) << text << cause << line;
        };
        row("empty", "", RefusalCause::NotJson, 1);
        row("no colon", "{\n\"schema\": 1,\n\"edition\" 2026\n}", RefusalCause::NotJson, 3);
        row("cut off", "{\n\"schema\": 1,\n\"lists\": {\n", RefusalCause::NotJson, 4);
        row("too deep", QByteArray(100'000, '['), RefusalCause::NotJson, 1);
        row("not UTF-8", "{\n\"document\": \"\xC3(\"}", RefusalCause::NotJson, 2);
        row("an array", "[1, 2]", RefusalCause::OtherDocument, 1);
        row("twice the same name", document("'lists': 1,\n'lists': 2"), RefusalCause::RepeatedMember, 3);
        row("says not what it is", "{\"schema\": 1}", RefusalCause::MemberMissing, 1);
        row("something else", "{\n\"document\": \"fees\"}", RefusalCause::OtherDocument, 2);
        row("another schema", json("{'document': 'codes',\n'schema': 2,\n'edition': '2026-01-31'}"),
            RefusalCause::OtherSchema, 2);
        row("half a schema", json("{'document': 'codes',\n'schema': 1.5}"), RefusalCause::WrongType, 2);
        row("a schema in letters", json("{'document': 'codes',\n'schema': '1'}"), RefusalCause::WrongType, 2);
        row("no edition", json("{'document': 'codes', 'schema': 1}"), RefusalCause::MemberMissing, 1);
        row("no day", json("{'document': 'codes', 'schema': 1,\n'edition': '2026-02-31'}"),
            RefusalCause::NotADate, 2);
        row("a day of its own", json("{'document': 'codes', 'schema': 1,\n'edition': '31.1.2026'}"),
            RefusalCause::NotADate, 2);
        row("a day with a time",
            json("{'document': 'codes', 'schema': 1,\n'edition': '2026-01-31T00:00:00'}"),
            RefusalCause::NotADate, 2);
        row("back in time", document("'valid_from': '2026-02-01',\n'valid_to': '2026-01-31'"),
            RefusalCause::EndsBeforeBegin, 3);
        row("verified in letters", document("'verified': 'yes'"), RefusalCause::WrongType, 2);
    }
    void badDocumentsAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(RefusalCause, cause);
        QFETCH(int, line);
        ReferenceReader reader(text);
        const auto opened = reader.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::MalformedInput);
        QVERIFY(reader.refusal().has_value());
        QCOMPARE(int(reader.refusal()->cause), int(cause));
        QCOMPARE(reader.refusal()->line, line);
        QVERIFY2(opened.error().detail.contains(u"line %1"_s.arg(line)), qPrintable(opened.error().detail));
    }

    void aFileBeyondAllMeasureIsNotParsed()
    {
        ReferenceReader reader(QByteArray(ReferenceReader::largestFile + 1, ' '));
        QVERIFY(!reader.open());
        QCOMPARE(int(reader.refusal()->cause), int(RefusalCause::TooLarge));
        QCOMPARE(reader.refusal()->line, 0);
    }

    void nodesRefuseWhatTheyDoNotHave_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Read>("read");
        QTest::addColumn<RefusalCause>("cause");
        const Read text = [](const ReferenceNode& n) { return errorOf(n.text("v"_L1)); };
        const Read texts = [](const ReferenceNode& n) { return errorOf(n.texts("v"_L1)); };
        const Read object = [](const ReferenceNode& n) { return errorOf(n.object("v"_L1)); };
        const Read entries = [](const ReferenceNode& n) { return errorOf(n.entries("v"_L1)); };
        const Read number = [](const ReferenceNode& n) { return errorOf(n.integer("v"_L1, 1, 9)); };
        const Read date = [](const ReferenceNode& n) { return errorOf(n.optionalDate("v"_L1)); };
        const Read flag = [](const ReferenceNode& n) { return errorOf(n.flag("v"_L1, true)); };
        const Read members = [](const ReferenceNode& n) {
            const auto node = n.object("v"_L1);
            return node ? errorOf(node->members()) : node.error();
        };
        const auto row = [](const char* name, const QByteArray& value, const Read& read, RefusalCause cause) {
            QTest::newRow(name) << value << read << cause;
        };
        row("null for a text", "null", text, RefusalCause::MemberMissing);
        row("a number for a text", "1", text, RefusalCause::WrongType);
        row("an empty text", "''", text, RefusalCause::TextEmpty);
        row("outer blanks", "' a'", text, RefusalCause::TextUnclean);
        row("two blanks", "'a  b'", text, RefusalCause::TextUnclean);
        row("a hard blank", "'a\\u00a0b'", text, RefusalCause::TextUnclean);
        row("no width", "'a\\u200bb'", text, RefusalCause::TextUnclean);
        row("turned around", "'a\\u202eb'", text, RefusalCause::TextUnclean);
        row("a line end", "'a\\nb'", text, RefusalCause::TextUnclean);
        row("a text for texts", "'a'", texts, RefusalCause::WrongType);
        row("a number among texts", "['a', 1]", texts, RefusalCause::WrongType);
        row("an empty one among texts", "['a', '']", texts, RefusalCause::TextEmpty);
        row("a list for an object", "[]", object, RefusalCause::WrongType);
        row("an object for a list", "{}", entries, RefusalCause::WrongType);
        row("a half", "1.5", number, RefusalCause::WrongType);
        row("digits", "'1'", number, RefusalCause::WrongType);
        row("too little", "0", number, RefusalCause::OutOfRange);
        row("too much", "1e300", number, RefusalCause::OutOfRange);
        row("no date", "'2026-13-01'", date, RefusalCause::NotADate);
        row("a date as a number", "20260101", date, RefusalCause::WrongType);
        row("a flag as a number", "1", flag, RefusalCause::WrongType);
        row("a name with a blank", "{'a b': 1}", members, RefusalCause::NotAllowed);
        row("a name in capitals", "{'A': 1}", members, RefusalCause::NotAllowed);
        row("a name of no letters", "{'': 1}", members, RefusalCause::NotAllowed);
    }
    void nodesRefuseWhatTheyDoNotHave()
    {
        QFETCH(QByteArray, value);
        QFETCH(Read, read);
        QFETCH(RefusalCause, cause);
        ReferenceReader reader(document("\n'v': " + json(value)));
        const auto root = reader.open();
        QVERIFY(root);
        const Error error = read(*root);
        QCOMPARE(error.code, ErrorCode::MalformedInput);
        QVERIFY(reader.refusal().has_value());
        QCOMPARE(int(reader.refusal()->cause), int(cause));
        QCOMPARE(reader.refusal()->line, 3);
    }

    void nodesReadWhatTheyHave()
    {
        ReferenceReader reader(document("'t': 'Hòa', 'l': ['a', 'b'], 'n': 7, 'd': '2026-02-28', 'f': true,"
                                        "'o': {'x_1': 1, 'y': null}, 'none': null"));
        const auto root = reader.open();
        QVERIFY(root);
        QCOMPARE(root->text("t"_L1).value(), u"Hòa"_s);
        QCOMPARE(root->optionalText("none"_L1).value(), QString());
        QCOMPARE(root->texts("l"_L1).value(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(root->texts("none"_L1, true).value(), QStringList());
        QCOMPARE(root->integer("n"_L1, 7, 7).value(), 7);
        QCOMPARE(root->date("d"_L1).value(), QDate(2026, 2, 28));
        QVERIFY(!root->optionalDate("none"_L1)->isValid());
        QVERIFY(root->flag("f"_L1, false).value());
        QVERIFY(root->flag("none"_L1, true).value());
        const auto object = root->object("o"_L1);
        QVERIFY(object && object->has("x_1"_L1) && !object->has("y"_L1));
        QCOMPARE(object->members()->size(), 2);
        QVERIFY(object->onlyMembers({"x_1"_L1, "y"_L1}));
        QVERIFY(!object->onlyMembers({"x_1"_L1}));
        QCOMPARE(int(reader.refusal()->cause), int(RefusalCause::UnknownMember));
    }

    void decomposedTextsAreComposedAndCounted()
    {
        const QByteArray decomposed = u"Hòa Cường"_s.normalized(QString::NormalizationForm_D).toUtf8();
        ReferenceReader reader(document("'a': '" + decomposed + "', 'b': 'Hòa Cường'"));
        const auto root = reader.open();
        QVERIFY(root);
        QCOMPARE(root->text("a"_L1).value(), u"Hòa Cường"_s);
        QCOMPARE(root->text("b"_L1).value(), u"Hòa Cường"_s);
        QCOMPARE(reader.header().composed, 1);
    }

    void everyCauseHasItsWordsInEnglish()
    {
        QSet<QString> sentences;
        for (int cause = 0; cause < refusalCauseCount; ++cause) {
            const Error error =
                toError({static_cast<RefusalCause>(cause), ReferenceKind::Units, 12, u"/a/3"_s});
            QCOMPARE(error.code, ErrorCode::MalformedInput);
            QVERIFY2(error.detail.startsWith(u"units, line 12 (/a/3): "_s), qPrintable(error.detail));
            sentences.insert(error.detail);
        }
        QCOMPARE(sentences.size(), refusalCauseCount);
    }
};

QTEST_GUILESS_MAIN(TestReferenceReader)
#include "test_ReferenceReader.moc"
