// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/DeskBench.h"
#include "ui/desk/DeskHomePage.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/theme/LanguageSwitch.h"

#include <QApplication>
#include <QTest>

namespace thunhan
{

// The desk with the real widgets, the real services and a real store, for each test anew; nothing to capture
// with.
class DeskAreaTest : public QObject
{
    Q_OBJECT
protected:
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    EnrollmentDesk& desk() const { return m_area->desk(); }
    ApplicationId current() const { return desk().application()->id; }
    void beginNew()
    {
        m_area->begin();
        QTRY_VERIFY(desk().isOccupied() && desk().isSettled());
    }
    void takeUp(ApplicationId id)
    {
        m_area->open(id);
        QTRY_VERIFY(desk().isOccupied() && desk().isSettled());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<DeskArea> m_area;

protected Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->applyTo(*qApp);
        m_language = std::make_unique<LanguageSwitch>();
    }

    void init()
    {
        m_language->setLanguage(Language::Vietnamese);
        m_bench = std::make_unique<DeskBench>();
        m_area = m_bench->desk(*m_theme, devicelessPages());
        m_theme->dress(*m_area);
        m_area->resize(1270, 712);
        m_area->show();
        m_area->start();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    }

    void cleanup()
    {
        m_area.reset();
        m_bench.reset();
    }
};

} // namespace thunhan
