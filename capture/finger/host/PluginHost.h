// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/host/HostChannel.h"
#include "capture/finger/ReaderProtocol.h"
#include "capture/finger/plugin/VendorReader.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace thunhan
{

// Drives the reader of a maker's plug-in and tells of it as ReaderHost does of libfprint's. What blocks is a
// thread of its own; the caller's reads what the station wants.
class PluginHost final : private VendorListener
{
public:
    // `channel` outlives the host.
    PluginHost(const HostChannel& channel, std::chrono::milliseconds lookAgain, QString file);
    ~PluginHost();
    PluginHost(const PluginHost&) = delete;
    PluginHost& operator=(const PluginHost&) = delete;

    // Returns when the station closed standard input and the plug-in obeyed.
    void run();

private:
    void waiting() override;
    void fingerOn() override;
    void again(VendorRetry reason) override;

    // On the reader's thread.
    void work();
    void serve(VendorReader& reader);
    bool capture(VendorReader& reader, VendorRequest request, const VendorFacts& facts); // false: it is gone
    void rest();
    bool isQuitting();

    void obey(char command);
    void report(const ReaderReport& content) const;
    void refuse(const QString& why);

    const HostChannel& m_channel;
    const std::chrono::milliseconds m_lookAgain;
    const QString m_file;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    VendorReader* m_reader = nullptr; // that is capturing
    std::optional<VendorRequest> m_wanted;
    bool m_quitting = false;
    std::atomic<bool> m_cancelled{false}; // what is wanted, or under way
};

} // namespace thunhan
