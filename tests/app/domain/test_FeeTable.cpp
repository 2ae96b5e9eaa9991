// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FeeTable.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

constexpr auto exchange = ApplicationKind::CardExchange;

FeeTable table()
{
    return {{{exchange, {}, 50000, {}, QDate(2025, 6, 30), u"old"_s, true},
             {exchange, {}, 25000, QDate(2025, 7, 1), QDate(2026, 12, 31), u"halved"_s, false},
             {exchange, {u"a"_s, u"d"_s}, 0, {}, {}, u"free"_s, true},
             {ApplicationKind::EidLevel2, {}, 0, {}, {}, u"e-ID"_s, true}},
            {{u"POOR"_s, u"Hộ nghèo"_s, u"Poor"_s, u"exempt"_s, true}}};
}

} // namespace

class TestFeeTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRowOfTheDayCounts()
    {
        const auto on = [](int year, int month, int day) {
            return table().quote({{exchange, u"b"_s}}, {}, QDate(year, month, day));
        };
        QCOMPARE(on(2025, 6, 30), (FeeQuote{50000, false, true, true, {u"old"_s}}));
        QCOMPARE(on(2025, 7, 1), (FeeQuote{25000, false, true, false, {u"halved"_s}}));
        QCOMPARE(on(2026, 12, 31).dong, 25000);
        QVERIFY(!on(2027, 1, 1).known);
        QVERIFY(!on(2027, 1, 1).verified);
    }

    void theReasonsOwnRowGoesFirst()
    {
        const FeeQuote quote = table().quote({{exchange, u"d"_s}}, u"POOR"_s, QDate(2025, 6, 1));
        QCOMPARE(quote, (FeeQuote{0, false, true, true, {u"free"_s}}));
    }

    void oneVisitIsPaidOnce()
    {
        const FeeQuote quote =
            table().quote({{exchange, u"b"_s}, {ApplicationKind::EidLevel2, {}}}, {}, QDate(2025, 6, 1));
        QCOMPARE(quote, (FeeQuote{50000, false, true, true, {u"old"_s, u"e-ID"_s}}));
    }

    void anExemptionTakesItAwayAndSaysWhy()
    {
        const QList<FeeRequest> request{{exchange, u"b"_s}};
        const QDate day(2025, 6, 1);
        QCOMPARE(table().quote(request, u"POOR"_s, day),
                 (FeeQuote{0, true, true, true, {u"old"_s, u"exempt"_s}}));
        QCOMPARE(table().quote(request, u"RICH"_s, day).dong, 50000);
    }

    void aKindWithoutARowIsNotKnown()
    {
        const FeeQuote quote = table().quote({{ApplicationKind::CardReissue, u"a"_s}}, {}, QDate(2025, 6, 1));
        QVERIFY(!quote.known);
        QCOMPARE(quote.dong, 0);
    }
};

QTEST_APPLESS_MAIN(TestFeeTable)
#include "test_FeeTable.moc"
