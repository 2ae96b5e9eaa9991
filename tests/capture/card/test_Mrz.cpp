// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/Mrz.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// People and numbers are invented.
Mrz sample()
{
    Mrz mrz;
    mrz.number = PersonalNumber::parse(u"048302006127").value();
    mrz.birthDate = PartialDate::make(2002, 8, 14).value();
    mrz.sex = Sex::Male;
    mrz.expires = QDate(2027, 8, 14);
    mrz.surname = u"LE"_s;
    mrz.givenNames = u"VAN DUC"_s;
    return mrz;
}

QString text(const MrzLines& lines)
{
    return lines[0] + u'\n' + lines[1] + u'\n' + lines[2];
}

} // namespace

class TestMrz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkDigitsOfTheStandard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("digit");
        // ICAO 9303 part 3, 4.9 and appendix A; part 11, appendix D.
        QTest::newRow("part 3, date") << u"520727"_s << QChar(u'3');
        QTest::newRow("part 3, number") << u"AB2134<<<"_s << QChar(u'5');
        QTest::newRow("part 11, number") << u"L898902C<"_s << QChar(u'3');
        QTest::newRow("part 11, birth") << u"690806"_s << QChar(u'1');
        QTest::newRow("part 11, expiry") << u"940623"_s << QChar(u'6');
        QTest::newRow("part 5, composite of the specimen")
            << u"D231458907<<<<<<<<<<<<<<<" // line 1 from the document number on
               "74081221204159<<<<<<<<<<<"_s
            << QChar(u'6');
    }

    void checkDigitsOfTheStandard()
    {
        QFETCH(QString, text);
        QTEST(mrzCheckDigit(text), "digit");
    }

    void writesTheLayoutOfTheCard()
    {
        const MrzLines lines = writeMrz(sample());
        QCOMPARE(lines[0].left(14), u"IDVNM302006127"_s);
        QCOMPARE(lines[0].mid(15, 14), u"048302006127<<"_s);
        QCOMPARE(lines[1].left(6), u"020814"_s);
        QCOMPARE(lines[1].mid(15, 14), u"VNM<<<<<<<<<<<"_s);
        QCOMPARE(lines[2], u"LE<<VAN<DUC<<<<<<<<<<<<<<<<<<<"_s);
        for (const QString& line : lines)
            QCOMPARE(line.size(), 30);
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<Mrz>("mrz");
        QTest::newRow("ordinary") << sample();
        Mrz mrz = sample();
        mrz.expires.reset();
        QTest::newRow("does not expire") << mrz;
        mrz = sample();
        mrz.sex = Sex::Female;
        mrz.surname = u"HMLO"_s;
        mrz.givenNames.clear();
        QTest::newRow("one word") << mrz;
        mrz = sample();
        mrz.birthDate = PartialDate::make(2002).value();
        QTest::newRow("year alone") << mrz;
        mrz.birthDate = PartialDate::make(2002, 8).value();
        QTest::newRow("year and month") << mrz;
        mrz = sample();
        mrz.birthDate = PartialDate::make(2000, 2, 29).value();
        QTest::newRow("29 February, a year that the number does not say") << mrz;
        mrz = sample();
        mrz.number = PersonalNumber::parse(u"001199000001").value(); // a woman of 1999
        mrz.birthDate = PartialDate::make(2001, 1, 2).value();
        QTest::newRow("other century than the number says") << mrz;
        mrz = sample();
        mrz.surname = u"NGUYEN PHUC"_s;
        mrz.givenNames = u"BAO ANH MINH CHAU"_s;
        QTest::newRow("exactly thirty letters") << mrz;
    }

    void readsWhatItWrites()
    {
        QFETCH(Mrz, mrz);
        const MrzLines lines = writeMrz(mrz);
        const MrzReading reading = readMrz(text(lines));
        QVERIFY(reading.checks.all());
        QVERIFY(reading.value.has_value());
        mrz.nameMayBeCut = !lines[2].endsWith(u'<');
        QVERIFY(*reading.value == mrz);
        QCOMPARE(readMrz(lines.at(0) + lines.at(1) + lines.at(2)).value.has_value(), true);
    }

    // Whatever single character of the first two lines is read wrong, the read fails; but for the sex, which
    // no check digit of the standard covers.
    void noSingleMisreadPasses()
    {
        const QString right = text(writeMrz(sample()));
        constexpr int sexAt = 31 + 7;
        const QString others = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"_s;
        for (int i = 0; i < 61; ++i) {
            for (const QChar other : others) {
                QString wrong = right;
                wrong[i] = other;
                if (wrong != right && right.at(i) != u'\n' && i != sexAt && readMrz(wrong).value.has_value())
                    QFAIL(qPrintable(u"place %1 as %2"_s.arg(i).arg(other)));
            }
        }
    }

    // Two digits that make up for each other in the composite are still seen by the field's own digit.
    void saysWhichCheckFailed()
    {
        MrzLines lines = writeMrz(sample());
        lines[0][14] = lines[0].at(14) == u'0' ? u'1' : u'0';
        MrzReading reading = readMrz(text(lines));
        QVERIFY(reading.checks.layout);
        QVERIFY(!reading.checks.documentNumber);
        QVERIFY(!reading.checks.composite);
        QVERIFY(reading.checks.personalNumber && reading.checks.birthDate && reading.checks.expiry);
        QVERIFY(!reading.value);

        // A document number with right digits that is not the end of the personal number.
        lines = writeMrz(sample());
        const QString first = u"IDVNM"_s + u"302006128"_s + mrzCheckDigit(u"302006128") + lines[0].mid(15);
        const QString second = lines[1].left(29);
        const QString composite = first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11);
        reading = readMrz(first + second + mrzCheckDigit(composite) + lines[2]);
        QVERIFY(reading.checks.composite && reading.checks.documentNumber);
        QVERIFY(!reading.checks.numberTwice);
        QVERIFY(!reading.value);
    }

    void badZonesAreNotRead_data()
    {
        QTest::addColumn<QString>("zone");
        const MrzLines lines = writeMrz(sample());
        const auto withBirth = [&](const QString& birth) {
            const QString dates = birth + mrzCheckDigit(birth) + lines[1].mid(7, 22);
            const QString composite = lines[0].mid(5) + dates.left(7) + dates.mid(8, 7) + dates.mid(18, 11);
            return lines[0] + dates + mrzCheckDigit(composite) + lines[2];
        };
        QTest::newRow("control: the date that is right") << withBirth(u"020814"_s);
        QTest::newRow("30 February") << withBirth(u"020230"_s);
        QTest::newRow("29 February of a common year") << withBirth(u"010229"_s);
        QTest::newRow("month 13") << withBirth(u"021301"_s);
        QTest::newRow("day without month") << withBirth(u"02<<14"_s);
        QTest::newRow("half a month") << withBirth(u"020<14"_s);
        QTest::newRow("empty") << QString();
        QTest::newRow("two lines") << lines[0] + lines[1];
        QTest::newRow("one too many") << text(lines) + u'<';
        QTest::newRow("very long") << QString(100000, u'<');
        QTest::newRow("lower case") << text(lines).toLower();
        QTest::newRow("full width") << text(lines).replace(u'0', u'０');
        QTest::newRow("letter O for 0") << text(lines).replace(u'0', u'O');
        QTest::newRow("another country") << text(lines).replace(u"VNM"_s, u"LAO"_s);
        QTest::newRow("a passport") << u'P' + text(lines).mid(1);
        QTest::newRow("no sex") << text(lines).replace(38, 1, u"<"_s);
        QTest::newRow("no name") << lines[0] + lines[1] + QString(30, u'<');
        QTest::newRow("no surname") << lines[0] + lines[1] + u"<<VAN"_s.leftJustified(30, u'<');
        QTest::newRow("two gaps") << lines[0] + lines[1] + u"LE<<VAN<<DUC"_s.leftJustified(30, u'<');
        QTest::newRow("three fillers") << lines[0] + lines[1] + u"LE<<<VAN"_s.leftJustified(30, u'<');
        QTest::newRow("digit in the name") << lines[0] + lines[1] + u"LE<<VAN<D0C"_s.leftJustified(30, u'<');
    }

    void badZonesAreNotRead()
    {
        QFETCH(QString, zone);
        const bool control = QByteArray(QTest::currentDataTag()).startsWith("control");
        QCOMPARE(readMrz(zone).value.has_value(), control);
    }

    void namesLoseTheirMarks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::newRow("stacked marks") << u"Nguyễn Thị Ưởng"_s << u"NGUYEN THI UONG"_s;
        QTest::newRow("đ") << u"Đặng đình Đức"_s << u"DANG DINH DUC"_s;
        QTest::newRow("decomposed") << u"Lê Đức"_s.normalized(QString::NormalizationForm_D) << u"LE DUC"_s;
        QTest::newRow("apostrophe") << u"H'Mlô Niê"_s << u"HMLO NIE"_s;
        QTest::newRow("hyphen") << u"Y-Bih  Êban "_s << u"Y BIH EBAN"_s;
        QTest::newRow("nothing left") << u"黎"_s << QString();
    }

    void namesLoseTheirMarks()
    {
        QFETCH(QString, name);
        QTEST(mrzName(name), "written");
    }

    void longNamesAreCutBehindALetter()
    {
        Mrz mrz = sample();
        for (int length = 1; length < 60; ++length) {
            mrz.surname = u"NGUYEN"_s;
            mrz.givenNames = (QString(length, u'A') + u" BC D EFGH I KLM N OPQ R ST"_s);
            const MrzLines lines = writeMrz(mrz);
            QCOMPARE(lines[2].size(), 30);
            const MrzReading reading = readMrz(text(lines));
            QVERIFY(reading.value.has_value());
            QCOMPARE(reading.value->nameMayBeCut, true);
        }
    }

    void chipKeysAreMadeFromThreeFields()
    {
        const MrzLines lines = writeMrz(sample());
        QCOMPARE(mrzKeyInformation(sample()), lines[0].mid(5, 10) + lines[1].left(7) + lines[1].mid(8, 7));
    }
};

QTEST_GUILESS_MAIN(TestMrz)
#include "test_Mrz.moc"
