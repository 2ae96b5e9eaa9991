// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/Carriage.h"

#include "app/packet/CanonicalJson.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto context = "contextualData"_L1;
constexpr auto batchMember = "batch"_L1;
constexpr auto certificateMember = "certificate"_L1;

} // namespace

Result<QByteArray> withCarriage(const QByteArray& frozen, const Carriage& carriage)
{
    THUNHAN_TRY_ASSIGN(QJsonObject document, parseCanonicalObject(frozen));
    QJsonObject data = document.value(context).toObject();
    if (!carriage.batch.isNull())
        data.insert(batchMember, carriage.batch.toString());
    if (!carriage.certificate.isEmpty())
        data.insert(certificateMember, QString::fromLatin1(carriage.certificate));
    document.insert(context, data);
    return canonicalJson(document);
}

QJsonObject withoutCarriage(QJsonObject document)
{
    if (!document.contains(context))
        return document;
    QJsonObject data = document.value(context).toObject();
    data.remove(batchMember);
    data.remove(certificateMember);
    document.insert(context, data);
    return document;
}

Carriage readCarriage(const QJsonObject& document)
{
    const QJsonObject data = document.value(context).toObject();
    return {BatchId::fromString(data.value(batchMember).toString()),
            data.value(certificateMember).toString().toLatin1()};
}

} // namespace thunhan
