// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/RecoveryEnvelope.h"

#include "app/keys/CmsFrame.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype largestEnvelope = 16384;

} // namespace

Result<QByteArray> sealForRecovery(const SecureBytes& secret, const Certificate& recipient)
{
    THUNHAN_TRY_ASSIGN(const CmsPtr cms, emptyEnvelope(recipient));
    const BioPtr plain(BIO_new_mem_buf(secret.data(), int(secret.size())));
    if (!plain || CMS_final(cms.get(), plain.get(), nullptr, envelopeFlags) != 1)
        return openSslError(ErrorCode::SealingFailed, "sealing for recovery");
    return derOf(cms.get());
}

Result<SecureBytes> openForRecovery(const QByteArray& der, const Certificate& recipient,
                                    const PrivateKey& key)
{
    if (der.isEmpty() || der.size() > largestEnvelope)
        return {ErrorCode::MalformedInput, u"a recovery envelope of %1 bytes"_s.arg(der.size())};
    THUNHAN_TRY_ASSIGN(const CmsPtr cms, readEnvelope(der));
    // A memory BIO wipes what it held when it goes.
    const BioPtr plain(BIO_new(BIO_s_mem()));
    if (!plain ||
        CMS_decrypt(cms.get(), key.handle(), recipient.handle(), nullptr, plain.get(), CMS_BINARY) != 1)
        return openSslError(ErrorCode::RecoveryKeyWrong, "opening a recovery envelope");
    char* data = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &data);
    SecureBytes secret = SecureBytes::copyOf(QByteArrayView(data, size));
    if (secret.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the recovered secret"_s};
    return secret;
}

} // namespace thunhan
