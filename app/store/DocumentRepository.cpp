// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DocumentRepository.h"

#include "app/base/Sha256.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/BlobCipher.h"
#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<DocumentScan> readScan(const Statement& row)
{
    DocumentScan s;
    s.id = row.id<DocumentId>(0);
    THUNHAN_TRY_ASSIGN(s.type, known(documentTypeFromName(row.text(1)), "document type"));
    s.page = int(row.integer(2));
    THUNHAN_TRY_ASSIGN(s.origin, known(sampleOriginFromName(row.text(3)), "origin"));
    s.mediaType = row.text(4);
    s.size = QSize(int(row.integer(5)), int(row.integer(6)));
    s.ppi = int(row.integer(7));
    s.device = row.text(8);
    s.capturedAt = row.time(9);
    s.capturedBy = row.id<OperatorId>(10);
    s.imageDigest = row.blob(11);
    return s;
}

struct PageSpot {
    QString type;
    int page = 0;
};

Result<PageSpot> findSpot(Database& database, ApplicationId application, DocumentId id)
{
    return readOne(database.query("SELECT type, page FROM document_scan WHERE application = ?1 AND id = ?2",
                                  application, id),
                   "such page", [](const Statement& row) {
                       return PageSpot{row.text(0), int(row.integer(1))};
                   });
}

} // namespace

Result<int> DocumentRepository::nextPage(ApplicationId application, const QString& type)
{
    return readOne(m_database.query("SELECT coalesce(max(page), 0) + 1 FROM document_scan"
                                    " WHERE application = ?1 AND type = ?2",
                                    application, type),
                   "page", [](const Statement& row) { return int(row.integer(0)); });
}

Result<void> DocumentRepository::closeGap(ApplicationId application, const QString& type, int page)
{
    // Through negative numbers: SQLite checks uniqueness row by row.
    THUNHAN_TRY(m_database.run("UPDATE document_scan SET page = 1 - page"
                               " WHERE application = ?1 AND type = ?2 AND page > ?3",
                               application, type, page));
    return m_database.run(
        "UPDATE document_scan SET page = -page WHERE application = ?1 AND type = ?2 AND page < 0",
        application, type);
}

Result<int> DocumentRepository::append(ApplicationId application, const DocumentScan& s,
                                       const QByteArray& image)
{
    if (sha256(image) != s.imageDigest)
        return {ErrorCode::MalformedInput, u"the image is not the one the scan names"_s};
    THUNHAN_TRY(ApplicationRepository(m_database).touch(application, s.capturedAt));
    THUNHAN_TRY_ASSIGN(const int page, nextPage(application, toName(s.type)));
    THUNHAN_TRY(
        m_database.run("INSERT INTO document_scan (id, application, type, page, origin, media_type, width,"
                       " height, ppi, device, captured_at, captured_by, image_digest)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                       s.id, application, toName(s.type), page, toName(s.origin), s.mediaType, s.size.width(),
                       s.size.height(), s.ppi, s.device, s.capturedAt, s.capturedBy, s.imageDigest));
    THUNHAN_TRY_ASSIGN(const QByteArray sealed,
                       BlobCipher(m_database).seal(application, s.id.toString(), image));
    THUNHAN_TRY(m_database.run("INSERT INTO document_image (document, image, sealed) VALUES (?1, ?2, 1)",
                               s.id, sealed));
    return page;
}

Result<QList<DocumentScan>> DocumentRepository::list(ApplicationId application)
{
    return readRows(m_database.query("SELECT id, type, page, origin, media_type, width, height, ppi, device,"
                                     " captured_at, captured_by, image_digest FROM document_scan"
                                     " WHERE application = ?1 ORDER BY type, page",
                                     application),
                    readScan);
}

Result<DigestedBytes> DocumentRepository::loadImage(DocumentId id)
{
    return readOne(m_database.query("SELECT image, image_digest, sealed, application, id FROM document_scan"
                                    " JOIN document_image ON document = id WHERE id = ?1",
                                    id),
                   "such page", [this](const Statement& row) { return readImage(m_database, row); });
}

Result<void> DocumentRepository::setType(ApplicationId application, DocumentId id, DocumentType type,
                                         const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const auto spot, findSpot(m_database, application, id));
    if (spot.type == toName(type))
        return {};
    THUNHAN_TRY(ApplicationRepository(m_database).touch(application, now));
    THUNHAN_TRY_ASSIGN(const int page, nextPage(application, toName(type)));
    THUNHAN_TRY(m_database.run("UPDATE document_scan SET type = ?2, page = ?3 WHERE id = ?1", id,
                               toName(type), page));
    return closeGap(application, spot.type, spot.page);
}

Result<void> DocumentRepository::remove(ApplicationId application, DocumentId id, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const auto spot, findSpot(m_database, application, id));
    THUNHAN_TRY(ApplicationRepository(m_database).touch(application, now));
    THUNHAN_TRY(m_database.run("DELETE FROM document_scan WHERE id = ?1", id));
    return closeGap(application, spot.type, spot.page);
}

} // namespace thunhan
