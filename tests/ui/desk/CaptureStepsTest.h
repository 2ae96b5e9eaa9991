// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/PortraitSynthesizer.h"
#include "tests/ui/desk/CaptureBench.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/theme/LanguageSwitch.h"
#include "ui/widgets/ActionButton.h"

#include <QApplication>
#include <QTest>

namespace thunhan
{

// A sample application without what a step captures.
inline Application without(BiometricModality modality)
{
    Application application = sampleApplication(5);
    application.samples.removeIf(
        [modality](const BiometricSample& each) { return each.modality == modality; });
    return application;
}

// The capture steps with the real widgets, the real service on a real store and the real device stacks, for
// each test anew.
class CaptureStepsTest : public QObject
{
    Q_OBJECT
protected:
    static constexpr int patience = 60000; // for a loaded machine

    static TwinPresentation act(TwinPresentation::Act what)
    {
        return {what, {}, CaptureRetry::PressAgain, {}};
    }
    void open(const Application& application, EnrollmentStep step)
    {
        m_id = m_desk->store(application, step);
        m_area->open(m_id);
        QTRY_VERIFY(m_area->isOccupied() && desk().isSettled());
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
    bool storedFingers(int count) const
    {
        return QTest::qWaitFor(
            [this, count] {
                const Application now = m_desk->load(m_id);
                int kept = 0;
                for (const FingerPosition position : allFingerPositions)
                    kept += now.keptSample(BiometricModality::Finger, position) ? 1 : 0;
                return kept == count;
            },
            patience);
    }
    bool offers(const char* action) const
    {
        const auto* button = find<ActionButton>(action);
        return button && button->isVisible();
    }
    QString advice(const char* name) const { return find<AdviceBox>(name)->words(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<SaneTestBackend> m_backend;
    std::unique_ptr<DeskBench> m_desk;
    std::unique_ptr<CaptureBench> m_bench;
    std::unique_ptr<DeskArea> m_area;
    ApplicationId m_id;

protected Q_SLOTS:
    void initTestCase()
    {
        auto backend = SaneTestBackend::make();
        QVERIFY(backend.ok());
        m_backend = std::move(*backend);
        m_theme = std::make_unique<Theme>();
        m_theme->applyTo(*qApp);
        m_language = std::make_unique<LanguageSwitch>();
    }

    void init()
    {
        m_language->setLanguage(Language::English);
        QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
        QVERIFY(m_backend->setSlow(false).ok());
        m_desk = std::make_unique<DeskBench>();
        m_bench = std::make_unique<CaptureBench>(m_backend.get());
        const QString test = QString::fromLatin1(QTest::currentTestFunction());
        if (test == u"thePortraitIsTakenByItself" || test == u"theCitizenIsGuided" ||
            test == u"theCameraIsCalibratedAndRemembered") {
            m_bench->loadFaceModel();
            m_bench->showFilm();
        } else if (test == u"aPortraitBelowTheLimitsGoesToASupervisor") {
            PortraitPose aside;
            aside.yaw = 14;
            m_bench->loadFaceModel();
            m_bench->showStill(drawPortrait({11}, aside, {1280, 960}));
        }
        m_area = m_desk->desk(*m_theme, m_bench->pages(*m_theme, *m_desk), m_bench->devices.get());
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
        m_desk.reset();
    }
};

} // namespace thunhan
