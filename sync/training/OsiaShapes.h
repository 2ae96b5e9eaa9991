// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/JsonShape.h"

namespace thunhan
{

// OSIA Enrollment 1.3.0, components/schemas/Enrollment.
JsonShape enrollmentShape();
// OSIA Credential Management System 1.3.0, components/schemas/CredentialRequest.
JsonShape credentialRequestShape();

} // namespace thunhan
