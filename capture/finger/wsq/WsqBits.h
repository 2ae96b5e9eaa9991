// SPDX-License-Identifier: GPL-3.0-or-later
// Bits as they lie between two markers: most significant first, a zero byte behind every byte of ones.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <cstdint>

namespace thunhan
{

class WsqBitWriter
{
public:
    explicit WsqBitWriter(QByteArray& out) : m_out(out) {}

    // The lower `count` bits of `bits`, at most 32; those above must be zero.
    void put(std::uint32_t bits, int count);
    // Fills the last byte with ones.
    void finish();

private:
    void append(unsigned char byte);

    QByteArray& m_out;
    std::uint64_t m_held = 0;
    int m_count = 0;
};

// Never reads beyond the view, stops at the first marker.
class WsqBitReader
{
public:
    explicit WsqBitReader(QByteArrayView bytes) : m_bytes(bytes) {}

    // The next 16 bits without taking them; where the data ends, ones follow.
    std::uint32_t peek16()
    {
        if (m_count < 16)
            refill();
        if (m_count >= 16)
            return static_cast<std::uint32_t>(m_held >> (m_count - 16)) & 0xFFFFU;
        const int missing = 16 - m_count;
        const auto rest = static_cast<std::uint32_t>(m_held & ((1ULL << m_count) - 1));
        return (rest << missing) | ((1U << missing) - 1);
    }
    // False when fewer are left; then nothing is taken.
    bool take(int count)
    {
        if (m_count < count)
            refill();
        if (m_count < count)
            return false;
        m_count -= count;
        return true;
    }
    // Nothing but the ones that fill the last byte is left before the marker or the end.
    bool onlyPaddingLeft();
    // Of the view, that are used up once nothing is left: where the marker is.
    qsizetype consumed() const { return m_at; }

private:
    void refill();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::uint64_t m_held = 0;
    int m_count = 0;
};

} // namespace thunhan
