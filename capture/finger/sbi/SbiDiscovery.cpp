// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiDiscovery.h"

#include <QNetworkReply>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int probesAtOnce = 10;

} // namespace

SbiDiscovery::SbiDiscovery(SbiLink& link, quint16 firstPort, quint16 lastPort,
                           std::chrono::milliseconds deadline)
    : m_link(link), m_firstPort(firstPort), m_lastPort(lastPort), m_deadline(deadline)
{
}

void SbiDiscovery::look()
{
    ++m_round;
    m_found.clear();
    m_nextPort = m_firstPort;
    m_probes = 0;
    for (int i = 0; i < probesAtOnce; ++i)
        probeNext();
}

void SbiDiscovery::probeNext()
{
    if (m_nextPort > m_lastPort)
        return;
    const auto port = static_cast<quint16>(m_nextPort++);
    ++m_probes;
    QNetworkReply* reply =
        m_link.send("MOSIPDISC", port, u"/device"_s, sbiDiscovery(), m_deadline, SbiLink::longestList);
    connect(reply, &QNetworkReply::finished, this, [this, port, reply, round = m_round] {
        if (round == m_round)
            probed(port, *reply);
    });
}

void SbiDiscovery::probed(quint16 port, QNetworkReply& reply)
{
    --m_probes;
    if (reply.error() == QNetworkReply::NoError && !SbiLink::isTooLong(reply)) {
        if (const auto devices = readSbiDevices(reply.readAll())) {
            for (const SbiDevice& device : *devices)
                m_found.append({port, device});
        }
    }
    probeNext();
    if (m_probes == 0)
        Q_EMIT looked(m_found);
}

} // namespace thunhan
