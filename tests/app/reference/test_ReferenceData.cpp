// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DocumentScan.h"
#include "app/reference/ReferenceData.h"
#include "tests/app/reference/ReferenceTexts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString shippedFolder()
{
    return QStringLiteral(THUNHAN_REFERENCE_DATA);
}

const QDate dayAfterMerging(2025, 7, 1);

const QStringList& listNames()
{
    static const QStringList names{u"birth_prefixes"_s,   u"ethnic_groups"_s,        u"religions"_s,
                                   u"nationalities"_s,    u"difference_reasons"_s,   u"number_reasons"_s,
                                   u"general_reasons"_s,  u"return_reasons"_s,       u"approval_reasons"_s,
                                   u"override_reasons"_s, u"clash_reasons"_s,        u"no_prints_reasons"_s,
                                   u"portrait_reasons"_s, u"phone_absence_reasons"_s};
    return names;
}

} // namespace

class TestReferenceData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedDocumentsAreComplete()
    {
        ReferenceRefusal refusal;
        const auto data = ReferenceData::load(shippedFolder(), &refusal);
        QVERIFY2(data, qPrintable(toError(refusal).detail));
        QCOMPARE(data->headers().size(), qsizetype(allReferenceKinds.size()));
        for (const ReferenceHeader& header : data->headers())
            QCOMPARE(header.composed, 0); // shipped in NFC
        QCOMPARE(data->list(u"birth_prefixes"_s).entries.size(), 63);
        QCOMPARE(data->list(u"ethnic_groups"_s).entries.size(), 56);
        QCOMPARE(data->list(u"religions"_s).entries.size(), 15);
        QCOMPARE(data->list(u"ethnic_groups"_s).system, u"VN-ETHNIC-121-1979"_s);
        QCOMPARE(data->list(u"birth_prefixes"_s).find(u"048")->nameVi, u"Đà Nẵng"_s);
        const CodeList& countries = data->list(u"nationalities"_s);
        QCOMPARE(countries.entries.size(), 249); // ISO 3166-1
        QCOMPARE(countries.entries.first().code, u"VNM"_s);
        QVERIFY(std::all_of(countries.entries.begin(), countries.entries.end(),
                            [](const CodeEntry& entry) { return entry.code.size() == 3; }));
        for (const DocumentType type : allDocumentTypes)
            QVERIFY2(data->list(u"document_types"_s).find(toName(type)), qPrintable(toName(type)));
        QCOMPARE(data->birthPrefixes().size(), 63);
        for (const QString& prefix : data->birthPrefixes())
            QCOMPARE(prefix.size(), 3);
        for (const QString& name : {u"number_reasons"_s, u"approval_reasons"_s, u"override_reasons"_s,
                                    u"clash_reasons"_s, u"no_prints_reasons"_s, u"portrait_reasons"_s})
            QVERIFY2(data->list(name).find(u"OTHER"), qPrintable(name));
        for (const QString& name : listNames()) {
            QVERIFY2(!data->list(name).entries.isEmpty(), qPrintable(name));
            QVERIFY2(!data->list(name).system.isEmpty(), qPrintable(name));
        }
        QVERIFY(data->list(u"unheard of"_s).entries.isEmpty());
        QCOMPARE(data->listOfSystem(u"ISO-3166-1-ALPHA3"), &countries);
        QVERIFY(!data->listOfSystem(u"VN-ETHNIC-2019"));
    }

    // Resolution 202/2025/QH15: 63 provinces became 34.
    void theShippedProvincesAreThoseOfBothTimes()
    {
        const auto data = ReferenceData::load(shippedFolder());
        QVERIFY(data);
        const UnitDirectory& units = data->units();
        QCOMPARE(units.unitsOn(UnitTier::Province, dayAfterMerging.addDays(-1)).size(), 63);
        const QList<AdminUnit> today = units.unitsOn(UnitTier::Province, dayAfterMerging);
        QCOMPARE(today.size(), 34);
        QCOMPARE(std::count_if(today.begin(), today.end(),
                               [](const AdminUnit& unit) { return unit.type == UnitType::City; }),
                 6);
        QCOMPARE(units.find(u"15"_s, QDate(2025, 6, 30))->name, u"Yên Bái"_s);
        QCOMPARE(units.find(u"15"_s, dayAfterMerging)->name, u"Lào Cai"_s);
        QCOMPARE(officialName(*units.find(u"46"_s, dayAfterMerging)), u"Thành phố Huế"_s);
        QCOMPARE(units.findNewest(u"15"_s)->name, u"Lào Cai"_s);
        QCOMPARE(units.addressOf(*units.findNewest(u"01"_s)), u"Thành phố Hà Nội"_s);
        QCOMPARE(units.findNewest(u"00"_s), nullptr);
    }

    void oneDocumentIsReplacedAndTheOthersStay()
    {
        const auto shipped = ReferenceData::load(shippedFolder());
        QVERIFY(shipped);
        const auto changed = shipped->with(unitsWith("{'code': '7', 'name': 'Một', 'type': 'city'}"));
        QVERIFY(changed);
        QCOMPARE(changed->units().units().size(), 1);
        QCOMPARE(changed->list(u"ethnic_groups"_s).entries.size(), 56);
        QCOMPARE(changed->headers().value(ReferenceKind::Units).edition, QDate(2026, 1, 31));
        QCOMPARE(changed->headers().value(ReferenceKind::Codes),
                 shipped->headers().value(ReferenceKind::Codes));
        // What others hold is as it was.
        QVERIFY(shipped->units().find(u"01"_s, dayAfterMerging));
        QVERIFY(!changed->units().find(u"01"_s, dayAfterMerging));
    }

    void theEditionIsThatOfTheNewest()
    {
        QVERIFY(!ReferenceData().edition().isValid());
        const auto one = ReferenceData().with(
            json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31', 'lists': {}}"));
        QVERIFY(one);
        const auto two =
            one->with(json("{'document': 'units', 'schema': 1, 'edition': '2025-01-31', 'admin_units': []}"));
        QVERIFY(two);
        QCOMPARE(two->edition(), QDate(2026, 1, 31));
    }

    void aBadDocumentLeavesTheOldOne()
    {
        const auto shipped = ReferenceData::load(shippedFolder());
        QVERIFY(shipped);
        ReferenceRefusal refusal;
        const auto changed =
            shipped->with(codesWith("{'code': '1', 'vi': 'A'},\n{'code': '1', 'vi': 'B'}"), &refusal);
        QVERIFY(!changed);
        QCOMPARE(changed.error(), toError(refusal));
        QCOMPARE(refusal, (ReferenceRefusal{RefusalCause::CodeTwice, ReferenceKind::Codes, 4,
                                            u"/lists/things/entries/1/code"_s}));
        QCOMPARE(shipped->list(u"ethnic_groups"_s).entries.size(), 56);
    }

    // Cut at any byte a document is refused: there is no shorter one in it.
    void cutDocumentsAreRefused()
    {
        const QByteArray whole = unitsWith("{'code': '1', 'name': 'Một', 'type': 'city'}");
        QVERIFY(ReferenceData().with(whole));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!ReferenceData().with(whole.left(size)), qPrintable(QString::number(size)));
    }

    void foldersHaveOneDocumentOfEachKind()
    {
        const QTemporaryDir folder;
        QCOMPARE(ReferenceData::load(folder.path()).error().code, ErrorCode::FileUnreadable);
        for (const ReferenceKind kind : allReferenceKinds) {
            const QString name = toName(kind) + u".json"_s;
            QVERIFY(QFile::copy(shippedFolder() + u'/' + name, folder.filePath(name)));
        }
        QVERIFY(ReferenceData::load(folder.path()));
        // A kind twice under two names is one too few of the other.
        QVERIFY(QFile::remove(folder.filePath(u"units.json"_s)));
        QVERIFY(QFile::copy(folder.filePath(u"codes.json"_s), folder.filePath(u"units.json"_s)));
        ReferenceRefusal refusal;
        QVERIFY(!ReferenceData::load(folder.path(), &refusal));
        QCOMPARE(int(refusal.cause), int(RefusalCause::OtherDocument));
    }

    void aHugeFileIsRefusedWithoutBeingReadToItsEnd()
    {
        const QTemporaryDir folder;
        QFile large(folder.filePath(u"codes.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(1LL << 40)); // sparse
        large.close();
        ReferenceRefusal refusal;
        QVERIFY(!ReferenceData::load(folder.path(), &refusal));
        QCOMPARE(int(refusal.cause), int(RefusalCause::TooLarge));
    }
};

QTEST_GUILESS_MAIN(TestReferenceData)
#include "test_ReferenceData.moc"
