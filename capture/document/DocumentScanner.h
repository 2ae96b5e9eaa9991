// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/device/Device.h"
#include "capture/device/Frame.h"

#include <QSizeF>

namespace thunhan
{

struct ScanSettings {
    int ppi = 300;
    bool colour = true;      // else grey, 8 bit
    QSizeF area{210, 297};   // millimetres from the glass's corner; A4
    bool fromFeeder = false; // page after page until it is empty; else one page from the glass
};

// A flatbed, a feeder or a document camera that delivers whole pages. Device's rules hold. One scan at a
// time.
class DocumentScanner : public Device
{
    Q_OBJECT
public:
    using Device::Device;

    // Answers with page() for every page and then finished(), or with failed() at any point; pages delivered
    // before a failure are good. Failed with DeviceBusy while another scan runs, with DeviceMissing when none
    // is there.
    virtual void scan(const ScanSettings& settings) = 0;
    // The running scan ends with failed(Cancelled), soon.
    virtual void cancel() = 0;

Q_SIGNALS:
    void progress(int percent); // of the page that is read; stays at 0 while its length is not known
    void page(const thunhan::Frame& frame);
    void finished();
    void failed(const thunhan::Error& error);
};

} // namespace thunhan
