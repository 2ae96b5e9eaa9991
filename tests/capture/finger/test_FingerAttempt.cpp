// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerAttempt.h"

#include "app/base/Sha256.h"
#include "capture/finger/wsq/WsqCodec.h"
#include "tests/capture/finger/RidgeDrawing.h"

#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

EncodedPrint encoded(int ppi, const CapturePolicy& policy = {})
{
    Frame frame;
    frame.image = RidgeDrawing{}.paint();
    frame.ppi = ppi;
    return judgePresentation(FingerPosition::RightIndex, frame, {}, policy).prints.first().encoded;
}

// Root of the mean square, in grey levels.
double difference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::pow(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)), 2);
    }
    return std::sqrt(sum / (a.width() * a.height()));
}

} // namespace

class TestFingerAttempt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPrintIsKeptWithoutLossAndSentPacked()
    {
        const EncodedPrint print = encoded(500);
        const QImage drawn = RidgeDrawing{}.paint();
        const QImage kept = QImage::fromData(print.png, "PNG").convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(difference(kept, drawn), 0.0);
        QCOMPARE(print.digest, sha256(print.png));
        QCOMPARE(print.wsqDigest, sha256(print.wsq));
        const auto sent = decodeWsq(print.wsq);
        QVERIFY(sent);
        QCOMPARE(sent->ppi, 500);
        QCOMPARE(sent->image.size(), drawn.size());
        QVERIFY2(difference(sent->image, drawn) < 20,
                 qPrintable(QString::number(difference(sent->image, drawn))));
        // 0.75 bits for each pixel, and the tables.
        QVERIFY(print.wsq.size() < drawn.width() * drawn.height() / 8);
    }

    void onlyRidgesOf500PpiArePacked()
    {
        QVERIFY(!encoded(492).wsq.isEmpty());
        for (const int ppi : {0, 300, 1000})
            QVERIFY2(encoded(ppi).wsq.isEmpty(), qPrintable(QString::number(ppi)));
        CapturePolicy policy;
        policy.packPrints = false;
        QVERIFY(encoded(500, policy).wsq.isEmpty());
    }

    void theSampleNamesWhatIsSent()
    {
        FingerAttempt attempt;
        attempt.frame.image = RidgeDrawing{}.paint();
        attempt.frame.ppi = 500;
        attempt.assessment = assessFinger(attempt.frame, {}, FingerPosition::LeftRing);
        const EncodedPrint print = encoded(500);
        const BiometricSample sample = describeSample(attempt, FingerPosition::LeftRing, print, {}, true);
        QCOMPARE(sample.imageDigest, print.digest);
        QCOMPARE(sample.rendition.value(), (SampleRendition{u"image/x-wsq"_s, print.wsqDigest}));
        QVERIFY(!describeSample(attempt, FingerPosition::LeftRing, encoded(1000), {}, true).rendition);
    }
};

QTEST_APPLESS_MAIN(TestFingerAttempt)
#include "test_FingerAttempt.moc"
