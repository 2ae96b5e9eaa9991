// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/Database.h"
#include "sync/training/TrainingUploads.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <memory>
#include <optional>

namespace thunhan
{

struct StoredEnrollment {
    QString id;
    QByteArray station;            // SHA-256 of the certificate that created it
    QByteArray stationCertificate; // DER
    QString transaction;
    QByteArray document; // as received last
    QDateTime createdAt;
    QDateTime finalizedAt; // invalid: in progress
};

// One object of a finalized enrollment, decrypted.
struct ReceivedObject {
    QString name;
    QString mediaType;
    qint64 size = 0;
    QByteArray digest; // SHA-256 of the plaintext

    friend bool operator==(const ReceivedObject&, const ReceivedObject&) = default;
};

// Under which it lies in received/<enrollmentId>/: the name, with a suffix for its media type.
QString receivedFileName(const ReceivedObject& object);

struct AcceptedEnrollment {
    QString id;
    QByteArray station; // SHA-256 of the certificate that created it
    QDateTime createdAt;
    QDateTime finalizedAt;
    QList<ReceivedObject> objects; // in the manifest's order
};

struct StoredCredentialRequest {
    QString id;
    QByteArray station;
    QByteArray document;
    QDateTime createdAt;
};

// A start of a station that was believed, and the one that it follows.
struct StationSession {
    QString station;
    qint64 generation = 0;
    QString session;
    QString after; // empty: none
};

// What a training registry keeps: `registry.db` (SQLCipher; its key lies beside it in `registry.key`) for
// rows and small sealed objects, `uploads/` for large ones, and `received/<enrollmentId>/` with the decrypted
// objects for its operator's eyes. One thread.
class TrainingStore
{
public:
    // Makes what is missing; everything is readable by its owner only.
    static Result<std::unique_ptr<TrainingStore>> open(const QString& folder);

    // NotFound.
    Result<StoredEnrollment> enrollment(const QString& id);
    // StoreExists for a taken id.
    Result<void> create(const StoredEnrollment& enrollment);
    Result<void> replaceDocument(const QString& id, const QByteArray& document);

    // Another station that showed the same packet: it may go on with it as the one that created it may.
    Result<void> addBringer(const QString& enrollment, const QByteArray& certificate); // DER; twice is once
    // Certificates (DER) by their thumbprints, that of the creator among them.
    Result<QHash<QByteArray, QByteArray>> bringers(const StoredEnrollment& enrollment);

    Result<void> addBuffer(const StoredBuffer& buffer, const QDateTime& at);
    // Those that were uploaded as well.
    Result<StoredBuffer> buffer(const QString& enrollment, const QString& id); // NotFound
    Result<bool> holdsBuffer(const QString& enrollment, const QString& id);    // reads none of its bytes
    TrainingUploads& uploads() { return m_uploads; }
    // Bytes of all buffers of an enrollment.
    Result<qint64> bufferBytes(const QString& enrollment);

    // `id` and the objects' names are safe as file names, and their file names differ. Writes the objects
    // into received/<id>/, then marks the enrollment finalized: a kill between the two leaves it in progress,
    // and the next attempt writes the same files again.
    Result<void> accept(const QString& id, const QList<ReceivedObject>& objects,
                        const QList<QByteArray>& contents, const QDateTime& at);
    Result<QList<AcceptedEnrollment>> accepted(); // in the order of finalizing

    Result<qint64> generationOf(const QString& station); // the latest; 0 for an unknown one
    // False when another one follows the same, or one follows it already. Of its generation; true once more
    // for one that was taken before.
    Result<bool> takeSession(const StationSession& session);

    Result<StoredCredentialRequest> credentialRequest(const QString& id);         // NotFound
    Result<void> createCredentialRequest(const StoredCredentialRequest& request); // StoreExists

private:
    static QString uploadsIn(const QString& folder) { return folder + QStringLiteral("/uploads"); }

    TrainingStore(QString folder, std::unique_ptr<Database> database)
        : m_folder(std::move(folder)),
          m_database(std::move(database)),
          m_uploads(uploadsIn(m_folder), *m_database)
    {
    }
    Result<QList<ReceivedObject>> objectsOf(const QString& enrollment);

    QString m_folder;
    std::unique_ptr<Database> m_database;
    TrainingUploads m_uploads;
};

} // namespace thunhan
