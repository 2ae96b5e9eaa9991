// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiIssuers.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

template <class T, void (*release)(T*)>
struct Release {
    void operator()(T* object) const { release(object); }
};
struct ReleaseBio {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
struct ReleaseStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); } // of what lives elsewhere
};
using X509Ptr = std::unique_ptr<X509, Release<X509, X509_free>>;
using StorePtr = std::unique_ptr<X509_STORE, Release<X509_STORE, X509_STORE_free>>;
using ContextPtr = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX, X509_STORE_CTX_free>>;
using BioPtr = std::unique_ptr<BIO, ReleaseBio>;
using StackPtr = std::unique_ptr<STACK_OF(X509), ReleaseStack>;

X509Ptr read(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return X509Ptr(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

QByteArray derOf(X509* certificate)
{
    unsigned char* der = nullptr;
    const int length = i2d_X509(certificate, &der);
    const QByteArray copy(reinterpret_cast<const char*>(der), std::max(length, 0));
    OPENSSL_free(der);
    return copy;
}

Error invalid(const QString& what)
{
    ERR_clear_error();
    return {ErrorCode::CertificateInvalid, u"SBI: "_s + what};
}

} // namespace

Result<SbiIssuers> SbiIssuers::parse(const QByteArray& pem, Unknown unknown)
{
    if (pem.size() > longestList)
        return invalid(u"the list of issuers is too long"_s);
    SbiIssuers issuers;
    issuers.m_judges = true;
    issuers.m_unknown = unknown;
    const BioPtr text(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    while (const X509Ptr one{PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)})
        issuers.m_trusted.append(derOf(one.get()));
    // The text's end is an error of its own; any other is a damaged entry.
    const unsigned long last = ERR_peek_last_error();
    const bool atEnd = ERR_GET_LIB(last) == ERR_LIB_PEM && ERR_GET_REASON(last) == PEM_R_NO_START_LINE;
    if (!atEnd || issuers.m_trusted.isEmpty())
        return invalid(u"the list of issuers cannot be read"_s);
    ERR_clear_error();
    return issuers;
}

SbiIssuers SbiIssuers::nobody()
{
    SbiIssuers issuers;
    issuers.m_judges = true;
    return issuers;
}

Result<void> SbiIssuers::check(const QList<QByteArray>& chain, const QDateTime& time) const
{
    if (!m_judges)
        return {};
    if (chain.isEmpty())
        return {ErrorCode::CertificateMissing, u"SBI: nobody vouches for the reader"_s};
    const StorePtr store(X509_STORE_new());
    for (const QByteArray& der : m_trusted) {
        const X509Ptr trusted = read(der);
        if (trusted)
            X509_STORE_add_cert(store.get(), trusted.get());
    }
    std::vector<X509Ptr> told;
    const StackPtr between(sk_X509_new_null());
    for (const QByteArray& der : chain) {
        told.push_back(read(der));
        if (!told.back())
            return invalid(u"a certificate that cannot be read"_s);
        if (told.size() > 1)
            sk_X509_push(between.get(), told.back().get());
    }
    const ContextPtr context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store.get(), told.front().get(), between.get()) != 1)
        return invalid(u"a chain that cannot be judged"_s);
    // Whoever is on the list is trusted as it stands, root or not.
    X509_VERIFY_PARAM* how = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(how, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(how, time.toSecsSinceEpoch());
    if (X509_verify_cert(context.get()) == 1)
        return {};
    const int why = X509_STORE_CTX_get_error(context.get());
    if (why == X509_V_ERR_CERT_HAS_EXPIRED)
        return {ErrorCode::CertificateExpired, u"SBI: the reader's certificate has expired"_s};
    return invalid(u"nobody on the list vouches for the reader (%1)"_s.arg(why));
}

} // namespace thunhan
