// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/SealingIdentity.h"

namespace thunhan
{

Result<SealingIdentity> SealingIdentity::of(const StationIdentity& identity)
{
    THUNHAN_TRY_ASSIGN(PrivateKey key, PrivateKey::parse(identity.signingKey));
    THUNHAN_TRY_ASSIGN(Certificate station, Certificate::parse(identity.certificate));
    THUNHAN_TRY_ASSIGN(Certificate registry, Certificate::parse(identity.registryEncryptionCertificate));
    return SealingIdentity{identity.id, std::move(key), std::move(station), std::move(registry)};
}

} // namespace thunhan
