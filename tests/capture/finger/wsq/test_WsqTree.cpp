// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqTree.h"

#include <QTest>
#include <vector>

using namespace thunhan;

class TestWsqTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void subbandsCoverThePictureOnce_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("powers of two") << 256 << 512;
        QTest::newRow("live-scan") << 832 << 768;
        QTest::newRow("odd") << 545 << 333;
        QTest::newRow("smallest") << wsqShortestSide << wsqShortestSide;
        QTest::newRow("just above") << 33 << 63;
    }
    void subbandsCoverThePictureOnce()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        std::vector<int> covered(static_cast<std::size_t>(width * height), 0);
        for (const WsqRegion& region : wsqTree(width, height).subbands) {
            QVERIFY(region.width > 0 && region.height > 0);
            for (int y = region.y; y < region.y + region.height; ++y) {
                for (int x = region.x; x < region.x + region.width; ++x)
                    ++covered.at(static_cast<std::size_t>(y * width + x));
            }
        }
        for (const int times : covered)
            QCOMPARE(times, 1);
    }

    // Places as the standard's figure draws them, for sides that divide evenly.
    void subbandsLieWhereTheStandardHasThem()
    {
        const WsqTree tree = wsqTree(1024, 1024);
        const auto at = [&tree](std::size_t k) {
            const WsqRegion& r = tree.subbands[k];
            return QList<int>{r.x, r.y, r.width, r.height};
        };
        QCOMPARE(at(0), (QList<int>{0, 0, 32, 32}));
        QCOMPARE(at(3), (QList<int>{32, 32, 32, 32}));
        QCOMPARE(at(4), (QList<int>{64, 0, 64, 64}));
        QCOMPARE(at(7), (QList<int>{128, 0, 64, 64}));
        QCOMPARE(at(18), (QList<int>{192, 192, 64, 64}));
        QCOMPARE(at(19), (QList<int>{256, 0, 64, 64}));
        QCOMPARE(at(35), (QList<int>{0, 256, 64, 64}));
        QCOMPARE(at(51), (QList<int>{256, 256, 256, 256}));
        QCOMPARE(at(52), (QList<int>{512, 0, 256, 256}));
        QCOMPARE(at(56), (QList<int>{0, 512, 256, 256}));
        QCOMPARE(at(63), (QList<int>{768, 768, 256, 256}));
    }

    // The low half has the odd sample, and lies second where the spectrum runs backwards.
    void oddSidesGoWithTheLowHalf()
    {
        const WsqTree tree = wsqTree(546, 546); // 273 after the first split
        QCOMPARE(tree.subbands[51].x, 137);
        QCOMPARE(tree.subbands[52].x, 273);
        QCOMPARE(tree.subbands[52].width, 136);
        QCOMPARE(tree.subbands[53].width, 137);
        QCOMPARE(tree.subbands[57].height, 136);
        QCOMPARE(tree.subbands[58].height, 137);
    }
};

QTEST_APPLESS_MAIN(TestWsqTree)
#include "test_WsqTree.moc"
