// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/FingerprintSynthesizer.h"

#include <QTest>

using namespace thunhan;

class TestFingerprintSynthesizer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameEverywhereAndAlways()
    {
        FingerprintSynthesizer one({42});
        FingerprintSynthesizer other({42});
        other.impression(FingerPosition::LeftThumb, 3); // what was asked before does not matter
        QCOMPARE(one.impression(FingerPosition::RightIndex, 1),
                 other.impression(FingerPosition::RightIndex, 1));
    }

    void everyImpressionFingerAndPersonDiffers()
    {
        FingerprintSynthesizer synthesizer({42});
        const QImage print = synthesizer.impression(FingerPosition::RightIndex, 0);
        QVERIFY(print != synthesizer.impression(FingerPosition::RightIndex, 1));
        QVERIFY(print != synthesizer.impression(FingerPosition::LeftIndex, 0));
        QVERIFY(print != FingerprintSynthesizer({43}).impression(FingerPosition::RightIndex, 0));
    }

    void deliversWhatTheReaderDelivers()
    {
        FingerprintSynthesizer synthesizer({1});
        const QImage print = synthesizer.impression(FingerPosition::LeftMiddle, 0);
        QCOMPARE(print.size(), QSize(FingerprintSynthesizer::width, FingerprintSynthesizer::height));
        QCOMPARE(print.format(), QImage::Format_Grayscale8);
        QVERIFY(qGray(print.pixel(2, 2)) > 220); // the plate is light, ridges are dark
        int dark = 0;
        for (int x = 0; x < print.width(); ++x)
            dark += qGray(print.pixel(x, print.height() / 2)) < 100 ? 1 : 0;
        QVERIFY(dark > 40);
    }

    void badImpressionsAreReproducibleToo()
    {
        FingerCondition dry;
        dry.dry = 0.7;
        FingerprintSynthesizer synthesizer({5});
        const QImage first = synthesizer.impression(FingerPosition::RightThumb, 0, dry);
        QCOMPARE(first, synthesizer.impression(FingerPosition::RightThumb, 0, dry));
        QVERIFY(first != synthesizer.impression(FingerPosition::RightThumb, 0));
    }
};

QTEST_GUILESS_MAIN(TestFingerprintSynthesizer)
#include "test_FingerprintSynthesizer.moc"
