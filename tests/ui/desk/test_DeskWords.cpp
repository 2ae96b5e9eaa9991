// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of the desk owes: it tells its keys, and no text of it is cut.
#include "tests/support/TextFit.h"
#include "tests/ui/desk/DeskAreaTest.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

class TestDeskWords : public DeskAreaTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageTellsItsKeys();
    void everyTextFits_data();
    void everyTextFits();
};

void TestDeskWords::everyPageTellsItsKeys()
{
    QTRY_COMPARE(untold(*m_area, u"Ctrl+N Ctrl+K F4 Enter F9"_s), QStringList(u"F9"_s));
    beginNew();
    QTRY_COMPARE(untold(*m_area, u"Esc Enter F8 F9 Ctrl+N"_s),
                 QStringList(u"Ctrl+N"_s)); // of the page before
    press(Qt::Key_F8);
    QTRY_COMPARE(desk().currentStep(), EnrollmentStep::Find);
    QTRY_COMPARE(untold(*m_area, u"Esc F8 F9"_s), QStringList(u"F8"_s)); // nothing stands before it
    QTRY_VERIFY(desk().isSettled());
    desk().pause();
    QTRY_VERIFY(!m_area->isOccupied());
    takeUp(m_bench->store(sampleApplication(3), EnrollmentStep::ReadBack));
    QTRY_COMPARE(untold(*m_area, u"1–9 K Z X Y Esc F8 F9"_s), QStringList());
}

void TestDeskWords::everyTextFits_data()
{
    QTest::addColumn<bool>("vietnamese");
    QTest::addColumn<QSize>("size");
    for (const bool vietnamese : {true, false}) {
        const char* name = vietnamese ? "vi" : "en";
        QTest::addRow("%s 1366x768", name) << vietnamese << QSize(1270, 712);
        QTest::addRow("%s 960x540", name) << vietnamese << QSize(904, 484);
    }
}

void TestDeskWords::everyTextFits()
{
    QFETCH(bool, vietnamese);
    QFETCH(QSize, size);
    const Application sample = sampleApplication(4);
    const ApplicationId id = m_bench->store(sample, EnrollmentStep::Find);
    m_language->setLanguage(vietnamese ? Language::Vietnamese : Language::English);
    m_area->resize(size);
    m_area->home().refresh();
    QTRY_VERIFY(m_area->home().isVisible());
    QTRY_COMPARE(cutTexts(*m_area).join(u'\n'), QString());
    takeUp(id);
    for (const EnrollmentStep step : allEnrollmentSteps) {
        QTRY_VERIFY(desk().isSettled());
        QCOMPARE(desk().currentStep(), step);
        QTRY_COMPARE(cutTexts(*m_area).join(u'\n'), QString());
        if (step != EnrollmentStep::ReadBack)
            press(Qt::Key_F9);
        QTRY_VERIFY(desk().isSettled());
    }
    // Changed at run time.
    m_language->toggle();
    QTRY_COMPARE(cutTexts(*m_area).join(u'\n'), QString());
}

} // namespace thunhan

QTEST_MAIN(thunhan::TestDeskWords)
#include "test_DeskWords.moc"
