// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/MrzGrid.h"

#include <QtTest>
#include <cmath>

using namespace thunhan;

namespace
{

const MrzGrid slanted(31, 4, 300, -5, 72, 500, 0.0004, -0.002, 1);

std::vector<GridPoint> pointsOf(const MrzGrid& grid)
{
    std::vector<GridPoint> points;
    for (int line = 0; line < 3; ++line) {
        for (int column = 0; column < 30; ++column)
            points.push_back({double(column), double(line), onGrid(grid, column, line)});
    }
    return points;
}

double farthest(const MrzGrid& a, const MrzGrid& b)
{
    double most = 0;
    for (const GridPoint& point : pointsOf(a)) {
        const cv::Point2d off = onGrid(b, point.column, point.line) - point.pixel;
        most = std::max(most, std::hypot(off.x, off.y));
    }
    return most;
}

} // namespace

class TestMrzGrid : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheGridOfItsPoints()
    {
        const auto grid = fitGrid(pointsOf(slanted), 5);
        QVERIFY(grid.has_value());
        QVERIFY(farthest(slanted, *grid) < 1e-6);
    }

    void outliersDoNotPull()
    {
        std::vector<GridPoint> points = pointsOf(slanted);
        for (std::size_t i = 0; i < points.size(); i += 6)
            points[i].pixel += cv::Point2d(40, -25);
        const auto grid = fitGrid(points, 5);
        QVERIFY(grid.has_value());
        QVERIFY(farthest(slanted, *grid) < 0.01);
    }

    void pointsThatAreNoGridGiveNone()
    {
        std::vector<GridPoint> points = pointsOf(slanted);
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i].pixel = {double(i * 7919 % 1900), double(i * 104729 % 1070)};
        QVERIFY(!fitGrid(points, 5));
        QVERIFY(!fitGrid({}, 5));
        QVERIFY(!fitGrid(std::vector<GridPoint>(90), 5)); // all in one place
    }

    void turnsRound()
    {
        const cv::Point2d first = onGrid(turnedRound(slanted), 0, 0), last = onGrid(slanted, 29, 2);
        QVERIFY(std::hypot(first.x - last.x, first.y - last.y) < 1e-9);
        QVERIFY(farthest(slanted, turnedRound(turnedRound(slanted))) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestMrzGrid)
#include "test_MrzGrid.moc"
