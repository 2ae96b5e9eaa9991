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
    QString to;             // a folder without one, on whatever medium
    const SecureBytes& key; // of both
    CopyWatch watch;        // nothing: nobody
    // Reads what it wants of the copy, which was proven.
    std::function<Result<void>(Database&)> look;
    DatabaseProbe probe; // of the copy
};

// How large a copy would be, in bytes.
Result<qint64> copySizeOf(Store& store);

// A copy of a store that goes on working, under the same key, flushed and then proven as the medium holds it:
// every page, structure, references. The store's thread reads and encrypts a few pages at a time, between
// which other work has its turn, and never waits for the medium: flushing is left to the calling thread.
// Blocks for minutes; not on the store's thread. The store outlives the call.
//
// Errors: DiskFull, FileUnwritable (the medium), FileUnreadable, StoreDamaged (the store), BackupChanged (the
// medium gives back something else), what `watch` and `look` say. What was written then is the caller's to
// remove.
Result<void> copyStore(Store& store, const StoreCopyOrders& orders);

} // namespace thunhan
