// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ApplicationState.h"
#include "app/store/Database.h"

namespace thunhan
{

// What is left of an application after retention, beside its own row, its decisions and its receipt.
struct PurgeRecord {
    ApplicationId application;
    ApplicationState from = ApplicationState::Delivered; // what it had come to
    QByteArray packetDigest; // of document, manifest and signature; empty: it was never sealed
    QDateTime at;

    friend bool operator==(const PurgeRecord&, const PurgeRecord&) = default;
};

// Call on the store's thread, changes inside a transaction.
class PurgeRepository
{
public:
    explicit PurgeRepository(Database& database) : m_database(database) {}

    // Delivered before `before` with a receipt that is what was stored, and nothing that the citizen still
    // has to hear of; or rejected and not touched since. Oldest first.
    Result<QList<ApplicationId>> due(const QDateTime& before, int limit);
    // Destroys the application's key, its pictures, fields and packet, and keeps `record`. The state is
    // changed apart.
    Result<void> purge(ApplicationId application, ApplicationState from, const QDateTime& now);
    Result<std::optional<PurgeRecord>> record(ApplicationId application);

    // Gives up to `pages` free pages back to the disk; how many are left. Not inside a transaction. Stores of
    // schema 8 and older keep theirs for new rows.
    Result<qint64> giveBack(int pages);

private:
    Database& m_database;
};

} // namespace thunhan
