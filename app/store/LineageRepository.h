// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

#include <QDateTime>
#include <QUuid>

namespace thunhan
{

// By what the registry tells a station from a copy of it. A session is announced as following the one that
// was acknowledged last; where two machines work with one store, both follow the same one, and only the first
// of them is believed. A restored store is of a later generation, and is believed in place of the earlier.
struct StoreLineage {
    qint64 generation = 0; // grows with each restoring
    QUuid session;         // of this start
    QUuid after;           // null: none was ever acknowledged

    friend bool operator==(const StoreLineage&, const StoreLineage&) = default;
};

// Call on the store's thread, in a transaction.
class LineageRepository
{
public:
    explicit LineageRepository(Database& database) : m_database(database) {}

    // `fresh` becomes the session, unless one was begun of which nobody knows whether the registry heard: it
    // goes on then.
    Result<StoreLineage> begin(QUuid fresh);
    // The registry answered to it.
    Result<void> acknowledge(QUuid session);
    // The store was restored. `now`, or more where that is not later than before.
    Result<void> beginGeneration(const QDateTime& now);

private:
    Result<StoreLineage> load();
    Result<void> save(const StoreLineage& lineage);

    Database& m_database;
};

} // namespace thunhan
