// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/minutiae/Skeleton.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace thunhan;

namespace
{

int parts(const cv::Mat& shapes, int neighbours = 8)
{
    cv::Mat labels;
    return cv::connectedComponents(shapes, labels, neighbours) - 1;
}

} // namespace

class TestSkeleton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBarBecomesALine()
    {
        cv::Mat bar = cv::Mat::zeros(20, 60, CV_8U);
        bar(cv::Rect(5, 8, 50, 5)) = 1;
        const cv::Mat line = thinned(bar);
        QCOMPARE(parts(line), 1);
        for (int x = 10; x < 50; ++x)
            QCOMPARE(cv::countNonZero(line.col(x)), 1);
    }

    void aRingStaysClosed()
    {
        cv::Mat ring = cv::Mat::zeros(80, 80, CV_8U);
        cv::circle(ring, {40, 40}, 25, cv::Scalar(1), 7);
        const cv::Mat line = thinned(ring);
        QCOMPARE(parts(line), 1);
        QCOMPARE(parts(line == 0, 4), 2); // inside and outside
        QVERIFY(cv::countNonZero(line) < 2 * 3.2 * 27);
    }

    void whatIsApartStaysApart()
    {
        cv::Mat shapes = cv::Mat::zeros(60, 60, CV_8U);
        for (int i = 0; i < 5; ++i)
            shapes(cv::Rect(5, 5 + 10 * i, 50, 6)) = 1;
        QCOMPARE(parts(thinned(shapes)), 5);
    }

    void nothingAndTheEdgeAreNothing()
    {
        QCOMPARE(cv::countNonZero(thinned(cv::Mat::zeros(30, 30, CV_8U))), 0);
        const cv::Mat line = thinned(cv::Mat::ones(30, 30, CV_8U));
        QCOMPARE(cv::countNonZero(line.row(0)) + cv::countNonZero(line.col(29)), 0);
        QCOMPARE(cv::countNonZero(thinned(cv::Mat::ones(2, 2, CV_8U))), 0);
    }
};

QTEST_APPLESS_MAIN(TestSkeleton)
#include "test_Skeleton.moc"
