// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SentDocument.h"

#include "app/packet/CanonicalJson.h"
#include "app/packet/Carriage.h"
#include "app/packet/OsiaDocument.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> withoutReferences(const QJsonObject& document)
{
    THUNHAN_TRY_ASSIGN(const QJsonObject blank,
                       replaceReferences(withoutCarriage(document),
                                         [](const QString&) -> Result<QString> { return QString(); }));
    return canonicalJson(blank);
}

} // namespace

Result<QByteArray> openingDocument(const QByteArray& frozen)
{
    THUNHAN_TRY_ASSIGN(QJsonObject document, parseCanonicalObject(frozen));
    for (const QLatin1StringView referring : {"biographicData"_L1, "biometricData"_L1, "documentData"_L1})
        document.remove(referring);
    return canonicalJson(document);
}

Result<QByteArray> referencedDocument(const QByteArray& frozen, const QHash<int, QUrl>& uris)
{
    THUNHAN_TRY_ASSIGN(const QJsonObject document, parseCanonicalObject(frozen));
    THUNHAN_TRY_ASSIGN(const QJsonObject referenced,
                       replaceReferences(document, [&](const QString& reference) -> Result<QString> {
                           const auto uri = uris.constFind(placeholderOrdinal(reference));
                           if (uri == uris.constEnd())
                               return {ErrorCode::MalformedInput, u"a reference has no buffer"_s};
                           return uri->toString(QUrl::FullyEncoded);
                       }));
    return canonicalJson(referenced);
}

Result<bool> isSamePacket(const QJsonObject& held, const QByteArray& frozen)
{
    THUNHAN_TRY_ASSIGN(const QJsonObject own, parseCanonicalObject(frozen));
    THUNHAN_TRY_ASSIGN(const QByteArray complete, withoutReferences(own));
    THUNHAN_TRY_ASSIGN(const QByteArray opening, openingDocument(frozen));
    THUNHAN_TRY_ASSIGN(const QJsonObject begun, parseCanonicalObject(opening));
    THUNHAN_TRY_ASSIGN(const QByteArray started, withoutReferences(begun));
    THUNHAN_TRY_ASSIGN(const QByteArray actual, withoutReferences(held));
    return actual == complete || actual == started;
}

Result<bool> isOpening(const QJsonObject& held, const QByteArray& frozen)
{
    THUNHAN_TRY_ASSIGN(const QByteArray opening, openingDocument(frozen));
    return isSameDocument(held, opening);
}

Result<bool> isSameDocument(const QJsonObject& held, const QByteArray& sent)
{
    THUNHAN_TRY_ASSIGN(const QJsonObject own, parseCanonicalObject(sent));
    THUNHAN_TRY_ASSIGN(const QByteArray actual, canonicalJson(withoutCarriage(held)));
    THUNHAN_TRY_ASSIGN(const QByteArray expected, canonicalJson(withoutCarriage(own)));
    return actual == expected;
}

} // namespace thunhan
