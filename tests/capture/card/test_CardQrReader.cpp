// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardQrReader.h"
#include "tests/capture/card/DamagedCards.h"

#include <QPainter>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

QList<Tally> readFronts(quint64 first, int count, const QList<double>& damages)
{
    return readDamaged(CardSide::Front, first, count, damages,
                       [](const QImage& picture) { return lookForCardQr(picture).card; });
}

} // namespace

class TestCardQrReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsUnderEveryAngle_data()
    {
        QTest::addColumn<double>("turn");
        for (int turn = 0; turn < 360; turn += 24)
            QTest::addRow("%d degrees", turn) << double(turn);
    }

    void readsUnderEveryAngle()
    {
        QFETCH(double, turn);
        const TwinCard card = inventCard({3});
        CardShot shot;
        shot.width = 0.44;
        shot.turn = turn;
        shot.noise = 2;
        const QImage side = drawCardFront(card.front, 14);
        const QrLook look = lookForCardQr(photographCard(side, shot, {1920, 1080}, TwinRandom{1}));
        QVERIFY(look.card.has_value());
        QVERIFY(*look.card == card.front);
    }

    void mildDamageReads() { QCOMPARE(readFronts(1000, 16, {0.5})[0].right, 16); }

    // Hand-held, bad and hopeless pictures: 108 of them.
    void neverWrong()
    {
        const QList<Tally> tallies = readFronts(2000, 36, {1.0, 1.4, 2.0});
        for (const Tally& tally : tallies)
            QCOMPARE(tally.wrong, 0);
        QVERIFY(tallies[0].right > 18);
        QVERIFY(tallies[2].none > 18); // the damage is one
    }

    // A code close to the lens, out of focus and grainy.
    void readsACodeThatIsTooClose()
    {
        const TwinCard card = inventCard({100});
        CardShot shot;
        shot.width = 2;
        shot.shiftX = -0.74;
        shot.shiftY = 0.74;
        shot.blur = 4;
        shot.noise = 12;
        const QrLook look =
            lookForCardQr(photographCard(drawCardFront(card.front, 30), shot, {1920, 1080}, TwinRandom{1}));
        QVERIFY(look.card.has_value());
        QVERIFY(*look.card == card.front);
    }

    void anotherCodeIsToldApart()
    {
        // The front of a card whose code holds something else.
        CardQr other = inventCard({4}).front;
        other.fullName = u"4 digits are no name"_s;
        const QrLook look = lookForCardQr(drawCardFront(other, 14));
        QVERIFY(look.codeFound);
        QVERIFY(!look.card);
    }

    void twoCardsAreNone()
    {
        QImage both(1920, 1080, QImage::Format_RGB888);
        both.fill(Qt::darkGray);
        QPainter painter(&both);
        painter.drawImage(30, 30, drawCardFront(inventCard({5}).front, 11));
        painter.drawImage(980, 30, drawCardFront(inventCard({6}).front, 11));
        painter.end();
        const QrLook look = lookForCardQr(both);
        QVERIFY(look.codeFound);
        QVERIFY(!look.card);
    }

    void picturesWithoutACode()
    {
        QVERIFY(!lookForCardQr({}).codeFound);
        for (const QSize size : {QSize(1, 1), QSize(2, 2), QSize(7, 900), QSize(640, 480)}) {
            QImage picture(size, QImage::Format_RGB32);
            picture.fill(Qt::gray);
            QVERIFY(!lookForCardQr(picture).codeFound);
        }
    }
};

QTEST_MAIN(TestCardQrReader)
#include "test_CardQrReader.moc"
