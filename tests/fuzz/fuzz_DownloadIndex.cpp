// SPDX-License-Identifier: GPL-3.0-or-later
// What the registry holds ready, as its authority signed it, and what only looks like it.
#include "app/packet/DownloadIndex.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text = fuzzBytes(data, size);
    require(!DownloadIndex::open(text, {})); // nobody signed it
    if (const auto index = DownloadIndex::parse(text))
        require(*index->toCanonical() == text);
    return 0;
}
