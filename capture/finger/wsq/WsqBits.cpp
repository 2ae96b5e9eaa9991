// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/wsq/WsqBits.h"

namespace thunhan
{

void WsqBitWriter::append(unsigned char byte)
{
    m_out.append(static_cast<char>(byte));
    if (byte == 0xFF)
        m_out.append('\0');
}

void WsqBitWriter::put(std::uint32_t bits, int count)
{
    m_held = (m_held << count) | bits;
    m_count += count;
    while (m_count >= 8) {
        m_count -= 8;
        append(static_cast<unsigned char>((m_held >> m_count) & 0xFFU));
    }
}

void WsqBitWriter::finish()
{
    const int missing = (8 - m_count) % 8;
    put((1U << missing) - 1, missing);
}

void WsqBitReader::refill()
{
    while (m_count <= 48 && m_at < m_bytes.size()) {
        const auto byte = static_cast<unsigned char>(m_bytes[m_at]);
        qsizetype step = 1;
        if (byte == 0xFF) {
            if (m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != '\0')
                return; // a marker, or cut off within one
            step = 2;
        }
        m_at += step;
        m_held = (m_held << 8U) | byte;
        m_count += 8;
    }
}

bool WsqBitReader::onlyPaddingLeft()
{
    refill();
    if (m_count >= 8)
        return false;
    const std::uint64_t ones = (1ULL << m_count) - 1;
    return (m_held & ones) == ones;
}

} // namespace thunhan
