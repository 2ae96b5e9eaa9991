// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

namespace thunhan
{
namespace
{

// OpenSSL refuses a digest that it has only when there is no memory.
void require(bool done)
{
    if (!done)
        qBadAlloc();
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    require(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1);
}

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1);
}

QByteArray Sha256::result()
{
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(digest.data());
    require(EVP_DigestFinal_ex(m_context.get(), out, nullptr) == 1);
    return digest;
}

} // namespace thunhan
