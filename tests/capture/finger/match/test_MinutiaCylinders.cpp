// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/MinutiaCylinders.h"

#include "tests/capture/finger/match/SampleMinutiae.h"

#include <QTest>
#include <bit>

using namespace thunhan;

class TestMinutiaCylinders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layingTheFingerOtherwiseChangesNothing()
    {
        const Minutiae minutiae = sampleMinutiae(3);
        const auto before = minutiaCylinders(minutiae);
        const auto after = minutiaCylinders(laidOtherwise(minutiae, 0.7F, 31, -17));
        QVERIFY(before.size() > 20);
        QCOMPARE(after.size(), before.size());
        int different = 0;
        int all = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            for (std::size_t d = 0; d < MinutiaCylinder::directions; ++d) {
                different += std::popcount(before[i].bits[d] ^ after[i].bits[d]);
                all += std::popcount(before[i].bits[d]);
            }
        }
        QVERIFY(all > 200);
        QVERIFY(different < all / 100); // rounding
    }

    void bitsLieOnlyWhereThePrintIsKnown()
    {
        for (const MinutiaCylinder& cylinder : minutiaCylinders(sampleMinutiae(4))) {
            QVERIFY(std::popcount(cylinder.known) <= 52); // corners are outside the radius
            for (const std::uint64_t bits : cylinder.bits)
                QCOMPARE(bits & ~cylinder.known, std::uint64_t(0));
        }
    }

    void loneMinutiaeHaveNone()
    {
        QVERIFY(minutiaCylinders({}).empty());
        QVERIFY(minutiaCylinders(sampleMinutiae(5, 2)).empty());
        Minutiae scattered;
        for (int i = 0; i < 5; ++i)
            scattered.push_back({500.0F * static_cast<float>(i % 2), 500.0F * static_cast<float>(i), 0,
                                 MinutiaKind::Ending, 1});
        QVERIFY(minutiaCylinders(scattered).empty());
        // All in one place: a hull without area.
        QVERIFY(minutiaCylinders(Minutiae(9, {50, 50, 1, MinutiaKind::Ending, 1})).size() <= 9);
    }
};

QTEST_APPLESS_MAIN(TestMinutiaCylinders)
#include "test_MinutiaCylinders.moc"
