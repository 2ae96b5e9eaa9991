// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiStream.h"

#include <utility>

namespace thunhan
{
namespace
{

constexpr qsizetype longestHead = 4096;

// Of the head's lines; -1 without one.
qsizetype lengthIn(const QByteArray& head)
{
    constexpr QByteArrayView name("content-length:");
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf(name);
    if (at < 0)
        return -1;
    const qsizetype begin = at + name.size();
    const qsizetype end = lower.indexOf('\n', begin);
    bool isNumber = false;
    const qsizetype length = lower.mid(begin, end < 0 ? -1 : end - begin).trimmed().toLongLong(&isNumber);
    return isNumber ? length : -1;
}

} // namespace

void SbiStream::feed(QByteArrayView bytes)
{
    if (m_broken)
        return;
    m_waiting.append(bytes);
    while (!m_broken && (m_expected < 0 ? readHead() : readPart())) {
    }
}

bool SbiStream::readHead()
{
    const qsizetype end = m_waiting.indexOf("\r\n\r\n");
    if (end < 0) {
        m_broken = m_waiting.size() > longestHead;
        return false;
    }
    m_expected = end > longestHead ? -1 : lengthIn(m_waiting.first(end));
    m_broken = m_expected <= 0 || m_expected > longestPart;
    m_waiting.remove(0, end + 4);
    return !m_broken;
}

bool SbiStream::readPart()
{
    if (m_waiting.size() < m_expected)
        return false;
    m_newest = m_waiting.first(m_expected);
    m_waiting.remove(0, m_expected);
    m_expected = -1;
    return true;
}

std::optional<QByteArray> SbiStream::newest()
{
    return std::exchange(m_newest, std::nullopt);
}

} // namespace thunhan
