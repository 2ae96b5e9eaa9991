// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/StationChecks.h"

#include "app/keys/KeySlots.h"
#include "app/main/ReaderIssuers.h"
#include "app/reference/ReferenceData.h"
#include "app/store/DiskUse.h"
#include "app/store/Store.h"
#include "app/workflow/OfflineBudget.h"

#include <QFileInfo>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 comfortableDisk = 2048 * megabyte; // a campaign without a line
constexpr int warnDaysBeforeExpiry = 30;

CheckLine ok(const QString& subject, const QString& finding)
{
    return {subject, CheckVerdict::Ok, finding, {}};
}

CheckLine look(const QString& subject, const QString& finding, const QString& remedy)
{
    return {subject, CheckVerdict::Look, finding, remedy};
}

CheckLine blocked(const QString& subject, const QString& finding, const QString& remedy)
{
    return {subject, CheckVerdict::Blocked, finding, remedy};
}

CheckLine checkPermissions(const StationFolder& folder)
{
    const QString subject = u"folder"_s;
    const QFileInfo root(folder.root());
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if (!root.isWritable())
        return blocked(subject, u"cannot be written"_s, u"Run this as the user of the station."_s);
    if ((root.permissions() & others) != 0)
        return look(subject, u"other users may enter it"_s, u"chmod 700 '%1'"_s.arg(folder.root()));
    return ok(subject, u"its owner alone may enter it"_s);
}

CheckLine checkKeySlots(const StationFolder& folder)
{
    const QString subject = u"key slots"_s;
    const auto keySlots = KeySlots::load(folder.keySlotsPath());
    const auto people = keySlots ? keySlots->list() : Result<QList<KeySlotInfo>>(keySlots.error());
    if (!people)
        return blocked(subject, u"cannot be read"_s, u"Restore keyslots.json from the backup."_s);
    if (people->size() == 1)
        return look(subject, u"one person"_s,
                    u"Add a second administrator: nobody can open the store for one who forgets."_s);
    const auto settings = folder.loadSettings();
    const auto recovery = keySlots->recoveryCertificate();
    if (settings && settings->profile == StationProfile::Production && recovery && !*recovery)
        return look(subject, u"%1 people, no recovery key"_s.arg(people->size()),
                    u"thunhanctl keys recovery: the authority can then open the store when all forget."_s);
    return ok(subject, u"%1 people"_s.arg(people->size()));
}

CheckLine checkStore(const StationFolder& folder)
{
    const QString subject = u"store"_s;
    if (!Store::isIn(folder.root()))
        return blocked(subject, u"is missing"_s, u"Restore the folder from the backup."_s);
    return ok(subject, u"is there; thunhanctl verify looks inside"_s);
}

CheckLine checkDisk(const StationFolder& folder)
{
    const QString subject = u"disk"_s;
    // How many applications are kept and open stands in the store, which this does not open.
    const DiskBudget budget = diskBudget({.free = diskUseOf(folder.root()).free});
    const qint64 free = budget.free;
    const QString finding = u"%1 MB free"_s.arg(free / megabyte);
    if (!budget.mayBegin())
        return blocked(subject, finding, u"Make room before the next application."_s);
    if (free < comfortableDisk)
        return look(subject, finding, u"Send what waits, then make room."_s);
    return ok(subject, finding);
}

CheckLine checkClock(const StationFolder& folder, const Clock& clock)
{
    const QString subject = u"clock"_s;
    const QDateTime now = clock.nowUtc();
    const QString finding = now.toString(Qt::ISODate);
    const QString remedy = u"Set the clock: timedatectl set-ntp true"_s;
    if (now.date().year() < THUNHAN_BUILD_YEAR)
        return blocked(subject, finding + u", before this program was made"_s, remedy);
    if (QFileInfo(folder.settingsPath()).lastModified().toUTC() > now.addSecs(60))
        return look(subject, finding + u", before the station was set up"_s, remedy);
    return ok(subject, finding);
}

CheckLine checkCertificate(const StationSettings& settings, const Clock& clock)
{
    const QString subject = u"certificate"_s;
    if (settings.certificateThumbprint.isEmpty())
        return look(subject, u"none yet"_s,
                    u"Have the registry certify the request, then run thunhanctl certify."_s);
    const qint64 days = clock.nowUtc().daysTo(settings.certificateExpiry);
    const QString finding = u"valid until %1"_s.arg(settings.certificateExpiry.toString(Qt::ISODate));
    const QString remedy = u"Ask the registry for a new one, then run thunhanctl certify."_s;
    if (settings.certificateExpiry <= clock.nowUtc())
        return blocked(subject, finding, remedy);
    if (days < warnDaysBeforeExpiry)
        return look(subject, finding, remedy);
    return ok(subject, finding);
}

CheckLine checkReaderIssuers(const StationFolder& folder, const StationSettings& settings)
{
    const QString subject = u"reader issuers"_s;
    if (!settings.liveScan || !QFile::exists(folder.readerIssuersPath()))
        return ok(subject, u"not judged"_s);
    const SbiIssuers issuers = loadReaderIssuers(folder, settings);
    if (issuers.size() == 0)
        return blocked(subject, u"cannot be read: no reader is taken"_s,
                       u"Put the issuers' certificates into '%1' as PEM."_s.arg(folder.readerIssuersPath()));
    return ok(
        subject,
        u"%1, others are %2"_s.arg(issuers.size()).arg(issuers.refuses() ? u"refused"_s : u"warned of"_s));
}

// Of what the station took beside them `thunhanctl reference show` tells: it stands in the store.
CheckLine checkReference(const Clock& clock)
{
    const QString subject = u"reference data"_s;
    const auto shipped = ReferenceData::shipped();
    if (!shipped)
        return blocked(subject, shipped.error().detail, u"Install the program again."_s);
    for (const ReferenceHeader& header : shipped->headers()) {
        if (header.validTo.isValid() && header.validTo < clock.nowUtc().date())
            return look(subject, u"the shipped %1 have expired"_s.arg(toName(header.kind)),
                        u"Import newer ones: thunhanctl reference import FILE"_s);
    }
    return ok(subject, u"shipped edition of %1"_s.arg(shipped->edition().toString(Qt::ISODate)));
}

} // namespace

QList<CheckLine> checkStation(const StationFolder& folder, const Clock& clock)
{
    const auto settings = folder.loadSettings();
    if (!settings) {
        const bool missing = settings.error().code == ErrorCode::StoreMissing;
        return {blocked(u"settings"_s,
                        missing ? u"no station in '%1'"_s.arg(folder.root()) : u"cannot be read"_s,
                        missing ? u"Set one up: thunhanctl init --data '%1'"_s.arg(folder.root())
                                : u"Restore station.json from the backup."_s)};
    }
    const QString profile = settings->profile == StationProfile::Training ? u"training"_s : u"production"_s;
    return {ok(u"settings"_s, u"station %1, %2"_s.arg(settings->stationCode, profile)),
            checkPermissions(folder),
            checkKeySlots(folder),
            checkStore(folder),
            checkDisk(folder),
            checkClock(folder, clock),
            checkCertificate(*settings, clock),
            checkReaderIssuers(folder, *settings),
            checkReference(clock)};
}

} // namespace thunhan
