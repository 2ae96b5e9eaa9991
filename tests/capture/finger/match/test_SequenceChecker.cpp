// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/SequenceChecker.h"

#include "tests/capture/finger/match/SampleMinutiae.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;

namespace
{

constexpr auto plain = Impression::LiveScanPlain;

} // namespace

class TestSequenceChecker : public QObject
{
    Q_OBJECT

    QThreadPool m_pool;
    bool settles(const SequenceChecker& checker)
    {
        return QTest::qWaitFor([&checker] { return checker.isSettled(); }, 20000);
    }

private Q_SLOTS:
    void aClashIsFoundWhenItsSecondPrintComes()
    {
        SequenceChecker checker(m_pool);
        QSignalSpy checked(&checker, &SequenceChecker::checked);
        checker.setPrint(FingerPosition::RightIndex, plain, sampleMinutiae(1));
        QVERIFY(settles(checker));
        QVERIFY(checker.verdict().passed());
        checker.setPrint(FingerPosition::LeftIndex, plain, laidOtherwise(sampleMinutiae(1), 0.1F, 3, 4));
        QVERIFY(settles(checker));
        QCOMPARE(checker.verdict().findings.size(), 1);
        const SequenceFinding& finding = checker.verdict().findings.first();
        QCOMPARE(finding.clash, SequenceClash::HandsSwapped);
        QCOMPARE(checker.prints()[finding.first].position, FingerPosition::RightIndex);
        QCOMPARE(checker.prints()[finding.second].position, FingerPosition::LeftIndex);
        QVERIFY(checked.count() >= 2);
    }

    void aBetterPrintTakesThePlaceOfTheClashingOne()
    {
        SequenceChecker checker(m_pool);
        checker.setPrint(FingerPosition::RightIndex, plain, sampleMinutiae(1));
        checker.setPrint(FingerPosition::RightRing, plain, sampleMinutiae(1));
        QVERIFY(settles(checker));
        QVERIFY(!checker.verdict().passed());
        checker.setPrint(FingerPosition::RightRing, plain, sampleMinutiae(2));
        QVERIFY(settles(checker));
        QVERIFY(checker.verdict().passed());
    }

    void theClerksFingersStayWhenTheNextCitizenComes()
    {
        SequenceChecker checker(m_pool);
        checker.setClerk({{FingerPosition::LeftThumb, sampleMinutiae(1)}});
        checker.setPrint(FingerPosition::RightIndex, plain, sampleMinutiae(2));
        QVERIFY(settles(checker));
        QVERIFY(checker.verdict().passed());
        checker.clear();
        checker.setPrint(FingerPosition::RightRing, plain, laidOtherwise(sampleMinutiae(1), 0.1F, 3, 4));
        QVERIFY(settles(checker));
        QCOMPARE(checker.verdict().findings.size(), 1);
        const SequenceFinding& finding = checker.verdict().findings.first();
        QCOMPARE(finding.clash, SequenceClash::ClerksFinger);
        QVERIFY(checker.prints()[finding.first].ofClerk);
        QCOMPARE(checker.prints()[finding.second].position, FingerPosition::RightRing);
        checker.setClerk({}); // somebody else sits down
        QVERIFY(settles(checker));
        QVERIFY(checker.verdict().passed());
    }

    void aFingerThatIsNotThereClashesWithNothing()
    {
        SequenceChecker checker(m_pool);
        checker.setPrint(FingerPosition::RightIndex, plain, sampleMinutiae(1));
        checker.setPrint(FingerPosition::RightRing, plain, sampleMinutiae(1));
        checker.removeFinger(FingerPosition::RightRing);
        QVERIFY(settles(checker));
        QVERIFY(checker.verdict().passed());
        QVERIFY(!checker.hasPrint(FingerPosition::RightRing, plain));
    }

    void whatWasForgottenIsNotTold()
    {
        SequenceChecker checker(m_pool);
        QSignalSpy checked(&checker, &SequenceChecker::checked);
        checker.setPrint(FingerPosition::RightIndex, plain, sampleMinutiae(1));
        checker.clear();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(checked.isEmpty());
        QVERIFY(checker.prints().isEmpty());
    }

    void tooFewMinutiaeAreUncheckedAndNotPassed()
    {
        SequenceChecker checker(m_pool);
        checker.setPrint(FingerPosition::RightIndex, plain, {});
        QVERIFY(settles(checker));
        QCOMPARE(checker.verdict().unchecked.size(), 1);
        QVERIFY(!checker.verdict().passed());
    }
};

QTEST_GUILESS_MAIN(TestSequenceChecker)
#include "test_SequenceChecker.moc"
