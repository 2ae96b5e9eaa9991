// SPDX-License-Identifier: GPL-3.0-or-later
// The manifest of a batch lies on a stick that anybody may have written.
#include "app/packet/BatchManifest.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text = fuzzBytes(data, size);
    if (const auto manifest = BatchManifest::parse(text))
        require(*manifest->toCanonical() == text);
    return 0;
}
