// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/PrintMatcher.h"
#include "capture/finger/match/PrintTemplate.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto minutiae = decodeTemplate(fuzzBytes(data, size));
    if (!minutiae)
        return 0;
    require(decodeTemplate(encodeTemplate(*minutiae)).ok());
    // Wherever they lie, they can be compared.
    const MatchablePrint print(*minutiae);
    const double similarity = printSimilarity(print, print);
    require(similarity >= 0 && similarity <= 1);
    return 0;
}
