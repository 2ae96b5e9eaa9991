// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/StationSignature.h"

#include "app/keys/Certificate.h"
#include "app/keys/OpenSslPtr.h"

namespace thunhan
{
namespace
{

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

Result<QByteArray> signAsStation(const QByteArray& text, const SecureBytes& key)
{
    THUNHAN_TRY_ASSIGN(const PrivateKey own, PrivateKey::parse(key));
    const MdContextPtr context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, own.handle()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(text), std::size_t(text.size())) != 1)
        return openSslError(ErrorCode::SealingFailed, "sign");
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       bytesOf(text), std::size_t(text.size())) != 1)
        return openSslError(ErrorCode::SealingFailed, "sign");
    signature.resize(qsizetype(size));
    return signature;
}

bool isSignedByStation(const QByteArray& text, const QByteArray& signature, const SecureBytes& key)
{
    const auto own = PrivateKey::parse(key);
    const MdContextPtr context(EVP_MD_CTX_new());
    const bool fits =
        own && context &&
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, own->handle()) == 1 &&
        EVP_DigestVerify(context.get(), bytesOf(signature), std::size_t(signature.size()), bytesOf(text),
                         std::size_t(text.size())) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace thunhan
