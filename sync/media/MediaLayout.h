// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything lies on a stick:
//   thunhan/batches/<batchId>/manifest.json, manifest.jws, station.pem
//   thunhan/batches/<batchId>/<enrollmentId>/document.json, 0.p7m, 1.p7m, ...
//   thunhan/receipts/<batchId>/<enrollmentId>.jws
// A folder whose name ends in ".part" is not whole. There is nothing on it but what goes over the line too:
// ciphertexts, digests and certificates, no key.
#pragma once

#include "app/store/BatchId.h"

#include <QString>

namespace thunhan::media
{

inline QString batches()
{
    return QStringLiteral("thunhan/batches");
}
inline QString batch(BatchId id)
{
    return batches() + u'/' + id.toString();
}
inline QString unfinished(const QString& path)
{
    return path + QStringLiteral(".part");
}
inline QString manifest(const QString& batch)
{
    return batch + QStringLiteral("/manifest.json");
}
inline QString signature(const QString& batch)
{
    return batch + QStringLiteral("/manifest.jws");
}
inline QString certificate(const QString& batch)
{
    return batch + QStringLiteral("/station.pem");
}
inline QString packet(const QString& batch, ApplicationId id)
{
    return batch + u'/' + id.toString();
}
inline QString document(const QString& packet)
{
    return packet + QStringLiteral("/document.json");
}
inline QString object(const QString& packet, int ordinal)
{
    return packet + u'/' + QString::number(ordinal) + QStringLiteral(".p7m");
}
inline QString receipts(BatchId id)
{
    return QStringLiteral("thunhan/receipts/") + id.toString();
}
inline QString receipt(BatchId batch, ApplicationId id)
{
    return receipts(batch) + u'/' + id.toString() + QStringLiteral(".jws");
}

} // namespace thunhan::media
