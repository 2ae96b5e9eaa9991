// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingStore.h"

#include "app/base/Sha256.h"
#include "app/keys/AtomicFile.h"
#include "app/keys/StoreKey.h"
#include "app/store/Migrations.h"
#include "app/store/Rows.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr auto ownerFolder = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

constexpr Migration migrations[] = {{1, R"(
CREATE TABLE enrollment (
    id TEXT PRIMARY KEY, station BLOB NOT NULL, station_certificate BLOB NOT NULL,
    transaction_id TEXT NOT NULL, document BLOB NOT NULL, created_at TEXT NOT NULL, finalized_at TEXT
) STRICT;
CREATE TABLE buffer (
    id TEXT PRIMARY KEY, enrollment TEXT NOT NULL REFERENCES enrollment(id), media_type TEXT NOT NULL,
    content BLOB NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE INDEX buffer_enrollment ON buffer(enrollment);
CREATE TABLE received_object (
    enrollment TEXT NOT NULL REFERENCES enrollment(id), ordinal INTEGER NOT NULL, name TEXT NOT NULL,
    media_type TEXT NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (enrollment, ordinal)
) STRICT;
CREATE TABLE credential_request (
    id TEXT PRIMARY KEY, station BLOB NOT NULL, document BLOB NOT NULL, created_at TEXT NOT NULL
) STRICT;
)"},
                                    {2, R"(
CREATE TABLE upload (
    id TEXT PRIMARY KEY, enrollment TEXT NOT NULL REFERENCES enrollment(id), length INTEGER NOT NULL,
    digest BLOB NOT NULL, media_type TEXT NOT NULL, content BLOB NOT NULL
) STRICT;
)"},
                                    {3, R"(
CREATE TABLE bringer (
    enrollment TEXT NOT NULL REFERENCES enrollment(id), station BLOB NOT NULL, certificate BLOB NOT NULL,
    PRIMARY KEY (enrollment, station)
) STRICT, WITHOUT ROWID;
)"},
                                    {4, R"(
CREATE TABLE station_session (
    station TEXT NOT NULL, session TEXT NOT NULL, generation INTEGER NOT NULL, after TEXT NOT NULL,
    PRIMARY KEY (station, session), UNIQUE (station, generation, after)
) STRICT, WITHOUT ROWID;
)"},
                                    {5, R"(
CREATE TABLE large_buffer (
    id TEXT PRIMARY KEY, enrollment TEXT NOT NULL REFERENCES enrollment(id), media_type TEXT NOT NULL,
    size INTEGER NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE INDEX large_buffer_enrollment ON large_buffer(enrollment);
DELETE FROM upload; -- whoever sends them begins anew
ALTER TABLE upload DROP COLUMN content;
)"}};

Result<void> makeFolder(const QString& path)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerFolder))
        return {ErrorCode::FileUnwritable, u"a folder of the registry"_s};
    return {};
}

Result<SecureBytes> openKey(const QString& path)
{
    if (QFile::exists(path)) {
        THUNHAN_TRY_ASSIGN(const QByteArray bytes, readSmallFile(path, storeKeySize));
        return SecureBytes::copyOf(QByteArrayView(bytes));
    }
    SecureBytes key = SecureBytes::random(storeKeySize);
    THUNHAN_TRY(writeFileAtomically(
        path, QByteArray::fromRawData(reinterpret_cast<const char*>(key.data()), qsizetype(key.size()))));
    return key;
}

QString suffixFor(const QString& mediaType)
{
    if (mediaType == "image/jpeg"_L1)
        return u".jpg"_s;
    if (mediaType == "image/png"_L1)
        return u".png"_s;
    if (mediaType == "image/jp2"_L1)
        return u".jp2"_s;
    if (mediaType == "image/x-wsq"_L1)
        return u".wsq"_s;
    if (mediaType == "application/json"_L1)
        return u".json"_s;
    return u".bin"_s;
}

} // namespace

QString receivedFileName(const ReceivedObject& object)
{
    const QString suffix = suffixFor(object.mediaType);
    return object.name.endsWith(suffix) ? object.name : object.name + suffix;
}

Result<std::unique_ptr<TrainingStore>> TrainingStore::open(const QString& folder)
{
    THUNHAN_TRY(makeFolder(folder));
    THUNHAN_TRY(makeFolder(folder + u"/received"_s));
    THUNHAN_TRY(makeFolder(uploadsIn(folder)));
    THUNHAN_TRY_ASSIGN(const SecureBytes key, openKey(folder + u"/registry.key"_s));
    const QString path = folder + u"/registry.db"_s;
    const auto mode = QFile::exists(path) ? Database::Mode::Existing : Database::Mode::Create;
    THUNHAN_TRY_ASSIGN(auto database, Database::open(path, mode, key));
    THUNHAN_TRY(migrate(*database, migrations));
    return std::unique_ptr<TrainingStore>(new TrainingStore(folder, std::move(database)));
}

Result<StoredEnrollment> TrainingStore::enrollment(const QString& id)
{
    THUNHAN_TRY_ASSIGN(auto row,
                       m_database->query("SELECT station, station_certificate, transaction_id, document,"
                                         " created_at, finalized_at FROM enrollment WHERE id = ?1",
                                         id));
    THUNHAN_TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return {ErrorCode::NotFound, u"enrollment"_s};
    return StoredEnrollment{id, row.blob(0), row.blob(1), row.text(2), row.blob(3), row.time(4), row.time(5)};
}

Result<void> TrainingStore::create(const StoredEnrollment& enrollment)
{
    THUNHAN_TRY(m_database->run("INSERT INTO enrollment (id, station, station_certificate, transaction_id,"
                                " document, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                                " ON CONFLICT DO NOTHING",
                                enrollment.id, enrollment.station, enrollment.stationCertificate,
                                enrollment.transaction, enrollment.document, enrollment.createdAt));
    if (m_database->changes() != 1)
        return {ErrorCode::StoreExists, u"enrollment"_s};
    return {};
}

Result<void> TrainingStore::replaceDocument(const QString& id, const QByteArray& document)
{
    return m_database->run("UPDATE enrollment SET document = ?2 WHERE id = ?1", id, document);
}

Result<void> TrainingStore::addBringer(const QString& enrollment, const QByteArray& certificate)
{
    return m_database->run("INSERT INTO bringer (enrollment, station, certificate) VALUES (?1, ?2, ?3)"
                           " ON CONFLICT DO NOTHING",
                           enrollment, sha256(certificate), certificate);
}

Result<QHash<QByteArray, QByteArray>> TrainingStore::bringers(const StoredEnrollment& enrollment)
{
    QHash<QByteArray, QByteArray> all{{enrollment.station, enrollment.stationCertificate}};
    THUNHAN_TRY_ASSIGN(
        auto row,
        m_database->query("SELECT station, certificate FROM bringer WHERE enrollment = ?1", enrollment.id));
    while (true) {
        THUNHAN_TRY_ASSIGN(const bool found, row.step());
        if (!found)
            return all;
        all.insert(row.blob(0), row.blob(1));
    }
}

Result<void> TrainingStore::addBuffer(const StoredBuffer& buffer, const QDateTime& at)
{
    return m_database->run("INSERT INTO buffer (id, enrollment, media_type, content, created_at)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)",
                           buffer.id, buffer.enrollment, buffer.mediaType, buffer.content, at);
}

Result<StoredBuffer> TrainingStore::buffer(const QString& enrollment, const QString& id)
{
    THUNHAN_TRY_ASSIGN(
        auto row,
        m_database->query("SELECT media_type, content FROM buffer WHERE id = ?1 AND enrollment = ?2", id,
                          enrollment));
    THUNHAN_TRY_ASSIGN(const bool found, row.step());
    return found ? StoredBuffer{id, enrollment, row.text(0), row.blob(1)} : m_uploads.buffer(enrollment, id);
}

Result<bool> TrainingStore::holdsBuffer(const QString& enrollment, const QString& id)
{
    THUNHAN_TRY_ASSIGN(
        const bool isSmall,
        readOne(m_database->query("SELECT count(*) FROM buffer WHERE id = ?1 AND enrollment = ?2", id,
                                  enrollment),
                "buffer", [](const Statement& row) { return row.integer(0) == 1; }));
    return isSmall ? Result<bool>(true) : m_uploads.holdsBuffer(enrollment, id);
}

Result<qint64> TrainingStore::bufferBytes(const QString& enrollment)
{
    THUNHAN_TRY_ASSIGN(
        auto row,
        m_database->query("SELECT sum(length(content)) FROM buffer WHERE enrollment = ?1", enrollment));
    THUNHAN_TRY(row.step());
    THUNHAN_TRY_ASSIGN(const qint64 uploaded, m_uploads.bufferBytes(enrollment));
    return row.integer(0) + uploaded;
}

Result<void> TrainingStore::accept(const QString& id, const QList<ReceivedObject>& objects,
                                   const QList<QByteArray>& contents, const QDateTime& at)
{
    Q_ASSERT(objects.size() == contents.size());
    const QString folder = m_folder + u"/received/"_s + id;
    THUNHAN_TRY(makeFolder(folder));
    for (qsizetype i = 0; i < objects.size(); ++i) {
        THUNHAN_TRY(writeFileAtomically(folder + u'/' + receivedFileName(objects.at(i)), contents.at(i)));
    }
    THUNHAN_TRY_ASSIGN(Transaction transaction, Transaction::begin(*m_database));
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const ReceivedObject& object = objects.at(i);
        THUNHAN_TRY(
            m_database->run("INSERT INTO received_object (enrollment, ordinal, name, media_type, size,"
                            " digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                            id, i, object.name, object.mediaType, object.size, object.digest));
    }
    THUNHAN_TRY(m_database->run("UPDATE enrollment SET finalized_at = ?2 WHERE id = ?1", id, at));
    return transaction.commit();
}

Result<QList<AcceptedEnrollment>> TrainingStore::accepted()
{
    QList<AcceptedEnrollment> all;
    {
        THUNHAN_TRY_ASSIGN(auto row,
                           m_database->query("SELECT id, station, created_at, finalized_at FROM enrollment"
                                             " WHERE finalized_at IS NOT NULL"
                                             " ORDER BY finalized_at, id"));
        for (;;) {
            THUNHAN_TRY_ASSIGN(const bool found, row.step());
            if (!found)
                break;
            all.append({row.text(0), row.blob(1), row.time(2), row.time(3), {}});
        }
    }
    for (AcceptedEnrollment& enrollment : all) {
        THUNHAN_TRY_ASSIGN(enrollment.objects, objectsOf(enrollment.id));
    }
    return all;
}

Result<QList<ReceivedObject>> TrainingStore::objectsOf(const QString& enrollment)
{
    THUNHAN_TRY_ASSIGN(auto row,
                       m_database->query("SELECT name, media_type, size, digest FROM received_object"
                                         " WHERE enrollment = ?1 ORDER BY ordinal",
                                         enrollment));
    QList<ReceivedObject> objects;
    for (;;) {
        THUNHAN_TRY_ASSIGN(const bool found, row.step());
        if (!found)
            return objects;
        objects.append({row.text(0), row.text(1), row.integer(2), row.blob(3)});
    }
}

Result<qint64> TrainingStore::generationOf(const QString& station)
{
    return readOne(m_database->query(
                       "SELECT ifnull(max(generation), 0) FROM station_session WHERE station = ?1", station),
                   "generation", [](const Statement& row) { return row.integer(0); });
}

Result<bool> TrainingStore::takeSession(const StationSession& session)
{
    THUNHAN_TRY_ASSIGN(const bool isFollowed,
                       readOne(m_database->query("SELECT count(*) FROM station_session"
                                                 " WHERE station = ?1 AND generation = ?2 AND after = ?3",
                                                 session.station, session.generation, session.session),
                               "followers", [](const Statement& row) { return row.integer(0) > 0; }));
    if (isFollowed)
        return false;
    THUNHAN_TRY(m_database->run("INSERT OR IGNORE INTO station_session (station, session, generation, after)"
                                " VALUES (?1, ?2, ?3, ?4)",
                                session.station, session.session, session.generation, session.after));
    return readOne(
        m_database->query("SELECT count(*) FROM station_session WHERE station = ?1 AND session = ?2",
                          session.station, session.session),
        "session", [](const Statement& row) { return row.integer(0) == 1; });
}

Result<StoredCredentialRequest> TrainingStore::credentialRequest(const QString& id)
{
    THUNHAN_TRY_ASSIGN(
        auto row,
        m_database->query("SELECT station, document, created_at FROM credential_request WHERE id = ?1", id));
    THUNHAN_TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return {ErrorCode::NotFound, u"credential request"_s};
    return StoredCredentialRequest{id, row.blob(0), row.blob(1), row.time(2)};
}

Result<void> TrainingStore::createCredentialRequest(const StoredCredentialRequest& request)
{
    THUNHAN_TRY(m_database->run("INSERT INTO credential_request (id, station, document, created_at)"
                                " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                                request.id, request.station, request.document, request.createdAt));
    if (m_database->changes() != 1)
        return {ErrorCode::StoreExists, u"credential request"_s};
    return {};
}

} // namespace thunhan
