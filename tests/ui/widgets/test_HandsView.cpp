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
    void wordsKeepClearOfEachOther_data();
    void wordsKeepClearOfEachOther();
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

void TestHandsView::wordsKeepClearOfEachOther_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QSize>("size");
    for (const QSize& size : {QSize(490, 330), QSize(450, 300)}) {
        QTest::addRow("en %d", size.width()) << u"Amputated"_s << size;
        QTest::addRow("vi %d", size.width()) << u"Băng bó"_s << size;
    }
}

void TestHandsView::wordsKeepClearOfEachOther()
{
    QFETCH(QString, word);
    QFETCH(QSize, size);
    Theme theme;
    HandsView hands(theme);
    hands.resize(size);
    hands.show();
    for (const FingerPosition position : allFingerPositions)
        hands.setFinger(position, {FingerMark::State::Missing, {}, word});
    QSignalSpy chosen(&hands, &HandsView::fingerChosen);
    for (const FingerPosition position : allFingerPositions) {
        const QRectF place = hands.wordPlace(position);
        QVERIFY2(QRectF(hands.rect()).contains(place), qPrintable(fingerTitle(position)));
        for (const FingerPosition other : allFingerPositions) {
            if (other != position)
                QVERIFY2(!place.intersects(hands.wordPlace(other)), qPrintable(fingerTitle(position)));
        }
        for (qreal x = place.left(); x <= place.right(); x += 1) { // no finger is under the word
            for (const qreal y : {place.center().y(), place.bottom()})
                QTest::mouseClick(&hands, Qt::LeftButton, {}, QPointF(x, y).toPoint());
        }
        QVERIFY2(chosen.isEmpty(), qPrintable(fingerTitle(position)));
    }
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestHandsView)
#include "test_HandsView.moc"
