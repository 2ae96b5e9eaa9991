// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device/MessageReader.h"

#include <QtEndian>

namespace thunhan
{

QByteArray encodeMessage(const QByteArray& body)
{
    QByteArray message(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(body.size()), message.data());
    return message + body;
}

std::span<char> MessageReader::room()
{
    const std::span<char> all = m_body.isEmpty()
                                    ? std::span<char>(m_prefix)
                                    : std::span<char>(m_body.data(), static_cast<std::size_t>(m_body.size()));
    return all.subspan(m_filled);
}

std::optional<QByteArray> MessageReader::filled(std::size_t count)
{
    if (m_broken)
        return std::nullopt;
    const bool complete = count >= room().size();
    m_filled += count;
    if (!complete)
        return std::nullopt;
    m_filled = 0;
    if (!m_body.isEmpty())
        return std::exchange(m_body, {});
    const auto size = qFromBigEndian<quint32>(m_prefix.data());
    if (size == 0 || size > m_longest)
        m_broken = true;
    else
        m_body = QByteArray(size, Qt::Uninitialized);
    return std::nullopt;
}

} // namespace thunhan
