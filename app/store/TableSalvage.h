// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

#include <QList>
#include <QString>

namespace thunhan
{

struct SalvagedTable {
    QString name;
    qint64 rows = 0;      // that could be read
    bool damaged = false; // there were more, which could not
};

// Copies every row that can be read of every table into the tables of an attached database, which has the
// same schema, holds no row and asks for no foreign keys. A damaged page takes the rows that lie on it and no
// others: a table is walked from both ends, and between two damaged pages rows are asked for by numbers and
// by the ids that other tables know of. Call on the thread of `damaged`, outside of a transaction; what was
// copied lies on the disk when this returns. DiskFull and the like: of the copy; nothing is ever written to
// `damaged`.
Result<QList<SalvagedTable>> copyReadableRows(Database& damaged, const char* attached);

} // namespace thunhan
