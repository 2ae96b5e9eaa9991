// SPDX-License-Identifier: GPL-3.0-or-later
// One file per parser of outside input. Each defines libFuzzer's entry point and checks what must hold for
// every input whatsoever; the sanitizers check the rest.
#pragma once

#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace thunhan
{

inline QByteArray fuzzBytes(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

// What does not hold ends the run at once, as libFuzzer wants it.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace thunhan
