// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/OperatorProfile.h"

namespace thunhan
{

enum class Right {
    SeeApplications, // lists, figures, what stands in an application
    SeePictures,     // prints, portraits and scans in it
    Send,            // have what was approved sent, now, later or by a stick
    Enroll,          // make and change applications
    Review,          // approve, return, reject
    GrantOverride,   // let a sample below its threshold pass
    MendRefused,     // resend or return what the registry refused
    ManageOperators, // who works here, and their passphrases
    ManageStation,   // keys, certificates, reference data
};

// The one table of rights. Every service asks it, whatever the screens showed; tests/house goes over all of
// them.
bool hasRight(Role role, Right right);

} // namespace thunhan
