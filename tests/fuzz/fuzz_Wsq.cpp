// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqCodec.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto picture = decodeWsq(fuzzBytes(data, size));
    if (!picture) {
        require(picture.error().code == ErrorCode::MalformedInput);
        return 0;
    }
    // What can be read can be written, and read again in the same size.
    require(picture->image.format() == QImage::Format_Grayscale8);
    const auto again = encodeWsq(picture->image);
    require(again.ok());
    const auto reread = decodeWsq(*again);
    require(reread && reread->image.size() == picture->image.size());
    return 0;
}
