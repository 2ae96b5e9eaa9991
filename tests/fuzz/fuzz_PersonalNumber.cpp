// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PersonalNumber.h"
#include "tests/fuzz/FuzzTarget.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace thunhan;
    const auto number = PersonalNumber::parse(QString::fromUtf8(fuzzBytes(data, size)));
    if (!number)
        return 0;
    require(number->digits().size() == 12);
    require(number->birthYear() >= 1900 && number->birthYear() <= 2399);
    const auto again = PersonalNumber::parse(number->grouped());
    require(again.ok() && *again == *number);
    return 0;
}
