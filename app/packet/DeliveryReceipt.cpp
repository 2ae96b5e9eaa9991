// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/DeliveryReceipt.h"

#include "app/packet/CanonicalJson.h"
#include "app/packet/Jws.h"

#include <QJsonObject>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto formatName = "thunhan.receipt/1"_L1;
constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Result<QByteArray> canonical(const DeliveryReceipt& receipt)
{
    return canonicalJson(QJsonObject{
        {u"format"_s, formatName},
        {u"enrollmentId"_s, receipt.enrollment.toString()},
        {u"manifestSha256"_s, QString::fromLatin1(receipt.manifestDigest.toHex())},
        {u"finalizedAt"_s, receipt.finalizedAt.toUTC().toString(Qt::ISODateWithMs)},
    });
}

Result<DeliveryReceipt> parse(const QByteArray& payload)
{
    THUNHAN_TRY_ASSIGN(const QJsonObject json, parseCanonicalObject(payload));
    const DeliveryReceipt receipt{
        ApplicationId::fromString(json.value("enrollmentId"_L1).toString()),
        QByteArray::fromHex(json.value("manifestSha256"_L1).toString().toLatin1()),
        QDateTime::fromString(json.value("finalizedAt"_L1).toString(), Qt::ISODateWithMs).toUTC()};
    THUNHAN_TRY_ASSIGN(const QByteArray again, canonical(receipt));
    if (again != payload || receipt.enrollment.isNull() || receipt.manifestDigest.size() != 32 ||
        !receipt.finalizedAt.isValid())
        return {ErrorCode::MalformedInput, u"receipt is not sound"_s};
    return receipt;
}

} // namespace

Result<QByteArray> DeliveryReceipt::sign(const PrivateKey& key, const Certificate& authority) const
{
    THUNHAN_TRY_ASSIGN(const QByteArray payload, canonical(*this));
    THUNHAN_TRY_ASSIGN(QByteArray jws, signDetached(payload, key, authority));
    return jws.insert(jws.indexOf('.') + 1, payload.toBase64(urlForm));
}

Result<DeliveryReceipt> DeliveryReceipt::open(const QByteArray& jws, const QList<Certificate>& authorities)
{
    const QList<QByteArray> parts = jws.split('.');
    if (jws.size() > largest || parts.size() != 3)
        return {ErrorCode::MalformedInput, u"receipt is no signature in compact form"_s};
    const auto payload =
        QByteArray::fromBase64Encoding(parts.at(1), urlForm | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return {ErrorCode::MalformedInput, u"receipt's payload is not base64url"_s};
    const QByteArray detached = parts.at(0) + ".." + parts.at(2);
    for (const Certificate& authority : authorities) {
        if (verifyDetached(detached, *payload, authority))
            return parse(*payload);
    }
    return {ErrorCode::SignatureInvalid, u"no authority of the registry signed the receipt"_s};
}

} // namespace thunhan
