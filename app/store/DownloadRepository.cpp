// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DownloadRepository.h"

#include "app/base/EnumNames.h"
#include "app/base/Sha256.h"
#include "app/store/Rows.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr EnumNames<DownloadKind, 6> kindNames{{
    {DownloadKind::Reference, "REFERENCE"_L1},
    {DownloadKind::Operators, "OPERATORS"_L1},
    {DownloadKind::Certificates, "CERTIFICATES"_L1},
    {DownloadKind::Revocations, "REVOCATIONS"_L1},
    {DownloadKind::Targets, "TARGETS"_L1},
    {DownloadKind::Roster, "ROSTER"_L1},
}};

} // namespace

QString toName(DownloadKind kind)
{
    return enumToName(kindNames, kind);
}

std::optional<DownloadKind> downloadKindFromName(QStringView name)
{
    return enumFromName(kindNames, name);
}

Result<qint64> DownloadRepository::edition()
{
    return readOne(m_database.query("SELECT coalesce(max(edition), 0) FROM download_edition"), "edition",
                   [](const Statement& row) { return row.integer(0); });
}

Result<void> DownloadRepository::saveEdition(qint64 edition)
{
    return m_database.run("INSERT OR REPLACE INTO download_edition (only_row, edition) VALUES (1, ?1)",
                          edition);
}

Result<bool> DownloadRepository::isTaken(const QByteArray& digest)
{
    return readOne(m_database.query("SELECT EXISTS (SELECT 1 FROM download WHERE digest = ?1)", digest),
                   "answer", [](const Statement& row) { return row.boolean(0); });
}

Result<std::optional<TakenDownload>> DownloadRepository::newest(DownloadKind kind)
{
    return readFirst(m_database.query("SELECT version, digest, document, taken_at FROM download"
                                      " WHERE kind = ?1 ORDER BY version DESC LIMIT 1",
                                      toName(kind)),
                     [kind](const Statement& row) -> Result<TakenDownload> {
                         TakenDownload taken{kind, row.integer(0), row.blob(1), row.blob(2), row.time(3)};
                         if (sha256(taken.document) != taken.digest)
                             return {ErrorCode::StoreDamaged, u"a download is not what was stored"_s};
                         return taken;
                     });
}

Result<void> DownloadRepository::insert(const TakenDownload& taken)
{
    THUNHAN_TRY(m_database.run("INSERT INTO download (digest, kind, version, document, taken_at)"
                               " VALUES (?1, ?2, ?3, ?4, ?5)",
                               taken.digest, toName(taken.kind), taken.version, taken.document,
                               taken.takenAt));
    return dropParts(taken.digest);
}

Result<void> DownloadRepository::dropAll(DownloadKind kind)
{
    return m_database.run("DELETE FROM download WHERE kind = ?1", toName(kind));
}

Result<QByteArray> DownloadRepository::parts(const QByteArray& digest)
{
    THUNHAN_TRY_ASSIGN(const QList<QByteArray> all,
                       readRows(m_database.query("SELECT part FROM download_part WHERE digest = ?1"
                                                 " ORDER BY number",
                                                 digest),
                                [](const Statement& row) { return row.blob(0); }));
    return all.join();
}

Result<void> DownloadRepository::addPart(const QByteArray& digest, const QByteArray& part)
{
    return m_database.run("INSERT INTO download_part (digest, part) VALUES (?1, ?2)", digest, part);
}

Result<void> DownloadRepository::dropParts(const QByteArray& digest)
{
    return m_database.run("DELETE FROM download_part WHERE digest = ?1", digest);
}

} // namespace thunhan
