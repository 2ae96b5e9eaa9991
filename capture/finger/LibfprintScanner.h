// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "capture/finger/FingerprintScanner.h"
#include "capture/finger/ReaderProtocol.h"

#include <QProcess>
#include <QTimer>
#include <chrono>
#include <memory>

namespace thunhan
{

struct LibfprintSetup {
    QString hostProgram; // absolute path of thunhan-reader
    QString pluginFile;  // a maker's own library (plugin/VendorReader.h) in place of libfprint; empty: none
    // Where libfprint's virtual reader listens. Empty: physical readers only, whatever the environment says.
    QString virtualSocket;
    int ppi = 500; // for readers that do not tell their resolution
    QSize platen;

    std::chrono::milliseconds lookAgain{2000};     // between two looks for a reader
    std::chrono::milliseconds openDeadline{10000}; // until a found reader is open
    std::chrono::milliseconds armDeadline{5000};   // until an open reader waits for a finger
    std::chrono::milliseconds imageDeadline{8000}; // from finger on the glass to its picture
    std::chrono::milliseconds cancelDeadline{3000};
    std::chrono::milliseconds restartDelay{1000}; // after the host hung or crashed
};

// The readers libfprint or a maker's plug-in drives, through a host process (see host/ReaderHost.h for why a
// process). The process takes the place of the device's thread: it is what blocks, and it is ended when a
// deadline passes. Frames cross a pipe and never touch a disk.
class LibfprintScanner final : public FingerprintScanner
{
    Q_OBJECT
public:
    // `clock` outlives the scanner.
    LibfprintScanner(LibfprintSetup setup, const Clock& clock, QObject* parent = nullptr);
    ~LibfprintScanner() override;

    DeviceStatus status() const override { return m_status; }
    void open() override;
    void close() override;
    FingerprintCapabilities capabilities() const override;
    void capture(const FingerRequest& request) override;
    void cancel() override;

private:
    void launch();
    void hostEnded();
    void readReports();
    void deadlinePassed();
    // Ends the host; the next one starts after `restartDelay`.
    void giveUp(const Error& error);
    void endHost();

    void take(const reader::Absent&);
    void take(const reader::Opening&);
    void take(const reader::Ready& report);
    void take(const reader::Armed&);
    void take(const reader::FingerOn&);
    void take(const reader::Captured& report);
    void take(const reader::Retry& report);
    void take(const reader::Cancelled&);
    void take(const reader::Removed&);
    void take(const reader::Failed& report);

    void send(ReaderCommand command);
    void setState(DeviceState state, std::optional<Error> error = std::nullopt);
    bool delivers() const { return m_status.state == DeviceState::Busy && !m_cancelling; }
    void failPresentation(const Error& error);

    LibfprintSetup m_setup;
    const Clock& m_clock;
    DeviceStatus m_status;
    reader::Ready m_facts; // of the reader that is there, or was last
    std::unique_ptr<QProcess> m_host;
    ReaderReportParser m_parser;
    QTimer m_deadline;
    QTimer m_restart;
    FingerRequest m_request;
    bool m_cancelling = false;
    quint64 m_sequence = 0;
};

} // namespace thunhan
