// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/quality/FingerQualityMeasure.h"

#include "tests/capture/finger/RidgeDrawing.h"

#include <QSet>
#include <QTest>
#include <limits>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

class Broken final : public FingerQualityMeasure
{
public:
    QLatin1StringView name() const override { return "broken"_L1; }
    FingerBlame blame() const override { return FingerBlame::Surface; }
    double raw(const PrintEvidence& print) const override
    {
        return cv::mean(print.blocks.mean(), cv::Mat(3, 3, CV_32F))[0]; // a mask that does not fit
    }
    FingerScale scale(double /*raw*/) const override { return {}; }
};

class NoNumber final : public FingerQualityMeasure
{
public:
    QLatin1StringView name() const override { return "no-number"_L1; }
    FingerBlame blame() const override { return FingerBlame::Surface; }
    double raw(const PrintEvidence& /*print*/) const override
    {
        return std::numeric_limits<double>::quiet_NaN();
    }
    FingerScale scale(double /*raw*/) const override { return {}; }
};

class Sound final : public FingerQualityMeasure
{
public:
    QLatin1StringView name() const override { return "sound"_L1; }
    FingerBlame blame() const override { return FingerBlame::Surface; }
    double raw(const PrintEvidence& /*print*/) const override { return 7; }
    FingerScale scale(double /*raw*/) const override { return {}; }
};

double valueOf(QLatin1StringView name, const RidgeDrawing& drawing)
{
    return takeMeasures(fingerQualityMeasures(), PrintEvidence(drawing.paint(), 500)).value(name, -1);
}

} // namespace

class TestFingerQualityMeasure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatFailsDoesNotStopTheOthers()
    {
        FingerQualityMeasures measures;
        measures.push_back(std::make_unique<Broken>());
        measures.push_back(std::make_unique<NoNumber>());
        measures.push_back(std::make_unique<Sound>());
        const auto values = takeMeasures(measures, PrintEvidence(RidgeDrawing{}.paint(), 500));
        QCOMPARE(values.size(), 1);
        QCOMPARE(values.value("sound"_L1), 7.0);
    }

    void namesAreDifferentAndScalesSound()
    {
        QSet<QLatin1StringView> names;
        for (const auto& measure : fingerQualityMeasures()) {
            names.insert(measure->name());
            const FingerScale scale = measure->scale(1000);
            QCOMPARE(scale.worth(scale.worthless), 0.0);
            QCOMPARE(scale.worth(scale.ideal), 1.0);
            QVERIFY(scale.weight > 0);
            QVERIFY(scale.passes(scale.limit));
            QVERIFY(scale.passes(scale.ideal));
            QVERIFY(!scale.passes(scale.worthless));
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(fingerQualityMeasures().size()));
    }

    void drawnRidgesAreMeasuredAsTheyWereDrawn()
    {
        const RidgeDrawing drawing{.direction = 0.5, .minutiae = {{150, 150}, {180, 200}}};
        QVERIFY(std::abs(valueOf("area"_L1, drawing) - 272.0 * 272) < 272 * 40);
        QVERIFY(std::abs(valueOf("grey"_L1, drawing) - 131) < 12);
        QVERIFY(valueOf("contrast"_L1, drawing) > 50);
        QVERIFY(valueOf("orientation-certainty"_L1, drawing) > 0.9);
        QVERIFY(valueOf("orientation-coherence"_L1, drawing) > 0.95);
        QVERIFY(valueOf("ridge-purity"_L1, drawing) > 0.9);
        QVERIFY(valueOf("ridge-period-spread"_L1, drawing) < 0.45); // blocks on the rim see one ridge
        QVERIFY(valueOf("ridge-valley-uniformity"_L1, drawing) < 0.12);
        QVERIFY(valueOf("clear-ridges"_L1, drawing) > 0.8);
        QVERIFY(valueOf("off-centre"_L1, drawing) < 0.05);
        QCOMPARE(valueOf("minutiae-near-core"_L1, drawing), 2.0);
    }

    void anEmptyPlateHasNoMeasureThatThrows()
    {
        QImage plate(200, 200, QImage::Format_Grayscale8);
        plate.fill(240);
        const auto values = takeMeasures(fingerQualityMeasures(), PrintEvidence(plate, 500));
        QCOMPARE(values.value("area"_L1), 0.0);
        QCOMPARE(values.size(), static_cast<qsizetype>(fingerQualityMeasures().size()));
    }
};

QTEST_APPLESS_MAIN(TestFingerQualityMeasure)
#include "test_FingerQualityMeasure.moc"
