// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/Device.h"
#include "capture/device/Frame.h"
#include "capture/finger/FingerRequest.h"

#include <QList>
#include <QSize>

namespace thunhan
{

// What the citizen is asked to do before the reader can take the same presentation again. A normal outcome,
// not a failure: the reader stays armed.
enum class CaptureRetry { PressAgain, TooShort, CentreFinger, LiftAndPress };

struct FingerprintCapabilities {
    bool plain = true;    // one finger at a time
    bool slap = false;    // up to four fingers at once
    bool rolled = false;  // nail to nail
    bool preview = false; // shows what lies on the glass while it waits
    int ppi = 500;
    QSize platen; // pixels; empty when the driver does not tell

    bool takes(const FingerRequest& request) const
    {
        return request.isSlap() ? slap : request.isRolled() ? rolled : plain;
    }
};

// One finger of a slap, as a reader that takes slaps apart by itself delivers it.
struct FingerFrame {
    FingerPosition position = FingerPosition::RightThumb;
    Frame frame;
};

// A reader of fingerprints. One presentation at a time:
//   capture() -> awaitingFinger -> [preview | retry -> awaitingFinger]... -> captured | failed
// Threads, deadlines and unplugging: see Device.
class FingerprintScanner : public Device
{
    Q_OBJECT
public:
    using Device::Device;

    // Of the reader that is there now; those of the driver while there is none.
    virtual FingerprintCapabilities capabilities() const = 0;
    // Starts one presentation; answered by exactly one of captured and failed unless cancelled. When the
    // reader is not Ready it fails with DeviceMissing, DeviceBusy or the error of its status; a request that
    // it cannot take is a DeviceFailed.
    virtual void capture(const FingerRequest& request) = 0;
    // Nothing is delivered for the presentation after this; the state becomes Ready as soon as the reader
    // obeys.
    virtual void cancel() = 0;

Q_SIGNALS:
    // The reader is armed; after a retry it is emitted again.
    void awaitingFinger(const thunhan::FingerRequest& request);
    // What lies on the glass at this moment; may be lossy and smaller. For looking at only.
    void preview(const thunhan::Frame& frame);
    // The whole glass. `fingers`: the slap as the reader took it apart by itself; empty when it did not, and
    // then `frame` is the original. With fingers it may be a null picture or the last preview.
    void captured(const thunhan::Frame& frame, const QList<thunhan::FingerFrame>& fingers = {});
    void retry(thunhan::CaptureRetry reason);
    void failed(const thunhan::Error& error);
};

} // namespace thunhan
