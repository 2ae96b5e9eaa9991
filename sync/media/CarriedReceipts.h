// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/packet/DeliveryReceipt.h"
#include "app/store/Database.h"

namespace thunhan
{

enum class CarriedReceipt {
    Taken,       // the application is delivered by it
    Known,       // it was delivered already
    Mismatch,    // it is for other bytes
    NeedsPerson, // the application was refused or set aside: a person decides
};

// A receipt that came on a stick, for an application of this station; its signature was verified. On the
// store's thread, inside one transaction: receipt, state, audit entry and the requests for cards move
// together. NotFound for an application that this station never sealed.
Result<CarriedReceipt> takeCarriedReceipt(Database& database, const DeliveryReceipt& receipt,
                                          const QByteArray& jws, const QDateTime& now);

} // namespace thunhan
