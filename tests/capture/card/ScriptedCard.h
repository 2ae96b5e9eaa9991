// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <atomic>
#include <thread>

namespace thunhan
{

// A card of a few lines behind vpcd: it tells its ATR, answers SELECT with 9000, is pulled out by INS EE,
// falls silent on INS DD until it is removed, and knows nothing else (6D00). In the reader from insert() to
// remove().
class ScriptedCard
{
public:
    ~ScriptedCard() { remove(); }

    static QByteArray atr() { return QByteArray::fromHex("3b80800101"); }
    // Answers whether the reader took it within some seconds.
    bool insert();
    void remove();

private:
    void live();
    bool read(char* bytes, std::size_t length) const;
    bool send(const QByteArray& message) const;

    int m_socket = -1;
    std::atomic<bool> m_out{false};
    std::thread m_thread;
};

} // namespace thunhan
