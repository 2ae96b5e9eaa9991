// SPDX-License-Identifier: GPL-3.0-or-later
// Owners of OpenSSL's objects. Included by .cpp files only.
#pragma once

#include "app/base/Result.h"

#include <array>
#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string_view>

namespace thunhan
{

template <auto Free>
struct OpenSslDeleter {
    template <class T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using BioPtr = std::unique_ptr<BIO, OpenSslDeleter<&BIO_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, OpenSslDeleter<&CMS_ContentInfo_free>>;
using X509Ptr = std::unique_ptr<X509, OpenSslDeleter<&X509_free>>;
using PkeyPtr = std::unique_ptr<EVP_PKEY, OpenSslDeleter<&EVP_PKEY_free>>;
using MdContextPtr = std::unique_ptr<EVP_MD_CTX, OpenSslDeleter<&EVP_MD_CTX_free>>;
using EcdsaSignaturePtr = std::unique_ptr<ECDSA_SIG, OpenSslDeleter<&ECDSA_SIG_free>>;

// What failed and OpenSSL's reason for it; empties this thread's error queue.
inline Error openSslError(ErrorCode code, const char* operation)
{
    const unsigned long number = ERR_peek_last_error();
    const char* reason = number == 0 ? nullptr : ERR_reason_error_string(number);
    ERR_clear_error();
    return {code, QStringLiteral("%1: %2").arg(QLatin1StringView(operation),
                                               QLatin1StringView(reason ? reason : "no reason given"))};
}

inline bool isKeyOnP256(const EVP_PKEY* key)
{
    std::array<char, 32> group{};
    return key != nullptr && EVP_PKEY_is_a(key, "EC") == 1 &&
           EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == "prime256v1";
}

} // namespace thunhan
