// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StepCell.h"
#include "ui/widgets/StepRail.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

std::vector<StepState> steps()
{
    return {{u"1. Find"_s, u"From the chip"_s, Shape::Ok, true},
            {u"2. Personal data"_s, u"1 warning"_s, Shape::Cur, true},
            {u"3. Fingerprints"_s, u"Ten fingers"_s, Shape::Idle, true},
            {u"4. Sign"_s, {}, Shape::Idle, false}};
}

} // namespace

class TestStepRail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reachableStepsAnswer();
    void stepsSpeak();
    void noteGoesToTheTooltipWhereItDoesNotFit();
};

void TestStepRail::reachableStepsAnswer()
{
    Theme theme;
    StepRail rail(theme);
    rail.resize(1200, 56);
    rail.setSteps(steps(), 1);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    QSignalSpy chosen(&rail, &StepRail::stepChosen);
    const auto cells = rail.findChildren<StepCell*>();
    QCOMPARE(cells.size(), 4);
    QTest::mouseClick(cells.at(0), Qt::LeftButton);
    cells.at(2)->setFocus();
    QTest::keyClick(cells.at(2), Qt::Key_Return);
    QTest::mouseClick(cells.at(1), Qt::LeftButton); // already there
    QTest::mouseClick(cells.at(3), Qt::LeftButton); // not yet
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).toInt(), 0);
    QCOMPARE(chosen.at(1).at(0).toInt(), 2);
    QCOMPARE(rail.current(), 1); // the page decides
}

void TestStepRail::stepsSpeak()
{
    Theme theme;
    StepRail rail(theme);
    rail.setSteps(steps(), 1);
    const auto cells = rail.findChildren<StepCell*>();
    QCOMPARE(cells.at(1)->accessibleName(), u"2. Personal data, 1 warning"_s);
    QCOMPARE(cells.at(3)->accessibleName(), u"4. Sign"_s);
    QVERIFY(!cells.at(3)->isEnabled());
    rail.setSteps({steps().front()}, 0);
    QCOMPARE(rail.count(), 1);
}

void TestStepRail::noteGoesToTheTooltipWhereItDoesNotFit()
{
    Theme theme;
    StepRail rail(theme);
    rail.setSteps(steps(), 1);
    rail.resize(1200, 56);
    rail.grab();
    const auto cells = rail.findChildren<StepCell*>();
    QCOMPARE(cells.at(0)->toolTip(), QString());
    rail.resize(400, 56);
    rail.grab();
    QCOMPARE(cells.at(0)->toolTip(), u"From the chip"_s);
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestStepRail)
#include "test_StepRail.moc"
