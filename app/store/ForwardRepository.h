// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/BatchId.h"
#include "app/store/Database.h"

#include <QDateTime>

namespace thunhan
{

// An application of another station that this one brings to the registry: its packet stands in
// PacketRepository, its progress in the Outbox.
struct ForwardedPacket {
    ApplicationId application;
    StationId station;      // that sealed it
    BatchId batch;          // of that station
    QByteArray certificate; // PEM, of that station
    QDateTime takenAt;
    QByteArray receipt; // signed by the registry; empty: none yet

    friend bool operator==(const ForwardedPacket&, const ForwardedPacket&) = default;
};

// What is known of packets of other stations. Call on the store's thread.
class ForwardRepository
{
public:
    explicit ForwardRepository(Database& database) : m_database(database) {}

    // StoreFailed when it is known already.
    Result<void> insert(const ForwardedPacket& packet);
    Result<std::optional<ForwardedPacket>> find(ApplicationId application);
    Result<void> saveReceipt(ApplicationId application, const QByteArray& receipt);

private:
    Database& m_database;
};

} // namespace thunhan
