// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FingerPosition.h"
#include "capture/device/Device.h"
#include "capture/device/Frame.h"

#include <QSize>

namespace thunhan
{

// What the citizen is asked to do before the reader can take the same presentation again. A normal outcome,
// not a failure: the reader stays armed.
enum class CaptureRetry { PressAgain, TooShort, CentreFinger, LiftAndPress };

struct FingerprintCapabilities {
    bool plain = true;   // one finger at a time
    bool slap = false;   // up to four fingers at once
    bool rolled = false; // nail to nail
    int ppi = 500;
    QSize platen; // pixels; empty when the driver does not tell
};

// A reader of fingerprints. One presentation at a time:
//   capture() -> awaitingFinger -> [retry -> awaitingFinger]... -> captured | failed
// Threads, deadlines and unplugging: see Device.
class FingerprintScanner : public Device
{
    Q_OBJECT
public:
    using Device::Device;

    virtual FingerprintCapabilities capabilities() const = 0;
    // Starts one presentation; answered by exactly one of captured and failed unless cancelled. When the
    // reader is not Ready it fails with DeviceMissing, DeviceBusy or the error of its status.
    virtual void capture(FingerPosition position) = 0;
    // Nothing is delivered for the presentation after this; the state becomes Ready as soon as the reader
    // obeys.
    virtual void cancel() = 0;

Q_SIGNALS:
    // The reader is armed; after a retry it is emitted again.
    void awaitingFinger(thunhan::FingerPosition position);
    void captured(const thunhan::Frame& frame);
    void retry(thunhan::CaptureRetry reason);
    void failed(const thunhan::Error& error);
};

} // namespace thunhan
