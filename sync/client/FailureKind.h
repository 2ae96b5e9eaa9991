// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

namespace thunhan
{

// What a failed transfer means for what comes next.
enum class FailureKind {
    Again,           // later, by itself
    ThisApplication, // a person decides about this one; the others go on
    WholeStation,    // no other application would fare better until somebody mends it
};

FailureKind classify(const Error& error);

// The line or the whole registry failed rather than this application: a second one in a row ends the batch.
bool isLineFailure(const Error& error);

} // namespace thunhan
