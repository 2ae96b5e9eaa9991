// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/Mrz.h"
#include "tests/fuzz/FuzzTarget.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace thunhan;
    const QString text = QString::fromUtf8(fuzzBytes(data, size));
    const MrzReading reading = readMrz(text);
    require(reading.value.has_value() == reading.checks.all());
    if (!reading.value)
        return 0;
    const MrzLines lines = writeMrz(*reading.value);
    QString zone = text;
    zone.remove(u' ').remove(u'\n').remove(u'\r');
    require(lines[0] + lines[1] + lines[2] == zone);
    return 0;
}
