// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QString>

namespace thunhan
{

// What happened and who does what now, in the language of the moment: one or two short sentences, the fact
// first. Says nothing of Error::detail, which is for the log.
QString errorSentence(ErrorCode code);
QString errorSentence(const Error& error);

} // namespace thunhan
