// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ValidityPolicy.h"
#include "tests/support/SeededRandom.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

PartialDate date(QStringView iso)
{
    return PartialDate::parseIso(iso).value();
}

QDate day(const QString& iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

} // namespace

class TestValidityPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expiry_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("issued");
        QTest::addColumn<QString>("expires"); // empty: none
        const auto row = [](const char* what, const char* source, const char* birth, const char* issued,
                            const char* expires) {
            QTest::newRow(what) << QString::fromLatin1(source) << QString::fromLatin1(birth)
                                << QString::fromLatin1(issued) << QString::fromLatin1(expires);
        };
        const char* next = "Law 26/2023/QH15, Art. 21(1)";
        row("child of three", next, "2020-05-10", "2023-05-10", "2034-05-10");
        row("fourteen on the day", next, "2010-05-10", "2024-05-10", "2035-05-10");
        row("twenty", next, "2004-05-10", "2024-05-10", "2029-05-10");
        row("twenty-five on the day", next, "1999-05-10", "2024-05-10", "2039-05-10");
        row("thirty", next, "1994-05-10", "2024-05-10", "2034-05-10");
        row("fifty", next, "1974-05-10", "2024-05-10", "2034-05-10");
        row("sixty on the day", next, "1964-05-10", "2024-05-10", "");
        row("ninety", next, "1934-05-10", "2024-05-10", "");
        const char* grace = "Law 26/2023/QH15, Art. 21(2)";
        row("a day before the two years", grace, "1999-05-10", "2022-05-09", "2024-05-10");
        row("two years to the day", grace, "1999-05-10", "2022-05-10", "2039-05-10");
        row("a day before the birthday", grace, "1999-05-10", "2024-05-09", "2039-05-10");
        row("two years before sixty", grace, "1964-05-10", "2022-05-10", "");
        row("a day before two years before sixty", grace, "1964-05-10", "2022-05-09", "2024-05-10");
        row("twelve years old", grace, "2012-05-10", "2024-05-10", "2037-05-10");
        const char* leap = "policy for 29 February: 1 March of a common year";
        row("leap birthday, common year", leap, "2000-02-29", "2020-01-01", "2025-03-01");
        row("leap birthday, leap year", leap, "2000-02-29", "2030-01-01", "2040-02-29");
        row("leap birthday, grace begins", leap, "2000-02-29", "2023-03-01", "2040-02-29");
        row("leap birthday, day before grace", leap, "2000-02-29", "2023-02-28", "2025-03-01");
        const char* partial = "the latest day counts, as for the age";
        row("year alone", partial, "1999", "2020-01-01", "2024-12-31");
        row("month and year", partial, "1999-02", "2020-01-01", "2024-02-28");
    }

    void expiry()
    {
        QFETCH(QString, birth);
        QFETCH(QString, issued);
        QFETCH(QString, expires);
        const std::optional<QDate> expected = expires.isEmpty() ? std::nullopt : std::optional(day(expires));
        QCOMPARE(expiryOf(ValidityPolicy(), date(birth), day(issued)), expected);
    }

    // From every birthday kind, day by day through a life: later issue never ends earlier, the end lies
    // behind the issue, and it is a milestone birthday or none.
    void validityNeverShrinks_data()
    {
        QTest::addColumn<QString>("birth");
        for (const char* birth :
             {"2000-02-29", "1999-12-31", "2001-01-01", "1996-03-01", "1987-02-28", "1987", "1987-02"})
            QTest::newRow(birth) << QString::fromLatin1(birth);
        SeededRandom random(7);
        for (int i = 0; i < 5; ++i) {
            const QString birth =
                QDate(1940, 1, 1).addDays(qint64(random.below(25000))).toString(Qt::ISODate);
            QTest::addRow("drawn %d", i) << birth;
        }
    }

    void validityNeverShrinks()
    {
        QFETCH(QString, birth);
        const PartialDate born = date(birth);
        const ValidityPolicy policy;
        QSet<QDate> milestones;
        for (const int age : policy.milestones)
            milestones.insert(birthdayAt(born.latest(), age));
        std::optional<QDate> before = born.latest();
        for (QDate issued = born.latest(); issued < born.latest().addYears(70); issued = issued.addDays(1)) {
            const std::optional<QDate> expires = expiryOf(policy, born, issued);
            if (expires) {
                QVERIFY2(before && *expires >= *before, qPrintable(issued.toString(Qt::ISODate)));
                QVERIFY(*expires > issued);
                QVERIFY(milestones.contains(*expires));
                QVERIFY(issued < birthdayAt(born.latest(), policy.milestones.last() - policy.graceYears));
            }
            before = expires;
        }
        QVERIFY(!before);
    }

    void theLastMilestoneReached()
    {
        const ValidityPolicy policy;
        QCOMPARE(milestoneReached(policy, date(u"2012-05-10"), QDate(2026, 5, 9)), std::nullopt);
        QCOMPARE(milestoneReached(policy, date(u"2012-05-10"), QDate(2026, 5, 10)), 14);
        QCOMPARE(milestoneReached(policy, date(u"2000-02-29"), QDate(2025, 2, 28)), 14);
        QCOMPARE(milestoneReached(policy, date(u"2000-02-29"), QDate(2025, 3, 1)), 25);
        QCOMPARE(milestoneReached(policy, date(u"1950"), QDate(2025, 3, 1)), 60);
        QCOMPARE(milestoneReached(policy, PartialDate(), QDate(2025, 3, 1)), std::nullopt);
    }

    void ageAndBirthdayAgree()
    {
        for (QDate born(1999, 12, 1); born < QDate(2000, 4, 1); born = born.addDays(1)) {
            for (int age = 0; age < 101; ++age) {
                const QDate birthday = birthdayAt(born, age);
                QCOMPARE(ageOn(born, birthday), age);
                QCOMPARE(ageOn(born, birthday.addDays(-1)), std::max(age - 1, 0));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestValidityPolicy)
#include "test_ValidityPolicy.moc"
