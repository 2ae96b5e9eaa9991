// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/CardPrint.h"

#include "capture/twin/FingerprintSynthesizer.h"

#include <QSet>
#include <QTest>

using namespace thunhan;

namespace
{

CardPrint printed(FingerPosition position, const FingerCondition& condition = {})
{
    Frame frame;
    frame.image = FingerprintSynthesizer(TwinPerson{21}).impression(position, 0, condition);
    frame.ppi = FingerprintSynthesizer::ppi;
    return printedOnCard(frame);
}

} // namespace

class TestCardPrint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodPrintIsStillReadOnTheCard()
    {
        for (const FingerPosition position : {FingerPosition::RightIndex, FingerPosition::LeftIndex}) {
            const CardPrint print = printed(position);
            QVERIFY2(print.fit, qPrintable(QString::number(print.kept)));
            QCOMPARE(print.picture.size(), QSize(154, 201)); // 13 x 17 mm at 300 ppi
            QSet<int> greys;
            for (int y = 0; y < print.picture.height(); ++y) {
                for (int x = 0; x < print.picture.width(); ++x)
                    greys.insert(qGray(print.picture.pixel(x, y)));
            }
            QVERIFY2(greys.size() <= CardPrint::greys && greys.size() > 2,
                     qPrintable(QString::number(greys.size())));
        }
    }

    void aBlurredOneIsNot()
    {
        const CardPrint good = printed(FingerPosition::RightIndex);
        const CardPrint blurred = printed(FingerPosition::RightIndex, {.blurred = 1});
        QVERIFY(blurred.kept < good.kept);
        QVERIFY2(!blurred.fit, qPrintable(QString::number(blurred.kept)));
    }

    void whatIsNoPrintIsNotFit()
    {
        for (const QSize size : {QSize(1, 1), QSize(416, 560)}) {
            Frame frame;
            frame.image = QImage(size, QImage::Format_Grayscale8);
            frame.image.fill(245);
            QVERIFY(!printedOnCard(frame).fit);
        }
        QVERIFY(!printedOnCard({}).fit);
    }
};

QTEST_APPLESS_MAIN(TestCardPrint)
#include "test_CardPrint.moc"
