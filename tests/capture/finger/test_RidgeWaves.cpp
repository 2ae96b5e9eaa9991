// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/RidgeWaves.h"

#include "tests/capture/finger/RidgeDrawing.h"

#include <QTest>

using namespace thunhan;

class TestRidgeWaves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWaveOfTheDrawingIsFound_data()
    {
        QTest::addColumn<double>("period");
        for (const double period : {6.5, 8.0, 9.0, 10.5, 13.0})
            QTest::addRow("%.1f", period) << period;
    }
    void theWaveOfTheDrawingIsFound()
    {
        QFETCH(double, period);
        const FingerBlocks blocks(RidgeDrawing{.direction = 0.8, .period = period}.paint(), 500);
        const RidgeWaves waves = ridgeWaves(blocks);
        for (int row = 5; row < 15; ++row) {
            for (int column = 5; column < 15; ++column) {
                QVERIFY(std::abs(waves.period.at<float>(row, column) - period) < 0.08 * period);
                QVERIFY(waves.purity.at<float>(row, column) > 0.8F);
            }
        }
    }

    void whereNoSkinIsThereIsNoWave()
    {
        const FingerBlocks blocks(RidgeDrawing{}.paint(), 500);
        QCOMPARE(ridgeWaves(blocks).period.at<float>(0, 0), 0.0F);
    }
};

QTEST_APPLESS_MAIN(TestRidgeWaves)
#include "test_RidgeWaves.moc"
