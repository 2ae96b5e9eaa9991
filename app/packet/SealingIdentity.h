// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/StationIdentity.h"

namespace thunhan
{

// What a seal needs of the station, read out of its texts once: that costs OpenSSL as much time as encrypting
// 2 MB does. Copies share the key; any thread.
struct SealingIdentity {
    StationId station;
    PrivateKey signingKey;
    Certificate stationCertificate;
    Certificate registryCertificate; // whose key alone opens the objects

    // CertificateMissing, CertificateInvalid. Validity is looked at by each seal, which has the clock.
    static Result<SealingIdentity> of(const StationIdentity& identity);
};

} // namespace thunhan
