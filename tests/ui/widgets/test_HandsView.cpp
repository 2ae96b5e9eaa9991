// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/HandsView.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestHandsView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFingerIsWhereItIsDrawn();
    void arrowsWalkFromLeftToRight();
    void statesDifferInThePicture();
    void theChosenFingerSpeaks();
};

void TestHandsView::everyFingerIsWhereItIsDrawn()
{
    Theme theme;
    HandsView hands(theme);
    hands.resize(490, 330);
    hands.show();
    QSignalSpy chosen(&hands, &HandsView::fingerChosen);
    for (const FingerPosition position : allFingerPositions) {
        QTest::mouseClick(&hands, Qt::LeftButton, {}, hands.centerOf(position).toPoint());
        QCOMPARE(hands.chosen(), position);
        QCOMPARE(hands.centerOf(position).x() < hands.width() / 2.0, isLeft(position));
    }
    QCOMPARE(chosen.size(), 10);
    QTest::mouseClick(&hands, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(chosen.size(), 10);
    // Thumbs inside: the backs of the hands.
    QVERIFY(hands.centerOf(FingerPosition::LeftThumb).x() > hands.centerOf(FingerPosition::LeftIndex).x());
    QVERIFY(hands.centerOf(FingerPosition::RightThumb).x() < hands.centerOf(FingerPosition::RightIndex).x());
}

void TestHandsView::arrowsWalkFromLeftToRight()
{
    Theme theme;
    HandsView hands(theme);
    hands.show();
    hands.setChosen(FingerPosition::LeftIndex);
    QSignalSpy chosen(&hands, &HandsView::fingerChosen);
    QTest::keyClick(&hands, Qt::Key_Right);
    QCOMPARE(hands.chosen(), FingerPosition::LeftThumb);
    QTest::keyClick(&hands, Qt::Key_Right);
    QCOMPARE(hands.chosen(), FingerPosition::RightThumb);
    QTest::keyClick(&hands, Qt::Key_Left);
    QCOMPARE(hands.chosen(), FingerPosition::LeftThumb);
    QCOMPARE(chosen.size(), 3);
    hands.setChosen(FingerPosition::RightLittle);
    QTest::keyClick(&hands, Qt::Key_Right); // the end
    QCOMPARE(chosen.size(), 3);
}

void TestHandsView::statesDifferInThePicture()
{
    Theme theme;
    using State = FingerMark::State;
    QList<QImage> pictures;
    for (const State state : {State::Waiting, State::Current, State::Accepted, State::Overridden,
                              State::Retake, State::Missing}) {
        HandsView hands(theme);
        hands.resize(490, 330);
        hands.setChosen(FingerPosition::RightLittle);
        hands.setFinger(FingerPosition::LeftMiddle, {state, {}, {}});
        const QImage picture = hands.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!pictures.contains(picture));
        pictures += picture;
    }
}

void TestHandsView::theChosenFingerSpeaks()
{
    Theme theme;
    HandsView hands(theme);
    hands.setFinger(FingerPosition::LeftRing, {FingerMark::State::Missing, {}, u"Amputated"_s});
    hands.setFinger(FingerPosition::RightIndex, {FingerMark::State::Accepted, 76, {}});
    hands.setChosen(FingerPosition::LeftRing);
    QCOMPARE(hands.accessibleDescription(), u"Left ring finger: Amputated"_s);
    hands.setChosen(FingerPosition::RightIndex);
    QCOMPARE(hands.accessibleDescription(), u"Right index finger: accepted, score 76"_s);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestHandsView)
#include "test_HandsView.moc"
