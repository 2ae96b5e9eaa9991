// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PersonalNumber.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestPersonalNumber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void centuryAndSexDigit_data()
    {
        QTest::addColumn<int>("digit");
        QTest::addColumn<bool>("male");
        QTest::addColumn<int>("firstYear");
        // Decree 137/2015/ND-CP, Art. 13: the code of century and sex.
        for (int digit = 0; digit <= 9; ++digit)
            QTest::addRow("%d", digit) << digit << (digit % 2 == 0) << 1900 + digit / 2 * 100;
    }

    void centuryAndSexDigit()
    {
        QFETCH(int, digit);
        QFETCH(bool, male);
        QFETCH(int, firstYear);
        for (const int year : {0, 7, 99}) {
            const QString text = u"048%1%2"_s.arg(digit).arg(year, 2, 10, QChar(u'0')) + u"000001"_s;
            const auto number = PersonalNumber::parse(text);
            QVERIFY(number.ok());
            QCOMPARE(number->sex() == Sex::Male, male);
            QCOMPARE(number->birthYear(), firstYear + year);
        }
    }

    void keepsLeadingZerosAndShowsGroups()
    {
        const auto number = PersonalNumber::parse(u"001300000012");
        QVERIFY(number.ok());
        QCOMPARE(number->digits(), u"001300000012"_s);
        QCOMPARE(number->registrationPrefix(), u"001"_s);
        QCOMPARE(number->grouped(), u"001 300 000 012"_s);
        QCOMPARE(PersonalNumber::parse(number->grouped()).value(), *number);
        QCOMPARE(PersonalNumber::parse(u" 001\u00a0300 000012 ").value(), *number);
    }

    void emptyIsEmpty()
    {
        QVERIFY(PersonalNumber().isEmpty());
        QVERIFY(PersonalNumber().grouped().isEmpty());
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u"    "_s;
        QTest::newRow("11 digits") << u"04830200612"_s;
        QTest::newRow("13 digits") << u"0483020061279"_s;
        QTest::newRow("old card") << u"201234567"_s;
        QTest::newRow("letter") << u"04830200612O"_s;
        QTest::newRow("sign") << u"-48302006127"_s;
        QTest::newRow("dots") << u"048.302.006.127"_s;
        QTest::newRow("line end") << u"048302006127\n"_s;
        QTest::newRow("Arabic digits") << u"٠٤٨٣٠٢٠٠٦١٢٧"_s;
        QTest::newRow("full-width digits") << u"０４８３０２００６１２７"_s;
        QTest::newRow("very long") << QString(100000, u' ') + u"048302006127"_s;
        QTest::newRow("nul inside") << u"048302"_s + QChar(u'\0') + u"006127"_s;
    }

    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        const auto number = PersonalNumber::parse(text);
        QVERIFY(!number.ok());
        QCOMPARE(number.error().code, ErrorCode::FieldInvalid);
        QVERIFY(!number.error().detail.contains(u"048"_s)); // no personal data in an error
    }
};

QTEST_GUILESS_MAIN(TestPersonalNumber)
#include "test_PersonalNumber.moc"
