// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/MinutiaExtractor.h"

#include "tests/capture/finger/RidgeDrawing.h"

#include <QTest>

using namespace thunhan;

namespace
{

Minutiae extract(const QImage& image)
{
    const FingerBlocks blocks(image, 500);
    return extractMinutiae(blocks, ridgeWaves(blocks));
}

} // namespace

class TestMinutiaExtractor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parallelRidgesHaveNone()
    {
        for (const double direction : {0.0, 0.5, 1.2, 2.2, 3.0})
            QVERIFY(extract(RidgeDrawing{.direction = direction}.paint()).empty());
    }

    void eachOneIsFoundWhereItIs_data()
    {
        QTest::addColumn<double>("direction");
        QTest::newRow("level") << 0.0;
        QTest::newRow("falling") << 0.6;
        QTest::newRow("upright") << 1.5;
        QTest::newRow("rising") << 2.4;
    }
    void eachOneIsFoundWhereItIs()
    {
        QFETCH(double, direction);
        const RidgeDrawing drawing{.direction = direction, .minutiae = {{110, 110}, {200, 120}, {150, 215}}};
        const Minutiae found = extract(drawing.paint());
        QCOMPARE(found.size(), drawing.minutiae.size());
        for (const QPointF& at : drawing.minutiae) {
            const auto isThere = [at](const Minutia& minutia) {
                return std::hypot(minutia.x - at.x(), minutia.y - at.y()) < 9;
            };
            QCOMPARE(std::count_if(found.begin(), found.end(), isThere), 1);
        }
        // Each phase turns the same way: all ridges begin from the same side, along the others.
        for (const Minutia& minutia : found) {
            QVERIFY(std::abs(std::sin(minutia.direction - direction)) < 0.3);
            QVERIFY(std::cos(minutia.direction - found.front().direction) > 0.9F);
            QVERIFY(minutia.quality > 0.5F);
        }
    }

    void theDirectionDoesNotDependOnTheKind()
    {
        // Half a period further the same place is a division in one print and an ending in the other.
        const Minutiae ending = extract(RidgeDrawing{.minutiae = {{160, 160}}}.paint());
        QImage negative = RidgeDrawing{.minutiae = {{160, 160}}}.paint();
        negative.invertPixels();
        for (int y = 0; y < negative.height(); ++y) {
            for (int x = 0; x < negative.width(); ++x) {
                if (std::min({x, y, 319 - x, 319 - y}) < 24)
                    negative.scanLine(y)[x] = 244;
            }
        }
        const Minutiae division = extract(negative);
        QCOMPARE(ending.size(), std::size_t(1));
        QCOMPARE(division.size(), std::size_t(1));
        QVERIFY(ending[0].kind != division[0].kind);
        QVERIFY(std::cos(ending[0].direction - division[0].direction) > 0.9F);
    }

    void nothingAndUniformGreyHaveNone()
    {
        for (const int grey : {0, 128, 250}) {
            QImage level(300, 300, QImage::Format_Grayscale8);
            level.fill(grey);
            QVERIFY(extract(level).empty());
        }
        QImage dot(1, 1, QImage::Format_Grayscale8);
        dot.fill(9);
        QVERIFY(extract(dot).empty());
    }
};

QTEST_APPLESS_MAIN(TestMinutiaExtractor)
#include "test_MinutiaExtractor.moc"
