// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StationRepository.h"

#include "app/store/Rows.h"

#include <QJsonDocument>

namespace thunhan
{
namespace
{

QString clockSetting()
{
    return QStringLiteral("sync.clock_skew");
}

} // namespace

Result<void> StationRepository::saveIdentity(const StationIdentity& identity)
{
    return m_database.run(
        "INSERT OR REPLACE INTO station_identity (only_row, station_id, signing_key, certificate,"
        " registry_encryption_certificate, registry_ca, base_url)"
        " VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
        identity.id, identity.signingKey, identity.certificate, identity.registryEncryptionCertificate,
        identity.registryCa, identity.baseUrl.toString());
}

Result<StationIdentity> StationRepository::loadIdentity()
{
    return readOne(
        m_database.query("SELECT station_id, signing_key, certificate, registry_encryption_certificate,"
                         " registry_ca, base_url FROM station_identity"),
        "station identity", [](const Statement& row) {
            return StationIdentity{row.id<StationId>(0), row.secret(1), row.blob(2),
                                   row.blob(3),          row.blob(4),   QUrl(row.text(5))};
        });
}

Result<void> StationRepository::saveSetting(const QString& key, const QString& value)
{
    return m_database.run("INSERT OR REPLACE INTO station_setting (key, value) VALUES (?1, ?2)", key, value);
}

Result<std::optional<QString>> StationRepository::setting(const QString& key)
{
    return readFirst(m_database.query("SELECT value FROM station_setting WHERE key = ?1", key),
                     [](const Statement& row) { return row.text(0); });
}

Result<void> StationRepository::saveClockSkew(const ClockSkew& skew)
{
    return saveSetting(clockSetting(),
                       QString::fromUtf8(QJsonDocument(skew.toJson()).toJson(QJsonDocument::Compact)));
}

Result<std::optional<ClockSkew>> StationRepository::clockSkew()
{
    THUNHAN_TRY_ASSIGN(const auto kept, setting(clockSetting()));
    if (!kept)
        return std::optional<ClockSkew>();
    THUNHAN_TRY_ASSIGN(const ClockSkew skew,
                       ClockSkew::fromJson(QJsonDocument::fromJson(kept->toUtf8()).object()));
    return std::optional(skew);
}

} // namespace thunhan
