// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PortraitPolicy.h"
#include "app/main/ctl/Command.h"

namespace thunhan
{

// What `assess portrait` and `calibrate portrait` print.

// Every file's face, measures raw and judged, crop and time; with `json` for other programs. Failed when a
// file or the landmark model could not be read. `model`: path; empty: Debian's.
ExitCode assessPortraits(const QStringList& files, const QString& model, const PortraitPolicy& policy,
                         bool json);

// The confusion table of controlled damage over photographs and drawn people. Failed when a damage does not
// trip its own measure, or trips one that optics do not explain.
ExitCode printPortraitConfusion(const QStringList& photographs, quint64 people, const QString& model);

} // namespace thunhan
