// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordReading.h"
#include "capture/card/CardQr.h"
#include "capture/card/Mrz.h"

namespace thunhan
{

// What a card that was read says of its holder, for comparing field by field. When and by whom is left open.
// The previous card is this card.
RecordReading recordOf(const CardQr& card);
RecordReading recordOf(const Mrz& card);

} // namespace thunhan
