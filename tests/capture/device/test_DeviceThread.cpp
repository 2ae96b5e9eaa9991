// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/DeviceThread.h"
#include "tests/support/ManualClock.h"

#include <QtTest>
#include <future>

using namespace thunhan;
using namespace std::chrono_literals;

namespace
{
constexpr int patience = 60'000; // for a loaded machine
} // namespace

class TestDeviceThread : public QObject
{
    Q_OBJECT

    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>();

private Q_SLOTS:
    void tellsItsOwnerOnTheOwnersThread()
    {
        QObject owner;
        DeviceThread thread(owner, m_clock);
        QThread* told = nullptr;
        QThread* worked = nullptr;
        thread.start(
            [&](DeviceLink& link) {
                worked = QThread::currentThread();
                link.tell([&] { told = QThread::currentThread(); });
            },
            1s);
        QTRY_COMPARE_WITH_TIMEOUT(told, QThread::currentThread(), patience);
        QVERIFY(worked != told);
    }

    void changesWakeIt()
    {
        QObject owner;
        DeviceThread thread(owner, m_clock);
        bool wanted = false; // guarded by the link
        bool done = false;
        const auto link = thread.start(
            [&](DeviceLink& link) {
                if (link.waitUntil([&] { return wanted; }))
                    link.tell([&] { done = true; });
            },
            1s);
        QTest::qWait(20);
        QVERIFY(!done);
        link->change([&] { wanted = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    }

    void leavingStopsPausesAndWaits()
    {
        QObject owner;
        DeviceThread thread(owner, m_clock);
        std::atomic<int> stopped{0};
        thread.start([&](DeviceLink& link) { stopped += link.pause(1h) ? 0 : 1; }, 1s);
        thread.start([&](DeviceLink& link) { stopped += link.waitUntil([] { return false; }) ? 0 : 1; }, 1s);
        thread.leave();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.load(), 2, patience);
    }

    // What a thread tells after its owner has turned to another one is not heard.
    void oneThatWasLeftIsNotHeard()
    {
        QObject owner;
        DeviceThread thread(owner, m_clock);
        bool heard = false, spoke = false;
        std::atomic<bool> gone{false};
        std::promise<void> go;
        thread.start(
            [&, wait = go.get_future().share()](DeviceLink& link) {
                wait.wait();
                link.tell([&] { heard = true; });
                gone = true;
            },
            1s);
        thread.start([&](DeviceLink& link) { link.tell([&] { spoke = true; }); }, 1s);
        QTRY_VERIFY_WITH_TIMEOUT(spoke, patience);
        QVERIFY(!gone);
        go.set_value();
        QTRY_VERIFY_WITH_TIMEOUT(gone, patience);
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }

    void knowsHowLongACallHasTaken()
    {
        QObject owner;
        DeviceThread thread(owner, m_clock);
        QCOMPARE(thread.inCallFor(), 0ms);
        std::promise<void> entered, leave;
        std::atomic<bool> after{false};
        thread.start(
            [&](DeviceLink& link) {
                const int answer = link.timed([&] {
                    entered.set_value();
                    leave.get_future().wait();
                    return 7;
                });
                after = answer == 7;
                link.waitUntil([] { return false; });
            },
            1s);
        entered.get_future().wait();
        m_clock->advance(300ms);
        QCOMPARE(thread.inCallFor(), 300ms);
        leave.set_value();
        QTRY_VERIFY_WITH_TIMEOUT(after, patience);
        QCOMPARE(thread.inCallFor(), 0ms);
    }

    // A driver's call that never returns holds up nobody; its thread ends when the call does.
    void aStuckCallDoesNotHoldUpTheEnd()
    {
        auto leave = std::make_shared<std::promise<void>>();
        auto gone = std::make_shared<std::atomic<bool>>(false);
        {
            QObject owner;
            DeviceThread thread(owner, m_clock);
            std::promise<void> entered;
            thread.start(
                [&entered, leave, gone](DeviceLink& link) {
                    entered.set_value();
                    link.timed([&] {
                        leave->get_future().wait();
                        return 0;
                    });
                    *gone = true;
                },
                20ms);
            entered.get_future().wait();
        }
        QVERIFY(!*gone);
        leave->set_value();
        QTRY_VERIFY_WITH_TIMEOUT(*gone, patience);
    }
};

QTEST_GUILESS_MAIN(TestDeviceThread)
#include "test_DeviceThread.moc"
