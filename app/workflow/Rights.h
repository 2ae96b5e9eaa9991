// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"

namespace thunhan
{

enum class Right {
    Enroll,          // make and change applications
    Review,          // approve, return, reject
    GrantOverride,   // let a sample below its threshold pass
    MendRefused,     // resend or return what the registry refused
    ManageOperators, //
    ManageStation,   //
};

// The one table of rights. Every service asks it, whatever the screens showed.
bool hasRight(Role role, Right right);

} // namespace thunhan
