// SPDX-License-Identifier: GPL-3.0-or-later
// Input: a file of reference data.
#include "app/reference/ReferenceData.h"
#include "tests/fuzz/FuzzTarget.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace thunhan;
    const auto read = ReferenceData::parse(fuzzBytes(data, size));
    if (!read) {
        require(read.error().code == ErrorCode::MalformedInput && !read.error().detail.isEmpty());
        return 0;
    }
    require(read->edition().isValid());
    const CodeList& prefixes = read->list(QStringLiteral("birth_prefixes"));
    require(read->birthPrefixes().size() == prefixes.entries.size());
    for (const CodeEntry& entry : prefixes.entries) {
        require(!entry.code.isEmpty() && !entry.nameVi.isEmpty() && !entry.nameEn.isEmpty());
        require(prefixes.find(entry.code) != nullptr);
        // Every day that begins or ends an entry has one meaning of the code.
        for (const QDate day : {entry.validFrom, entry.validTo}) {
            int meanings = 0;
            for (const CodeEntry& other : prefixes.entries)
                meanings += day.isValid() && other.code == entry.code && other.isValidOn(day) ? 1 : 0;
            require(!day.isValid() || meanings == 1);
        }
    }
    return 0;
}
