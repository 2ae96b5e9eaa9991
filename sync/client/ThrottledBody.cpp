// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ThrottledBody.h"

#include <algorithm>
#include <cstring>

namespace thunhan
{
namespace
{

constexpr int portionsPerSecond = 4;

} // namespace

ThrottledBody::ThrottledBody(QByteArray body, qint64 bytesPerSecond, QObject* parent)
    : QIODevice(parent),
      m_body(std::move(body)),
      m_portion(std::max<qint64>(1, bytesPerSecond / portionsPerSecond)),
      m_allowed(m_portion)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_tick.setInterval(1000 / portionsPerSecond);
    connect(&m_tick, &QTimer::timeout, this, &ThrottledBody::refill);
    m_tick.start();
}

qint64 ThrottledBody::bytesAvailable() const
{
    return std::min<qint64>(m_allowed, m_body.size() - m_given) + QIODevice::bytesAvailable();
}

qint64 ThrottledBody::readData(char* data, qint64 size)
{
    const qint64 left = m_body.size() - m_given;
    if (left == 0)
        return -1;
    const qint64 given = std::min({size, m_allowed, left});
    std::memcpy(data, m_body.constData() + m_given, std::size_t(given));
    m_given += given;
    m_allowed -= given;
    return given;
}

// What was not taken does not add up: a line that stood still gets no burst afterwards.
void ThrottledBody::refill()
{
    m_allowed = m_portion;
    if (atEnd())
        m_tick.stop();
    Q_EMIT readyRead();
}

} // namespace thunhan
