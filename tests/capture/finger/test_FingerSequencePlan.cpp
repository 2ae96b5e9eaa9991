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

} // namespace

class TestFingerSequencePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLiveScanTakesThreeSlapsAndTenRolls()
    {
        const QList<FingerRequest> plan = planFingers({}, liveScan(), {});
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
        CapturePolicy policy;
        policy.fingerSequence = FingerSequence::SinglePrints;
        QCOMPARE(planFingers(policy, liveScan(), {}), planFingers({}, FingerprintCapabilities(), {}));
    }

    void nobodyIsAskedForWhatHeDoesNotHave()
    {
        const QList<FingerPosition> absent{FingerPosition::RightThumb, FingerPosition::LeftThumb,
                                           FingerPosition::LeftRing};
        const QList<FingerRequest> plan = planFingers({}, liveScan(), absent);
        QCOMPARE(plan.size(), 9); // no thumbs' slap
        QCOMPARE(plan[1].absent, QList{FingerPosition::LeftRing});
        QCOMPARE(plan[1].fingers().size(), 3);
        QVERIFY(
            planFingers({}, liveScan(), {allFingerPositions.begin(), allFingerPositions.end()}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFingerSequencePlan)
#include "test_FingerSequencePlan.moc"
