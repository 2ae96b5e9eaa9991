// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PrintRendition.h"

#include <QtTest>

using namespace thunhan;

class TestPrintRendition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isGreyAtTheCardsResolution()
    {
        QImage colour(800, 1200, QImage::Format_RGB888);
        colour.fill(QColor(200, 60, 40));
        const QImage laser = laserRendition(colour);
        QCOMPARE(laser.format(), QImage::Format_Grayscale8);
        QVERIFY(std::abs(laser.height() - 354) <= 1 && std::abs(laser.width() - 236) <= 1);
        QVERIFY(laserRendition(QImage()).isNull());
        colour = colour.scaled(100, 150);
        QCOMPARE(laserRendition(colour).size(), QSize(100, 150)); // never enlarged
    }

    // Neither the white of paper nor the black of ink, and no two shades change places.
    void shadesAreTheMaterials()
    {
        QImage ramp(256, 2, QImage::Format_Grayscale8);
        for (int y = 0; y < 2; ++y) {
            for (int x = 0; x < 256; ++x)
                ramp.scanLine(y)[x] = static_cast<uchar>(x);
        }
        const QImage laser = laserRendition(ramp);
        const uchar* line = laser.constScanLine(0);
        QVERIFY(line[0] > 20 && line[255] < 235);
        for (int x = 1; x < 256; ++x)
            QVERIFY(line[x] >= line[x - 1]);
    }
};

QTEST_APPLESS_MAIN(TestPrintRendition)
#include "test_PrintRendition.moc"
