// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DigestedBytes.h"
#include "app/domain/DocumentScan.h"
#include "app/store/Database.h"

namespace thunhan
{

// Scanned pages and their encoded images. Call on the store's thread, changes inside a transaction. A change
// moves the application's revision on.
class DocumentRepository
{
public:
    explicit DocumentRepository(Database& database) : m_database(database) {}

    // As the last page of its type, whatever `scan.page` says; gives the number it got. MalformedInput when
    // the image does not have the digest the scan names; NotFound without the application.
    Result<int> append(ApplicationId application, const DocumentScan& scan, const QByteArray& image);
    // By type, then page.
    Result<QList<DocumentScan>> list(ApplicationId application);
    // NotFound; StoreDamaged when the bytes no longer have their digest.
    Result<DigestedBytes> loadImage(DocumentId id);
    // Becomes the last page of the other type; the pages behind it move up.
    Result<void> setType(ApplicationId application, DocumentId id, DocumentType type, const QDateTime& now);
    // The pages behind it move up.
    Result<void> remove(ApplicationId application, DocumentId id, const QDateTime& now);

private:
    Result<int> nextPage(ApplicationId application, const QString& type);
    Result<void> closeGap(ApplicationId application, const QString& type, int page);

    Database& m_database;
};

} // namespace thunhan
