// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/DownloadIndex.h"

#include "app/packet/CanonicalJson.h"
#include "app/packet/Jws.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto formatName = "thunhan.downloads/1"_L1;

bool isSound(const DownloadIndex& index)
{
    return index.edition >= 1 && index.issuedAt.isValid() && index.expiresAt.isValid() &&
           index.items.size() <= DownloadIndex::mostItems &&
           std::ranges::all_of(index.items, [](const DownloadItem& item) {
               return item.version >= 1 && item.size > 0 && item.size <= DownloadIndex::largestItem &&
                      item.digest.size() == 32;
           });
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace

Result<QByteArray> DownloadIndex::toCanonical() const
{
    QJsonArray list;
    for (const DownloadItem& item : items)
        list.append(QJsonObject{{u"kind"_s, toName(item.kind)},
                                {u"version"_s, item.version},
                                {u"size"_s, item.size},
                                {u"sha256"_s, QString::fromLatin1(item.digest.toHex())},
                                {u"signature"_s, QString::fromLatin1(item.signature)}});
    return canonicalJson(QJsonObject{{u"format"_s, formatName},
                                     {u"edition"_s, edition},
                                     {u"issuedAt"_s, issuedAt.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"expiresAt"_s, expiresAt.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"items"_s, list}});
}

Result<QByteArray> DownloadIndex::sign(const PrivateKey& key, const Certificate& authority) const
{
    THUNHAN_TRY_ASSIGN(const QByteArray payload, toCanonical());
    return signAttached(payload, key, authority);
}

Result<DownloadIndex> DownloadIndex::open(const QByteArray& jws, const QList<Certificate>& authorities)
{
    if (jws.size() > largest)
        return {ErrorCode::MalformedInput, u"list of downloads is too large"_s};
    THUNHAN_TRY_ASSIGN(const QByteArray payload, openAttached(jws, authorities));
    return parse(payload);
}

Result<DownloadIndex> DownloadIndex::parse(const QByteArray& payload)
{
    const Error unsound{ErrorCode::MalformedInput, u"list of downloads is not sound"_s};
    THUNHAN_TRY_ASSIGN(const QJsonObject json, parseCanonicalObject(payload));
    DownloadIndex index{json.value("edition"_L1).toInteger(-1),
                        timeFrom(json.value("issuedAt"_L1)),
                        timeFrom(json.value("expiresAt"_L1)),
                        {}};
    for (const QJsonValue& value : json.value("items"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        const auto kind = downloadKindFromName(item.value("kind"_L1).toString());
        if (!kind)
            return unsound;
        index.items.append({*kind, item.value("version"_L1).toInteger(-1),
                            item.value("size"_L1).toInteger(-1),
                            QByteArray::fromHex(item.value("sha256"_L1).toString().toLatin1()),
                            item.value("signature"_L1).toString().toLatin1()});
    }
    THUNHAN_TRY_ASSIGN(const QByteArray again, index.toCanonical());
    if (again != payload || !isSound(index))
        return unsound;
    return index;
}

Result<void> DownloadIndex::checkNews(qint64 taken, const QDateTime& now) const
{
    if (now > expiresAt)
        return {ErrorCode::SignatureInvalid, u"the list of downloads has expired"_s};
    if (edition < taken)
        return {ErrorCode::SignatureInvalid, u"the list of downloads is older than the one taken last"_s};
    return {};
}

} // namespace thunhan
