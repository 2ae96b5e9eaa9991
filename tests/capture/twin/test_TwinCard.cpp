// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/CardPhotograph.h"
#include "capture/twin/TwinCard.h"

#include <QtTest>
#include <set>

using namespace thunhan;

class TestTwinCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inventedCardsAreLegal()
    {
        std::set<QString> numbers;
        for (quint64 seed = 0; seed < 300; ++seed) {
            const TwinCard card = inventCard({seed});
            const auto front = readCardQr(writeCardQr(card.front));
            QVERIFY(front.ok());
            QVERIFY(*front == card.front);
            const MrzLines lines = writeMrz(card.back);
            const MrzReading back = readMrz(lines[0] + lines[1] + lines[2]);
            QVERIFY(back.value.has_value());
            QVERIFY(*back.value == card.back);
            QCOMPARE(card.front.number.sex(), card.front.sex);
            QCOMPARE(card.front.number.birthYear(), card.front.birthDate.year());
            numbers.insert(card.front.number.digits());
        }
        QVERIFY(numbers.size() > 295);
    }

    void oneSeedIsOnePicture()
    {
        const TwinCard card = inventCard({5});
        const QImage front = drawCardFront(card.front, 8);
        QCOMPARE(front, drawCardFront(card.front, 8));
        const auto back = drawCardBack(writeMrz(card.back), 8);
        QVERIFY2(back.ok(), "package fonts-ocr-b is needed");
        QCOMPARE(*back, drawCardBack(writeMrz(card.back), 8).value());
        TwinRandom random{5};
        const CardShot shot = someShot(1, 1, random);
        const QImage picture = photographCard(front, shot, {640, 360}, TwinRandom{1});
        QCOMPARE(picture.size(), QSize(640, 360));
        QCOMPARE(picture, photographCard(front, shot, {640, 360}, TwinRandom{1}));
        QVERIFY(picture != photographCard(front, shot, {640, 360}, TwinRandom{2})); // another noise
    }
};

QTEST_MAIN(TestTwinCard)
#include "test_TwinCard.moc"
