// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/SkeletonWalk.h"

#include <QTest>

using namespace thunhan;

namespace
{

// '#' is a line.
cv::Mat drawn(const QStringList& rows)
{
    cv::Mat lines = cv::Mat::zeros(static_cast<int>(rows.size()), static_cast<int>(rows[0].size()), CV_8U);
    for (int y = 0; y < lines.rows; ++y) {
        for (int x = 0; x < lines.cols; ++x)
            lines.at<uchar>(y, x) = rows[y][x] == u'#' ? 1 : 0;
    }
    return lines;
}

const QStringList forked{QStringLiteral("..............."), QStringLiteral(".........#####."),
                         QStringLiteral("........#......"), QStringLiteral(".#######......."),
                         QStringLiteral("........#......"), QStringLiteral(".........###..."),
                         QStringLiteral("...............")};

} // namespace

class TestSkeletonWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void branchesAreCounted()
    {
        const cv::Mat lines = drawn(forked);
        const SkeletonWalk walk(lines);
        QCOMPARE(walk.branches({1, 3}), 1);
        QCOMPARE(walk.branches({4, 3}), 2);
        QCOMPARE(walk.branches({7, 3}), 3);
        QCOMPARE(walk.startsOf({7, 3}).count, 3);
        QCOMPARE(walk.startsOf({1, 3}).count, 1);
    }

    void aWalkStopsWhereTheLineDoes()
    {
        const cv::Mat lines = drawn(forked);
        const SkeletonWalk walk(lines);
        const auto toFork = walk.follow({1, 3}, {2, 3}, 20);
        QVERIFY(toFork.stop == SkeletonWalk::Stop::Division);
        QCOMPARE(toFork.last.x, 7);
        QCOMPARE(toFork.length, 6);
        const auto toEnd = walk.follow({7, 3}, {8, 2}, 20);
        QVERIFY(toEnd.stop == SkeletonWalk::Stop::End);
        QCOMPARE(toEnd.last.x, 13);
        const auto far = walk.follow({1, 3}, {2, 3}, 4);
        QVERIFY(far.stop == SkeletonWalk::Stop::Far);
        QCOMPARE(far.length, 4);
        QCOMPARE(far.last.x, 5);
    }

    void aRingIsFollowedWithoutEnd()
    {
        const cv::Mat lines =
            drawn({QStringLiteral("......"), QStringLiteral("..##.."), QStringLiteral(".#..#."),
                   QStringLiteral("..##.."), QStringLiteral("......")});
        const SkeletonWalk walk(lines);
        QVERIFY(walk.follow({1, 2}, {2, 1}, 100).length <= 100);
    }
};

QTEST_APPLESS_MAIN(TestSkeletonWalk)
#include "test_SkeletonWalk.moc"
