// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/PortraitBackground.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <QtTest>

using namespace thunhan;

class TestPortraitBackground : public QObject
{
    Q_OBJECT

    // As cut: eyes at 15/34 of the height, T is 10/34 of it.
    static WhitenedPortrait whitened(const QImage& portrait)
    {
        const double t = portrait.height() / 3.4;
        return whitenBackground(portrait, {portrait.width() / 2.0, 1.5 * t}, t);
    }

    // The middle of a drawn frame, which holds the head as a cut portrait does, before a blue wall.
    static QImage beforeABlueWall()
    {
        QImage cut =
            drawPortrait({4}, {}, {1280, 960}).copy(380, 75, 520, 780).convertToFormat(QImage::Format_RGB888);
        for (int y = 0; y < cut.height() * 6 / 10; ++y) {
            for (int x = 0; x < cut.width(); ++x) {
                if (cut.pixelColor(x, y).lightness() > 205)
                    cut.setPixelColor(x, y, QColor(70, 110, 190));
            }
        }
        return cut;
    }

private Q_SLOTS:
    void theWallTurnsWhiteAndTheFaceStays()
    {
        const QImage before = beforeABlueWall();
        const WhitenedPortrait after = whitened(before);
        QVERIFY2(after.replaced > 0.15 && after.replaced < 0.6, qPrintable(QString::number(after.replaced)));
        for (const QPoint corner : {QPoint(15, 15), QPoint(505, 15), QPoint(15, 200), QPoint(505, 200)})
            QCOMPARE(after.picture.pixelColor(corner), QColor(Qt::white));
        const int eyes = before.height() * 15 / 34;
        for (int y = eyes - 30; y < eyes + 120; y += 5) {
            for (int x = 200; x < 320; x += 5)
                QCOMPARE(after.picture.pixel(x, y), before.pixel(x, y));
        }
        QCOMPARE(after.picture.size(), before.size());
    }

    void withoutAPersonNothingBreaks()
    {
        for (const QSize size : {QSize(2, 3), QSize(20, 30), QSize(200, 300)}) {
            QImage plain(size, QImage::Format_RGB888);
            plain.fill(Qt::gray);
            QCOMPARE(whitened(plain).picture.size(), size);
            QCOMPARE(whitenBackground(plain, {-500, -500}, 900).picture.size(), size);
        }
    }
};

QTEST_GUILESS_MAIN(TestPortraitBackground)
#include "test_PortraitBackground.moc"
