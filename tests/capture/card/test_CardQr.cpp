// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardQr.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// The person is invented.
const QString ordinary = u"048302006127|201234567|Lê Văn Đức|14082002|Nam|Tổ 5, Hải Châu, Đà Nẵng|20082021"_s;

QString withField(int field, const QString& value)
{
    QStringList fields = ordinary.split(u'|');
    fields[field - 1] = value;
    return fields.join(u'|');
}

} // namespace

class TestCardQr : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheCardsOf2021()
    {
        const auto card = readCardQr(ordinary.toUtf8());
        QVERIFY(card.ok());
        QCOMPARE(card->number.digits(), u"048302006127"_s);
        QCOMPARE(card->oldCmnd, u"201234567"_s);
        QVERIFY(card->cancelledNumber.isEmpty());
        QCOMPARE(card->fullName, u"Lê Văn Đức"_s);
        QCOMPARE(card->birthDate.toIso(), u"2002-08-14"_s);
        QCOMPARE(card->sex, Sex::Male);
        QCOMPARE(card->address, u"Tổ 5, Hải Châu, Đà Nẵng"_s);
        QCOMPARE(card->issued, QDate(2021, 8, 20));
        QVERIFY(card->further.isEmpty());
        QCOMPARE(card->raw, ordinary);
    }

    void keepsWhatLaterCardsAdd()
    {
        const auto card = readCardQr((ordinary + u"||Lê Văn Cha|Trần Thị Mẹ|"_s).toUtf8());
        QVERIFY(card.ok());
        QCOMPARE(card->further, (QStringList{{}, u"Lê Văn Cha"_s, u"Trần Thị Mẹ"_s, {}}));
        QCOMPARE(card->issued, QDate(2021, 8, 20));
    }

    void legalForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no old number") << withField(2, {});
        QTest::newRow("a cancelled number of twelve") << withField(2, u"048302006128"_s);
        QTest::newRow("six fields") << ordinary.section(u'|', 0, 5);
        QTest::newRow("no date of issue") << withField(7, {});
        QTest::newRow("year of birth alone") << withField(4, u"00001950"_s);
        QTest::newRow("no day of birth") << withField(4, u"00081950"_s);
        QTest::newRow("29 February") << withField(4, u"29022000"_s);
        QTest::newRow("woman") << withField(5, u"Nữ"_s);
        QTest::newRow("woman, decomposed") << withField(5, u"Nữ"_s.normalized(QString::NormalizationForm_D));
        QTest::newRow("capitals") << withField(5, u"NAM"_s);
        QTest::newRow("one-word name") << withField(3, u"H'Mlô"_s);
        QTest::newRow("no address") << withField(6, {});
        QTest::newRow("number that says another sex") << withField(1, u"048199006127"_s);
    }

    void legalForms()
    {
        QFETCH(QString, text);
        auto card = readCardQr(text.toUtf8());
        QVERIFY(card.ok());
        QCOMPARE(card->raw, text);
        auto again = readCardQr(writeCardQr(*card));
        QVERIFY(again.ok());
        again->raw = card->raw;
        QVERIFY(*again == *card);
    }

    void nameIsComposed()
    {
        const auto card =
            readCardQr(withField(3, u" Lê  Văn Đức"_s.normalized(QString::NormalizationForm_D)).toUtf8());
        QVERIFY(card.ok());
        QCOMPARE(card->fullName, u"Lê Văn Đức"_s);
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("field");
        const auto row = [](const char* name, int field, const QString& value) {
            QTest::newRow(name) << withField(field, value).toUtf8() << field;
        };
        row("11 digits", 1, u"04830200612"_s);
        row("number with blanks", 1, u"048 302 006 127"_s);
        row("letter in the number", 1, u"04830200612O"_s);
        row("Arabic digits", 1, u"٠٤٨٣٠٢٠٠٦١٢٧"_s);
        row("old number of 8", 2, u"20123456"_s);
        row("old number with letters", 2, u"20123456B"_s);
        row("no name", 3, u"  "_s);
        row("digit in the name", 3, u"Lê Văn Đ0c"_s);
        row("201 letters", 3, QString(201, u'a'));
        row("line end in the name", 3, u"Lê\nVăn"_s);
        row("nul in the name", 3, u"Lê"_s + QChar(u'\0') + u"Văn"_s);
        row("30 February", 4, u"30022002"_s);
        row("29 February of a common year", 4, u"29022001"_s);
        row("day without month", 4, u"14002002"_s);
        row("month 13", 4, u"14132002"_s);
        row("year first", 4, u"20020814"_s);
        row("date with slashes", 4, u"14/08/2002"_s);
        row("no birth date", 4, {});
        row("year 0000", 4, u"14080000"_s);
        row("sex of one letter", 5, u"M"_s);
        row("no sex", 5, {});
        row("very long address", 6, QString(401, u'a'));
        row("issued on no day", 7, u"31092021"_s);
        row("issued in a year", 7, u"00002021"_s);
        row("issued before birth", 7, u"20081999"_s);
        row("another field for the date", 7, u"Lê Văn Cha"_s);
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("five fields") << ordinary.section(u'|', 0, 4).toUtf8() << 0;
        QTest::newRow("a web address") << QByteArray("https://example.org/?q=1|2") << 0;
        QTest::newRow("25 fields") << (ordinary + QString(18, u'|')).toUtf8() << 0;
        QTest::newRow("megabytes") << QByteArray(5'000'000, '|') << 0;
        QTest::newRow("not UTF-8") << QByteArray(ordinary.toUtf8()).replace("Nam", "N\xC3m") << 0;
        QTest::newRow("cut in a letter") << ordinary.toUtf8().left(ordinary.toUtf8().indexOf("ê") + 1) << 0;
    }

    void othersAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, field);
        const auto card = readCardQr(text);
        QVERIFY(!card.ok());
        QCOMPARE(card.error().code, ErrorCode::MalformedInput);
        QVERIFY(card.error().detail.contains(u"field %1:"_s.arg(field)));
        for (const QString& personal : {u"0483"_s, u"2012"_s, u"2002"_s, u"Văn"_s, u"Châu"_s})
            QVERIFY(!card.error().detail.contains(personal));
    }
};

QTEST_GUILESS_MAIN(TestCardQr)
#include "test_CardQr.moc"
