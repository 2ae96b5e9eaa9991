// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationFolder.h"

#include "app/base/EnumNames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr int settingsVersion = 1;
constexpr qint64 largestSettings = 64 * 1024;
constexpr auto libfprintReader = "libfprint"_L1;
constexpr auto liveScanReader = "live-scan"_L1;
constexpr auto packedPrints = "WSQ"_L1;
constexpr auto plainPrints = "PNG"_L1;
constexpr auto refuseReaders = "REFUSE"_L1;
constexpr auto warnOfReaders = "WARN"_L1;

constexpr EnumNames<StationProfile, 2> profileNames{{
    {StationProfile::Training, "TRAINING"_L1},
    {StationProfile::Production, "PRODUCTION"_L1},
}};

} // namespace

FingerSequence usualSequence(bool liveScan)
{
    return liveScan ? FingerSequence::SlapsAndRolls : FingerSequence::SinglePrints;
}

QString StationFolder::settingsPath() const
{
    return m_root + u"/station.json"_s;
}

QString StationFolder::keySlotsPath() const
{
    return m_root + u"/keyslots.json"_s;
}

QString StationFolder::camerasPath() const
{
    return m_root + u"/cameras.json"_s;
}

QString StationFolder::readerIssuersPath() const
{
    return m_root + u"/reader-issuers.pem"_s;
}

QStringList StationFolder::filesBesideStore() const
{
    QStringList names;
    for (const QString& path : {settingsPath(), keySlotsPath(), camerasPath(), readerIssuersPath()})
        names.append(QFileInfo(path).fileName());
    return names;
}

QString StationFolder::trainingRegistryRoot() const
{
    return m_root + u"-registry"_s;
}

bool StationFolder::isInitialised() const
{
    return QFile::exists(settingsPath());
}

Result<void> StationFolder::make() const
{
    if (!QDir().mkpath(m_root))
        return {ErrorCode::FileUnwritable, u"data folder"_s};
    QFile::setPermissions(m_root, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<StationSettings> StationFolder::loadSettings() const
{
    QFile file(settingsPath());
    if (!file.exists())
        return {ErrorCode::StoreMissing, u"station.json"_s};
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestSettings)
        return {ErrorCode::FileUnreadable, u"station.json"_s};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto profile = enumFromName(profileNames, object["profile"_L1].toString());
    StationSettings settings;
    settings.id = StationId::fromString(object["station_id"_L1].toString());
    if (object["version"_L1].toInt() != settingsVersion || !profile || settings.id.isNull())
        return {ErrorCode::MalformedInput, u"station.json"_s};
    settings.profile = *profile;
    settings.stationCode = object["station_code"_L1].toString();
    settings.deskName = object["desk"_L1].toString();
    settings.unitCode = object["unit_code"_L1].toString();
    settings.unitName = object["unit_name"_L1].toString();
    settings.parentUnitName = object["parent_unit_name"_L1].toString();
    settings.dailyTarget = object["daily_target"_L1].toInt(settings.dailyTarget);
    settings.idleMinutes = object["idle_minutes"_L1].toInt(settings.idleMinutes);
    settings.retentionDays = object["retention_days"_L1].toInt(settings.retentionDays);
    settings.offlineDays = object["offline_days"_L1].toInt(settings.offlineDays);
    settings.unlockCodeHours = object["unlock_code_hours"_L1].toInt(settings.unlockCodeHours);
    settings.certificateThumbprint = QByteArray::fromHex(object["certificate"_L1].toString().toLatin1());
    settings.certificateExpiry =
        QDateTime::fromString(object["certificate_expires"_L1].toString(), Qt::ISODate);
    settings.camera = object["camera"_L1].toString();
    const QString reader = object["finger_reader"_L1].toString(libfprintReader);
    settings.liveScan = reader == liveScanReader;
    settings.readerPlugin = object["reader_plugin"_L1].toString();
    settings.nfiq2Program = object["nfiq2"_L1].toString();
    settings.faceModel = object["face_model"_L1].toString();
    if (!settings.liveScan && reader != libfprintReader)
        return {ErrorCode::MalformedInput, u"station.json: finger_reader"_s};
    const auto sequence = fingerSequenceFromName(
        object["finger_sequence"_L1].toString(toName(usualSequence(settings.liveScan))));
    if (!sequence)
        return {ErrorCode::MalformedInput, u"station.json: finger_sequence"_s};
    settings.fingerSequence = *sequence;
    const QString format = object["print_format"_L1].toString(packedPrints);
    settings.packPrints = format == packedPrints;
    if (!settings.packPrints && format != plainPrints)
        return {ErrorCode::MalformedInput, u"station.json: print_format"_s};
    const QString unknown = object["unknown_readers"_L1].toString(refuseReaders);
    settings.refuseUnknownReaders = unknown == refuseReaders;
    if (!settings.refuseUnknownReaders && unknown != warnOfReaders)
        return {ErrorCode::MalformedInput, u"station.json: unknown_readers"_s};
    if (std::min({settings.dailyTarget, settings.idleMinutes, settings.retentionDays, settings.offlineDays}) <
        1)
        return {ErrorCode::MalformedInput,
                u"station.json: target, idle minutes, retention or offline days"_s};
    if (settings.unlockCodeHours < 0)
        return {ErrorCode::MalformedInput, u"station.json: unlock code hours"_s};
    return settings;
}

Result<void> StationFolder::saveSettings(const StationSettings& settings) const
{
    const QJsonObject object{
        {u"version"_s, settingsVersion},
        {u"profile"_s, enumToName(profileNames, settings.profile)},
        {u"station_id"_s, settings.id.toString()},
        {u"station_code"_s, settings.stationCode},
        {u"desk"_s, settings.deskName},
        {u"unit_code"_s, settings.unitCode},
        {u"unit_name"_s, settings.unitName},
        {u"parent_unit_name"_s, settings.parentUnitName},
        {u"daily_target"_s, settings.dailyTarget},
        {u"idle_minutes"_s, settings.idleMinutes},
        {u"retention_days"_s, settings.retentionDays},
        {u"offline_days"_s, settings.offlineDays},
        {u"unlock_code_hours"_s, settings.unlockCodeHours},
        {u"certificate"_s, QString::fromLatin1(settings.certificateThumbprint.toHex())},
        {u"certificate_expires"_s, settings.certificateExpiry.toUTC().toString(Qt::ISODate)},
        {u"camera"_s, settings.camera},
        {u"finger_reader"_s, QString(settings.liveScan ? liveScanReader : libfprintReader)},
        {u"finger_sequence"_s, toName(settings.fingerSequence)},
        {u"print_format"_s, QString(settings.packPrints ? packedPrints : plainPrints)},
        {u"reader_plugin"_s, settings.readerPlugin},
        {u"unknown_readers"_s, QString(settings.refuseUnknownReaders ? refuseReaders : warnOfReaders)},
        {u"nfiq2"_s, settings.nfiq2Program},
        {u"face_model"_s, settings.faceModel}};
    QSaveFile file(settingsPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return {ErrorCode::FileUnwritable, u"station.json"_s};
    return {};
}

} // namespace thunhan
