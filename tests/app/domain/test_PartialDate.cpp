// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PartialDate.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

class TestPartialDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typedForms_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("iso");
        QTest::newRow("year") << u"1987"_s << u"1987"_s;
        QTest::newRow("month") << u"8/1987"_s << u"1987-08"_s;
        QTest::newRow("slashes") << u"14/08/2001"_s << u"2001-08-14"_s;
        QTest::newRow("dots, short") << u"4.8.2001"_s << u"2001-08-04"_s;
        QTest::newRow("dashes") << u"14-08-2001"_s << u"2001-08-14"_s;
        QTest::newRow("spaces") << u"14 08 2001"_s << u"2001-08-14"_s;
        QTest::newRow("run") << u"14082001"_s << u"2001-08-14"_s;
        QTest::newRow("blanks around") << u"  14082001 "_s << u"2001-08-14"_s;
        QTest::newRow("leap day") << u"29/02/2000"_s << u"2000-02-29"_s;
        QTest::newRow("first year") << u"1800"_s << u"1800"_s;
        QTest::newRow("last year") << u"31/12/2399"_s << u"2399-12-31"_s;
    }

    void typedForms()
    {
        QFETCH(QString, typed);
        QFETCH(QString, iso);
        const auto date = PartialDate::parseTyped(typed);
        QVERIFY(date.ok());
        QCOMPARE(date->toIso(), iso);
        QCOMPARE(PartialDate::parseIso(iso).value(), *date);
        QCOMPARE(PartialDate::parseTyped(date->toDisplay()).value(), *date);
    }

    void refusedWhenTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("31 April") << u"31/04/2001"_s;
        QTest::newRow("29 February of a common year") << u"29/02/2001"_s;
        QTest::newRow("29 February 1900") << u"29021900"_s;
        QTest::newRow("month 13") << u"13/2001"_s;
        QTest::newRow("month 0") << u"0/2001"_s;
        QTest::newRow("day 0") << u"00/01/2001"_s;
        QTest::newRow("two-digit year") << u"14/08/01"_s;
        QTest::newRow("year first") << u"2001/08/14"_s;
        QTest::newRow("too early") << u"1799"_s;
        QTest::newRow("too late") << u"2400"_s;
        QTest::newRow("four parts") << u"1/1/1/2001"_s;
        QTest::newRow("sign") << u"-1/08/2001"_s;
        QTest::newRow("letters") << u"14 tháng 8"_s;
        QTest::newRow("double separator") << u"14//2001"_s;
        QTest::newRow("full-width digits") << u"２００１"_s;
        QTest::newRow("very long") << QString(100000, u'1');
    }

    void refusedWhenTyped()
    {
        QFETCH(QString, typed);
        const auto date = PartialDate::parseTyped(typed);
        QVERIFY(!date.ok());
        QCOMPARE(date.error().code, ErrorCode::FieldInvalid);
    }

    void refusedAsIso_data()
    {
        QTest::addColumn<QString>("iso");
        for (const char* const text : {"", "-", "1987-8", "1987-08-", "1987-13", "1987-02-30", "87",
                                       "1987-08-14T00:00", "1987-08-14-01", "19870814", " 1987"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("very long") << QString(100000, u'-');
    }

    void refusedAsIso()
    {
        QFETCH(QString, iso);
        QVERIFY(!PartialDate::parseIso(iso).ok());
    }

    void makeRefusesADayWithoutItsMonth()
    {
        QVERIFY(!PartialDate::make(2001, std::nullopt, 14).ok());
        QVERIFY(PartialDate::make(2001, 8).ok());
    }

    void standsForARangeOfDays()
    {
        const auto year = PartialDate::parseIso(u"1987").value();
        QCOMPARE(year.earliest(), QDate(1987, 1, 1));
        QCOMPARE(year.latest(), QDate(1987, 12, 31));
        const auto month = PartialDate::parseIso(u"2000-02").value();
        QCOMPARE(month.earliest(), QDate(2000, 2, 1));
        QCOMPARE(month.latest(), QDate(2000, 2, 29));
        QVERIFY(!month.isFull());
        const auto day = PartialDate::parseIso(u"2001-08-14").value();
        QCOMPARE(day.earliest(), day.latest());
        QVERIFY(day.isFull());
    }

    void emptyIsEmpty()
    {
        const PartialDate empty;
        QVERIFY(empty.isEmpty());
        QVERIFY(empty.toIso().isEmpty() && empty.toDisplay().isEmpty());
        QVERIFY(!empty.earliest().isValid() && !empty.latest().isValid());
        QCOMPARE(ageOn(empty, QDate(2026, 3, 2)), 0);
    }

    void ages_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("age");
        QTest::newRow("day before") << u"2012-03-03"_s << QDate(2026, 3, 2) << 13;
        QTest::newRow("on the day") << u"2012-03-02"_s << QDate(2026, 3, 2) << 14;
        QTest::newRow("month not over") << u"2012-03"_s << QDate(2026, 3, 30) << 13;
        QTest::newRow("month's last day") << u"2012-03"_s << QDate(2026, 3, 31) << 14;
        QTest::newRow("year not over") << u"2012"_s << QDate(2026, 12, 30) << 13;
        QTest::newRow("year's last day") << u"2012"_s << QDate(2026, 12, 31) << 14;
        QTest::newRow("leap day, 28 February") << u"2012-02-29"_s << QDate(2026, 2, 28) << 13;
        QTest::newRow("leap day, 1 March") << u"2012-02-29"_s << QDate(2026, 3, 1) << 14;
        QTest::newRow("leap day, leap year") << u"2012-02-29"_s << QDate(2028, 2, 29) << 16;
        QTest::newRow("not born yet") << u"2027-01-01"_s << QDate(2026, 3, 2) << 0;
        QTest::newRow("old") << u"1900-01-01"_s << QDate(2026, 3, 2) << 126;
    }

    void ages()
    {
        QFETCH(QString, birth);
        QFETCH(QDate, today);
        QTEST(ageOn(PartialDate::parseIso(birth).value(), today), "age");
    }
};

QTEST_GUILESS_MAIN(TestPartialDate)
#include "test_PartialDate.moc"
