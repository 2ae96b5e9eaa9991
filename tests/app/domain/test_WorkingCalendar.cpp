// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/WorkingCalendar.h"

#include <QtTest>

using namespace thunhan;

namespace
{

// Tết in the week from Monday 16 February; Saturday 10 January makes up for Friday 2 January.
WorkingCalendar calendar()
{
    return {QDate(2026, 1, 1),
            QDate(2026, 12, 31),
            {QDate(2026, 1, 1), QDate(2026, 1, 2), QDate(2026, 2, 16), QDate(2026, 2, 17), QDate(2026, 2, 18),
             QDate(2026, 2, 19), QDate(2026, 2, 20)},
            {QDate(2026, 1, 10)}};
}

} // namespace

class TestWorkingCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void due_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QDate>("received");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<bool>("certain");
        const auto row = [](const char* what, const char* source, QDate received, int days, QDate due,
                            bool certain = true) {
            QTest::newRow(what) << QString::fromLatin1(source) << received << days << due << certain;
        };
        const char* term = "Law 26/2023/QH15, Art. 26";
        row("Monday", term, QDate(2026, 3, 2), 7, QDate(2026, 3, 11));
        row("Friday", term, QDate(2026, 3, 6), 7, QDate(2026, 3, 17));
        row("received on a Sunday", term, QDate(2026, 3, 8), 7, QDate(2026, 3, 17));
        row("one day", term, QDate(2026, 3, 2), 1, QDate(2026, 3, 3));
        row("over Tết", "Labour Code, Art. 112", QDate(2026, 2, 12), 7, QDate(2026, 3, 2));
        row("over a make-up Saturday", "announcement of the year", QDate(2026, 1, 5), 5, QDate(2026, 1, 10));
        row("beyond the calendar", "no list of the year after", QDate(2026, 12, 28), 7, QDate(2027, 1, 6),
            false);
        row("before the calendar", "no list of the year before", QDate(2025, 12, 31), 1, QDate(2026, 1, 5),
            false);
    }

    void due()
    {
        QFETCH(QDate, received);
        QFETCH(int, days);
        QFETCH(QDate, due);
        QFETCH(bool, certain);
        const WorkingCalendar::Due expected{due, certain};
        QCOMPARE(calendar().dueAfter(received, days), expected);
    }

    void itIsAlwaysAWorkingDayAndNeverEarlierForALaterStart()
    {
        const WorkingCalendar days = calendar();
        QDate before;
        for (QDate received(2025, 12, 1); received < QDate(2027, 2, 1); received = received.addDays(1)) {
            const QDate due = days.dueAfter(received, 7).day;
            QVERIFY2(days.isWorkingDay(due), qPrintable(due.toString(Qt::ISODate)));
            int between = 0;
            for (QDate day = received.addDays(1); day <= due; day = day.addDays(1))
                between += days.isWorkingDay(day) ? 1 : 0;
            QCOMPARE(between, 7);
            QVERIFY(!before.isValid() || due >= before);
            before = due;
        }
    }

    void withoutAListWeekendsStillCount()
    {
        const WorkingCalendar none;
        QVERIFY(none.isWorkingDay(QDate(2026, 1, 1)));
        QVERIFY(!none.isWorkingDay(QDate(2026, 1, 3)));
        QVERIFY(!none.dueAfter(QDate(2026, 1, 1), 7).certain);
    }
};

QTEST_APPLESS_MAIN(TestWorkingCalendar)
#include "test_WorkingCalendar.moc"
