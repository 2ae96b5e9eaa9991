// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace thunhan
{

// Takes the endless answer of STREAM apart: parts of multipart/x-mixed-replace, each with its Content-Length.
// Keeps no more than one part; a part without a length, or one longer than any preview, breaks it for good.
// Not thread-safe.
class SbiStream
{
public:
    static constexpr qsizetype longestPart = 4 << 20;

    void feed(QByteArrayView bytes);
    // The newest whole picture (JPEG, unread) since the last call; older ones are of no use any more.
    std::optional<QByteArray> newest();
    bool isBroken() const { return m_broken; }

private:
    bool readHead();
    bool readPart();

    QByteArray m_waiting;
    qsizetype m_expected = -1; // length of the part that is being read; -1: its head is
    std::optional<QByteArray> m_newest;
    bool m_broken = false;
};

} // namespace thunhan
