// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/FingerprintPattern.h"

#include <QTest>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <vector>

using namespace thunhan;
using std::numbers::pi;

namespace
{

struct Turns {
    int cores = 0;
    int deltas = 0;
};

// Poincaré's index: walked around a core the ridges turn half round with the walk, around a delta against it.
Turns countTurns(const FingerprintPattern& pattern)
{
    constexpr double step = 5;
    const double reachX = 1.2 * pattern.halfSize().width;
    const double reachY = 1.2 * pattern.halfSize().height;
    Turns turns;
    for (double y = -reachY; y < reachY; y += step) {
        for (double x = -reachX; x < reachX; x += step) {
            const std::array<double, 5> walk{pattern.orientation(x, y), pattern.orientation(x + step, y),
                                             pattern.orientation(x + step, y + step),
                                             pattern.orientation(x, y + step), pattern.orientation(x, y)};
            double turned = 0;
            for (std::size_t i = 1; i < walk.size(); ++i)
                turned += std::remainder(walk[i] - walk[i - 1], pi);
            turns.cores += turned > 1 ? 1 : 0;
            turns.deltas += turned < -1 ? 1 : 0;
        }
    }
    return turns;
}

int pairsOf(FingerprintClass patternClass)
{
    switch (patternClass) {
    case FingerprintClass::Arch: return 0;
    case FingerprintClass::Whorl:
    case FingerprintClass::DoubleLoop: return 2;
    default: return 1;
    }
}

} // namespace

class TestFingerprintPattern : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyClassHasItsCoresAndDeltas()
    {
        std::set<FingerprintClass> seen;
        for (quint64 person = 1; person <= 40; ++person) {
            const FingerprintPattern pattern({person}, person % 2 == 0 ? FingerPosition::RightIndex
                                                                       : FingerPosition::LeftIndex);
            seen.insert(pattern.patternClass());
            const Turns turns = countTurns(pattern);
            QCOMPARE(turns.cores, pairsOf(pattern.patternClass()));
            QCOMPARE(turns.deltas, pairsOf(pattern.patternClass()));
        }
        QVERIFY(seen.contains(FingerprintClass::LeftLoop) && seen.contains(FingerprintClass::RightLoop));
        QVERIFY(seen.contains(FingerprintClass::Whorl));
    }

    void staysWithinSkinsMeasure()
    {
        for (quint64 person = 1; person <= 10; ++person) {
            const FingerprintPattern pattern({person}, FingerPosition::LeftThumb);
            for (double y = -300; y <= 300; y += 10) {
                for (double x = -240; x <= 240; x += 10) {
                    const double direction = pattern.orientation(x, y);
                    QVERIFY(direction >= 0 && direction < pi);
                    const double period = pattern.period(x, y);
                    QVERIFY(period >= 7.0 && period <= 12.5);
                }
            }
        }
    }

    // A matcher must find every loop's ridges running their own way.
    void loopsOfOneClassRunDifferently()
    {
        std::vector<FingerprintPattern> loops;
        for (quint64 person = 1; loops.size() < 6; ++person) {
            FingerprintPattern pattern({person}, FingerPosition::RightMiddle);
            if (pattern.patternClass() == FingerprintClass::RightLoop)
                loops.push_back(pattern);
        }
        for (std::size_t i = 0; i < loops.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                double apart = 0;
                int places = 0;
                for (double y = -150; y <= 150; y += 10) {
                    for (double x = -110; x <= 110; x += 10, ++places)
                        apart += std::abs(
                            std::remainder(loops[i].orientation(x, y) - loops[j].orientation(x, y), pi));
                }
                QVERIFY(apart / places > 0.08); // radians, on average
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFingerprintPattern)
#include "test_FingerprintPattern.moc"
