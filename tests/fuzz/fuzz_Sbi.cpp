// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a device service may answer: lists, captures and its stream.
#include "capture/finger/sbi/SbiMessages.h"
#include "capture/finger/sbi/SbiStream.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzzBytes(data, size);
    if (const auto devices = readSbiDevices(bytes)) {
        for (const SbiDevice& device : *devices)
            require(!device.id.isEmpty() && device.name.size() < 300);
    }
    if (const auto capture = readSbiCapture(bytes, QStringLiteral("t")))
        require(capture->again || !capture->records.isEmpty());
    SbiStream stream;
    for (qsizetype at = 0; at < bytes.size(); at += 5)
        stream.feed(bytes.sliced(at, std::min<qsizetype>(5, bytes.size() - at)));
    if (const auto newest = stream.newest())
        require(newest->size() <= SbiStream::longestPart);
    return 0;
}
