// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/RidgeField.h"

#include "tests/capture/finger/RidgeDrawing.h"

#include <QTest>

using namespace thunhan;

class TestRidgeField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void directionAndPeriodAreTheDrawings_data()
    {
        QTest::addColumn<double>("direction");
        QTest::addColumn<double>("period");
        QTest::newRow("level") << 0.0 << 9.0;
        QTest::newRow("upright") << 1.5708 << 8.0;
        QTest::newRow("falling") << 0.7 << 7.5;
        QTest::newRow("rising") << 2.5 << 11.0;
    }
    void directionAndPeriodAreTheDrawings()
    {
        QFETCH(double, direction);
        QFETCH(double, period);
        const FingerBlocks blocks(RidgeDrawing{.direction = direction, .period = period}.paint(), 500);
        const RidgeField field = ridgeField(blocks, ridgeWaves(blocks));
        for (int row = 10; row < 30; ++row) {
            for (int column = 10; column < 30; ++column) {
                const double turn = field.direction.at<float>(row, column) - direction;
                QVERIFY(std::abs(std::sin(turn)) < 0.08);
                QVERIFY(std::abs(field.period.at<float>(row, column) - period) < 0.8);
                QVERIFY(field.agreement.at<float>(row, column) > 0.9F);
                QCOMPARE(int(field.mask.at<uchar>(row, column)), 255);
            }
        }
        QCOMPARE(int(field.mask.at<uchar>(0, 0)), 0);
    }
};

QTEST_APPLESS_MAIN(TestRidgeField)
#include "test_RidgeField.moc"
