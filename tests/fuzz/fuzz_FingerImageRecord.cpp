// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/FingerImageRecord.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto pictures = readFingerImageRecord(fuzzBytes(data, size));
    if (!pictures)
        return 0;
    for (const FingerImage& picture : *pictures) {
        require(picture.image.format() == QImage::Format_Grayscale8);
        require(picture.ppi >= 490 && picture.ppi <= 1010);
    }
    return 0;
}
