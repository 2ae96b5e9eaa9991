// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"

namespace thunhan
{

using BatchId = StrongId<struct BatchTag>; // of applications that were put together to be sent or carried

} // namespace thunhan
