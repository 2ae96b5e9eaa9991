// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqHuffman.h"

#include <algorithm>
#include <queue>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Symbols 1..100 are runs of as many zeros, 107..254 the indices -73..74.
constexpr std::int32_t longestRun = 100;
constexpr std::int32_t lowestIndex = -73;
constexpr std::int32_t highestIndex = 74;
constexpr std::int32_t indexOrigin = 180;
constexpr std::uint8_t positive8 = 101;
constexpr std::uint8_t negative8 = 102;
constexpr std::uint8_t positive16 = 103;
constexpr std::uint8_t negative16 = 104;
constexpr std::uint8_t run8 = 105;
constexpr std::uint8_t run16 = 106;
constexpr std::uint8_t lastSymbol = 254;
constexpr std::int32_t longestRun16 = 65535;
constexpr int longestCode = 16;

int extraBits(std::uint8_t symbol)
{
    switch (symbol) {
    case positive8:
    case negative8:
    case run8: return 8;
    case positive16:
    case negative16:
    case run16: return 16;
    default: return 0;
    }
}

WsqToken tokenOf(std::int32_t index)
{
    if (index > highestIndex)
        return {index > 255 ? positive16 : positive8, static_cast<std::uint16_t>(index)};
    if (index < lowestIndex)
        return {index < -255 ? negative16 : negative8, static_cast<std::uint16_t>(-index)};
    return {static_cast<std::uint8_t>(index + indexOrigin), 0};
}

void appendRun(std::vector<WsqToken>& tokens, std::ptrdiff_t run)
{
    while (run > 0) {
        const auto now = static_cast<std::int32_t>(std::min<std::ptrdiff_t>(run, longestRun16));
        run -= now;
        if (now <= longestRun)
            tokens.push_back({static_cast<std::uint8_t>(now), 0});
        else
            tokens.push_back({now > 255 ? run16 : run8, static_cast<std::uint16_t>(now)});
    }
}

// Lengths of Huffman's codes for the symbols that occur; one more symbol, rarer than all, takes the longest
// code of all ones.
std::vector<int> codeLengths(const std::vector<std::uint64_t>& weights)
{
    struct Node {
        std::uint64_t weight;
        std::size_t number; // breaks ties, so that every machine builds the same tree
    };
    const auto later = [](const Node& a, const Node& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.number > b.number;
    };
    std::priority_queue<Node, std::vector<Node>, decltype(later)> open(later);
    for (std::size_t i = 0; i < weights.size(); ++i)
        open.push({weights[i], i});
    std::vector<std::size_t> parents(2 * weights.size(), 0);
    std::size_t next = weights.size();
    while (open.size() > 1) {
        const Node first = open.top();
        open.pop();
        const Node second = open.top();
        open.pop();
        parents[first.number] = next;
        parents[second.number] = next;
        open.push({first.weight + second.weight, next++});
    }
    std::vector<int> lengths(next, 0);
    for (std::size_t i = next - 1; i-- > 0;)
        lengths[i] = lengths[parents[i]] + 1;
    lengths.resize(weights.size());
    return lengths;
}

// Shortens what is longer than 16 bits: of the longest pair one takes its parent's place and the other a
// place beside a shorter code.
void limitLengths(std::vector<int>& counts)
{
    for (std::size_t length = counts.size() - 1; length > longestCode; --length) {
        while (counts[length] > 0) {
            std::size_t shorter = length - 2;
            while (counts[shorter] == 0)
                --shorter;
            counts[length] -= 2;
            ++counts[length - 1];
            counts[shorter + 1] += 2;
            --counts[shorter];
        }
    }
}

struct Code {
    std::uint32_t bits = 0;
    int length = 0;
};

template <class Visit>
void forEachCode(const WsqCodeBook& book, Visit visit)
{
    std::uint32_t code = 0;
    std::size_t symbol = 0;
    for (int length = 1; length <= longestCode; ++length, code <<= 1U) {
        for (int i = 0; i < book.counts[static_cast<std::size_t>(length - 1)]; ++i)
            visit(book.symbols[symbol++], Code{code++, length});
    }
}

} // namespace

std::vector<WsqToken> tokensOf(std::span<const std::int32_t> indices)
{
    std::vector<WsqToken> tokens;
    tokens.reserve(indices.size() / 2 + 16);
    const auto* at = indices.data();
    const auto* const end = at + indices.size();
    while (at != end) {
        if (*at != 0) {
            tokens.push_back(tokenOf(*at++));
            continue;
        }
        const auto* const run = at;
        while (at != end && *at == 0)
            ++at;
        appendRun(tokens, at - run);
    }
    return tokens;
}

void count(std::span<const WsqToken> tokens, WsqHistogram& histogram)
{
    for (const WsqToken& token : tokens)
        ++histogram[token.symbol];
}

WsqCodeBook makeCodeBook(const WsqHistogram& histogram)
{
    std::vector<std::uint8_t> symbols;
    std::vector<std::uint64_t> weights;
    for (std::size_t symbol = 0; symbol < histogram.size(); ++symbol) {
        if (histogram[symbol] == 0)
            continue;
        symbols.push_back(static_cast<std::uint8_t>(symbol));
        weights.push_back(2 * histogram[symbol]);
    }
    weights.push_back(1);
    std::vector<int> lengths = codeLengths(weights);
    const int longest = *std::max_element(lengths.begin(), lengths.end());
    std::vector<int> counts(static_cast<std::size_t>(std::max(longest, longestCode)) + 1, 0);
    for (const int length : lengths)
        ++counts[static_cast<std::size_t>(length)];
    limitLengths(counts);
    // The reserved one has the longest code.
    std::size_t last = counts.size() - 1;
    while (counts[last] == 0)
        --last;
    --counts[last];

    lengths.pop_back();
    std::vector<std::size_t> order(symbols.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&lengths](std::size_t a, std::size_t b) { return lengths[a] < lengths[b]; });
    WsqCodeBook book;
    for (std::size_t length = 1; length <= longestCode; ++length)
        book.counts[length - 1] = static_cast<std::uint8_t>(counts[length]);
    for (const std::size_t i : order)
        book.symbols.push_back(symbols[i]);
    return book;
}

void writeTokens(std::span<const WsqToken> tokens, const WsqCodeBook& book, QByteArray& out)
{
    std::array<Code, 256> codes;
    forEachCode(book, [&codes](std::uint8_t symbol, Code code) { codes[symbol] = code; });
    WsqBitWriter writer(out);
    for (const WsqToken& token : tokens) {
        const Code& code = codes[token.symbol];
        const int extra = extraBits(token.symbol);
        writer.put((code.bits << extra) | token.extra, code.length + extra);
    }
    writer.finish();
}

Result<WsqTokenReader> WsqTokenReader::make(const WsqCodeBook& book)
{
    std::uint32_t room = 1;
    std::size_t total = 0;
    for (const std::uint8_t count : book.counts) {
        room *= 2;
        if (count > room)
            return {ErrorCode::MalformedInput, u"WSQ: too many codes of one length"_s};
        room -= count;
        total += count;
    }
    // The last code is kept free for what fills the last byte.
    if (total != book.symbols.size() || room == 0)
        return {ErrorCode::MalformedInput, u"WSQ: codes and symbols do not match"_s};
    WsqTokenReader reader;
    forEachCode(book, [&reader](std::uint8_t symbol, Code code) {
        const Entry entry{symbol, static_cast<std::uint8_t>(code.length)};
        if (code.length > quickBits) {
            reader.m_long.push_back({code.bits << (longestCode - code.length), entry});
            return;
        }
        const int free = quickBits - code.length;
        std::fill_n(reader.m_quick.begin() + (code.bits << free), 1U << free, entry);
    });
    return reader;
}

WsqTokenReader::Entry WsqTokenReader::find(std::uint32_t ahead) const
{
    const Entry quick = m_quick[ahead >> (longestCode - quickBits)];
    if (quick.length != 0)
        return quick;
    // The last one that does not lie behind; codes are in rising order.
    const auto behind =
        std::upper_bound(m_long.begin(), m_long.end(), ahead,
                         [](std::uint32_t value, const Long& one) { return value < one.code; });
    if (behind == m_long.begin())
        return {};
    const Long& candidate = *(behind - 1);
    const std::uint32_t mask = ~((1U << (longestCode - candidate.entry.length)) - 1);
    return (ahead & mask) == candidate.code ? candidate.entry : Entry{};
}

Result<void> WsqTokenReader::read(WsqBitReader& bits, std::span<std::int32_t> indices, std::size_t& at) const
{
    const auto malformed = [](const QString& what) { return Error{ErrorCode::MalformedInput, what}; };
    while (true) {
        const Entry entry = find(bits.peek16());
        if (entry.length == 0 || !bits.take(entry.length)) {
            if (bits.onlyPaddingLeft())
                return {};
            return malformed(u"WSQ: no code"_s);
        }
        std::int32_t value = entry.symbol - indexOrigin;
        std::size_t run = entry.symbol <= longestRun ? entry.symbol : 0;
        if (const int extra = extraBits(entry.symbol); extra != 0) {
            const auto read = static_cast<std::int32_t>(bits.peek16() >> (16 - extra));
            if (!bits.take(extra))
                return malformed(u"WSQ: cut off within an escape"_s);
            const bool isRun = entry.symbol == run8 || entry.symbol == run16;
            const bool negative = entry.symbol == negative8 || entry.symbol == negative16;
            run = isRun ? static_cast<std::size_t>(read) : 0;
            value = negative ? -read : read;
            if (isRun && run == 0)
                return malformed(u"WSQ: run of nothing"_s);
        } else if (entry.symbol == 0 || entry.symbol > lastSymbol) {
            return malformed(u"WSQ: unknown symbol"_s);
        }
        if (run > indices.size() - at || (run == 0 && at == indices.size()))
            return malformed(u"WSQ: more values than the picture has"_s);
        if (run == 0) {
            indices[at++] = value;
        } else {
            std::fill_n(indices.begin() + static_cast<std::ptrdiff_t>(at), run, 0);
            at += run;
        }
    }
}

} // namespace thunhan
