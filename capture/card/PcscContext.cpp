// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/card/PcscContext.h"

#include <algorithm>
#include <array>
#include <winscard.h>

namespace thunhan
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto newReaders = "\\\\?PnP?\\Notification";

Error toError(LONG answer, const char* doing)
{
    const QString detail = u"PC/SC: %1 answered %2"_s.arg(QLatin1StringView(doing))
                               .arg(static_cast<quint32>(answer), 8, 16, QLatin1Char('0'));
    switch (answer) {
    case SCARD_E_NO_SERVICE:
    case SCARD_E_SERVICE_STOPPED:
    case SCARD_F_COMM_ERROR:
    case SCARD_E_NO_READERS_AVAILABLE:
    case SCARD_E_UNKNOWN_READER:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_NO_SMARTCARD: return {ErrorCode::DeviceMissing, detail};
    case SCARD_W_REMOVED_CARD:
    case SCARD_W_RESET_CARD: return {ErrorCode::DeviceRemoved, detail};
    case SCARD_E_SHARING_VIOLATION: return {ErrorCode::DeviceBusy, detail};
    case SCARD_E_TIMEOUT: return {ErrorCode::DeviceHung, detail};
    default: return {ErrorCode::DeviceFailed, detail};
    }
}

} // namespace

Result<std::unique_ptr<PcscContext>> PcscContext::establish()
{
    SCARDCONTEXT handle = 0;
    if (const LONG answer = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
        answer != SCARD_S_SUCCESS)
        return toError(answer, "establish");
    return std::unique_ptr<PcscContext>(new PcscContext(handle));
}

PcscContext::~PcscContext()
{
    SCardReleaseContext(m_handle);
}

Result<QStringList> PcscContext::readers() const
{
    DWORD length = 0;
    LONG answer = SCardListReaders(m_handle, nullptr, nullptr, &length);
    if (answer == SCARD_E_NO_READERS_AVAILABLE)
        return QStringList();
    QByteArray names(static_cast<qsizetype>(std::min<DWORD>(length, 64 * 1024)), '\0');
    if (answer == SCARD_S_SUCCESS)
        answer = SCardListReaders(m_handle, nullptr, names.data(), &length);
    if (answer == SCARD_E_NO_READERS_AVAILABLE)
        return QStringList();
    if (answer != SCARD_S_SUCCESS)
        return toError(answer, "list readers");
    QStringList list;
    for (const QByteArray& name : names.split('\0')) {
        if (!name.isEmpty())
            list.append(QString::fromUtf8(name));
    }
    return list;
}

Result<bool> PcscContext::waitForChange(const QString& reader, Slot& slot,
                                        std::chrono::milliseconds patience) const
{
    const QByteArray name = reader.toUtf8();
    std::array<SCARD_READERSTATE, 2> states{};
    states[0].szReader = newReaders;
    states[0].dwCurrentState = slot.readers;
    states[1].szReader = name.constData();
    states[1].dwCurrentState = slot.state;
    const LONG answer = SCardGetStatusChange(m_handle, static_cast<DWORD>(patience.count()), states.data(),
                                             reader.isEmpty() ? 1 : 2);
    if (answer == SCARD_E_TIMEOUT)
        return false;
    if (answer == SCARD_E_UNKNOWN_READER) {
        slot = {};
        return true;
    }
    if (answer != SCARD_S_SUCCESS)
        return toError(answer, "status change");
    slot.readers = states[0].dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
    slot.state = states[1].dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
    slot.readerThere = !reader.isEmpty() && !(slot.state & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE));
    slot.cardPresent =
        slot.readerThere && (slot.state & SCARD_STATE_PRESENT) && !(slot.state & SCARD_STATE_MUTE);
    slot.atr =
        slot.cardPresent
            ? QByteArray(reinterpret_cast<const char*>(states[1].rgbAtr),
                         static_cast<qsizetype>(std::min<DWORD>(states[1].cbAtr, sizeof(states[1].rgbAtr))))
            : QByteArray();
    return true;
}

Result<std::unique_ptr<PcscCard>> PcscCard::connect(const PcscContext& context, const QString& reader)
{
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    if (const LONG answer = SCardConnect(context.handle(), reader.toUtf8().constData(), SCARD_SHARE_SHARED,
                                         SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle, &protocol);
        answer != SCARD_S_SUCCESS)
        return toError(answer, "connect");
    return std::unique_ptr<PcscCard>(new PcscCard(handle, protocol));
}

PcscCard::~PcscCard()
{
    // Leaves the card as a fresh one: a session opened on it must not outlive this connection. After a
    // failure the card may be on its way out, and resetting it then would hide its removal from pcscd.
    SCardDisconnect(m_handle, m_failed ? SCARD_LEAVE_CARD : SCARD_RESET_CARD);
}

Result<QByteArray> PcscCard::transmit(const QByteArray& apdu)
{
    QByteArray response(MAX_BUFFER_SIZE_EXTENDED, '\0');
    auto length = static_cast<DWORD>(response.size());
    const SCARD_IO_REQUEST* protocol = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const LONG answer = SCardTransmit(m_handle, protocol, reinterpret_cast<const BYTE*>(apdu.constData()),
                                      static_cast<DWORD>(apdu.size()), nullptr,
                                      reinterpret_cast<BYTE*>(response.data()), &length);
    m_failed = answer != SCARD_S_SUCCESS || length < 2;
    if (answer != SCARD_S_SUCCESS)
        return toError(answer, "transmit");
    if (length < 2 || length > static_cast<DWORD>(response.size()))
        return {ErrorCode::DeviceFailed, u"PC/SC: answer of %1 bytes"_s.arg(length)};
    response.truncate(static_cast<qsizetype>(length));
    return response;
}

} // namespace thunhan
