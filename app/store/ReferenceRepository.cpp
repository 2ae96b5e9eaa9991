// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ReferenceRepository.h"

#include "app/store/Rows.h"

namespace thunhan
{

Result<void> ReferenceRepository::insert(const StoredReference& reference)
{
    return m_database.run(
        "INSERT INTO reference_document (kind, edition, document, signature, taken_at, taken_by)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        toName(reference.kind), reference.edition.toString(Qt::ISODate), reference.document,
        reference.signature, reference.takenAt, reference.takenBy);
}

Result<QList<StoredReference>> ReferenceRepository::list(ReferenceKind kind)
{
    return readRows(m_database.query("SELECT edition, document, signature, taken_at, taken_by"
                                     " FROM reference_document WHERE kind = ?1 ORDER BY edition DESC",
                                     toName(kind)),
                    [kind](const Statement& row) {
                        return StoredReference{kind,        QDate::fromString(row.text(0), Qt::ISODate),
                                               row.blob(1), row.blob(2),
                                               row.time(3), row.id<OperatorId>(4)};
                    });
}

} // namespace thunhan
