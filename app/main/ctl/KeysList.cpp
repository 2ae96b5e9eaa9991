// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/KeysList.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject jsonOf(const KeySlotInfo& info)
{
    return {
        {u"operator"_s, info.profile.id.toString()},     {u"name"_s, info.profile.name},
        {u"role"_s, toName(info.profile.role)},          {u"temporary"_s, info.temporary},
        {u"failed_attempts"_s, info.failedAttempts},     {u"locked_until"_s, timeText(info.lockedUntil)},
        {u"operations"_s, qint64(info.cost.operations)}, {u"memory_bytes"_s, qint64(info.cost.memoryBytes)}};
}

QString lineOf(const KeySlotInfo& info, const QDateTime& now)
{
    QString line =
        u"%1  %2  %3"_s.arg(info.profile.id.toString(), toName(info.profile.role), info.profile.name);
    if (info.temporary)
        line += u", has to choose a passphrase"_s;
    if (info.lockedUntil.isValid() && info.lockedUntil > now)
        line += u", locked until "_s + timeText(info.lockedUntil);
    return line;
}

} // namespace

Result<KeysList> KeysList::of(const KeySlots& keySlots)
{
    KeysList list;
    THUNHAN_TRY_ASSIGN(list.people, keySlots.list());
    THUNHAN_TRY_ASSIGN(list.chip, keySlots.hasChip());
    THUNHAN_TRY_ASSIGN(list.recovery, keySlots.recoveryCertificate());
    return list;
}

QString KeysList::asJson() const
{
    QJsonArray slots_;
    for (const KeySlotInfo& info : people)
        slots_.append(jsonOf(info));
    QJsonObject object{{u"operators"_s, slots_}, {u"chip"_s, chip}, {u"recovery"_s, QJsonValue()}};
    if (recovery)
        object.insert(u"recovery"_s,
                      QJsonObject{{u"certificate"_s, QString::fromLatin1(recovery->thumbprint().toHex())},
                                  {u"expires"_s, timeText(recovery->notAfter())}});
    return QString::fromUtf8(QJsonDocument(object).toJson()).trimmed();
}

QString KeysList::asText(const QDateTime& now) const
{
    QStringList lines;
    for (const KeySlotInfo& info : people)
        lines.append(lineOf(info, now));
    lines.append(chip ? u"The machine's chip opens the store with its PIN."_s
                      : u"The store is not bound to a chip (thunhanctl keys bind)."_s);
    if (recovery)
        lines.append(u"The authority's recovery key opens it: certificate %1, until %2"_s.arg(
            QString::fromLatin1(recovery->thumbprint().toHex().first(16)), timeText(recovery->notAfter())));
    else
        lines.append(u"No recovery key: when all passphrases are forgotten, everything is lost "
                     "(thunhanctl keys recovery CERTIFICATE)."_s);
    return lines.join(u'\n');
}

} // namespace thunhan
