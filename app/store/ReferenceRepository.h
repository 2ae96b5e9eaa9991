// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/reference/ReferenceReader.h"
#include "app/store/Database.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>

namespace thunhan
{

// A document of reference data as it was taken into the station.
struct StoredReference {
    ReferenceKind kind = ReferenceKind::Codes;
    QDate edition;
    QByteArray document;
    QByteArray signature; // detached JWS; empty: an administrator's word
    QDateTime takenAt;
    OperatorId takenBy; // null: nobody's hand

    friend bool operator==(const StoredReference&, const StoredReference&) = default;
};

// Editions add up and none is replaced, so that nothing goes back to an older one without a trace. They stand
// in the encrypted store and not beside it: who can write to the folder changes no list. Call on the store's
// thread.
class ReferenceRepository
{
public:
    explicit ReferenceRepository(Database& database) : m_database(database) {}

    // StoreFailed when the kind has this edition already.
    Result<void> insert(const StoredReference& reference);
    // The newest edition first.
    Result<QList<StoredReference>> list(ReferenceKind kind);

private:
    Database& m_database;
};

} // namespace thunhan
