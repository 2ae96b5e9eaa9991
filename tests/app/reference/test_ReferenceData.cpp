// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/ReferenceData.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString shippedPath()
{
    return QStringLiteral(THUNHAN_REFERENCE_DATA);
}

const QStringList& listNames()
{
    static const QStringList names{u"birth_prefixes"_s,       u"ethnic_groups"_s,    u"religions"_s,
                                   u"nationalities"_s,        u"provinces"_s,        u"warning_reasons"_s,
                                   u"return_reasons"_s,       u"approval_reasons"_s, u"override_reasons"_s,
                                   u"phone_absence_reasons"_s};
    return names;
}

// JSON with single quotes, for reading.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

// A file of one list with these entries.
QByteArray fileWith(const QByteArray& entries)
{
    return json("{'schema': 1, 'edition': '2026-01-31', 'lists': {'units': {'system': 'S', 'entries': [") +
           entries + "]}}}";
}

} // namespace

class ReferenceDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedListsAreComplete()
    {
        const auto data = ReferenceData::load(shippedPath());
        QVERIFY2(data, data ? "" : qPrintable(data.error().detail));
        QVERIFY(data->edition().isValid());
        QCOMPARE(data->list(u"birth_prefixes"_s).entries.size(), 63);
        QCOMPARE(data->list(u"ethnic_groups"_s).entries.size(), 56);
        QCOMPARE(data->list(u"provinces"_s).entries.size(), 34);
        QCOMPARE(data->list(u"religions"_s).entries.size(), 15);
        QCOMPARE(data->list(u"ethnic_groups"_s).system, u"VN-ETHNIC-121-1979"_s);
        QCOMPARE(data->list(u"birth_prefixes"_s).find(u"048")->nameVi, u"Đà Nẵng"_s);
        QVERIFY(data->list(u"nationalities"_s).find(u"VNM"));
        QCOMPARE(data->birthPrefixes().size(), 63);
        for (const QString& prefix : data->birthPrefixes())
            QCOMPARE(prefix.size(), 3);
        // Two tiers since then.
        QVERIFY(!data->list(u"provinces"_s).entries.first().isValidOn(QDate(2025, 6, 30)));
        QVERIFY(data->list(u"provinces"_s).entries.first().isValidOn(QDate(2025, 7, 1)));
        for (const QString& name : {u"warning_reasons"_s, u"approval_reasons"_s, u"override_reasons"_s})
            QVERIFY2(data->list(name).find(u"OTHER"), qPrintable(name));
    }

    void everyShippedListHasEntriesInNfc()
    {
        QFile file(shippedPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll()); // as shipped: reading would mend it
        QCOMPARE(text, text.normalized(QString::NormalizationForm_C));
        const auto data = ReferenceData::load(shippedPath());
        QVERIFY(data);
        for (const QString& name : listNames()) {
            QVERIFY2(!data->list(name).entries.isEmpty(), qPrintable(name));
            QVERIFY2(!data->list(name).system.isEmpty(), qPrintable(name));
            for (const CodeEntry& entry : data->list(name).entries)
                QCOMPARE(entry.nameVi, entry.nameVi.trimmed());
        }
        QVERIFY(data->list(u"unheard of"_s).entries.isEmpty());
    }

    void decomposedNamesAreComposed()
    {
        const QString decomposed = u"Hòa Cường"_s.normalized(QString::NormalizationForm_D);
        QVERIFY(decomposed != u"Hòa Cường"_s);
        const auto data =
            ReferenceData::parse(fileWith("{\"code\": \"1\", \"vi\": \"" + decomposed.toUtf8() + "\"}"));
        QVERIFY(data);
        const CodeEntry entry = data->list(u"units"_s).entries.first();
        QCOMPARE(entry.nameVi, u"Hòa Cường"_s);
        QCOMPARE(entry.nameEn, u"Hòa Cường"_s); // without an English name of its own
        QVERIFY(!entry.verified);
        QVERIFY(entry.isValidOn(QDate(1900, 1, 1)));
    }

    void aCodeMayPassToAnotherUnit()
    {
        const auto data = ReferenceData::parse(
            fileWith(json("{'code': '1', 'vi': 'A', 'valid_to': '2025-06-30'},{'code': '1', 'vi': 'B', "
                          "'valid_from': '2025-07-01', 'verified': true}")));
        QVERIFY(data);
        const QList<CodeEntry> entries = data->list(u"units"_s).entries;
        QVERIFY(entries[0].isValidOn(QDate(2025, 6, 30)) && !entries[1].isValidOn(QDate(2025, 6, 30)));
        QVERIFY(!entries[0].isValidOn(QDate(2025, 7, 1)) && entries[1].isValidOn(QDate(2025, 7, 1)));
        QVERIFY(entries[1].verified);
    }

    void aMalformedFileIsToldByItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& file, const QString& place) {
            QTest::newRow(name) << file << place;
        };
        row("empty", "", u"line 1"_s);
        row("no JSON", "{\n\"schema\": 1,\n\"edition\" 2026\n}", u"line 3"_s);
        row("cut off", "{\n\"schema\": 1,\n\"lists\": {\n", u"line 4"_s);
        row("an array", "[1, 2]", u"schema"_s);
        row("another schema", json("{'schema': 2, 'edition': '2026-01-31', 'lists': {}}"), u"schema"_s);
        row("no edition", json("{'schema': 1, 'lists': {}}"), u"edition"_s);
        row("no date", json("{'schema': 1, 'edition': '2026-02-31', 'lists': {}}"), u"edition"_s);
        row("no lists", json("{'schema': 1, 'edition': '2026-01-31'}"), u"lists"_s);
        row("a list that is none", json("{'schema': 1, 'edition': '2026-01-31', 'lists': {'units': 3}}"),
            u"list units"_s);
        row("no system", json("{'schema': 1, 'edition': '2026-01-31', 'lists': {'units': {'entries': []}}}"),
            u"list units"_s);
        row("no code", fileWith(json("{'code': '1', 'vi': 'A'}, {'vi': 'B'}")), u"list units, entry 2"_s);
        row("no name", fileWith(json("{'code': '1', 'en': 'A'}")), u"list units, entry 1"_s);
        row("a number for a code", fileWith(json("{'code': 1, 'vi': 'A'}")), u"list units, entry 1"_s);
        row("no entry", fileWith(json("'1'")), u"list units, entry 1"_s);
        row("a date of its own", fileWith(json("{'code': '1', 'vi': 'A', 'valid_from': '1.7.2025'}")),
            u"list units, entry 1"_s);
        row("back in time",
            fileWith(json("{'code': '1', 'vi': 'A', 'valid_from': '2025-07-01', 'valid_to': '2025-06-30'}")),
            u"list units, entry 1"_s);
        row("twice",
            fileWith(json("{'code': '1', 'vi': 'A'}, {'code': '2', 'vi': 'B'}, {'code': '1', 'vi': 'C'}")),
            u"list units, entry 3"_s);
        row("twice for a day",
            fileWith(json("{'code': '1', 'vi': 'A', 'valid_to': '2025-07-01'},{'code': '1', 'vi': 'B', "
                          "'valid_from': '2025-07-01'}")),
            u"list units, entry 2"_s);
    }
    void aMalformedFileIsToldByItsPlace()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, place);
        const auto data = ReferenceData::parse(file);
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::MalformedInput);
        QVERIFY2(data.error().detail.contains(place), qPrintable(data.error().detail));
    }

    void filesThatCannotBeRead()
    {
        const QTemporaryDir folder;
        QCOMPARE(ReferenceData::load(folder.filePath(u"none.json"_s)).error().code,
                 ErrorCode::FileUnreadable);
        QFile large(folder.filePath(u"large.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(ReferenceData::largestFile + 1)); // sparse
        large.close();
        QCOMPARE(ReferenceData::load(large.fileName()).error().code, ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(ReferenceDataTest)
#include "test_ReferenceData.moc"
