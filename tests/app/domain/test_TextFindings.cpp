// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ApplicantText.h"
#include "tests/support/SeededRandom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// What every name of the samples must pass.
const QStringList& lawfulTexts()
{
    static const QStringList texts{
        u"NGUYỄN THỊ HỒNG ÁNH"_s, u"Nguyễn Văn Hùng"_s, u"Hoàng Thị Hoà"_s, u"Trần Toán"_s, u"Quý"_s,
        u"Đặng Thuỳ Trâm"_s, u"Lê Thị Huệ"_s, u"NGUYÊN"_s,
        // one word, hyphens, apostrophes of three kinds, letters of the highlands
        u"H'Hen Niê"_s, u"H’Mlô Êban"_s, u"HʼHen"_s, u"Y Bhăm Êñuôl"_s, u"K'Brơi"_s, u"A Lăng Bhuôi"_s,
        u"Siu Bl\u01a1\u0306t"_s, u"Čư M'gar"_s, u"Rơ-măm Ŏng"_s, u"KSOR"_s, u"Hồ Thị Kan-Lịch"_s,
        u"Nguye\u0302\u0303n"_s, // decomposed
        // French and other names that lie near the old encodings
        u"Jean Noël"_s, u"Raphaël"_s, u"Anaïs"_s, u"Gómez Muñoz"_s,
        // free text
        u"Số 12/5A, ngõ 3, đường 3/2, P. Hòa Cường, Q. Hải Châu"_s, u"Nốt ruồi c: 2,5 cm dưới sau mép trái"_s,
        u"«Hoa Sen»"_s, u"Khu 5° – lô №7"_s, u"12½ – 5 m²"_s, u"a@b.vn"_s, u""_s};
    return texts;
}

// As the two old encodings write the letters of "text", for what a test needs of them.
QString asTcvn3(QString text)
{
    const QList<std::pair<QString, QString>> letters{
        {u"Đ"_s, u"§"_s}, {u"đ"_s, u"®"_s}, {u"ễ"_s, u"Ô"_s},      {u"ă"_s, u"¨"_s}, {u"ầ"_s, u"Ç"_s},
        {u"ị"_s, u"Þ"_s}, {u"ồ"_s, u"å"_s}, {u"ư"_s, u"\u00ad"_s}, {u"ơ"_s, u"¬"_s}, {u"ứ"_s, u"ø"_s},
        {u"ê"_s, u"ª"_s}, {u"ặ"_s, u"Æ"_s}, {u"ạ"_s, u"¹"_s},      {u"á"_s, u"¸"_s}, {u"ỗ"_s, u"ç"_s}};
    for (const auto& [today, then] : letters)
        text.replace(today, then);
    return text;
}

} // namespace

class TestTextFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lawfulTextsPass()
    {
        for (const QString& text : lawfulTexts()) {
            const auto findings = findInText(text);
            const bool refused = !findings.isEmpty() && isRefused(findings.first().kind);
            QVERIFY2(!refused, qPrintable(text));
        }
    }

    void homeLettersAreNotForeign()
    {
        for (const QString& text : lawfulTexts().first(20))
            QVERIFY2(findInText(text).isEmpty(), qPrintable(text));
    }

    void unlawfulTextsAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextFindingKind>("kind");
        QTest::addColumn<QString>("excerpt");
        const auto row = [](const char* name, const QString& text, TextFindingKind kind,
                            const QString& word) { QTest::newRow(name) << text << kind << word; };
        using Kind = TextFindingKind;
        row("TCVN3, a tone as a capital", u"NguyÔn Thanh"_s, Kind::Tcvn3, u"NguyÔn"_s);
        row("TCVN3, a letter as a sign", u"Lª V¨n"_s, Kind::Tcvn3, u"Lª"_s);
        row("TCVN3, first letter", u"§Æng"_s, Kind::Tcvn3, u"§Æng"_s);
        row("TCVN3, soft hyphen for ư", u"Th\u00ad"_s, Kind::Tcvn3, u"Th\u00ad"_s);
        row("TCVN3, both", u"T\u00ad¬ng"_s, Kind::Tcvn3, u"T\u00ad¬ng"_s);
        row("VNI, circumflex", u"Vuõ Traàn"_s, Kind::Vni, u"Vuõ"_s);
        row("VNI, breve", u"Vaên"_s, Kind::Vni, u"Vaên"_s);
        row("VNI, Đ and two marks", u"Ñaëng"_s, Kind::Vni, u"Ñaëng"_s);
        row("VNI, horn", u"Ñöùc"_s, Kind::Vni, u"Ñöùc"_s);
        row("VNI, capitals", u"NGUYEÃN"_s, Kind::Vni, u"NGUYEÃN"_s);
        row("UTF-8 as Windows-1252", u"Nguy\u00e1\u00bb\u2026n"_s, Kind::Mojibake,
            u"Nguy\u00e1\u00bb\u2026n"_s);
        row("UTF-8 as Latin-1", u"H\u00c3\u00b2a"_s, Kind::Mojibake, u"H\u00c3\u00b2a"_s);
        row("Cyrillic", u"Nguyễn Vаn"_s, Kind::OtherScript, u"Vаn"_s);
        row("Greek", u"Lê Ηoa"_s, Kind::OtherScript, u"Ηoa"_s);
        row("Chinese", u"阮文雄"_s, Kind::OtherScript, u"阮文雄"_s);
        row("full width", u"Ｈｏａ"_s, Kind::StyledLetters, u"Ｈｏａ"_s);
        row("mathematical bold", u"\U0001D407oa"_s, Kind::StyledLetters, u"\U0001D407oa"_s);
        row("circled", u"Ⓗoa"_s, Kind::Symbols, u"Ⓗoa"_s);
        row("a ligature", u"\ufb01n"_s, Kind::StyledLetters, u"\ufb01n"_s);
        row("emoji", u"Hoa 🌸"_s, Kind::Symbols, u"🌸"_s);
        row("letters of flags", u"\U0001F1FB\U0001F1F3"_s, Kind::Symbols, u"\U0001F1FB\U0001F1F3"_s);
        row("private use", u"Hoa\ue000"_s, Kind::Symbols, u"Hoa\ue000"_s);
        row("not decoded", u"Hoa\ufffd"_s, Kind::Symbols, u"Hoa\ufffd"_s);
        row("half a pair", u"Hoa"_s + QChar(0xD83C), Kind::Symbols, u"Hoa"_s + QChar(0xD83C));
        row("a pile of marks", u"Ho\u0301\u0302\u0303\u0309\u0323a"_s, Kind::MarkPile,
            u"Ho\u0301\u0302\u0303\u0309\u0323a"_s);
        row("a foreign letter", u"Müller"_s, Kind::ForeignLetters, u"Müller"_s);
        row("TCVN3 that could be foreign", u"Hïng"_s, Kind::ForeignLetters, u"Hïng"_s);
    }
    void unlawfulTextsAreTold()
    {
        QFETCH(QString, text);
        QFETCH(TextFindingKind, kind);
        QFETCH(QString, excerpt);
        const QList<TextFinding> findings = findInText(text);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(int(findings.first().kind), int(kind));
        QCOMPARE(findings.first().excerpt, excerpt);
        QCOMPARE(isRefused(kind), kind != TextFindingKind::ForeignLetters);
    }

    void refusedOnesComeFirst()
    {
        const QList<TextFinding> findings = findInText(u"Müller Hoa🌸 Größe 🌸");
        QCOMPARE(findings, (QList<TextFinding>{{TextFindingKind::Symbols, u"Hoa🌸"_s},
                                               {TextFindingKind::ForeignLetters, u"Müller"_s}}));
    }

    void namesInOldLettersAreRefused()
    {
        for (const QString& name :
             {u"Nguyễn Văn Đạt"_s, u"Trần Thị Hồng"_s, u"Đặng Đức Tương"_s, u"Đỗ Lê Ánh"_s}) {
            QVERIFY(findInText(name).isEmpty());
            const auto findings = findInText(asTcvn3(name));
            QVERIFY2(!findings.isEmpty() && findings.first().kind == TextFindingKind::Tcvn3,
                     qPrintable(name));
        }
    }

    void nothingThatCanBeTypedTakesItDown()
    {
        SeededRandom random(7);
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = 0; i < 16; ++i)
                text += QChar(char16_t(random.below(round % 2 ? 0x10000 : 0x250)));
            for (const TextFinding& finding : findInText(text))
                QVERIFY(!finding.excerpt.isEmpty());
        }
    }

    void fieldsAreLookedAtAndCleaned()
    {
        Applicant applicant;
        applicant.fullName = u" Lê\u00a0 Hoa\u200b "_s;
        applicant.permanentAddress.declared = u"12  Traàn Phuù"_s;
        applicant.relatives = {{RelativeRole::Father, u"V\u0103n  Vаn"_s, {}, {}, {}},
                               {RelativeRole::Mother, u"Vаn"_s, {}, {}, {}}};
        QVERIFY(findInField(applicant, FieldKey::FullName).isEmpty());
        QCOMPARE(findInField(applicant, FieldKey::PermanentAddress).size(), 1);
        QCOMPARE(findInField(applicant, FieldKey::Relatives).size(), 1);
        QVERIFY(findInField(applicant, FieldKey::Sex).isEmpty());
        cleanField(applicant, FieldKey::FullName);
        cleanField(applicant, FieldKey::Relatives);
        QCOMPARE(applicant.fullName, u"Lê Hoa"_s);
        QCOMPARE(applicant.relatives.first().fullName, u"Văn Vаn"_s);
        QCOMPARE(applicant.permanentAddress.declared, u"12  Traàn Phuù"_s); // another field
    }

    void everyTextOfARecordIsCleaned()
    {
        const QString unclean = u" a\u200b  b "_s;
        Applicant applicant;
        for (QString Applicant::*text :
             {&Applicant::fullName, &Applicant::otherName, &Applicant::oldCmnd, &Applicant::householdRelation,
              &Applicant::residenceFile, &Applicant::occupation, &Applicant::education, &Applicant::features,
              &Applicant::phone, &Applicant::email})
            applicant.*text = unclean;
        for (Place Applicant::*place :
             {&Applicant::birthPlace, &Applicant::birthRegistration, &Applicant::origin,
              &Applicant::permanentAddress, &Applicant::temporaryAddress, &Applicant::currentAddress})
            (applicant.*place).declared = unclean;
        applicant.previousCard.number = unclean;
        applicant.relatives = {{RelativeRole::Father, unclean, {}, unclean, {}}};
        for (const FieldKey field : allFields())
            cleanField(applicant, field);
        for (const FieldKey field : allFields()) {
            QJsonValue value = fieldToJson(applicant, field);
            const QByteArray text = QJsonDocument(QJsonArray{value}).toJson();
            QVERIFY2(!text.contains("\u200b") && !text.contains("  b"), qPrintable(toName(field)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextFindings)
#include "test_TextFindings.moc"
