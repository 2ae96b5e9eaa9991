// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ForwardRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

ForwardedPacket packetFrom(const Statement& row)
{
    return {row.id<ApplicationId>(0),
            row.id<StationId>(1),
            row.id<BatchId>(2),
            row.blob(3),
            row.time(4),
            row.blob(5)};
}

} // namespace

Result<void> ForwardRepository::insert(const ForwardedPacket& packet)
{
    return m_database.run("INSERT INTO forward (application, station, batch, certificate, taken_at)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                          packet.application, packet.station, packet.batch, packet.certificate,
                          packet.takenAt);
}

Result<std::optional<ForwardedPacket>> ForwardRepository::find(ApplicationId application)
{
    return readFirst(m_database.query("SELECT application, station, batch, certificate, taken_at, receipt"
                                      " FROM forward WHERE application = ?1",
                                      application),
                     packetFrom);
}

Result<void> ForwardRepository::saveReceipt(ApplicationId application, const QByteArray& receipt)
{
    return m_database.run("UPDATE forward SET receipt = ?2 WHERE application = ?1", application, receipt);
}

} // namespace thunhan
