// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/DeviceThread.h"
#include "capture/document/DocumentScanner.h"

#include <QTimer>

namespace thunhan
{

struct SaneSettings {
    QString device; // SANE's name; empty: the first that is found
    SampleOrigin origin = SampleOrigin::Physical;
    std::chrono::milliseconds deadline{90000}; // for a page, the lamp's warming up included
    std::chrono::milliseconds lookAgain{3000}; // between two looks for a scanner that is absent
};

// A scanner behind libsane. SANE is global to the process: only one object of this type may exist at a time.
// The scanner is opened for each scan and given back after it, so that it may be unplugged in between and
// used by others.
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
    void report(DeviceState state, std::optional<Error> error = {});
    void end(std::optional<Error> error);
    void watch();

    SaneSettings m_settings;
    std::shared_ptr<const Clock> m_clock;
    DeviceStatus m_status;
    bool m_scanning = false;
    std::chrono::milliseconds m_cancelledAt{0};
    std::shared_ptr<Work> m_work; // shared with the thread
    std::shared_ptr<DeviceLink> m_link;
    QTimer m_watchdog;
    DeviceThread m_thread;
};

} // namespace thunhan
