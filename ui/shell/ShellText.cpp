// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShellText.h"

#include "ui/ErrorText.h"
#include "ui/desk/DeskText.h"

#include <QCoreApplication>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct ShellText {
    Q_DECLARE_TR_FUNCTIONS(ShellText)
};

DeviceSlot slotOf(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::FingerprintScanner: return DeviceSlot::Finger;
    case DeviceKind::Camera: return DeviceSlot::Camera;
    case DeviceKind::DocumentScanner: return DeviceSlot::Scanner;
    case DeviceKind::CardReader: return DeviceSlot::Card;
    }
    Q_UNREACHABLE();
}

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Clerk: return ShellText::tr("Enrollment officer");
    case Role::Supervisor: return ShellText::tr("Reviewing officer");
    case Role::Administrator: return ShellText::tr("Station administrator");
    }
    Q_UNREACHABLE();
}

QString dateText(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QString keyText(const QByteArray& thumbprint)
{
    if (thumbprint.isEmpty())
        return ShellText::tr("no certificate yet");
    const QString hex = QString::fromLatin1(thumbprint.left(6).toHex()).toUpper();
    return hex.mid(0, 4) + u' ' + hex.mid(4, 4) + u' ' + hex.mid(8, 4);
}

QString certificateText(const QDateTime& expiry, const QDateTime& localNow)
{
    if (!expiry.isValid())
        return ShellText::tr("not issued yet");
    const qint64 days = localNow.daysTo(expiry);
    if (days < 0)
        return ShellText::tr("expired on %1").arg(dateText(expiry.date()));
    return ShellText::tr("%n day(s) left, until %1", nullptr, int(days)).arg(dateText(expiry.date()));
}

QString queueLine(const SyncStatus& status, const QDateTime& nowUtc, const QTimeZone& zone)
{
    const QString waiting =
        ShellText::tr("%n application(s) wait to be sent", nullptr, status.waiting + status.inTransit);
    if (!status.lastReceiptAt.isValid())
        return waiting;
    return waiting + u" · "_s +
           ShellText::tr("last receipt %1").arg(shortMoment(status.lastReceiptAt, nowUtc, zone));
}

DeviceBadge deviceBadge(const DeviceStatus& status)
{
    DeviceBadge badge;
    badge.slot = slotOf(status.info.kind);
    switch (status.state) {
    case DeviceState::Absent:
        badge.shape = Shape::Miss;
        badge.state = ShellText::tr("Not connected");
        badge.remedy = ShellText::tr("Plug it in; the station finds it by itself.");
        break;
    case DeviceState::Opening:
        badge.shape = Shape::Wait;
        badge.state = ShellText::tr("Starting");
        break;
    case DeviceState::Ready:
    case DeviceState::Busy:
        badge.shape = Shape::Ok;
        badge.state = ShellText::tr("Ready");
        break;
    case DeviceState::Failed:
        badge.shape = Shape::Bad;
        badge.state = ShellText::tr("Not working");
        badge.remedy = status.error ? errorSentence(*status.error) : QString();
        break;
    }
    return badge;
}

} // namespace thunhan
