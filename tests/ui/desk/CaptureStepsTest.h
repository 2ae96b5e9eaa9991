// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/twin/PortraitSynthesizer.h"
#include "tests/ui/desk/CaptureDeskTest.h"

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

// The capture steps of a station with a libfprint reader, a camera and a scanner, for each test anew.
class CaptureStepsTest : public CaptureDeskTest
{
    Q_OBJECT
protected:
    static TwinPresentation act(TwinPresentation::Act what)
    {
        return {what, {}, CaptureRetry::PressAgain, {}};
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

    std::unique_ptr<SaneTestBackend> m_backend;

protected Q_SLOTS:
    void initTestCase()
    {
        auto backend = SaneTestBackend::make();
        QVERIFY(backend.ok());
        m_backend = std::move(*backend);
        dress();
    }

    void init()
    {
        m_language->setLanguage(Language::English);
        QVERIFY(m_backend->setFault(SaneTestBackend::Fault::None).ok());
        QVERIFY(m_backend->setSlow(false).ok());
        auto bench = std::make_unique<CaptureBench>(m_backend.get());
        auto desk = std::make_unique<DeskBench>();
        const QString test = QString::fromLatin1(QTest::currentTestFunction());
        if (test == u"thePortraitIsTakenByItself" || test == u"theCitizenIsGuided" ||
            test == u"theCameraIsCalibratedAndRemembered") {
            bench->loadFaceModel();
            bench->showFilm();
        } else if (test == u"aPortraitBelowTheLimitsGoesToASupervisor" ||
                   test == u"theThresholdsMayLeaveAPortraitToTheClerk") {
            PortraitPose aside;
            aside.yaw = 14;
            bench->loadFaceModel();
            bench->showStill(drawPortrait({11}, aside, {1280, 960}));
        }
        if (test == u"theThresholdsMayLeaveAPortraitToTheClerk") {
            desk->reference = desk->reference
                                  .with(R"({"schema": 1, "document": "thresholds", "edition": "2026-12-01",
                                            "fingers": {}, "portrait": {"supervisor_below": 1}})")
                                  .value();
        }
        begin(std::move(desk), std::move(bench));
    }

    void cleanup() { end(); }
};

} // namespace thunhan
