// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/DeviceManager.h"

namespace thunhan
{

DeviceManager::DeviceManager(std::vector<std::unique_ptr<Device>> devices, QObject* parent) : QObject(parent)
{
    for (auto& device : devices) {
        const DeviceKind kind = device->status().info.kind;
        connect(device.get(), &Device::statusChanged, this,
                [this, kind](const DeviceStatus& status) { Q_EMIT statusChanged(kind, status); });
        [[maybe_unused]] const auto [entry, isNew] = m_devices.try_emplace(kind, std::move(device));
        Q_ASSERT(isNew);
    }
}

DeviceManager::~DeviceManager() = default;

void DeviceManager::openAll()
{
    for (const auto& [kind, device] : m_devices)
        device->open();
}

void DeviceManager::closeAll()
{
    for (const auto& [kind, device] : m_devices)
        device->close();
}

Device* DeviceManager::device(DeviceKind kind) const
{
    const auto entry = m_devices.find(kind);
    return entry == m_devices.end() ? nullptr : entry->second.get();
}

DeviceStatus DeviceManager::status(DeviceKind kind) const
{
    if (const Device* found = device(kind))
        return found->status();
    DeviceStatus absent;
    absent.info.kind = kind;
    return absent;
}

QList<DeviceStatus> DeviceManager::statuses() const
{
    QList<DeviceStatus> all;
    for (const auto& [kind, device] : m_devices)
        all.append(device->status());
    return all;
}

} // namespace thunhan
