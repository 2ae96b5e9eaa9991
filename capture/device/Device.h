// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/BiometricSample.h"

#include <QObject>
#include <QString>
#include <optional>

namespace thunhan
{

enum class DeviceKind { FingerprintScanner, Camera, DocumentScanner, CardReader };

enum class DeviceState {
    Absent,  // nothing is plugged in; the device looks again by itself
    Opening, //
    Ready,   //
    Busy,    // capturing, previewing or scanning
    Failed,  // there, but not usable; `error` of the status says why
};

struct DeviceInfo {
    DeviceKind kind = DeviceKind::FingerprintScanner;
    QString id;     // stable on this machine, for remembering the choice
    QString name;   // maker and model as the driver tells them
    QString serial; // may be empty
    SampleOrigin origin = SampleOrigin::Physical;

    friend bool operator==(const DeviceInfo&, const DeviceInfo&) = default;
};

struct DeviceStatus {
    DeviceInfo info;
    DeviceState state = DeviceState::Absent;
    std::optional<Error> error;
    std::optional<Error> warning = {}; // it may be used; what the officer has to know all the same
};

// One capture device behind its real software stack.
//
// Thread: an object lives on the thread that made it (the UI thread). Every call returns at once; the
// blocking work runs on a thread of the device's own, and every signal is delivered on the object's thread.
// Every piece of work has a deadline: a stack that hangs becomes DeviceHung, never a frozen station.
// Unplugging gives Absent with DeviceRemoved; plugging in again gives Ready without a restart.
// The destructor cancels what runs and joins the device's thread.
class Device : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual DeviceStatus status() const = 0;
    // Starts looking for the device and opens it. Calling it again when it is open changes nothing.
    virtual void open() = 0;
    // Gives the device back to the system. State becomes Absent.
    virtual void close() = 0;

Q_SIGNALS:
    void statusChanged(const thunhan::DeviceStatus& status);
};

} // namespace thunhan
