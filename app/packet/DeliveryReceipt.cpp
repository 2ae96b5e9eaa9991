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
    return signAttached(payload, key, authority);
}

Result<DeliveryReceipt> DeliveryReceipt::open(const QByteArray& jws, const QList<Certificate>& authorities)
{
    if (jws.size() > largest)
        return {ErrorCode::MalformedInput, u"receipt is too large"_s};
    THUNHAN_TRY_ASSIGN(const QByteArray payload, openAttached(jws, authorities));
    return parse(payload);
}

} // namespace thunhan
