// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/VietnameseText.h"
#include "tests/support/SeededRandom.h"

#include <QtTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// Every character that Unicode has from `first` on, with a mark behind each: what no example thinks of.
QString charactersFrom(char32_t first, char32_t count)
{
    QString text;
    for (char32_t c = first; c < first + count; ++c) {
        text += QChar::fromUcs4(c);
        text += QChar(0x0301);
    }
    return text;
}

} // namespace

class TestVietnameseText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleans_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("kept");
        QTest::newRow("decomposed") << u"Nguye\u0302\u0303n"_s << u"Nguyễn"_s;
        QTest::newRow("marks in the other order") << u"Nguye\u0303\u0302n"_s << u"Nguy\u1ebd\u0302n"_s;
        QTest::newRow("blanks") << u"  Lê   Thị\tHoa\n"_s << u"Lê Thị Hoa"_s;
        QTest::newRow("hard blank") << u"Lê\u00a0Hoa"_s << u"Lê Hoa"_s;
        QTest::newRow("zero-width space") << u"Lê\u200bHoa"_s << u"LêHoa"_s;
        QTest::newRow("byte order mark") << u"\ufeffLê"_s << u"Lê"_s;
        QTest::newRow("right-to-left override") << u"Lê\u202eaoH"_s << u"LêaoH"_s;
        QTest::newRow("invisible tag") << u"Lê\U000E0041"_s << u"Lê"_s;
        QTest::newRow("joiner between letter and mark") << u"a\u200d\u0301"_s << u"á"_s;
        QTest::newRow("nul") << u"Lê"_s + QChar(u'\0') + u"Hoa"_s << u"LêHoa"_s;
        QTest::newRow("old tone") << u"Hoà"_s << u"Hoà"_s;
        QTest::newRow("new tone") << u"Hòa"_s << u"Hòa"_s;
        QTest::newRow("minority") << u"H'Mlô Êban"_s << u"H'Mlô Êban"_s;
        QTest::newRow("only blanks") << u" \t "_s << QString();
    }

    void cleans()
    {
        QFETCH(QString, declared);
        QFETCH(QString, kept);
        QCOMPARE(cleanText(declared), kept);
        QCOMPARE(cleanText(kept), kept);
    }

    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("capitals") << u"NGUYỄN THỊ HỒNG ÁNH"_s << u"nguien thi hong anh"_s;
        QTest::newRow("d with stroke") << u"Đỗ Đức Đạt"_s << u"do duc dat"_s;
        QTest::newRow("mark on a blank") << u"Le \u0301 Hoa"_s << u"le hoa"_s;
        QTest::newRow("horn and breve") << u"Ươm Ăn"_s << u"uom an"_s;
        QTest::newRow("decomposed") << u"Nguye\u0302\u0303n"_s << u"nguien"_s;
        QTest::newRow("blanks") << u" Lê  Hoa "_s << u"le hoa"_s;
        QTest::newRow("apostrophes") << u"H’Hen HʼHen H'Hen"_s << u"h'hen h'hen h'hen"_s;
        QTest::newRow("hyphens") << u"Kan–Lịch Kan‑Lịch"_s << u"kan-lich kan-lich"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void folds()
    {
        QFETCH(QString, text);
        QTEST(foldForMatching(text), "key");
    }

    void spellingsOfOneNameMeet()
    {
        QCOMPARE(foldForMatching(u"Hòa"), foldForMatching(u"Hoà"));
        QCOMPARE(foldForMatching(u"Lý Mỹ"), foldForMatching(u"Lí Mĩ"));
        QVERIFY(foldForMatching(u"Hòa") != foldForMatching(u"Hoàn"));
    }

    void everyCharacterIsCleanedAndFoldedOnce()
    {
        constexpr char32_t block = 256;
        for (char32_t first = 0; first < 0x110000; first += block) {
            const QString text = charactersFrom(first, block);
            const QString clean = cleanText(text);
            QVERIFY(clean == clean.normalized(QString::NormalizationForm_C));
            QVERIFY(cleanText(clean) == clean);
            const QString key = foldForMatching(text);
            QVERIFY2(foldForMatching(key) == key, qPrintable(QString::number(first, 16)));
            QVERIFY(foldForMatching(clean) == key);
        }
    }

    void anySequenceOfUnitsIsCleanedAndFoldedOnce()
    {
        SeededRandom random(11);
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = 0; i < 12; ++i)
                text += QChar(char16_t(random.below(0x10000))); // halves of pairs among them
            const QString clean = cleanText(text);
            QVERIFY(cleanText(clean) == clean);
            const QString key = foldForMatching(text);
            QVERIFY(foldForMatching(key) == key);
        }
    }
};

QTEST_GUILESS_MAIN(TestVietnameseText)
#include "test_VietnameseText.moc"
