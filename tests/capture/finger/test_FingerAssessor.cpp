// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerAssessor.h"

#include "capture/finger/quality/FingerQualityMeasure.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/PortraitSynthesizer.h"
#include "capture/twin/TwinRandom.h"

#include <QTest>
#include <QtConcurrent/QtConcurrentMap>
#include <numbers>

using namespace thunhan;

namespace
{

struct Finger {
    quint64 person;
    FingerPosition position;
    std::shared_ptr<FingerprintSynthesizer> synthesizer;
};

// Eight fingers of two people, large pads and small ones of both hands; masters grown at the first use.
const QList<Finger>& fingers()
{
    static const QList<Finger> all = [] {
        QList<Finger> made;
        for (quint64 person = 1; person <= 2; ++person) {
            const auto synthesizer = std::make_shared<FingerprintSynthesizer>(TwinPerson{person});
            for (const auto position : {FingerPosition::RightThumb, FingerPosition::RightIndex,
                                        FingerPosition::LeftRing, FingerPosition::LeftLittle})
                made.append({person, position, synthesizer});
        }
        return made;
    }();
    return all;
}

FingerAssessment assess(const QImage& image, int ppi = 500)
{
    Frame frame;
    frame.image = image;
    frame.ppi = ppi;
    return assessFinger(frame, CapturePolicy(), FingerPosition::RightIndex);
}

FingerAssessment assess(const Finger& finger, const FingerCondition& condition)
{
    return assess(finger.synthesizer->impression(finger.position, 0, condition));
}

QList<FingerAssessment> assessAll(const FingerCondition& condition)
{
    return QtConcurrent::blockingMapped(
        fingers(), [condition](const Finger& finger) { return assess(finger, condition); });
}

const QList<FingerAssessment>& undamaged()
{
    static const QList<FingerAssessment> all = assessAll({});
    return all;
}

using Knob = double FingerCondition::*;

} // namespace

Q_DECLARE_METATYPE(Knob)

class TestFingerAssessor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodPrintsPassWithoutACause()
    {
        for (const FingerAssessment& assessment : undamaged()) {
            QVERIFY2(assessment.passed, qPrintable(QString::number(assessment.score)));
            QVERIFY(assessment.causes.isEmpty());
            QVERIFY(assessment.foregroundShare > 0.25);
            QVERIFY(assessment.clearShare > 0.85);
        }
    }

    void qualityFallsWithDamage_data()
    {
        QTest::addColumn<Knob>("knob");
        QTest::addColumn<double>("full");
        QTest::addColumn<QList<FingerDefect>>("causes");
        QTest::newRow("dry") << &FingerCondition::dry << 1.0 << QList{FingerDefect::TooDry};
        QTest::newRow("wet") << &FingerCondition::wet << 1.0 << QList{FingerDefect::TooWet};
        QTest::newRow("light") << &FingerCondition::light << 1.0 << QList{FingerDefect::TooLight};
        QTest::newRow("hard") << &FingerCondition::hard << 1.0
                              << QList{FingerDefect::TooHard, FingerDefect::TooWet};
        QTest::newRow("blurred") << &FingerCondition::blurred << 1.0 << QList{FingerDefect::Moved};
        // Over a pattern whose ridges all lie across the way it looks like any other blur.
        QTest::newRow("smeared") << &FingerCondition::smeared << 1.0
                                 << QList{FingerDefect::Smeared, FingerDefect::Moved};
        QTest::newRow("noise") << &FingerCondition::noise << 1.0
                               << QList{FingerDefect::TooDry, FingerDefect::TooLight,
                                        FingerDefect::NotAFinger};
        QTest::newRow("cut") << &FingerCondition::cut << 0.7
                             << QList{FingerDefect::TooSmall, FingerDefect::OffCentreLeft};
        QTest::newRow("right") << &FingerCondition::shiftX << 160.0 << QList{FingerDefect::OffCentreRight};
        QTest::newRow("left") << &FingerCondition::shiftX << -160.0 << QList{FingerDefect::OffCentreLeft};
    }

    void qualityFallsWithDamage()
    {
        QFETCH(Knob, knob);
        QFETCH(double, full);
        QFETCH(QList<FingerDefect>, causes);
        QList<FingerAssessment> before = undamaged();
        for (const double share : {0.5, 1.0}) {
            FingerCondition condition;
            condition.*knob = share * full;
            const QList<FingerAssessment> now = assessAll(condition);
            for (qsizetype i = 0; i < now.size(); ++i) {
                QVERIFY2(now[i].score <= before[i].score,
                         qPrintable(QStringLiteral("finger %1 at %2: %3 after %4")
                                        .arg(i)
                                        .arg(share)
                                        .arg(now[i].score)
                                        .arg(before[i].score)));
            }
            before = now;
        }
        for (const FingerAssessment& worst : before) {
            QVERIFY(!worst.passed);
            QVERIFY(causes.contains(worst.causes.value(0)));
        }
    }

    void anEmptyPlateIsBlank()
    {
        QImage plate(416, 560, QImage::Format_Grayscale8);
        plate.fill(244);
        const FingerAssessment assessment = assess(plate);
        QCOMPARE(assessment.causes, QList{FingerDefect::Blank});
        QCOMPARE(assessment.score, 0);
        QVERIFY(!assessment.passed);
    }

    void noiseIsNotAFinger()
    {
        TwinRandom random({99});
        QImage noise(416, 560, QImage::Format_Grayscale8);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.scanLine(y)[x] = static_cast<uchar>(random.uniform(0, 255));
        }
        QCOMPARE(assess(noise).causes, QList{FingerDefect::NotAFinger});
        QVERIFY(!assess(noise).passed);
    }

    void whatIsNoPictureIsRefused()
    {
        QVERIFY(!assess(QImage()).passed);
        QVERIFY(!assess(QImage(416, 560, QImage::Format_RGB888)).passed);
        QImage tiny(3, 2, QImage::Format_Grayscale8);
        tiny.fill(128);
        QVERIFY(!assess(tiny).passed);
    }

    void measuresAreTakenAt500Ppi()
    {
        const Finger& finger = fingers().first();
        const QImage print = finger.synthesizer->impression(finger.position, 0);
        const FingerAssessment at500 = assess(print, 500);
        const FingerAssessment at1000 =
            assess(print.scaled(print.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_Grayscale8),
                   1000);
        QVERIFY(std::abs(at500.score - at1000.score) <= 8);
    }

    void theGateIsThePolicysForEachFinger()
    {
        Frame frame;
        const Finger& finger = fingers().first();
        frame.image = finger.synthesizer->impression(finger.position, 0);
        CapturePolicy policy;
        policy.thresholds.score = 101;
        policy.thresholds.scores.insert(FingerPosition::LeftLittle, 10);
        QVERIFY(!assessFinger(frame, policy, FingerPosition::RightIndex).passed);
        QVERIFY(assessFinger(frame, policy, FingerPosition::LeftLittle).passed);
    }

    void everyScoreNamesItsAlgorithm()
    {
        const QList<QualityScore> scores = undamaged().first().qualityScores();
        QCOMPARE(scores.first().algorithm, QStringLiteral("thunhan.finger"));
        QCOMPARE(scores.first().value, static_cast<double>(undamaged().first().score));
        QCOMPARE(scores.size(), static_cast<qsizetype>(fingerQualityMeasures().size()) + 1);
        for (const QualityScore& score : scores) {
            QVERIFY(score.algorithm.startsWith(QStringLiteral("thunhan.finger")));
            QVERIFY(!score.version.isEmpty());
        }
    }

    void aFaceIsNotAFinger()
    {
        const QImage face =
            drawPortrait(TwinPerson{5}, {}, QSize(416, 560)).convertToFormat(QImage::Format_Grayscale8);
        const FingerAssessment assessment = assess(face);
        QVERIFY(!assessment.passed);
        QVERIFY2(assessment.score < 30, qPrintable(QString::number(assessment.score)));
    }

    void picturesOfAnySizeAreSurvived_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1, 1), QSize(1, 500), QSize(8000, 8000), QSize(17, 16), QSize(400, 3)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void picturesOfAnySizeAreSurvived()
    {
        QFETCH(QSize, size);
        QImage image(size, QImage::Format_Grayscale8);
        for (const int grey : {0, 128, 255}) {
            image.fill(grey);
            QVERIFY(!assess(image).passed);
        }
    }

    // Told twice or half its resolution, a print looks too large or too small, and passes for neither.
    void aWrongResolutionDoesNotPass()
    {
        const Finger& finger = fingers().first();
        const QImage print = finger.synthesizer->impression(finger.position, 0);
        QVERIFY(!assess(print, 1200).passed);
        QVERIFY(assess(print, 225).score < assess(print, 500).score);
    }
};

QTEST_GUILESS_MAIN(TestFingerAssessor)
#include "test_FingerAssessor.moc"
