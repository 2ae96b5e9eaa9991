// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"

#include <QString>
#include <functional>

namespace thunhan
{

struct CopyProgress {
    enum class Part { Writing, Proving };
    Part part = Part::Writing;
    qint64 done = 0; // bytes of this part
    qint64 all = 0;
};
// Told on the thread of the work; an Error ends it.
using CopyWatch = std::function<Result<void>(const CopyProgress&)>;

struct StoreCopyOrders {
    QString from;           // the folder of the store, which is open
    QString to;             // a folder on whatever medium, with nothing in it or what was left of an attempt
    const SecureBytes& key; // of both
    CopyWatch watch;        // nothing: nobody
    // Reads what it wants of the copy, which was proven.
    std::function<Result<void>(Database&)> look;
    DatabaseProbe probe; // of the copy: asked before each piece is written, and while it is proven
};

// How large a copy would be, in bytes.
Result<qint64> copySizeOf(Store& store);

// A copy of a store that goes on working, as of the beginning of this call and encrypted as it is, flushed
// and then proven as the medium holds it: every page, structure, references. The store's file is held still
// (see HeldFile) and its thread reads a piece at a time, between which other work has its turn; it never
// waits for the medium. What an interrupted attempt wrote is gone on with: SQLite's own online backup would
// write every page anew. Blocks for minutes; not on the store's thread. The store outlives the call.
//
// Returns the bytes that an earlier attempt had written.
// Errors: BackupNoRoom, FileUnwritable (the medium), FileUnreadable, DiskFull (the store), StoreBusy (is
// being copied), BackupChanged (the medium gives back something else), what `watch` and `look` say.
Result<qint64> copyStore(Store& store, const StoreCopyOrders& orders);

} // namespace thunhan
