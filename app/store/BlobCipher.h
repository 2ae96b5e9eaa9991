// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DigestedBytes.h"
#include "app/store/Database.h"

namespace thunhan
{

// Pictures, scans and templates of an application, encrypted under a key of its own besides the store's
// (XChaCha20-Poly1305, the blob's id as associated data): destroying 32 bytes destroys all of them, wherever
// their pages lie by then, in a backup too. The key stands in the store, is made with the first blob and goes
// with the application's rows. Call on the store's thread, seal() inside a transaction.
class BlobCipher
{
public:
    explicit BlobCipher(Database& database) : m_database(database) {}

    Result<QByteArray> seal(ApplicationId application, const QString& blobId, const QByteArray& plain);
    // StoreDamaged when key or bytes are not what was stored.
    Result<QByteArray> open(ApplicationId application, const QString& blobId, const QByteArray& sealed);
    // From then on nothing that was sealed for the application opens.
    Result<void> destroyKey(ApplicationId application);

private:
    Result<std::optional<SecureBytes>> find(ApplicationId application);

    Database& m_database;
};

// A row of image, digest of what was captured, whether it is sealed, application and id. StoreDamaged when
// what comes out no longer has that digest.
Result<DigestedBytes> readImage(Database& database, const Statement& row);

} // namespace thunhan
