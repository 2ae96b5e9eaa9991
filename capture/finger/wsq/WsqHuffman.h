// SPDX-License-Identifier: GPL-3.0-or-later
// Indices of quantised values as symbols: runs of zeros, small indices, and escapes for what is longer or
// larger; the symbols as prefix codes of at most 16 bits, built for each picture.
#pragma once

#include "app/base/Result.h"
#include "capture/finger/wsq/WsqBits.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace thunhan
{

// How many codes there are of 1..16 bits, and the symbols in the order of their codes: what a DHT segment
// holds. The longest code of all ones belongs to no symbol.
struct WsqCodeBook {
    std::array<std::uint8_t, 16> counts{};
    std::vector<std::uint8_t> symbols;

    friend bool operator==(const WsqCodeBook&, const WsqCodeBook&) = default;
};

struct WsqToken {
    std::uint8_t symbol;
    std::uint16_t extra; // of escapes
};

using WsqHistogram = std::array<std::uint64_t, 256>;

std::vector<WsqToken> tokensOf(std::span<const std::int32_t> indices);
void count(std::span<const WsqToken> tokens, WsqHistogram& histogram);
// The shortest book for symbols that occur this often. `histogram` has at least one of them.
WsqCodeBook makeCodeBook(const WsqHistogram& histogram);
void writeTokens(std::span<const WsqToken> tokens, const WsqCodeBook& book, QByteArray& out);

// Reads by a book of hostile origin.
class WsqTokenReader
{
public:
    // MalformedInput when there are more codes of a length than bits can tell apart.
    static Result<WsqTokenReader> make(const WsqCodeBook& book);

    // Fills `indices` from `at` on with what stands before the next marker and moves `at`. MalformedInput
    // when it is more than fits, or no code.
    Result<void> read(WsqBitReader& bits, std::span<std::int32_t> indices, std::size_t& at) const;

private:
    static constexpr int quickBits = 11;
    struct Entry {
        std::uint8_t symbol = 0;
        std::uint8_t length = 0; // 0: no code begins like this
    };

    WsqTokenReader() = default;
    Entry find(std::uint32_t ahead) const;

    std::array<Entry, 1U << quickBits> m_quick{};
    struct Long { // codes longer than quickBits
        std::uint32_t code;
        Entry entry;
    };
    std::vector<Long> m_long;
};

} // namespace thunhan
