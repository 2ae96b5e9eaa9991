// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/SequenceCheck.h"

#include "tests/capture/finger/match/SampleMinutiae.h"

#include <QTest>

using namespace thunhan;

namespace
{

// Prints of finger `finger` (any number), each laid a little otherwise.
SequencePrint print(FingerPosition position, quint64 finger,
                    Impression impression = Impression::LiveScanPlain)
{
    const float turn = impression == Impression::LiveScanRolled ? 0.1F : -0.05F;
    return {position, impression,
            std::make_shared<MatchablePrint>(laidOtherwise(sampleMinutiae(finger), turn, 3, 5))};
}

quint64 ownFinger(FingerPosition position)
{
    return 100 + static_cast<quint64>(position);
}

QList<SequencePrint> tenRightOnes()
{
    QList<SequencePrint> prints;
    for (const FingerPosition position : allFingerPositions)
        prints.append(print(position, ownFinger(position)));
    return prints;
}

} // namespace

class TestSequenceCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenFingersOfOnePersonPass()
    {
        const SequenceVerdict verdict = checkSequence(tenRightOnes());
        QVERIFY(verdict.passed());
    }

    void theSameFingerTwiceIsNamed()
    {
        QList<SequencePrint> prints = tenRightOnes();
        prints[3] = print(FingerPosition::RightRing, ownFinger(FingerPosition::RightMiddle));
        const SequenceVerdict verdict = checkSequence(prints);
        QCOMPARE(verdict.findings.size(), 1);
        QCOMPARE(verdict.findings[0].clash, SequenceClash::SameFingerTwice);
        QCOMPARE(verdict.findings[0].first, 2);
        QCOMPARE(verdict.findings[0].second, 3);
        QVERIFY(verdict.findings[0].similarity > sameFingerSimilarity);
        QVERIFY(!verdict.passed());
    }

    void anUnclearPrintThatIsUnlikeProvesNothing()
    {
        QList<SequencePrint> prints{print(FingerPosition::RightIndex, ownFinger(FingerPosition::RightIndex),
                                          Impression::LiveScanRolled),
                                    print(FingerPosition::RightIndex, ownFinger(FingerPosition::LeftIndex))};
        QCOMPARE(checkSequence(prints).findings.size(), 1);
        prints[1].isClear = false;
        const SequenceVerdict verdict = checkSequence(prints);
        QVERIFY(verdict.findings.isEmpty());
        QCOMPARE(verdict.unchecked, QList<qsizetype>{1});
    }

    void aHandForTheOtherIsNamed()
    {
        // The rolls are right; the plain index is taken from the other hand.
        const QList<SequencePrint> prints{
            print(FingerPosition::RightIndex, ownFinger(FingerPosition::RightIndex),
                  Impression::LiveScanRolled),
            print(FingerPosition::LeftIndex, ownFinger(FingerPosition::LeftIndex),
                  Impression::LiveScanRolled),
            print(FingerPosition::RightIndex, ownFinger(FingerPosition::LeftIndex))};
        const SequenceVerdict verdict = checkSequence(prints);
        QCOMPARE(verdict.findings.size(), 2);
        QCOMPARE(verdict.findings[0].clash, SequenceClash::NotTheSame);
        QCOMPARE(verdict.findings[0].first, 0);
        QCOMPARE(verdict.findings[1].clash, SequenceClash::HandsSwapped);
        QCOMPARE(verdict.findings[1].first, 1);
        QCOMPARE(verdict.findings[1].second, 2);
    }

    void rollsAndPlainsOfTheSameFingersPass()
    {
        QList<SequencePrint> prints = tenRightOnes();
        for (const FingerPosition position : allFingerPositions)
            prints.append(print(position, ownFinger(position), Impression::LiveScanRolled));
        QVERIFY(checkSequence(prints).passed());
    }

    void theClerksFingersAreKnown()
    {
        QList<SequencePrint> prints = tenRightOnes();
        SequencePrint clerk = print(FingerPosition::LeftThumb, 900);
        clerk.ofClerk = true;
        SequencePrint again = clerk;
        prints << clerk << again;
        QVERIFY(checkSequence(prints).passed());
        prints[6] = print(FingerPosition::LeftIndex, 900);
        const SequenceVerdict verdict = checkSequence(prints);
        QCOMPARE(verdict.findings.size(), 2);
        QCOMPARE(verdict.findings[0].clash, SequenceClash::ClerksFinger);
        QCOMPARE(verdict.findings[0].first, 6);
    }

    void whatCannotBeComparedIsUncheckedAndNotPassed()
    {
        QList<SequencePrint> prints = tenRightOnes();
        prints[4].print = nullptr;
        prints[9].print = std::make_shared<MatchablePrint>(sampleMinutiae(1, 4));
        const SequenceVerdict verdict = checkSequence(prints);
        QVERIFY(verdict.findings.isEmpty());
        QCOMPARE(verdict.unchecked, (QList<qsizetype>{4, 9}));
        QVERIFY(!verdict.passed());
    }

    void theThresholdIsTheCallers()
    {
        QVERIFY(!checkSequence(tenRightOnes(), 0).findings.isEmpty());
        QVERIFY(checkSequence({}).passed());
    }
};

QTEST_APPLESS_MAIN(TestSequenceCheck)
#include "test_SequenceCheck.moc"
