// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RuleBook.h"
#include "app/reference/ReferenceData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <functional>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

using Change = std::function<void(QJsonObject&)>;
Q_DECLARE_METATYPE(Change)

namespace
{

QByteArray shipped()
{
    QFile file(QStringLiteral(THUNHAN_REFERENCE_DATA "/rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Changes the first entry of a list, or puts one in front of it.
Change inFirst(QLatin1StringView list, QLatin1StringView member, const QJsonValue& value)
{
    return [=](QJsonObject& root) {
        QJsonArray entries = root.value(list).toArray();
        QJsonObject entry = entries.first().toObject();
        value.isUndefined() ? entry.remove(member) : void(entry.insert(member, value));
        entries.replace(0, entry);
        root.insert(list, entries);
    };
}

Change twice(QLatin1StringView list)
{
    return [=](QJsonObject& root) {
        QJsonArray entries = root.value(list).toArray();
        entries.append(entries.first());
        root.insert(list, entries);
    };
}

Change in(QLatin1StringView object, QLatin1StringView member, const QJsonValue& value)
{
    return [=](QJsonObject& root) {
        QJsonObject inner = root.value(object).toObject();
        inner.insert(member, value);
        root.insert(object, inner);
    };
}

} // namespace

class TestRuleBookReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedBookSaysWhatTheLawSays()
    {
        const auto data = ReferenceData().with(shipped());
        QVERIFY2(data, qPrintable(data ? QString() : data.error().detail));
        const RuleBook& book = *data->ruleBook();
        QCOMPARE(book.edition, data->edition());
        QCOMPARE(book.validity, (ValidityPolicy{{14, 25, 40, 60}, 2})); // Art. 21
        QCOMPARE(book.ages, (AgeThresholds{6, 14, 18, 13, 130}));       // Art. 19 and 23
        QCOMPARE(book.dueWorkingDays, 7);                               // Art. 26
        QStringList letters;
        for (const KindReason& reason : book.reasonsOf(ApplicationKind::CardExchange))
            letters.append(reason.code);
        QCOMPARE(letters,
                 (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"đ"_s, u"e"_s, u"g"_s})); // Art. 24(1)
        QCOMPARE(book.reasonsOf(ApplicationKind::CardReissue).size(), 2);                // Art. 24(2)
        QVERIFY(book.reasonsOf(ApplicationKind::CardFirst).isEmpty());
        // Every kind at every age but level 2 under six.
        const RequirementTable& table = book.requirements;
        for (const ApplicationKind kind : allApplicationKinds) {
            for (const AgeBand band : allAgeBands)
                QCOMPARE(table.allows(kind, band),
                         kind != ApplicationKind::EidLevel2 || band != AgeBand::NoBiometrics);
        }
        for (const RequirementRow& row : table.rows()) {
            const bool acts = row.ages.contains(AgeBand::Mandatory);
            QVERIFY(!row.ages.contains(AgeBand::NoBiometrics) || !row.asks.asksForBiometrics());
            QCOMPARE(row.asks.representative, acts ? Demand::Offered : Demand::Required);
            QCOMPARE(row.asks.signer, acts ? Signer::Applicant : Signer::Representative);
            QVERIFY(!row.source.isEmpty());
        }
        QVERIFY(!book.calendar.isWorkingDay(QDate(2026, 2, 17)));
        QVERIFY(book.calendar.isWorkingDay(QDate(2026, 8, 22)));
    }

    void aSetWithoutABookAsksForNothing()
    {
        const auto book = ReferenceData().ruleBook();
        QVERIFY(book);
        QVERIFY(book->requirements.rows().isEmpty());
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* what, const Change& change, RefusalCause cause, const char* pointer) {
            QTest::newRow(what) << change << int(cause) << QString::fromLatin1(pointer);
        };
        using enum RefusalCause;
        row("unknown kind", inFirst("requirements"_L1, "kinds"_L1, QJsonArray{u"CARD_SECOND"_s}), NotAllowed,
            "/requirements/0/kinds/0");
        row("unknown age", inFirst("requirements"_L1, "ages"_L1, QJsonArray{u"OLD"_s}), NotAllowed,
            "/requirements/0/ages/0");
        row("unknown set of fields", inFirst("requirements"_L1, "fields"_L1, u"none"_s), NotAllowed,
            "/requirements/0/fields");
        row("prints with a reason only", inFirst("requirements"_L1, "fingers"_L1, u"EXPECTED"_s), NotAllowed,
            "/requirements/0/fingers");
        row("no signer", inFirst("requirements"_L1, "signer"_L1, QJsonValue::Undefined), MemberMissing,
            "/requirements/0/signer");
        row("one kind and age twice", twice("requirements"_L1), CodeTwice, "/requirements/14/kinds");
        row(
            "a kind without a row",
            [](QJsonObject& root) {
                QJsonArray rows = root.value("requirements"_L1).toArray();
                rows.removeFirst();
                root.insert("requirements"_L1, rows);
            },
            MemberMissing, "/requirements");
        row("unknown field",
            in("field_sets"_L1, "eid"_L1, QJsonObject{{u"required"_s, QJsonArray{u"shoe"_s}}}), NotAllowed,
            "/field_sets/eid/required/0");
        row("a field in two demands",
            in("field_sets"_L1, "eid"_L1,
               QJsonObject{{u"required"_s, QJsonArray{u"email"_s}}, {u"offered"_s, QJsonArray{u"email"_s}}}),
            CodeTwice, "/field_sets/eid/offered");
        row("milestones fall", in("validity"_L1, "milestones"_L1, QJsonArray{14, 12}), OutOfRange,
            "/validity/milestones/1");
        row("a milestone in words", in("validity"_L1, "milestones"_L1, QJsonArray{u"14"_s}), WrongType,
            "/validity/milestones/0");
        row("card before prints", in("ages"_L1, "card"_L1, 5), OutOfRange, "/ages/card");
        row(
            "no deadline", [](QJsonObject& root) { root.insert("due_working_days"_L1, 0); }, OutOfRange,
            "/due_working_days");
        row("a fee below nothing", inFirst("fees"_L1, "dong"_L1, -1), OutOfRange, "/fees/0/dong");
        row("two fees on one day", twice("fees"_L1), CodeTwice, "/fees/12/kind");
        row("an exemption twice", twice("exemptions"_L1), CodeTwice, "/exemptions/5/code");
        row("a letter twice", twice("reasons"_L1), CodeTwice, "/reasons/9/code");
        row("a kind bundled with itself", inFirst("bundles"_L1, "with"_L1, QJsonArray{u"CARD_FIRST"_s}),
            NotAllowed, "/bundles/0/with");
        row("calendar ends first", in("calendar"_L1, "to"_L1, u"2024-01-01"_s), EndsBeforeBegin,
            "/calendar/to");
        row("a holiday of a year",
            in("calendar"_L1, "holidays"_L1,
               QJsonArray{QJsonObject{{u"from"_s, u"2025-01-01"_s}, {u"to"_s, u"2026-01-01"_s}}}),
            OutOfRange, "/calendar/holidays/0/to");
        row("a holiday worked",
            in("calendar"_L1, "make_up_days"_L1, QJsonArray{QJsonObject{{u"day"_s, u"2026-02-17"_s}}}),
            NotAllowed, "/calendar/make_up_days/0/day");
        row("30 February", inFirst("fees"_L1, "valid_from"_L1, u"2026-02-30"_s), NotADate,
            "/fees/0/valid_from");
        row(
            "another member", [](QJsonObject& root) { root.insert("fines"_L1, QJsonArray()); }, UnknownMember,
            "");
    }

    void whatIsWrongIsRefused()
    {
        QFETCH(Change, change);
        QFETCH(int, cause);
        QFETCH(QString, pointer);
        QJsonObject root = QJsonDocument::fromJson(shipped()).object();
        QVERIFY(ReferenceData().with(QJsonDocument(root).toJson()));
        change(root);
        ReferenceRefusal refusal;
        const auto data = ReferenceData().with(QJsonDocument(root).toJson(), &refusal);
        QVERIFY(!data);
        QCOMPARE(int(refusal.cause), cause);
        QCOMPARE(refusal.pointer, pointer);
        QCOMPARE(refusal.document, std::optional(ReferenceKind::Rules));
        QVERIFY(pointer.isEmpty() || refusal.line > 1);
    }
};

QTEST_GUILESS_MAIN(TestRuleBookReading)
#include "test_RuleBookReading.moc"
