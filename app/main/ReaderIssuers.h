// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/StationFolder.h"
#include "capture/finger/sbi/SbiIssuers.h"

namespace thunhan
{

// Who may vouch for the station's live-scan readers. A file that cannot be read lets nobody in. Reads a small
// file.
SbiIssuers loadReaderIssuers(const StationFolder& folder, const StationSettings& settings);

} // namespace thunhan
