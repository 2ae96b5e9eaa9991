// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"
#include "capture/device/Device.h"
#include "sync/client/SyncStatus.h"
#include "ui/frame/FrameState.h"

#include <QDateTime>
#include <QTimeZone>

namespace thunhan
{

QString roleName(Role role);
// 14/08/2026, in either language: the form the papers use.
QString dateText(QDate date);
// The first six bytes of the certificate's thumbprint, in groups.
QString keyText(const QByteArray& thumbprint);
QString certificateText(const QDateTime& expiry, const QDateTime& localNow);
// What waits and when the last receipt came.
QString queueLine(const SyncStatus& status, const QDateTime& nowUtc, const QTimeZone& zone);
// Name, state and remedy of a device.
DeviceBadge deviceBadge(const DeviceStatus& status);

} // namespace thunhan
