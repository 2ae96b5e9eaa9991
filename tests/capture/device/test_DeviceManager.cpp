// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/DeviceManager.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;

namespace
{

// Follows orders at once; the manager is what is tested.
class ObedientDevice final : public Device
{
public:
    explicit ObedientDevice(DeviceKind kind, bool* alive = nullptr) : m_alive(alive)
    {
        m_status.info.kind = kind;
        if (m_alive)
            *m_alive = true;
    }
    ~ObedientDevice() override
    {
        if (m_alive)
            *m_alive = false;
    }
    DeviceStatus status() const override { return m_status; }
    void open() override { change(DeviceState::Ready); }
    void close() override { change(DeviceState::Absent); }
    void change(DeviceState state)
    {
        m_status.state = state;
        Q_EMIT statusChanged(m_status);
    }

private:
    DeviceStatus m_status;
    bool* m_alive;
};

} // namespace

class TestDeviceManager : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAndClosesAll()
    {
        std::vector<std::unique_ptr<Device>> devices;
        devices.push_back(std::make_unique<ObedientDevice>(DeviceKind::Camera));
        devices.push_back(std::make_unique<ObedientDevice>(DeviceKind::FingerprintScanner));
        DeviceManager manager(std::move(devices));

        manager.openAll();
        QCOMPARE(manager.status(DeviceKind::Camera).state, DeviceState::Ready);
        QCOMPARE(manager.status(DeviceKind::FingerprintScanner).state, DeviceState::Ready);
        manager.closeAll();
        QCOMPARE(manager.status(DeviceKind::Camera).state, DeviceState::Absent);
    }

    void tellsWhichKindChanged()
    {
        auto camera = std::make_unique<ObedientDevice>(DeviceKind::Camera);
        auto* told = camera.get();
        std::vector<std::unique_ptr<Device>> devices;
        devices.push_back(std::move(camera));
        devices.push_back(std::make_unique<ObedientDevice>(DeviceKind::CardReader));
        DeviceManager manager(std::move(devices));
        QSignalSpy changes(&manager, &DeviceManager::statusChanged);

        told->change(DeviceState::Busy);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].value<DeviceKind>(), DeviceKind::Camera);
        QCOMPARE(changes[0][1].value<DeviceStatus>().state, DeviceState::Busy);
    }

    void aKindNotSetUpIsAbsent()
    {
        DeviceManager manager({});
        QVERIFY(!manager.device(DeviceKind::Camera));
        QCOMPARE(manager.status(DeviceKind::Camera).state, DeviceState::Absent);
        QCOMPARE(manager.status(DeviceKind::Camera).info.kind, DeviceKind::Camera);
        QVERIFY(manager.statuses().isEmpty());
    }

    void listsInTheOrderOfKinds()
    {
        std::vector<std::unique_ptr<Device>> devices;
        devices.push_back(std::make_unique<ObedientDevice>(DeviceKind::CardReader));
        devices.push_back(std::make_unique<ObedientDevice>(DeviceKind::FingerprintScanner));
        DeviceManager manager(std::move(devices));
        const QList<DeviceStatus> all = manager.statuses();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].info.kind, DeviceKind::FingerprintScanner);
        QCOMPARE(all[1].info.kind, DeviceKind::CardReader);
    }

    void endsItsDevices()
    {
        bool alive = false;
        {
            std::vector<std::unique_ptr<Device>> devices;
            devices.push_back(std::make_unique<ObedientDevice>(DeviceKind::Camera, &alive));
            DeviceManager manager(std::move(devices));
            QVERIFY(alive);
        }
        QVERIFY(!alive);
    }
};

QTEST_GUILESS_MAIN(TestDeviceManager)
#include "test_DeviceManager.moc"
