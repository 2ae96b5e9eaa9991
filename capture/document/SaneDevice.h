// SPDX-License-Identifier: GPL-3.0-or-later
// Thin owners of libsane's state. SANE is global to the process and knows no threads: everything here is used
// by one thread, and only one SaneLibrary exists at a time. Calls may block for as long as the driver does.
#pragma once

#include "app/base/PipeSignalBlock.h"
#include "app/base/Result.h"
#include "capture/document/DocumentScanner.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <functional>
#include <memory>

namespace thunhan
{

struct SaneListed {
    QString name;  // SANE's, for opening
    QString title; // maker and model
};

// From sane_init to sane_exit. Short-lived on purpose: backends see plugged and unplugged devices only when
// they start.
class SaneLibrary
{
public:
    static Result<std::unique_ptr<SaneLibrary>> start();
    ~SaneLibrary();
    SaneLibrary(const SaneLibrary&) = delete;
    SaneLibrary& operator=(const SaneLibrary&) = delete;

    // May take seconds: every backend looks for its devices.
    Result<QList<SaneListed>> devices() const;

private:
    SaneLibrary() = default;

    // Backends start threads that write pages into a pipe; closing a scanner in mid-page takes their reader
    // away.
    PipeSignalBlock m_pipesMayBreak;
};

// One opened scanner. Lives shorter than its SaneLibrary.
class SaneDevice
{
public:
    static Result<std::unique_ptr<SaneDevice>> open(const QString& name);
    ~SaneDevice();
    SaneDevice(const SaneDevice&) = delete;
    SaneDevice& operator=(const SaneDevice&) = delete;

    // Sets what `settings` ask for, checking every status, and fails when the scanner cannot do it.
    Result<void> configure(const ScanSettings& settings);
    // Starts and reads one page. `onProgress` gets per cent and answers whether to go on. ScannerNoPaper ends
    // a feeder.
    Result<QImage> readPage(const std::function<bool(int)>& onProgress);
    // Ends a batch; after it the device can be configured anew.
    void stop();
    // What the scanner is really set to.
    int ppi() const { return m_ppi; }

    // Asks a blocked readPage() to come back. The only call that any thread may make.
    void interrupt();

private:
    struct Option;
    explicit SaneDevice(void* handle) : m_handle(handle) {}
    Result<void> reloadOptions();
    Result<void> setText(const QString& option, const QStringList& choices);
    Result<double> setNumber(const QString& option, double value);
    Result<void> applied(int info);

    void* m_handle;
    QHash<QString, int> m_options; // active ones, by name
    int m_ppi = 0;
    QSize m_expected; // pixels of a page; from what the scanner accepted
    bool m_colour = true;
};

} // namespace thunhan
