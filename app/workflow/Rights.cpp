// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/Rights.h"

namespace thunhan
{

bool hasRight(Role role, Right right)
{
    switch (right) {
    case Right::SeeApplications:
    case Right::Send: return true;
    case Right::SeePictures:
    // A supervisor stands in at the desk of a small office; four eyes still hold, person by person.
    case Right::Enroll: return role == Role::Clerk || role == Role::Supervisor;
    case Right::Review:
    case Right::GrantOverride:
    case Right::MendRefused: return role == Role::Supervisor;
    case Right::ManageOperators:
    case Right::ManageStation: return role == Role::Administrator;
    }
    Q_UNREACHABLE();
}

} // namespace thunhan
