// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/client/SyncRig.h"

namespace thunhan
{

// Many applications sent in one go by the real service, straight to a training registry: for figures.
class SyncDrain
{
public:
    // `port`: of the registry; 0: any free one.
    explicit SyncDrain(quint16 port = 0);

    // Seals and enqueues `count` applications with a page of so many bytes each.
    void fill(int count, qsizetype pageBytes);

    struct Outcome {
        int delivered = 0;
        qint64 bytes = 0;       // of ciphertext
        qint64 memoryGrown = 0; // resident bytes, from the first tenth to the end
        std::chrono::milliseconds taken{0};
    };
    // Needs a QCoreApplication. Ends when everything was delivered or the service rests.
    Outcome run();

private:
    SyncRig m_rig;
    int m_count = 0;
};

} // namespace thunhan
