// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/FrameState.h"

namespace thunhan
{

Icon deviceIcon(DeviceSlot slot);
QString deviceName(DeviceSlot slot); // "Fingerprint scanner" in the language of the moment
// Name, state and remedy: tooltip and accessible name.
QString deviceSentence(const DeviceBadge& device);

} // namespace thunhan
