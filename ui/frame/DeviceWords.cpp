// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/DeviceWords.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

class DeviceWords
{
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

} // namespace

Icon deviceIcon(DeviceSlot slot)
{
    switch (slot) {
    case DeviceSlot::Finger: return Icon::Finger;
    case DeviceSlot::Camera: return Icon::Camera;
    case DeviceSlot::Card: return Icon::Chip;
    case DeviceSlot::Scanner: return Icon::Scan;
    case DeviceSlot::Printer: return Icon::Print;
    case DeviceSlot::CitizenScreen: return Icon::Screen;
    }
    Q_UNREACHABLE();
}

QString deviceName(DeviceSlot slot)
{
    switch (slot) {
    case DeviceSlot::Finger: return DeviceWords::tr("Fingerprint scanner");
    case DeviceSlot::Camera: return DeviceWords::tr("Camera");
    case DeviceSlot::Card: return DeviceWords::tr("Card reader");
    case DeviceSlot::Scanner: return DeviceWords::tr("Document scanner");
    case DeviceSlot::Printer: return DeviceWords::tr("Slip printer");
    case DeviceSlot::CitizenScreen: return DeviceWords::tr("Citizen's screen");
    }
    Q_UNREACHABLE();
}

QString deviceSentence(const DeviceBadge& device)
{
    const QString sentence = DeviceWords::tr("%1: %2.").arg(deviceName(device.slot), device.state);
    return device.remedy.isEmpty() ? sentence : sentence + u' ' + device.remedy;
}

} // namespace thunhan
