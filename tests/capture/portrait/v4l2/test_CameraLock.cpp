// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/v4l2/CameraLock.h"
#include "tests/capture/portrait/v4l2/ScriptedNode.h"

#include <QtTest>

using namespace thunhan;

class TestCameraLock : public QObject
{
    Q_OBJECT

    static std::shared_ptr<ScriptedDriver> automatic()
    {
        auto driver = std::make_shared<ScriptedDriver>();
        driver->controls = {{V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY},
                            {V4L2_CID_EXPOSURE_ABSOLUTE, 312},
                            {V4L2_CID_AUTO_WHITE_BALANCE, 1},
                            {V4L2_CID_WHITE_BALANCE_TEMPERATURE, 4600}};
        return driver;
    }

private Q_SLOTS:
    void keepsWhatWasFoundAndGivesItBack()
    {
        const auto driver = automatic();
        const auto before = driver->controls;
        ScriptedNode node(driver);
        {
            CameraLock lock(node);
            lock.hold();
            QVERIFY(lock.holdsExposure() && lock.holdsWhiteBalance());
            QCOMPARE(driver->control(V4L2_CID_EXPOSURE_AUTO), qint32(V4L2_EXPOSURE_MANUAL));
            QCOMPARE(driver->control(V4L2_CID_EXPOSURE_ABSOLUTE), 312);
            QCOMPARE(driver->control(V4L2_CID_AUTO_WHITE_BALANCE), 0);
            QCOMPARE(driver->control(V4L2_CID_WHITE_BALANCE_TEMPERATURE), 4600);
            lock.hold(); // twice is once
            lock.release();
            QCOMPARE(driver->controls, before);
            QVERIFY(!lock.holdsExposure());
            lock.hold();
        }
        QCOMPARE(driver->controls, before); // an end gives it back too
    }

    void whatTheDriverCannotIsLeftAlone()
    {
        const auto driver = automatic();
        driver->controls.remove(V4L2_CID_WHITE_BALANCE_TEMPERATURE);     // would jump
        driver->controls[V4L2_CID_EXPOSURE_AUTO] = V4L2_EXPOSURE_MANUAL; // somebody's choice
        const auto before = driver->controls;
        ScriptedNode node(driver);
        CameraLock lock(node);
        lock.hold();
        QVERIFY(!lock.holdsExposure() && !lock.holdsWhiteBalance());
        QCOMPARE(driver->controls, before);
        lock.release();
        QCOMPARE(driver->controls, before);
    }
};

QTEST_APPLESS_MAIN(TestCameraLock)
#include "test_CameraLock.moc"
