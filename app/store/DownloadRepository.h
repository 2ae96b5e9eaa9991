// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

#include <QDateTime>

namespace thunhan
{

enum class DownloadKind {
    Reference,    // a document of reference data
    Operators,    // who works here, with which role
    Certificates, // the registry's authorities, and what packets are encrypted for
    Revocations,  // stations' certificates that count no more
    Targets,      // of the campaign
    Roster,       // who is expected, and what was declared beforehand
};

QString toName(DownloadKind kind); // REFERENCE, ...
std::optional<DownloadKind> downloadKindFromName(QStringView name);

// A document that was taken over from the registry.
struct TakenDownload {
    DownloadKind kind = DownloadKind::Reference;
    qint64 version = 0;
    QByteArray digest; // SHA-256 of `document`
    QByteArray document;
    QDateTime takenAt;

    friend bool operator==(const TakenDownload&, const TakenDownload&) = default;
};

// What came down from the registry, and what is on its way. Call on the store's thread.
class DownloadRepository
{
public:
    explicit DownloadRepository(Database& database) : m_database(database) {}

    // Of the last list that was taken over as a whole; 0: none yet.
    Result<qint64> edition();
    Result<void> saveEdition(qint64 edition);

    Result<bool> isTaken(const QByteArray& digest);
    // The newest of this kind.
    Result<std::optional<TakenDownload>> newest(DownloadKind kind);
    // Its parts are forgotten.
    Result<void> insert(const TakenDownload& taken);

    // Documents of this kind are destroyed.
    Result<void> dropAll(DownloadKind kind);

    // Bytes of a document that have come so far.
    Result<QByteArray> parts(const QByteArray& digest);
    Result<void> addPart(const QByteArray& digest, const QByteArray& part);
    Result<void> dropParts(const QByteArray& digest);

private:
    Database& m_database;
};

} // namespace thunhan
