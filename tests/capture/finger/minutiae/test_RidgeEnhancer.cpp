// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/RidgeEnhancer.h"

#include "tests/capture/finger/RidgeDrawing.h"

#include <QTest>

using namespace thunhan;

class TestRidgeEnhancer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void poresAndScratchesClose()
    {
        const RidgeDrawing drawing{.direction = 0.4};
        const QImage clean = drawing.paint();
        QImage flawed = clean;
        for (int i = 60; i < 260; i += 23) {
            for (int y = i; y < i + 3; ++y) {
                for (int x = 150; x < 153; ++x)
                    flawed.scanLine(y)[x] = static_cast<uchar>(255 - flawed.constScanLine(y)[x]);
            }
        }
        const auto enhanced = [](const QImage& image) {
            const FingerBlocks blocks(image, 500);
            return enhanceRidges(blocks.pixels(), ridgeField(blocks, ridgeWaves(blocks)));
        };
        const cv::Mat good = enhanced(clean);
        const cv::Mat mended = enhanced(flawed);
        // Over the inner part no more differs than ridges' flanks moving by a pixel here and there.
        const cv::Rect inner(60, 60, 200, 200);
        QVERIFY(cv::countNonZero(good(inner) != mended(inner)) < 200 * 200 / 200);
        // Ridges are what is dark, about half of it.
        int agreeing = 0;
        for (int y = 60; y < 260; ++y) {
            for (int x = 60; x < 260; ++x)
                agreeing += (good.at<uchar>(y, x) == 1) == (clean.constScanLine(y)[x] < 125) ? 1 : 0;
        }
        QVERIFY(agreeing > 200 * 200 * 95 / 100);
        QCOMPARE(int(good.at<uchar>(2, 2)), 0);
    }
};

QTEST_APPLESS_MAIN(TestRidgeEnhancer)
#include "test_RidgeEnhancer.moc"
