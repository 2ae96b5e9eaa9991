// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "capture/device/Device.h"

#include <QByteArray>
#include <QFuture>

namespace thunhan
{

// A reader of smart cards, with or without contacts. Device's rules hold: Ready means that the reader is
// there, not that a card is in it. A service that is not installed is a reader that is absent.
class CardReader : public Device
{
    Q_OBJECT
public:
    using Device::Device;

    virtual bool cardPresent() const = 0;
    virtual QByteArray atr() const = 0; // of the card that is present; else empty

    // Sends one command APDU (ISO/IEC 7816-4) and answers with the response, its two status bytes last.
    // Commands are sent in order. The future always finishes: with DeviceMissing without a card,
    // DeviceRemoved when the card goes in between, DeviceBusy when another program holds it, DeviceHung after
    // the deadline, MalformedInput for bytes that are no APDU. A card that answers "no" is an answer, not an
    // error.
    virtual QFuture<Result<QByteArray>> transmit(const QByteArray& apdu) = 0;

Q_SIGNALS:
    void cardInserted(const QByteArray& atr);
    void cardRemoved();
};

} // namespace thunhan
