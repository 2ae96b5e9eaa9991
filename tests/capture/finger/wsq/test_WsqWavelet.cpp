// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqWavelet.h"

#include <QTest>
#include <cmath>

using namespace thunhan;

namespace
{

// Some structure at every frequency, without chance.
WsqPlane patterned(int width, int height)
{
    WsqPlane plane{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            plane.values.push_back(static_cast<float>(100 * std::sin(0.7 * x + 0.3 * y) + (x * y) % 13));
    }
    return plane;
}

double sampleAt(const std::vector<double>& line, int place)
{
    const int last = static_cast<int>(line.size()) - 1;
    while (place < 0 || place > last)
        place = place < 0 ? -place : 2 * last - place;
    return line[static_cast<std::size_t>(place)];
}

// One value by the definition: the filter laid around `centre` of the mirrored line.
template <std::size_t taps>
double filtered(const std::vector<double>& line, int centre, const std::array<float, taps>& filter)
{
    double sum = filter[0] * sampleAt(line, centre);
    for (int i = 1; i < static_cast<int>(taps); ++i)
        sum +=
            filter[static_cast<std::size_t>(i)] * (sampleAt(line, centre - i) + sampleAt(line, centre + i));
    return sum;
}

WsqTree onlyTheFirstSplit(int width, int height)
{
    WsqTree tree = wsqTree(width, height);
    // Regions of nothing in place of the others.
    for (std::size_t i = 1; i < tree.splits.size(); ++i)
        tree.splits[i] = {{0, 0, 2, 0}, false, false};
    return tree;
}

} // namespace

class TestWsqWavelet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSplitIsPutTogetherAgain_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("even") << 128 << 96;
        QTest::newRow("odd") << 131 << 97;
        QTest::newRow("smallest") << 32 << 32;
        QTest::newRow("narrow") << 33 << 250;
    }
    void whatIsSplitIsPutTogetherAgain()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const WsqPlane before = patterned(width, height);
        WsqPlane plane = before;
        const WsqTree tree = wsqTree(width, height);
        analyseWsq(plane, tree, standardWsqFilters());
        QVERIFY(plane.values != before.values);
        synthesiseWsq(plane, tree, standardWsqFilters());
        for (std::size_t i = 0; i < plane.values.size(); ++i)
            QVERIFY(std::abs(plane.values[i] - before.values[i]) < 0.02F);
    }

    void aSplitIsWhatItsDefinitionSays()
    {
        constexpr int width = 37;
        constexpr int height = 33;
        WsqPlane plane = patterned(width, height);
        const auto filters = standardWsqFilters();
        // Rows by the definition, then columns.
        std::vector<std::vector<double>> columns(width);
        for (int y = 0; y < height; ++y) {
            std::vector<double> row;
            for (int x = 0; x < width; ++x)
                row.push_back(plane.values[static_cast<std::size_t>(y * width + x)]);
            for (int k = 0; k < (width + 1) / 2; ++k)
                columns[static_cast<std::size_t>(k)].push_back(filtered(row, 2 * k, filters.low));
            for (int k = 0; k < width / 2; ++k)
                columns[static_cast<std::size_t>((width + 1) / 2 + k)].push_back(
                    filtered(row, 2 * k + 1, filters.high));
        }
        analyseWsq(plane, onlyTheFirstSplit(width, height), filters);
        for (int x = 0; x < width; ++x) {
            const auto& column = columns[static_cast<std::size_t>(x)];
            for (int k = 0; k < (height + 1) / 2; ++k)
                QVERIFY(std::abs(plane.values[static_cast<std::size_t>(k * width + x)] -
                                 filtered(column, 2 * k, filters.low)) < 0.01);
            for (int k = 0; k < height / 2; ++k)
                QVERIFY(std::abs(plane.values[static_cast<std::size_t>(((height + 1) / 2 + k) * width + x)] -
                                 filtered(column, 2 * k + 1, filters.high)) < 0.01);
        }
    }

    // A level picture has nothing but its lowest subband.
    void aLevelPictureGoesIntoTheLowestSubband()
    {
        WsqPlane plane{64, 64, std::vector<float>(64 * 64, 10.0F)};
        const WsqTree tree = wsqTree(64, 64);
        analyseWsq(plane, tree, standardWsqFilters());
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                const float value = plane.values[static_cast<std::size_t>(y * 64 + x)];
                const WsqRegion& lowest = tree.subbands[0];
                const bool inside = x < lowest.width && y < lowest.height;
                QVERIFY(std::abs(value - (inside ? 320.0F : 0.0F)) < 0.02F); // doubled by each of five splits
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestWsqWavelet)
#include "test_WsqWavelet.moc"
