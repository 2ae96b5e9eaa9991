// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqQuantizer.h"

#include <QTest>
#include <cmath>

using namespace thunhan;

namespace
{

// Every subband varies as much as `deviation` says, up and down by turns.
WsqPlane alternating(const WsqTree& tree, int width, int height, auto deviation)
{
    WsqPlane plane{width, height,
                   std::vector<float>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
    for (std::size_t k = 0; k < tree.subbands.size(); ++k) {
        const WsqRegion& region = tree.subbands[k];
        for (int y = region.y; y < region.y + region.height; ++y) {
            for (int x = region.x; x < region.x + region.width; ++x)
                plane.values[static_cast<std::size_t>(y * width + x)] =
                    static_cast<float>((x + y) % 2 == 0 ? deviation(k) : -deviation(k));
        }
    }
    return plane;
}

} // namespace

class TestWsqQuantizer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsCloseToNothingBecomesNothing()
    {
        const WsqBin bin{2, 2.4F};
        const WsqPlane plane{6, 1, {1.19F, -1.19F, 1.21F, -1.21F, 3.3F, -3.3F}};
        std::vector<std::int32_t> indices;
        quantise(plane, {0, 0, 6, 1}, bin, indices);
        QCOMPARE(indices, (std::vector<std::int32_t>{0, 0, 1, -1, 2, -2}));
    }

    void valuesComeBackWithinTheirBin()
    {
        const WsqBin bin{2, 2.4F};
        WsqPlane plane{4, 1, {1.3F, -1.3F, 100.0F, 0.4F}};
        std::vector<std::int32_t> indices;
        quantise(plane, {0, 0, 4, 1}, bin, indices);
        WsqPlane back{4, 1, std::vector<float>(4)};
        dequantise(indices.data(), bin, standardBinCentre, {0, 0, 4, 1}, back);
        // (1 - 0.44) * 2 + 1.2
        QVERIFY(std::abs(back.values[0] - 2.32F) < 1e-5F);
        QVERIFY(std::abs(back.values[1] + 2.32F) < 1e-5F);
        QVERIFY(std::abs(back.values[2] - 100.0F) < 2);
        QCOMPARE(back.values[3], 0.0F);
    }

    void hugeValuesStayWithinTheFormat()
    {
        const WsqPlane plane{2, 1, {1e30F, -1e30F}};
        std::vector<std::int32_t> indices;
        quantise(plane, {0, 0, 2, 1}, {1e-3F, 1.2e-3F}, indices);
        QCOMPARE(indices, (std::vector<std::int32_t>{65535, -65535}));
    }

    void subbandsThatHardlyVaryAreLeftOut()
    {
        const WsqTree tree = wsqTree(256, 256);
        const WsqPlane plane = alternating(
            tree, 256, 256, [](std::size_t k) { return k == 7 ? 0.5 : 500.0 / (1.0 + double(k)); });
        const WsqBins bins = chooseBins(plane, tree, 0.75);
        QCOMPARE(bins[7].width, 0.0F);
        for (const std::size_t k : {0, 3, 4, 20, 59}) {
            QVERIFY(bins[k].width > 0);
            QVERIFY(std::abs(bins[k].zeroWidth - 1.2F * bins[k].width) < 1e-4F * bins[k].width);
        }
        QVERIFY(bins[59].width > bins[0].width); // fine detail is told roughly
    }

    void moreBitsMeanFinerBins()
    {
        const WsqTree tree = wsqTree(256, 256);
        const WsqPlane plane =
            alternating(tree, 256, 256, [](std::size_t k) { return 300.0 / (1.0 + double(k)); });
        const WsqBins few = chooseBins(plane, tree, 0.5);
        const WsqBins many = chooseBins(plane, tree, 2.0);
        for (std::size_t k = 0; k < few.size(); ++k)
            QVERIFY(many[k].width <= few[k].width);
        QVERIFY(many[0].width < few[0].width);
    }

    void aLevelPictureHasNoBins()
    {
        const WsqTree tree = wsqTree(64, 64);
        const WsqPlane plane = alternating(tree, 64, 64, [](std::size_t) { return 0.0; });
        for (const WsqBin& bin : chooseBins(plane, tree, 0.75))
            QCOMPARE(bin.width, 0.0F);
    }
};

QTEST_APPLESS_MAIN(TestWsqQuantizer)
#include "test_WsqQuantizer.moc"
