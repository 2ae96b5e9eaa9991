// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/CameraSelection.h"
#include "capture/portrait/OpenCvCamera.h"
#include "tests/support/ManualClock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <mutex>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr int patience = 60'000; // for a loaded machine
} // namespace

class TestCameraSelection : public QObject
{
    Q_OBJECT

    // The drivers' answer, asked on the pool.
    struct Machine {
        std::mutex mutex;
        QList<CameraChoice> cameras;
        CameraSelection::Lister lister()
        {
            return [this] {
                const std::lock_guard lock(mutex);
                return cameras;
            };
        }
        void plug(const QList<CameraChoice>& now)
        {
            const std::lock_guard lock(mutex);
            cameras = now;
        }
    };
    struct Desk {
        explicit Desk(const QString& book, QThreadPool& pool, const CameraSelection::Lister& lister)
            : camera({}, std::make_shared<ManualClock>()),
              selection(camera, book, pool, lister),
              changes(&selection, &CameraSelection::changed)
        {
            selection.start();
        }
        OpenCvCamera camera;
        CameraSelection selection;
        QSignalSpy changes;
    };

    const CameraChoice m_left{
        u"usb-1 Left"_s, u"Left"_s, u"/nonexistent/video0"_s, {{1920, 1080}, {1280, 720}}};
    const CameraChoice m_right{u"usb-2 Right"_s, u"Right"_s, u"/nonexistent/video2"_s, {{1280, 720}}};
    QTemporaryDir m_folder;
    QThreadPool m_pool;
    Machine m_machine;
    QString book() const { return m_folder.filePath(u"cameras.json"_s); }

private Q_SLOTS:
    void init()
    {
        QFile::remove(book());
        m_machine.plug({m_left, m_right});
    }

    void theFirstCameraIsUsedUntilOneIsChosen()
    {
        Desk desk(book(), m_pool, m_machine.lister());
        QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), 1, patience);
        QCOMPARE(desk.selection.cameras().size(), 2);
        QCOMPARE(desk.selection.current(), m_left.id);
        QCOMPARE(desk.camera.status().info.name, u"Left"_s);
        desk.selection.choose(m_right.id, {1280, 720});
        QCOMPARE(desk.camera.status().info.id, m_right.id);
        QCOMPARE(desk.selection.size(), QSize(1280, 720));
        m_pool.waitForDone();
        QCOMPARE(CameraBook::load(book())->chosen, m_right.id);
    }

    void theChoiceAndItsCalibrationSurviveAStart()
    {
        const CameraCalibration known{-3, 8, 0.99, 4, QDateTime({2026, 9, 10}, {8, 30}, Qt::UTC)};
        {
            Desk desk(book(), m_pool, m_machine.lister());
            QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), 1, patience);
            desk.selection.choose(m_right.id, {1280, 720});
            m_pool.waitForDone();
            desk.selection.keep(known);
            m_pool.waitForDone();
        }
        Desk again(book(), m_pool, m_machine.lister());
        QTRY_COMPARE_WITH_TIMEOUT(again.changes.size(), 1, patience);
        QCOMPARE(again.selection.current(), m_right.id);
        QCOMPARE(again.selection.calibration(), std::optional(known));
        QVERIFY(!CameraBook::load(book())->cameras.value(m_left.id).calibration);
    }

    // Away, another one stands in; back under another path, it is known again.
    void theChosenCameraComesBackElsewhere()
    {
        Desk desk(book(), m_pool, m_machine.lister());
        QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), 1, patience);
        desk.selection.choose(m_right.id, {});
        m_machine.plug({m_left});
        desk.selection.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(desk.selection.current(), m_left.id, patience);
        QCOMPARE(desk.camera.status().info.id, m_left.id);
        CameraChoice moved = m_right;
        moved.path = u"/nonexistent/video7"_s;
        m_machine.plug({m_left, moved});
        desk.selection.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(desk.selection.current(), m_right.id, patience);
        QCOMPARE(desk.camera.status().info.id, m_right.id);
    }

    void aBrokenBookIsToldAndWrittenAnew()
    {
        QFile file(book());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no book");
        file.close();
        Desk desk(book(), m_pool, m_machine.lister());
        QSignalSpy failures(&desk.selection, &CameraSelection::failed);
        QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), 1, patience);
        QCOMPARE(failures.size(), 1);
        desk.selection.choose(m_left.id, {});
        m_pool.waitForDone();
        QVERIFY(CameraBook::load(book()).ok());
    }

    // A twin, or a pipeline: nothing to choose, but it can be calibrated.
    void theOnlyCamera()
    {
        Desk desk(book(), m_pool, {});
        desk.camera.setIdentity(u"training"_s, u"Training camera"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), 1, patience);
        QVERIFY(desk.selection.cameras().isEmpty());
        QCOMPARE(desk.selection.current(), u"training"_s);
        desk.selection.keep({1, 8, 1, 3, QDateTime({2026, 9, 10}, {8, 30}, Qt::UTC)});
        QVERIFY(desk.selection.calibration());
        m_pool.waitForDone();
    }
};

QTEST_GUILESS_MAIN(TestCameraSelection)
#include "test_CameraSelection.moc"
