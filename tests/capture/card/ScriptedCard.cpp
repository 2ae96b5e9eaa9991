// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/capture/card/ScriptedCard.h"

#include <QDeadlineTimer>
#include <array>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace thunhan
{

bool ScriptedCard::insert()
{
    remove();
    m_out = false;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(35963);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QDeadlineTimer deadline(10000);
    while (!deadline.hasExpired()) {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
            m_thread = std::thread([this] { live(); });
            return true;
        }
        ::close(std::exchange(m_socket, -1)); // pcscd is still starting
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

void ScriptedCard::remove()
{
    m_out = true;
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
    if (m_thread.joinable())
        m_thread.join();
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

bool ScriptedCard::read(char* bytes, std::size_t length) const
{
    const int quick = 1; // or every exchange waits for a delayed acknowledgement
    setsockopt(m_socket, IPPROTO_TCP, TCP_QUICKACK, &quick, sizeof quick);
    return ::recv(m_socket, bytes, length, MSG_WAITALL) == static_cast<ssize_t>(length);
}

bool ScriptedCard::send(const QByteArray& message) const
{
    QByteArray framed;
    framed.append(static_cast<char>(message.size() >> 8)).append(static_cast<char>(message.size() & 0xff));
    framed += message;
    return ::send(m_socket, framed.constData(), static_cast<std::size_t>(framed.size()), MSG_NOSIGNAL) ==
           framed.size();
}

void ScriptedCard::live()
{
    std::array<unsigned char, 2> head{};
    while (!m_out && read(reinterpret_cast<char*>(head.data()), head.size())) {
        QByteArray message(head[0] << 8 | head[1], '\0');
        if (!read(message.data(), static_cast<std::size_t>(message.size())))
            return;
        if (message.size() == 1) { // power off, on, reset; 4 asks for the ATR
            if (message[0] == 4 && !send(atr()))
                return;
            continue;
        }
        switch (static_cast<unsigned char>(message.size() > 1 ? message[1] : 0)) {
        case 0xA4: send(QByteArray::fromHex("9000")); break;
        case 0xEE: ::shutdown(m_socket, SHUT_RDWR); return;
        case 0xDD: break; // never answers
        default: send(QByteArray::fromHex("6d00"));
        }
    }
}

} // namespace thunhan
