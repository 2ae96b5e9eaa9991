// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/CaptureBench.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace thunhan
{

// A desk with the capture steps, the real service on a real store and the real device stacks, and how a test
// finds its way on it. begin() and end() make it anew for each test.
class CaptureDeskTest : public QObject
{
protected:
    static constexpr int patience = 120000; // for a loaded machine

    void dress()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->applyTo(*qApp);
        m_language = std::make_unique<LanguageSwitch>();
        m_language->setLanguage(Language::English);
    }
    void begin(std::unique_ptr<DeskBench> desk, std::unique_ptr<CaptureBench> bench)
    {
        m_desk = std::move(desk);
        m_bench = std::move(bench);
        m_area = m_desk->desk(*m_theme, m_bench->pages(*m_theme, *m_desk), m_bench->devices.get());
        m_theme->dress(*m_area);
        m_area->resize(1270, 712);
        m_area->show();
        m_area->start();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get(), patience));
    }
    void end()
    {
        m_area.reset();
        m_bench.reset();
        m_desk.reset();
    }
    void open(const Application& application, EnrollmentStep step)
    {
        m_id = m_desk->store(application, step);
        m_area->open(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(m_area->isOccupied() && desk().isSettled(), patience);
    }
    EnrollmentDesk& desk() const { return m_area->desk(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    template <class T>
    T* find(const char* name) const
    {
        const QList<T*> all = m_area->findChildren<T*>(QString::fromLatin1(name));
        for (T* each : all) { // a supervisor may sign on two pages
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }
    bool offers(const char* action) const
    {
        const auto* button = find<ActionButton>(action);
        return button && button->isVisible();
    }
    bool mayPress(const char* action) const
    {
        return offers(action) && !find<ActionButton>(action)->isBlocked();
    }
    QString advice(const char* name) const { return find<AdviceBox>(name)->words(); }

    // Somebody who may let pass gets an account, and is whom the bench admits from then on; what the box asks
    // for is open.
    OperatorProfile addSupervisor()
    {
        const OperatorProfile supervisor = sampleOperator(Role::Supervisor);
        const auto saved = eventually(m_desk->database->transact([supervisor](Database& db) -> Result<void> {
            return OperatorRepository(db).save({supervisor, true});
        }));
        [&] { QVERIFY(saved.ok()); }();
        return supervisor;
    }
    // The reason that is chosen stands; the supervisor signs, and it is recorded.
    void signAs(const OperatorProfile& supervisor)
    {
        QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("overrideSupervisor")->count(), 1, patience);
        m_desk->clerk = supervisor; // whom the bench admits
        auto* passphrase = find<QLineEdit>("passphrase");
        QTRY_VERIFY_WITH_TIMEOUT(passphrase->isEnabled(), patience);
        passphrase->setFocus();
        QTest::keyClicks(passphrase, QStringLiteral("four words of a supervisor"));
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->load(m_id).overrides.size(), 1, patience);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<DeskBench> m_desk;
    std::unique_ptr<CaptureBench> m_bench;
    std::unique_ptr<DeskArea> m_area;
    ApplicationId m_id;
};

} // namespace thunhan
