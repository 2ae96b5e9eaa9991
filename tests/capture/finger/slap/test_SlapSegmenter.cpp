// SPDX-License-Identifier: GPL-3.0-or-later
// The truth table: what is laid on the glass, and what is said about it.
#include "capture/finger/slap/SlapSegmenter.h"

#include "capture/twin/SlapSynthesizer.h"
#include "tests/capture/finger/match/SyntheticPrints.h"
#include "tests/capture/finger/slap/DrawnPad.h"

#include <QTest>

using namespace thunhan;

namespace
{

SlapSynthesizer& hands()
{
    static SlapSynthesizer synthesizer(TwinPerson{24}, drawnPad);
    return synthesizer;
}

Frame frameOf(const QImage& image, int ppi = 500)
{
    Frame frame;
    frame.image = image;
    frame.ppi = ppi;
    return frame;
}

QList<SlapDefect> defectsOf(const SlapSegmentation& segmentation)
{
    QList<SlapDefect> defects;
    for (const SlapFinding& finding : segmentation.findings)
        defects.append(finding.defect);
    return defects;
}

} // namespace

Q_DECLARE_METATYPE(SlapCondition)

class TestSlapSegmenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPresentationIsNamed_data()
    {
        QTest::addColumn<FingerGroup>("group");
        QTest::addColumn<SlapCondition>("condition");
        QTest::addColumn<QList<SlapDefect>>("defects");
        const auto right = FingerGroup::PlainRightFour;
        const auto left = FingerGroup::PlainLeftFour;
        const auto thumbs = FingerGroup::PlainThumbs;
        const auto lifted = [](FingerPosition finger) {
            SlapCondition condition;
            condition.lifted = {finger};
            return condition;
        };
        SlapCondition otherHand;
        otherHand.otherHand = true;
        SlapCondition overlapping;
        overlapping.overlapping = true;
        SlapCondition overEdge;
        overEdge.overEdge = 0.4;
        SlapCondition turned;
        turned.turn = 0.2;
        const QList<SlapDefect> missing{SlapDefect::FingerMissing};
        QTest::newRow("right four") << right << SlapCondition() << QList<SlapDefect>();
        QTest::newRow("left four") << left << SlapCondition() << QList<SlapDefect>();
        QTest::newRow("thumbs") << thumbs << SlapCondition() << QList<SlapDefect>();
        QTest::newRow("turned") << right << turned << QList<SlapDefect>();
        QTest::newRow("left for right") << right << otherHand << QList{SlapDefect::WrongHand};
        QTest::newRow("right for left") << left << otherHand << QList{SlapDefect::WrongHand};
        QTest::newRow("no index") << right << lifted(FingerPosition::RightIndex) << missing;
        QTest::newRow("no ring") << right << lifted(FingerPosition::RightRing) << missing;
        QTest::newRow("no middle") << left << lifted(FingerPosition::LeftMiddle) << missing;
        QTest::newRow("no little") << left << lifted(FingerPosition::LeftLittle) << missing;
        QTest::newRow("no thumb") << thumbs << lifted(FingerPosition::RightThumb) << missing;
        QTest::newRow("overlapping") << right << overlapping << QList{SlapDefect::FingersOverlap};
        QTest::newRow("over the edge") << right << overEdge << QList{SlapDefect::FingerCutOff};
    }
    void everyPresentationIsNamed()
    {
        QFETCH(FingerGroup, group);
        QFETCH(SlapCondition, condition);
        QFETCH(QList<SlapDefect>, defects);
        const SyntheticSlap slap = hands().slap(group, 0, condition);
        const SlapSegmentation found = segmentSlap(frameOf(slap.image), group);
        QCOMPARE(defectsOf(found), defects);
        QCOMPARE(found.passed(), defects.isEmpty());
        if (defects == QList{SlapDefect::FingerMissing})
            QCOMPARE(found.findings.first().finger, condition.lifted.first());
        if (defects == QList{SlapDefect::FingersOverlap})
            return; // whose they are nobody knows
        QCOMPARE(found.fingers.size(), slap.fingers.size());
        for (qsizetype i = 0; i < slap.fingers.size(); ++i) {
            QCOMPARE(found.fingers[i].position, slap.fingers[i].position);
            if (condition.overEdge > 0)
                continue;
            const QPointF off = found.fingers[i].centre - slap.fingers[i].centre;
            QVERIFY(std::hypot(off.x(), off.y()) < 40);
            // Each impression leans a little by itself.
            QVERIFY(std::abs(found.fingers[i].turn - slap.fingers[i].turn) < 0.25);
            QVERIFY(found.fingers[i].bounds().contains(slap.fingers[i].centre));
        }
    }

    void whoLacksAFingerMissesNone()
    {
        SlapCondition condition;
        condition.lifted = {FingerPosition::RightRing};
        const SyntheticSlap slap = hands().slap(FingerGroup::PlainRightFour, 0, condition);
        const auto found =
            segmentSlap(frameOf(slap.image), FingerGroup::PlainRightFour, {FingerPosition::RightRing});
        QVERIFY(found.passed());
        QCOMPARE(found.fingers.last().position, FingerPosition::RightLittle);
    }

    // What is cut out is the finger that a reader of single fingers takes.
    void aFingerOfTheSlapIsKnownByItsPlainPrint()
    {
        // Two fingers: all four take twice as long and prove the same.
        SlapCondition condition;
        condition.lifted = {FingerPosition::RightRing, FingerPosition::RightLittle};
        const auto fingers = std::make_shared<FingerprintSynthesizer>(TwinPerson{21});
        SlapSynthesizer person(TwinPerson{21},
                               [fingers](FingerPosition position, quint64 number, const FingerCondition& c) {
                                   return fingers->impression(position, number, c);
                               });
        const SyntheticSlap slap = person.slap(FingerGroup::PlainRightFour, 0, condition);
        const Frame frame = frameOf(slap.image);
        const auto found = segmentSlap(frame, FingerGroup::PlainRightFour, condition.lifted);
        QCOMPARE(found.fingers.size(), 2);
        const auto fromSlap = matchable(cutFinger(frame, found.fingers[0]).image);
        const auto plain = [&](FingerPosition position) {
            return matchable(fingers->impression(position, 0));
        };
        QVERIFY(printSimilarity(fromSlap, plain(FingerPosition::RightIndex)) > sameFingerSimilarity);
        QVERIFY(printSimilarity(fromSlap, plain(FingerPosition::RightMiddle)) < sameFingerSimilarity);
    }

    void anythingElseIsSurvived()
    {
        QImage level(1600, 1500, QImage::Format_Grayscale8);
        for (const int grey : {0, 128, 244}) {
            level.fill(grey);
            QCOMPARE(defectsOf(segmentSlap(frameOf(level), FingerGroup::PlainRightFour)),
                     QList{SlapDefect::Nothing});
        }
        for (const QSize size : {QSize(1, 1), QSize(3, 900), QSize(8000, 8000)}) {
            QImage image(size, QImage::Format_Grayscale8);
            image.fill(90);
            QVERIFY(!segmentSlap(frameOf(image), FingerGroup::PlainThumbs).passed());
        }
        QVERIFY(!segmentSlap(Frame(), FingerGroup::PlainThumbs).passed());
        const SyntheticSlap slap = hands().slap(FingerGroup::PlainRightFour, 0);
        QCOMPARE(defectsOf(segmentSlap(frameOf(slap.image), FingerGroup::PlainThumbs)),
                 QList{SlapDefect::TooMany});
    }
};

QTEST_APPLESS_MAIN(TestSlapSegmenter)
#include "test_SlapSegmenter.moc"
