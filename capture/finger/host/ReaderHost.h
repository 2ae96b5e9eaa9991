// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/host/HostChannel.h"
#include "capture/finger/ReaderProtocol.h"

#include <chrono>
#include <fprint.h>

namespace thunhan
{

// Drives the first fingerprint reader libfprint finds, in a process of its own.
//
// Why a process: libfprint iterates GLib's default main context while it looks for readers and hears of
// unplugging through it, so it wants to own that context, which is Qt's in a desktop program; its drivers
// assert, and calls into the USB stack cannot be interrupted. Here the context is nobody else's, and a reader
// that hangs or crashes is ended by the station with a signal.
//
// Looks for a reader again and again until there is one, and after it was removed or failed.
class ReaderHost
{
public:
    // `channel` outlives the host.
    ReaderHost(const HostChannel& channel, std::chrono::milliseconds lookAgain);
    ~ReaderHost();
    ReaderHost(const ReaderHost&) = delete;
    ReaderHost& operator=(const ReaderHost&) = delete;

    // Returns when the station closed standard input.
    void run();

private:
    enum class Phase { Looking, Opening, Ready, Capturing, Closing };

    void look();
    void lookLater();
    void arm();
    void giveBack();
    void dropDevice();
    void obey(char command);

    void opened(GAsyncResult* result);
    void captured(GAsyncResult* result);
    void closed(GAsyncResult* result);
    void fingerStatusChanged();
    void removed();
    bool commandArrived();

    void report(const ReaderReport& content) const;

    const HostChannel& m_channel;
    std::chrono::milliseconds m_lookAgain;
    GMainLoop* m_loop;
    FpContext* m_context = nullptr;
    FpDevice* m_device = nullptr;
    GCancellable* m_cancellable = nullptr;
    Phase m_phase = Phase::Looking;
    bool m_removed = false;
    bool m_quitting = false;
};

} // namespace thunhan
