// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Random.h"
#include "tests/support/SeededRandom.h"

#include <QtTest>
#include <array>
#include <cstring>
#include <limits>

using namespace thunhan;

namespace
{

// Gives the numbers it was told to give, one after another.
class ScriptedRandom final : public RandomSource
{
public:
    explicit ScriptedRandom(QList<quint64> numbers) : m_numbers(std::move(numbers)) {}
    void fill(std::span<std::byte> bytes) override
    {
        const quint64 number = m_numbers.takeFirst();
        std::memcpy(bytes.data(), &number, bytes.size());
    }
    qsizetype left() const { return m_numbers.size(); }

private:
    QList<quint64> m_numbers;
};

} // namespace

class TestRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void belowStaysBelow()
    {
        SeededRandom random;
        for (const quint64 bound : {1ULL, 2ULL, 3ULL, 10ULL, 1000000ULL, ~0ULL}) {
            for (int i = 0; i < 200; ++i)
                QVERIFY(random.below(bound) < bound);
        }
        QCOMPARE(random.below(0), quint64(0));
    }

    void belowReachesEveryNumberAboutEquallyOften()
    {
        SeededRandom random(42);
        std::array<int, 7> seen{};
        constexpr int draws = 70000;
        for (int i = 0; i < draws; ++i)
            ++seen[random.below(seen.size())];
        for (const int count : seen)
            QVERIFY(qAbs(count - draws / 7) < draws / 7 / 20); // 5 %, over five standard deviations
    }

    void belowRejectsTheRaggedEnd()
    {
        // 2^64 - 1 is one past the last whole multiple of 10 that fits: taking it would favour small numbers.
        ScriptedRandom random({std::numeric_limits<quint64>::max(), 25});
        QCOMPARE(random.below(10), quint64(5));
        QCOMPARE(random.left(), 0);
    }

    void theSystemsChanceDiffers()
    {
        SystemRandom random;
        std::array<std::byte, 32> a{};
        std::array<std::byte, 32> b{};
        random.fill(a);
        random.fill(b);
        QVERIFY(a != b);
    }

    void aSeedRepeats()
    {
        SeededRandom a(5);
        SeededRandom b(5);
        SeededRandom c(6);
        const quint64 drawn = a.below(~0ULL);
        QCOMPARE(b.below(~0ULL), drawn);
        QVERIFY(c.below(~0ULL) != drawn);
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "test_Random.moc"
