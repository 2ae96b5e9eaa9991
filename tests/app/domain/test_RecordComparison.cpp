// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RecordComparison.h"
#include "tests/support/SampleApplications.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class RecordComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spellingsOfOneText_data();
    void spellingsOfOneText();
    void aFieldAgreesOrNot_data();
    void aFieldAgreesOrNot();
    void namesWithoutMarksAreComparedWithout();
    void placesAreTheDirectorysMatter();
    void theStrongestSourceThatHasAValueCounts();
    void whatNobodySpeaksOfIsNotCompared();
    void sourcesHaveNames();
};

namespace
{

using Change = std::function<void(Applicant&)>;

// A directory that knows nothing: places are the same when their words are.
FieldAgreement sameWords(const Place& declared, const Place& recorded)
{
    return declared.declared == recorded.declared ? FieldAgreement::Equal : FieldAgreement::Differs;
}

RecordReading readingOf(RecordSource source, QList<FieldKey> fields, const Applicant& values)
{
    return {.source = source,
            .readAt = {},
            .readBy = {},
            .proven = source >= RecordSource::CardChip,
            .fields = std::move(fields),
            .values = values};
}

FieldAgreement agreementOf(const Applicant& declared, const RecordReading& reading, FieldKey field)
{
    for (const FieldComparison& comparison : compareRecords(declared, {reading}, sameWords)) {
        if (comparison.field == field)
            return comparison.agreement;
    }
    qFatal("the field was not compared");
}

} // namespace

void RecordComparisonTest::spellingsOfOneText_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("place of the tone") << u"Hòa"_s << u"Hoà"_s << true;
    QTest::newRow("in capitals") << u"NGUYỄN THỊ THÚY"_s << u"Nguyễn Thị Thuý"_s << true;
    QTest::newRow("decomposed") << u"Huế"_s << u"Huê\u0301"_s << true;
    QTest::newRow("several words") << u"Hòa Thủy"_s << u"Hoà Thuỷ"_s << true;
    QTest::newRow("another tone") << u"Hòa"_s << u"Hóa"_s << false;
    QTest::newRow("no tone") << u"Hòa"_s << u"Hoa"_s << false;
    QTest::newRow("another vowel") << u"Hôa"_s << u"Hoa"_s << false;
    QTest::newRow("đ is no d") << u"Đan"_s << u"Dan"_s << false;
    QTest::newRow("the tone of another word") << u"Hoà Thuy"_s << u"Hoa Thuỳ"_s << false;
    QTest::newRow("of another part of a name") << u"Y-Hoà"_s << u"Ỳ-Hoa"_s << false;
}

void RecordComparisonTest::spellingsOfOneText()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(spellingKey(one) == spellingKey(other), same);
    QCOMPARE(spellingKey(spellingKey(one)), spellingKey(one));
}

void RecordComparisonTest::aFieldAgreesOrNot_data()
{
    QTest::addColumn<FieldKey>("field");
    QTest::addColumn<Change>("change"); // of what the source says
    QTest::addColumn<FieldAgreement>("agreement");
    const auto row = [](const char* name, FieldKey field, const Change& change, FieldAgreement agreement) {
        QTest::newRow(name) << field << change << agreement;
    };
    using enum FieldAgreement;
    row(
        "the same name", FieldKey::FullName, [](Applicant&) {}, Equal);
    row(
        "name in capitals", FieldKey::FullName, [](Applicant& a) { a.fullName = a.fullName.toUpper(); },
        Equal);
    row(
        "another name", FieldKey::FullName, [](Applicant& a) { a.fullName += u" Anh"_s; }, Differs);
    row(
        "not on record", FieldKey::FullName, [](Applicant& a) { a.fullName.clear(); }, MissingThere);
    row(
        "another sex", FieldKey::Sex,
        [](Applicant& a) { a.sex = a.sex == Sex::Male ? Sex::Female : Sex::Male; }, Differs);
    row(
        "a year alone", FieldKey::BirthDate,
        [](Applicant& a) { a.birthDate = PartialDate::make(a.birthDate.year()).value(); }, Differs);
    row(
        "declared nowhere", FieldKey::Email, [](Applicant& a) { a.email = u"a@example.org"_s; }, MissingHere);
    row(
        "another order of nationalities", FieldKey::Nationality,
        [](Applicant& a) { std::ranges::reverse(a.nationalities); }, Equal);
    row(
        "another address", FieldKey::PermanentAddress,
        [](Applicant& a) { a.permanentAddress.declared += u" B"_s; }, Differs);
    row(
        "an address that is not known", FieldKey::PermanentAddress,
        [](Applicant& a) {
            a.permanentAddress = {{}, {}, true};
        },
        Differs);
    row(
        "less of the card", FieldKey::PreviousCard, [](Applicant& a) { a.previousCard.expires = {}; }, Equal);
    row(
        "another card", FieldKey::PreviousCard,
        [](Applicant& a) { a.previousCard.number = u"048302006199"_s; }, Differs);
    row(
        "one relative of two", FieldKey::Relatives, [](Applicant& a) { a.relatives.removeLast(); }, Equal);
    row(
        "a relative by another name", FieldKey::Relatives,
        [](Applicant& a) { a.relatives.first().fullName += u" Anh"_s; }, Differs);
}

void RecordComparisonTest::aFieldAgreesOrNot()
{
    QFETCH(FieldKey, field);
    QFETCH(Change, change);
    QFETCH(FieldAgreement, agreement);
    Applicant declared = sampleApplicant(7);
    declared.email.clear();
    declared.nationalities = {{u"ISO-3166-1-ALPHA3"_s, u"VNM"_s}, {u"ISO-3166-1-ALPHA3"_s, u"LAO"_s}};
    declared.previousCard.number = u"048302006127"_s;
    declared.previousCard.issued = PartialDate::make(2021, 8, 14).value();
    declared.previousCard.expires = PartialDate::make(2026, 8, 14).value();
    declared.relatives = {{RelativeRole::Father, u"Lê Văn Hòa"_s, {}, {}, {}},
                          {RelativeRole::Mother, u"Trần Thị Lan"_s, {}, {}, {}}};
    Applicant recorded = declared;
    change(recorded);
    QCOMPARE(agreementOf(declared, readingOf(RecordSource::Registry, {field}, recorded), field), agreement);
}

void RecordComparisonTest::namesWithoutMarksAreComparedWithout()
{
    Applicant declared;
    declared.fullName = u"Nguyễn Hoàng Yến"_s;
    RecordReading zone = readingOf(RecordSource::CardMrz, {FieldKey::FullName}, {});
    zone.nameWithoutMarks = true;
    zone.values.fullName = u"NGUYEN HOANG YEN"_s;
    QCOMPARE(agreementOf(declared, zone, FieldKey::FullName), FieldAgreement::Equal);
    zone.values.fullName = u"NGUYEN HOANG YE"_s;
    QCOMPARE(agreementOf(declared, zone, FieldKey::FullName), FieldAgreement::Differs);
    zone.nameMayBeCut = true;
    QCOMPARE(agreementOf(declared, zone, FieldKey::FullName), FieldAgreement::Equal);
}

void RecordComparisonTest::placesAreTheDirectorysMatter()
{
    Applicant declared;
    declared.origin = {u"a"_s, u"Phường Hòa Cường"_s};
    Applicant recorded;
    recorded.origin = {u"b"_s, u"Phường Hòa Thuận Tây"_s};
    const auto renamed = [](const Place& ours, const Place& theirs) {
        return ours.unitCode == u"a"_s && theirs.unitCode == u"b"_s ? FieldAgreement::EqualUnitRenamed
                                                                    : FieldAgreement::Differs;
    };
    const auto comparisons =
        compareRecords(declared, {readingOf(RecordSource::Registry, {FieldKey::Origin}, recorded)}, renamed);
    const FieldComparison expected{FieldKey::Origin, RecordSource::Registry,
                                   FieldAgreement::EqualUnitRenamed};
    QCOMPARE(comparisons, QList<FieldComparison>{expected});
}

void RecordComparisonTest::theStrongestSourceThatHasAValueCounts()
{
    Applicant declared;
    declared.fullName = u"Lê Minh"_s;
    declared.occupation = u"giáo viên"_s;
    Applicant printed;
    printed.fullName = u"LÊ MINH"_s;
    printed.occupation = u"Giáo viên"_s;
    Applicant recorded;
    recorded.fullName = u"Lê Minh Anh"_s;
    const QList<FieldKey> both{FieldKey::FullName, FieldKey::Occupation};
    const auto comparisons = compareRecords(
        declared,
        {readingOf(RecordSource::Registry, both, recorded), readingOf(RecordSource::CardQr, both, printed)},
        sameWords);
    const QList<FieldComparison> expected{
        {FieldKey::FullName, RecordSource::Registry, FieldAgreement::Differs},
        {FieldKey::Occupation, RecordSource::CardQr, FieldAgreement::Equal},
    };
    QCOMPARE(comparisons, expected);
}

void RecordComparisonTest::whatNobodySpeaksOfIsNotCompared()
{
    const Applicant declared = sampleApplicant(3);
    QVERIFY(compareRecords(declared, {}, sameWords).isEmpty());
    QVERIFY(
        compareRecords({}, {readingOf(RecordSource::CardQr, {FieldKey::FullName}, {})}, sameWords).isEmpty());
    const auto all = allFields();
    const auto comparisons = compareRecords(
        declared, {readingOf(RecordSource::Registry, QList<FieldKey>(all.begin(), all.end()), declared)},
        sameWords);
    QVERIFY(comparisons.size() > 10);
    for (const FieldComparison& comparison : comparisons)
        QCOMPARE(comparison.agreement, FieldAgreement::Equal);
}

void RecordComparisonTest::sourcesHaveNames()
{
    using enum RecordSource;
    for (const RecordSource source : {CardMrz, CardQr, CardChip, Registry})
        QCOMPARE(recordSourceFromName(toName(source)), source);
    QVERIFY(!recordSourceFromName(u"card"_s));
}

} // namespace thunhan

QTEST_APPLESS_MAIN(thunhan::RecordComparisonTest)
#include "test_RecordComparison.moc"
