// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerSequencePlan.h"

#include <QTest>

using namespace thunhan;

namespace
{

FingerprintCapabilities liveScan()
{
    FingerprintCapabilities reader;
    reader.slap = reader.rolled = true;
    return reader;
}

CapturePolicy wanting(FingerSequence sequence)
{
    CapturePolicy policy;
    policy.fingerSequence = sequence;
    return policy;
}

} // namespace

class TestFingerSequencePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLiveScanTakesThreeSlapsAndTenRolls()
    {
        const QList<FingerRequest> plan = planFingers(wanting(FingerSequence::SlapsAndRolls), liveScan(), {});
        QCOMPARE(plan.size(), 13);
        QCOMPARE(plan[0], FingerRequest(FingerGroup::PlainRightFour));
        QCOMPARE(plan[1], FingerRequest(FingerGroup::PlainLeftFour));
        QCOMPARE(plan[2], FingerRequest(FingerGroup::PlainThumbs));
        QCOMPARE(plan[3], FingerRequest(FingerPosition::RightThumb, Impression::LiveScanRolled));
        QCOMPARE(plan[12], FingerRequest(FingerPosition::LeftLittle, Impression::LiveScanRolled));
    }

    void aKitTakesTenPlainPrintsInTheRolledOrder()
    {
        const QList<FingerRequest> plan = planFingers({}, FingerprintCapabilities(), {});
        QCOMPARE(plan.size(), 10);
        for (std::size_t i = 0; i < allFingerPositions.size(); ++i)
            QCOMPARE(plan[qsizetype(i)], FingerRequest(allFingerPositions[i]));
    }

    void thePolicyMayWantSinglePrintsOfALiveScan()
    {
        QCOMPARE(planFingers(wanting(FingerSequence::SinglePrints), liveScan(), {}),
                 planFingers({}, FingerprintCapabilities(), {}));
    }

    void slapsMayBeAll()
    {
        const QList<FingerRequest> plan = planFingers(wanting(FingerSequence::Slaps), liveScan(), {});
        QCOMPARE(plan.size(), 3);
        QCOMPARE(plan[2], FingerRequest(FingerGroup::PlainThumbs));
    }

    void whatAReaderCannotTakeStaysWanted()
    {
        const auto plan = planFingers(wanting(FingerSequence::SlapsAndRolls), FingerprintCapabilities(), {});
        QCOMPARE(plan.size(), 20);
        QCOMPARE(plan[0], FingerRequest(FingerPosition::RightThumb)); // plain, without a slap
        QCOMPARE(plan[10], FingerRequest(FingerPosition::RightThumb, Impression::LiveScanRolled));
    }

    void nobodyIsAskedForWhatHeDoesNotHave()
    {
        const QList<FingerPosition> absent{FingerPosition::RightThumb, FingerPosition::LeftThumb,
                                           FingerPosition::LeftRing};
        const QList<FingerRequest> plan =
            planFingers(wanting(FingerSequence::SlapsAndRolls), liveScan(), absent);
        QCOMPARE(plan.size(), 9); // no thumbs' slap
        QCOMPARE(plan[1].absent, QList{FingerPosition::LeftRing});
        QCOMPARE(plan[1].fingers().size(), 3);
        QVERIFY(planFingers(wanting(FingerSequence::SlapsAndRolls), liveScan(),
                            {allFingerPositions.begin(), allFingerPositions.end()})
                    .isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFingerSequencePlan)
#include "test_FingerSequencePlan.moc"
