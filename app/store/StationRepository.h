// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ClockSkew.h"
#include "app/keys/StationIdentity.h"
#include "app/store/Database.h"

namespace thunhan
{

// What the station is and how it is set. The signing key is on no disk but inside this encrypted store. Call
// on the store's thread.
class StationRepository
{
public:
    explicit StationRepository(Database& database) : m_database(database) {}

    Result<void> saveIdentity(const StationIdentity& identity); // new or changed
    Result<StationIdentity> loadIdentity();                     // NotFound before the first setting up

    Result<void> saveSetting(const QString& key, const QString& value);
    Result<std::optional<QString>> setting(const QString& key);

    // How the station's clock stood to the registry's when they last met; nullopt: they never did.
    Result<void> saveClockSkew(const ClockSkew& skew);
    Result<std::optional<ClockSkew>> clockSkew();

private:
    Database& m_database;
};

} // namespace thunhan
