// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/DeviceThread.h"
#include "capture/document/DocumentScanner.h"

namespace thunhan
{

struct SaneSettings {
    QString hostProgram; // absolute path of thunhan-scanner
    QString device;      // SANE's name; empty: the first that is found
    SampleOrigin origin = SampleOrigin::Physical;
    std::chrono::milliseconds deadline{90000};     // for a page, the lamp's warming up included
    std::chrono::milliseconds lookAgain{3000};     // between two looks for a scanner that is absent
    std::chrono::milliseconds lookDeadline{30000}; // for one look
};

// A scanner behind libsane, which runs in a host process (see host/ScannerHost.h for why): one for each look
// and one for each scan. A process that is cancelled, late or has done its job is asked to leave and killed
// when it does not, so that none is in the way of the next. The scanner is open during a scan only: it may be
// unplugged in between and used by others.
class SaneScanner final : public DocumentScanner
{
    Q_OBJECT
public:
    SaneScanner(SaneSettings settings, std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    ~SaneScanner() override;

    DeviceStatus status() const override { return m_status; }
    void open() override;
    void close() override;
    void scan(const ScanSettings& settings) override;
    void cancel() override;

private:
    struct Work;
    void report(DeviceState state, const std::optional<Error>& error = {});
    void end(const std::optional<Error>& error);

    SaneSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    DeviceStatus m_status;
    bool m_scanning = false;
    std::shared_ptr<Work> m_work; // shared with the thread
    std::shared_ptr<DeviceLink> m_link;
    DeviceThread m_thread;
};

} // namespace thunhan
