// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/slap/HandShape.h"

#include <QTest>

using namespace thunhan;

namespace
{

// A right hand from index to little; pixels downwards.
const std::vector<SlapPatch> rightHand{{.centre = {230, 750}, .size = {330, 460}, .area = 115000},
                                       {.centre = {600, 660}, .size = {340, 470}, .area = 122000},
                                       {.centre = {980, 715}, .size = {330, 460}, .area = 114000},
                                       {.centre = {1360, 900}, .size = {290, 410}, .area = 88000}};

std::vector<SlapPatch> mirrored(const std::vector<SlapPatch>& hand)
{
    std::vector<SlapPatch> other(hand.rbegin(), hand.rend());
    for (SlapPatch& patch : other) {
        patch.centre.setX(1600 - patch.centre.x());
        patch.turn = -patch.turn;
    }
    return other;
}

std::vector<SlapPatch> turned(std::vector<SlapPatch> hand, double turn)
{
    for (SlapPatch& patch : hand) {
        const QPointF from = patch.centre - QPointF(800, 750);
        patch.centre = QPointF(800 + std::cos(turn) * from.x() - std::sin(turn) * from.y(),
                               750 + std::sin(turn) * from.x() + std::cos(turn) * from.y());
        patch.turn += turn;
    }
    return hand;
}

std::vector<SlapPatch> without(std::vector<SlapPatch> hand, std::size_t which)
{
    hand.erase(hand.begin() + static_cast<std::ptrdiff_t>(which));
    return hand;
}

using Fingers = std::vector<FingerPosition>;
const Fingers rightFour{FingerPosition::RightIndex, FingerPosition::RightMiddle, FingerPosition::RightRing,
                        FingerPosition::RightLittle};
const Fingers leftFour{FingerPosition::LeftLittle, FingerPosition::LeftRing, FingerPosition::LeftMiddle,
                       FingerPosition::LeftIndex};

} // namespace

class TestHandShape : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handsAreTold()
    {
        for (const bool leftWanted : {false, true}) {
            for (const double turn : {-0.25, 0.0, 0.25}) {
                QVERIFY(readHand(turned(rightHand, turn), leftWanted).fingers == rightFour);
                QVERIFY(readHand(turned(mirrored(rightHand), turn), leftWanted).fingers == leftFour);
            }
        }
        QVERIFY(readHand(rightHand, false).misfit < 0.02);
        QVERIFY(readHand(rightHand, false).otherMisfit > 0.05);
    }

    void theOneThatIsMissingIsTold()
    {
        for (std::size_t lifted = 0; lifted < rightHand.size(); ++lifted) {
            Fingers rest = rightFour;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(lifted));
            QVERIFY2(readHand(without(rightHand, lifted), false).fingers == rest,
                     qPrintable(QString::number(lifted)));
        }
    }

    // A little finger is sooner lifted than the wrong hand laid down: these fit the other one better.
    void threeThatCouldBeOfEitherHandAreOfTheOneAskedFor()
    {
        const std::vector<SlapPatch> three{
            {.centre = {609, 770}, .size = {330, 460}, .turn = -0.036, .area = 112640},
            {.centre = {1004, 704}, .size = {340, 470}, .turn = -0.015, .area = 121472},
            {.centre = {1399, 769}, .size = {330, 460}, .turn = 0.073, .area = 112768}};
        const HandReading reading = readHand(three, true);
        QVERIFY(reading.otherMisfit < reading.misfit);
        QVERIFY(reading.fingers == (Fingers{leftFour[1], leftFour[2], leftFour[3]}));
    }

    void twoFingersAreReadAsOfTheHandThatWasAskedFor()
    {
        const std::vector<SlapPatch> two{rightHand[0], rightHand[1]};
        QVERIFY(readHand(two, false).fingers == (Fingers{rightFour[0], rightFour[1]}));
    }
};

QTEST_APPLESS_MAIN(TestHandShape)
#include "test_HandShape.moc"
