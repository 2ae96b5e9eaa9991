// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at photographs without a station, good ones and all kinds of bad ones.
#include "capture/portrait/PortraitAssessment.h"
#include "tests/main/CtlStation.h"

#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class ThunhanctlPortraitsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    const QImage m_admiral{u"/usr/share/doc/facedetect/examples/grace_hopper_512x512.jpg"_s};
    QString path(const QString& name) const { return m_place.filePath(name); }
    void keep(const QImage& image, const QString& name) const { QVERIFY(image.save(path(name))); }

    QJsonObject assess(const QString& name) const
    {
        const CtlOutcome outcome = runCtl({u"assess"_s, u"portrait"_s, path(name), u"--json"_s});
        if (outcome.code != 0)
            qWarning("%s", qPrintable(outcome.err));
        return QJsonDocument::fromJson(outcome.out.toUtf8()).array().first().toObject();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!m_admiral.isNull(), "package facedetect is needed"); }

    void everythingIsTold()
    {
        keep(m_admiral, u"admiral.png"_s);
        const QJsonObject one = assess(u"admiral.png"_s);
        QCOMPARE(one[u"algorithm"_s].toString(), u"thunhan.portrait"_s);
        QCOMPARE(one[u"faces"_s].toInt(), 1);
        QCOMPARE(one[u"landmarks"_s].toArray().size(), 68);
        QCOMPARE(one[u"passed"_s].toBool(), false);
        QVERIFY(one[u"causes"_s].toArray().contains(u"white-background"_s)); // a flag behind her
        QVERIFY(one[u"ms"_s].toDouble() > 0);
        const QJsonObject crop = one[u"crop"_s].toObject();
        QVERIFY(qAbs(crop[u"width"_s].toDouble() / crop[u"height"_s].toDouble() - 2.0 / 3) < 0.001);
        const QJsonArray measures = one[u"measures"_s].toArray();
        QCOMPARE(measures.size(), portraitMeasureCount);
        for (const QJsonValue& value : measures) {
            const QJsonObject measure = value.toObject();
            QVERIFY(measure[u"value"_s].isDouble());
            QVERIFY(measure[u"limit"_s].isDouble());
            QVERIFY(!measure[u"judged"_s].toString().isEmpty());
        }
        QVERIFY(runCtl({u"assess"_s, u"portrait"_s, path(u"admiral.png"_s)}).out.contains(u"1 face(s)"_s));
    }

    void aSitesOwnThresholdsJudge()
    {
        QFile strict(path(u"strict.json"_s));
        QVERIFY(strict.open(QIODevice::WriteOnly));
        strict.write(R"({"schema":1,"document":"thresholds","edition":"2026-12-01","fingers":{},)"
                     R"("portrait":{"sharpness":1000}})");
        strict.close();
        const QStringList words{u"assess"_s, u"portrait"_s, path(u"admiral.png"_s), u"--json"_s,
                                u"--thresholds"_s};
        const CtlOutcome judged = runCtl(words + QStringList{strict.fileName()});
        QCOMPARE(judged.code, 0);
        const QJsonObject one = QJsonDocument::fromJson(judged.out.toUtf8()).array().first().toObject();
        QVERIFY(one[u"causes"_s].toArray().contains(u"hold-still"_s));
        QVERIFY(runCtl(words + QStringList{path(u"admiral.png"_s)}).code != 0);
        QVERIFY(runCtl(words + QStringList{path(u"nowhere.json"_s)}).code != 0);
    }

    void whatHoldsNoFaceIsToldSo_data()
    {
        QTest::addColumn<QImage>("picture");
        const auto plain = [](QSize size, QColor colour) {
            QImage image(size, QImage::Format_RGB888);
            image.fill(colour);
            return image;
        };
        QTest::newRow("black") << plain({640, 480}, Qt::black);
        QTest::newRow("white") << plain({640, 480}, Qt::white);
        QTest::newRow("one pixel") << plain({1, 1}, Qt::gray);
        QTest::newRow("a line") << plain({3000, 1}, Qt::gray);
        QTest::newRow("upside down") << m_admiral.mirrored(true, true);
        QTest::newRow("the upper half of a face") << m_admiral.copy(0, 0, 512, 170);
    }
    void whatHoldsNoFaceIsToldSo()
    {
        QFETCH(QImage, picture);
        keep(picture, u"none.png"_s);
        const QJsonObject one = assess(u"none.png"_s);
        QCOMPARE(one[u"faces"_s].toInt(), 0);
        QCOMPARE(one[u"passed"_s].toBool(), false);
        QCOMPARE(one[u"score"_s].toInt(), 0);
        QCOMPARE(one[u"causes"_s].toArray(), QJsonArray{u"show-face"_s});
        QCOMPARE(one[u"measures"_s].toArray().size(), portraitMeasureCount);
        QVERIFY(!one.contains(u"crop"_s));
    }

    void greyAndTinyFacesAreTold()
    {
        keep(m_admiral.convertToFormat(QImage::Format_Grayscale8), u"grey.png"_s);
        QVERIFY(assess(u"grey.png"_s)[u"causes"_s].toArray().contains(u"colour-picture-needed"_s));

        QImage far(1280, 960, QImage::Format_RGB888);
        far.fill(Qt::white);
        QPainter painter(&far);
        painter.drawImage(QRect(500, 300, 220, 220), m_admiral);
        painter.end();
        keep(far, u"far.png"_s);
        const QJsonObject tiny = assess(u"far.png"_s);
        QCOMPARE(tiny[u"faces"_s].toInt(), 1);
        QVERIFY(tiny[u"causes"_s].toArray().contains(u"come-closer"_s));

        painter.begin(&far);
        painter.drawImage(QRect(40, 40, 400, 400), m_admiral);
        painter.end();
        keep(far, u"two.png"_s);
        const QJsonObject two = assess(u"two.png"_s);
        QCOMPARE(two[u"faces"_s].toInt(), 2);
        QVERIFY(two[u"causes"_s].toArray().contains(u"one-person-only"_s));
    }

    // As large as a scanner makes them: reduced while it is read.
    void aHugePictureIsReadReduced()
    {
        keep(m_admiral.copy(0, 64, 512, 384).scaled(12000, 9000), u"huge.jpg"_s);
        const QJsonObject one = assess(u"huge.jpg"_s);
        QCOMPARE(one[u"faces"_s].toInt(), 1);
        QVERIFY(one[u"reduced_by"_s].toDouble() > 2);
        QVERIFY(one[u"width"_s].toInt() * one[u"height"_s].toInt() <= 24'100'000);
    }

    void whatIsNoPictureIsRefused()
    {
        QFile file(path(u"broken.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromHex("ffd8ffe000104a46494600010100"));
        file.close();
        QFile drawing(path(u"drawing.svg"_s));
        QVERIFY(drawing.open(QIODevice::WriteOnly));
        drawing.write("<svg xmlns='http://www.w3.org/2000/svg' width='90000' height='90000'/>");
        drawing.close();
        for (const QString& name : {u"broken.jpg"_s, u"drawing.svg"_s, u"missing.png"_s}) {
            const CtlOutcome outcome = runCtl({u"assess"_s, u"portrait"_s, path(name), u"--json"_s});
            QCOMPARE(outcome.code, 1);
            QVERIFY(!outcome.err.isEmpty());
        }
        QCOMPARE(runCtl({u"assess"_s, u"portrait"_s}).code, 2);
        const CtlOutcome model =
            runCtl({u"assess"_s, u"portrait"_s, path(u"admiral.png"_s), u"--model"_s, path(u"none.dat"_s)});
        QCOMPARE(model.code, 1);
    }

    void theConfusionTableIsPrinted()
    {
        const CtlOutcome outcome = runCtl({u"calibrate"_s, u"portrait"_s, u"--people"_s, u"1"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out));
        QVERIFY(outcome.out.contains(u"covered eyes    eyes-visible         1/1       1/1"_s));
        QVERIFY(!outcome.out.contains(u"(!)"_s));
    }
};

QTEST_GUILESS_MAIN(ThunhanctlPortraitsTest)
#include "test_thunhanctlPortraits.moc"
