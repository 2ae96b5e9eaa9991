// SPDX-License-Identifier: GPL-3.0-or-later
// How the station and its host processes (thunhan-reader, thunhan-scanner) cut what they say into messages: 4
// bytes of length, most significant first, and so many bytes.
#pragma once

#include <QByteArray>
#include <array>
#include <optional>
#include <span>

namespace thunhan
{

QByteArray encodeMessage(const QByteArray& body);

// Puts messages together from the pieces a pipe brings, without taking a byte of what follows them: ask
// room(), read no more than that into it, say how much came. An empty message, or one longer than `longest`,
// breaks the reader for good. Not thread-safe.
class MessageReader
{
public:
    explicit MessageReader(quint32 longest) : m_longest(longest) {}

    // Where the next bytes belong. Never empty, but meaningless once broken.
    std::span<char> room();
    // `count` bytes were put at the beginning of room(). A message, when they were its last.
    std::optional<QByteArray> filled(std::size_t count);
    bool isBroken() const { return m_broken; }

private:
    quint32 m_longest;
    std::array<char, 4> m_prefix{};
    QByteArray m_body; // empty while the length is read
    std::size_t m_filled = 0;
    bool m_broken = false;
};

} // namespace thunhan
