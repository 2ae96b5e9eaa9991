// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/CmsRecipient.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

namespace thunhan
{
namespace
{

constexpr int smallestRsa = 3072;

} // namespace

bool isGoodRecipient(EVP_PKEY* key)
{
    return isKeyOnP256(key) ||
           (key != nullptr && EVP_PKEY_is_a(key, "RSA") == 1 && EVP_PKEY_get_bits(key) >= smallestRsa);
}

bool wrapWithSha256(EVP_PKEY* recipient, EVP_PKEY_CTX* context)
{
    if (EVP_PKEY_is_a(recipient, "EC") == 1)
        return EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0;
}

} // namespace thunhan
