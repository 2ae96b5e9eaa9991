// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/CardQr.h"
#include "tests/fuzz/FuzzTarget.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace thunhan;
    const auto card = readCardQr(fuzzBytes(data, size));
    if (!card)
        return 0;
    require(card->number.digits().size() == 12);
    require(!card->fullName.isEmpty());
    require(!card->birthDate.isEmpty());
    require(card->oldCmnd.isEmpty() || card->oldCmnd.size() == 9);
    const QByteArray written = writeCardQr(*card);
    auto again = readCardQr(written);
    if (!again) {
        require(written.size() > 2048); // composing may lengthen what it does not compose
        return 0;
    }
    again->raw = card->raw;
    require(*again == *card);
    return 0;
}
