// SPDX-License-Identifier: GPL-3.0-or-later
// The enrollment document of OSIA 7.1 (Enrollment 1.3.0). In clear it says what was captured, of which site
// and how; names, dates and every image stand in the sealed objects it refers to, because proxies that end
// TLS read it.
#pragma once

#include "app/base/Result.h"
#include "app/domain/Application.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <functional>

namespace thunhan
{

// Where the sealed objects of an application stand in the packet.
struct ObjectOrdinals {
    int record = 0;
    QHash<SampleId, int> samples;
    QHash<DocumentId, int> documents;
};

inline constexpr QLatin1StringView sealedMediaType("application/pkcs7-mime");

// Without contextualData. References are placeholders (see below).
QJsonObject makeOsiaDocument(const Application& application, const ObjectOrdinals& ordinals,
                             const QByteArray& recordCipherDigest);

// What the issuing system is asked for once the enrollment is there (CMS 1.3.0, CredentialRequest). The
// person is the enrolled one: names and numbers stand in the sealed record and nowhere else.
QJsonObject makeCredentialRequest(ApplicationId enrollment, ApplicationKind kind,
                                  const QString& deliveryOffice);

// SHA-256 over the RFC 8785 form of the document without contextualData: that is where manifest and signature
// stand, and they cannot be part of what they vouch for.
Result<QByteArray> documentDigest(QJsonObject document);

// contextualData with the manifest's exact text and its signature, and both out of it again. MalformedInput
// when they are not there. The verdicts of the clean data checks stand beside them for sorting on arrival;
// the signed ones, with the duplicates, stand in the sealed record.
QJsonObject contextualData(const QByteArray& manifest, const QByteArray& signature,
                           const std::optional<CleanDataReport>& cleanData = {});
struct ManifestAndSignature {
    QByteArray manifest;
    QByteArray signature;
};
Result<ManifestAndSignature> readContextualData(const QJsonObject& document);

// "object:3" stands for a URI that the registry gives out later.
QString placeholder(int ordinal);
// The ordinal, or -1 when `reference` is no placeholder.
int placeholderOrdinal(const QString& reference);
// The document with every imageRef, dataRef and templateRef replaced by what `replace` makes of it; leaves
// with its first error.
Result<QJsonObject> replaceReferences(const QJsonObject& document,
                                      const std::function<Result<QString>(const QString&)>& replace);

} // namespace thunhan
