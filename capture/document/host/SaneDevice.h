// SPDX-License-Identifier: GPL-3.0-or-later
// Thin owners of libsane's state. SANE is global to the process and knows no threads: everything here is used
// by one thread. Calls may block for as long as the driver does.
#pragma once

#include "app/base/Result.h"
#include "capture/document/ScannerProtocol.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <functional>
#include <memory>

namespace thunhan
{

// Once, before anything else; the end of the process is SANE's end. Backends see the devices that are there
// now.
Result<void> startSane();
// May take seconds: every backend looks for its devices.
Result<QList<ScannerListed>> listScanners();

// One opened scanner. Given back, in mid-page too, by its destructor.
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
    // What the scanner is really set to.
    int ppi() const { return m_ppi; }

private:
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
