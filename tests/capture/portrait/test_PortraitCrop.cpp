// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitCrop.h"

#include <QPainter>
#include <QtTest>
#include <cmath>

using namespace thunhan;

class TestPortraitCrop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rectHasTheCardsShape()
    {
        FaceGeometry face;
        face.eyes = {640, 400};
        face.eyesToChin = 200;
        const QRectF rect = portraitRect(face, {});
        QCOMPARE(rect.center().x(), 640.0);
        QCOMPARE(rect.top(), 400 - 1.5 * 200);
        QCOMPARE(rect.bottom(), 400 + 1.9 * 200);
        QVERIFY(std::abs(rect.width() / rect.height() - 2.0 / 3) < 1e-9);
    }

    void fittedRectStaysInTheFrame_data()
    {
        QTest::addColumn<QRectF>("wanted");
        QTest::newRow("inside") << QRectF(100, 100, 200, 300);
        QTest::newRow("beyond the left edge") << QRectF(-50, 100, 200, 300);
        QTest::newRow("beyond the lower right corner") << QRectF(1200, 900, 200, 300);
        QTest::newRow("larger than the frame") << QRectF(-500, -500, 2000, 3000);
    }

    void fittedRectStaysInTheFrame()
    {
        QFETCH(QRectF, wanted);
        const QSizeF frame(1280, 960);
        const QRectF rect = fitPortraitRect(wanted, frame);
        QVERIFY(QRectF(QPointF(0, 0), frame).contains(rect));
        QVERIFY(std::abs(rect.width() / rect.height() - 2.0 / 3) < 1e-9);
        QVERIFY(rect.width() <= wanted.width());
    }

    void middleOfATallFrame()
    {
        QCOMPARE(middlePortraitRect({400, 900}), QRectF(0, 150, 400, 600));
        QCOMPARE(middlePortraitRect({1280, 960}), QRectF(320, 0, 640, 960));
    }

    void neverEnlarges()
    {
        const QImage frame(640, 480, QImage::Format_RGB888);
        const QImage cut = cutPortrait(frame, {100, 100, 80, 120}, {140, 140}, 0, 1200);
        QCOMPARE(cut.size(), QSize(80, 120));
        QCOMPARE(cutPortrait(frame, {0, 0, 300, 450}, {140, 140}, 0, 300).size(), QSize(200, 300));
    }

    // Two eyes on a leaning line lie level afterwards.
    void straightensTheEyeLine()
    {
        QImage frame(600, 600, QImage::Format_RGB888);
        frame.fill(Qt::white);
        const double lean = 10 * M_PI / 180;
        const QPointF eyes(300, 250), half(60 * std::cos(lean), 60 * std::sin(lean));
        QPainter painter(&frame);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::red);
        painter.drawEllipse(eyes - half, 6, 6);
        painter.setBrush(Qt::blue);
        painter.drawEllipse(eyes + half, 6, 6);
        painter.end();
        const QImage cut = cutPortrait(frame, {150, 100, 300, 450}, eyes, 10, 1200);
        QCOMPARE(cut.pixelColor(90, 150), QColor(Qt::red));
        QCOMPARE(cut.pixelColor(210, 150), QColor(Qt::blue));
    }
};

QTEST_APPLESS_MAIN(TestPortraitCrop)
#include "test_PortraitCrop.moc"
