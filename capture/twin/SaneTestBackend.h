// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace thunhan
{

// SANE's own `test` backend as the training scanner: libsane reads its configuration from a folder of this
// object's (0700), which goes when the object goes. The backend's picture is a pattern of colours.
//
// make() points SANE_CONFIG_DIR there, for the scanner's processes: call it once, before any other thread
// runs. The other calls take effect at the next scan.
class SaneTestBackend
{
public:
    enum class Fault { None, Jammed, NoPaper, CoverOpen, InputOutput, Busy };

    static Result<std::unique_ptr<SaneTestBackend>> make();

    // What to give SaneSettings::device.
    static QString device();

    Result<void> plug();
    Result<void> unplug();
    Result<void> setFault(Fault fault);
    // Pages then take many seconds, in small pieces.
    Result<void> setSlow(bool slow);

private:
    SaneTestBackend() = default;
    Result<void> write() const;

    QTemporaryDir m_folder;
    bool m_plugged = true;
    bool m_slow = false;
    Fault m_fault = Fault::None;
};

} // namespace thunhan
