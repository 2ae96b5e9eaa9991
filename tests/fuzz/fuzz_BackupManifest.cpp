// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside a backup on a stick that anybody may have written.
#include "app/packet/BackupManifest.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text = fuzzBytes(data, size);
    if (const auto manifest = BackupManifest::parse(text)) {
        require(*manifest->toCanonical() == text);
        for (const BackupFile& file : manifest->files)
            require(!file.name.contains(u'/') && !file.name.startsWith(u'.'));
    }
    return 0;
}
