// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/Device.h"

#include <QList>
#include <map>
#include <memory>
#include <vector>

namespace thunhan
{

// The devices of one station, at most one of each kind, as the composition root chose them. Remembers nothing
// itself: which device belongs to which kind is the settings' business.
//
// Thread: lives on the UI thread, as its devices do. Destroying it closes and joins every device.
class DeviceManager : public QObject
{
    Q_OBJECT
public:
    // A second device of the same kind is a programmer's mistake.
    explicit DeviceManager(std::vector<std::unique_ptr<Device>> devices, QObject* parent = nullptr);
    ~DeviceManager() override;

    void openAll();
    void closeAll();

    // Null when the station was set up without this kind. Stays valid as long as the manager.
    Device* device(DeviceKind kind) const;
    // Absent for a kind the station was set up without.
    DeviceStatus status(DeviceKind kind) const;
    // In the order of DeviceKind, only the kinds that were set up.
    QList<DeviceStatus> statuses() const;

Q_SIGNALS:
    void statusChanged(thunhan::DeviceKind kind, const thunhan::DeviceStatus& status);

private:
    std::map<DeviceKind, std::unique_ptr<Device>> m_devices;
};

} // namespace thunhan
