// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/PrintMatcher.h"

#include "tests/capture/finger/match/SampleMinutiae.h"
#include "tests/capture/finger/match/SyntheticPrints.h"

#include <QTest>

using namespace thunhan;

class TestPrintMatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void howTheFingerLiesDoesNotMatter()
    {
        const MatchablePrint print(sampleMinutiae(1));
        QVERIFY(printSimilarity(print, print) > 0.6);
        for (const float turn : {-0.6F, 0.2F, 0.9F}) {
            const MatchablePrint other(laidOtherwise(sampleMinutiae(1), turn, 40, -25));
            QVERIFY(printSimilarity(print, other) > 0.6);
        }
    }

    void thePartOfAPrintIsKnown()
    {
        Minutiae part;
        for (const Minutia& minutia : sampleMinutiae(1, 60)) {
            if (minutia.y < 300)
                part.push_back(minutia);
        }
        const MatchablePrint whole(sampleMinutiae(1, 60));
        QVERIFY(printSimilarity(whole, MatchablePrint(part)) > sameFingerSimilarity);
    }

    void othersAreNotKnown()
    {
        const MatchablePrint print(sampleMinutiae(1));
        for (quint64 seed = 2; seed < 30; ++seed) {
            const MatchablePrint other(sampleMinutiae(seed));
            QVERIFY(printSimilarity(print, other) < sameFingerSimilarity);
            QVERIFY(std::abs(printSimilarity(print, other) - printSimilarity(other, print)) < 0.01);
        }
    }

    void tooLittleIsNeitherNorWillItFail()
    {
        const MatchablePrint nothing({});
        const MatchablePrint few(sampleMinutiae(1, 3));
        const MatchablePrint print(sampleMinutiae(1));
        QVERIFY(!nothing.tellsEnough());
        QVERIFY(!few.tellsEnough());
        QVERIFY(print.tellsEnough());
        QCOMPARE(printSimilarity(nothing, nothing), 0.0);
        QCOMPARE(printSimilarity(few, print), 0.0);
    }

    // The whole way from pictures; the full table is what `thunhanctl calibrate separation` prints.
    void impressionsOfOneFingerAreKnownAndOthersAreNot()
    {
        struct Finger {
            FingerPosition position;
            MatchablePrint first;
            MatchablePrint second;
        };
        std::vector<Finger> fingers;
        for (const quint64 seed : {301, 302, 303}) {
            FingerprintSynthesizer person(TwinPerson{seed});
            for (const auto position : {FingerPosition::RightIndex, FingerPosition::LeftIndex})
                fingers.push_back({position, matchable(person.impression(position, 0)),
                                   matchable(person.impression(position, 1))});
        }
        for (std::size_t i = 0; i < fingers.size(); ++i) {
            for (std::size_t j = 0; j < fingers.size(); ++j) {
                const double similarity = printSimilarity(fingers[i].first, fingers[j].second);
                if (i == j)
                    QVERIFY2(similarity > 1.5 * sameFingerSimilarity,
                             qPrintable(QString::number(similarity)));
                else
                    QVERIFY2(similarity < 0.5 * sameFingerSimilarity,
                             qPrintable(QString::number(similarity)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPrintMatcher)
#include "test_PrintMatcher.moc"
