// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/slap/SlapPatches.h"

#include <QTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

using namespace thunhan;

namespace
{

struct Pad {
    QPointF centre;
    double turn;
    double width = 300;
    double height = 440;
};

QImage glass(const std::vector<Pad>& pads, int width = 1600, int height = 1500)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(244);
    cv::Mat view(height, width, CV_8U, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
    for (const Pad& pad : pads)
        cv::ellipse(view,
                    cv::RotatedRect({static_cast<float>(pad.centre.x()), static_cast<float>(pad.centre.y())},
                                    {static_cast<float>(pad.width), static_cast<float>(pad.height)},
                                    static_cast<float>(pad.turn * 180 / 3.14159265)),
                    cv::Scalar(150), cv::FILLED);
    return image;
}

} // namespace

class TestSlapPatches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placeSizeAndTurnAreThePads()
    {
        const std::vector<Pad> pads{{{300, 500}, -0.2}, {{800, 600}, 0.0}, {{1250, 700}, 0.25}};
        const auto patches = slapPatches(glass(pads), 500);
        QCOMPARE(patches.size(), pads.size());
        for (std::size_t i = 0; i < pads.size(); ++i) {
            QVERIFY(std::hypot(patches[i].centre.x() - pads[i].centre.x(),
                               patches[i].centre.y() - pads[i].centre.y()) < 12);
            QVERIFY(std::abs(patches[i].turn - pads[i].turn) < 0.05);
            QVERIFY(std::abs(patches[i].size.width() - 300) < 25);
            QVERIFY(std::abs(patches[i].size.height() - 440) < 30);
            QVERIFY(!patches[i].atEdge && !patches[i].merged);
        }
    }

    void belowTheLastJointNothingCounts()
    {
        const auto patches = slapPatches(glass({{{800, 800}, 0, 300, 1100}}), 500);
        QCOMPARE(patches.size(), std::size_t(1));
        QVERIFY(patches[0].size.height() < 1.85 * patches[0].size.width());
        QVERIFY(patches[0].centre.y() < 560); // what is left is the tip
    }

    void theEdgeOfTheGlassIsSeen()
    {
        QVERIFY(slapPatches(glass({{{60, 500}, 0}}), 500)[0].atEdge);
        QVERIFY(slapPatches(glass({{{800, 100}, 0}}), 500)[0].atEdge);
        QVERIFY(!slapPatches(glass({{{800, 1400}, 0}}), 500)[0].atEdge); // the finger goes on below
    }

    void padsThatTouchAreMerged()
    {
        const auto patches = slapPatches(glass({{{600, 600}, 0}, {{820, 640}, 0}}), 500);
        QCOMPARE(patches.size(), std::size_t(1));
        QVERIFY(patches[0].merged);
    }

    void dirtIsNoFinger()
    {
        QVERIFY(slapPatches(glass({{{600, 600}, 0, 80, 90}}), 500).empty());
        QVERIFY(slapPatches(glass({}), 500).empty());
    }

    void placesAreAt500Ppi()
    {
        const auto patches = slapPatches(glass({{{600, 800}, 0, 600, 880}}, 1600, 1600), 1000);
        QCOMPARE(patches.size(), std::size_t(1));
        QVERIFY(std::abs(patches[0].centre.x() - 300) < 12);
        QVERIFY(std::abs(patches[0].size.width() - 300) < 25);
    }
};

QTEST_APPLESS_MAIN(TestSlapPatches)
#include "test_SlapPatches.moc"
