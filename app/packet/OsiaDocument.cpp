// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/OsiaDocument.h"

#include "app/base/Sha256.h"
#include "app/domain/Prints.h"
#include "app/packet/CanonicalJson.h"

#include <QJsonArray>
#include <cmath>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto placeholderPrefix = "object:"_L1;
constexpr int deepestReference = 16;

QJsonObject encryptionOf(const QString& path)
{
    return {{u"type"_s, u"PKCS7"_s}, {u"scope"_s, path}};
}

QString rfc3339(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString compressionOf(const QString& mediaType)
{
    if (mediaType == "image/png"_L1)
        return u"PNG"_s;
    if (mediaType == "image/jpeg"_L1)
        return u"JPEG"_s;
    if (mediaType == "image/jp2"_L1)
        return u"JPEG2000"_s;
    if (mediaType == "image/x-wsq"_L1)
        return u"WSQ"_s;
    return u"NONE"_s;
}

QString subTypeOf(BiometricModality modality, const BiometricSite& site)
{
    return modality == BiometricModality::Face ? u"PORTRAIT"_s : siteName(site);
}

QJsonObject sampleEntry(const BiometricSample& sample, int ordinal, qsizetype index)
{
    const QString mediaType = whatIsSent(sample).mediaType;
    QJsonObject entry{
        {u"biometricType"_s, toName(sample.modality)},
        {u"imageRef"_s, placeholder(ordinal)},
        {u"captureDate"_s, rfc3339(sample.capturedAt)},
        {u"captureDevice"_s, sample.device},
        {u"width"_s, sample.size.width()},
        {u"height"_s, sample.size.height()},
        {u"bitdepth"_s, sample.bitDepth},
        {u"mimeType"_s, mediaType},
        {u"compression"_s, compressionOf(mediaType)},
        {u"encryption"_s, encryptionOf(u"$.biometricData[%1].imageRef"_s.arg(index))},
    };
    if (const QString subType = subTypeOf(sample.modality, sample.site); !subType.isEmpty())
        entry.insert("biometricSubType"_L1, subType);
    if (sample.impression != Impression::NotApplicable)
        entry.insert("impressionType"_L1, toName(sample.impression));
    if (sample.ppi > 0)
        entry.insert("resolution"_L1, sample.ppi);
    if (!sample.quality.isEmpty()) {
        const QualityScore& score = sample.quality.first();
        entry.insert("quality"_L1, static_cast<qint64>(std::llround(score.value)));
        entry.insert("qualityFormat"_L1, score.algorithm);
        entry.insert("algorithm"_L1, QString(score.algorithm + u' ' + score.version));
    }
    return entry;
}

QJsonObject missingEntry(const BiometricException& exception)
{
    const QString subType = subTypeOf(exception.modality, exception.site);
    QJsonObject missing;
    if (!subType.isEmpty())
        missing.insert("biometricSubType"_L1, subType);
    QJsonObject entry{{u"biometricType"_s, toName(exception.modality)}};
    if (!subType.isEmpty())
        entry.insert("biometricSubType"_L1, subType);
    if (exception.condition == ExceptionCondition::Other)
        entry.insert("comment"_L1, u"OTHER: the condition is described in the sealed record"_s);
    else
        missing.insert("presence"_L1, toName(exception.condition));
    entry.insert("missing"_L1, QJsonArray{missing});
    return entry;
}

QJsonArray biometricData(const Application& application, const ObjectOrdinals& ordinals)
{
    QJsonArray entries;
    for (const BiometricSample& sample : application.samples) {
        if (sample.kept)
            entries.append(sampleEntry(sample, ordinals.samples.value(sample.id), entries.size()));
    }
    for (const BiometricException& exception : application.exceptions)
        entries.append(missingEntry(exception));
    return entries;
}

QString osiaDocumentType(DocumentType type)
{
    switch (type) {
    case DocumentType::BirthCertificate: return u"BIRTH_CERTIFICATE"_s;
    case DocumentType::OldCard:
    case DocumentType::OldIdentityCard9: return u"ID_CARD"_s;
    case DocumentType::ReceiptSheet:
    case DocumentType::EidForm: return u"FORM"_s;
    case DocumentType::MarriageCertificate:
    case DocumentType::CorrectionDecision:
    case DocumentType::ResidenceProof:
    case DocumentType::Authorisation:
    case DocumentType::HandsPhotograph:
    case DocumentType::Other: break;
    }
    return u"OTHER"_s;
}

QJsonArray documentData(const Application& application, const ObjectOrdinals& ordinals)
{
    QJsonArray entries;
    for (const DocumentType type : allDocumentTypes) {
        QJsonArray parts;
        for (const DocumentScan& scan : application.documents) {
            if (scan.type != type)
                continue;
            const QString path =
                u"$.documentData[%1].parts[%2].dataRef"_s.arg(entries.size()).arg(parts.size());
            parts.append(QJsonObject{
                {u"pages"_s, QJsonArray{scan.page}},
                {u"dataRef"_s, placeholder(ordinals.documents.value(scan.id))},
                {u"width"_s, scan.size.width()},
                {u"height"_s, scan.size.height()},
                {u"mimeType"_s, scan.mediaType},
                {u"captureDate"_s, rfc3339(scan.capturedAt)},
                {u"captureDevice"_s, scan.device},
                {u"encryption"_s, encryptionOf(path)},
            });
        }
        if (parts.isEmpty())
            continue;
        const QString osiaType = osiaDocumentType(type);
        QJsonObject entry{{u"documentType"_s, osiaType}, {u"instance"_s, toName(type)}, {u"parts"_s, parts}};
        if (osiaType == "OTHER"_L1)
            entry.insert("documentTypeOther"_L1, toName(type));
        entries.append(entry);
    }
    return entries;
}

QString requestType(ApplicationKind kind)
{
    switch (kind) {
    case ApplicationKind::CardFirst: return u"FIRST_ISSUANCE"_s;
    case ApplicationKind::CardExchange: return u"RENEWAL"_s;
    case ApplicationKind::CardReissue: return u"REPLACEMENT"_s;
    case ApplicationKind::EidLevel1:
    case ApplicationKind::EidLevel2:
    case ApplicationKind::RecordCorrection:
    case ApplicationKind::NumberNotice: break;
    }
    return u"OTHER"_s;
}

// One visit is one enrollment and may ask for several things: each is told, the main one also where OSIA
// looks. Reasons stand in the sealed record: that somebody changed their name is nobody's business on the
// way.
QJsonObject requestData(const Application& application)
{
    const auto request = [](ApplicationKind kind) {
        return QJsonObject{{u"requestType"_s, requestType(kind)}, {u"applicationKind"_s, toName(kind)}};
    };
    QJsonObject data = request(application.kind);
    QJsonArray requests{data};
    for (const ApplicationKind kind : application.bundled)
        requests.append(request(kind));
    data.insert("priority"_L1, 1);
    data.insert("requests"_L1, requests);
    return data;
}

Result<QJsonValue> replaceIn(const QJsonValue& value,
                             const std::function<Result<QString>(const QString&)>& replace, int depth)
{
    if (depth > deepestReference)
        return {ErrorCode::MalformedInput, u"document is nested too deep"_s};
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray()) {
            THUNHAN_TRY_ASSIGN(const QJsonValue replaced, replaceIn(item, replace, depth + 1));
            array.append(replaced);
        }
        return QJsonValue(array);
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        const bool isReference = key == "imageRef"_L1 || key == "dataRef"_L1 || key == "templateRef"_L1;
        if (isReference) {
            THUNHAN_TRY_ASSIGN(const QString replaced, replace(member.value().toString()));
            member.value() = replaced;
        } else {
            THUNHAN_TRY_ASSIGN(const QJsonValue replaced,
                               replaceIn(QJsonValue(member.value()), replace, depth + 1));
            member.value() = replaced;
        }
    }
    return QJsonValue(object);
}

} // namespace

QJsonObject makeOsiaDocument(const Application& application, const ObjectOrdinals& ordinals,
                             const QByteArray& recordCipherDigest)
{
    const QJsonObject integrity{
        {u"type"_s, u"NONE"_s},  {u"scope"_s, u"$.biographicData.record.dataRef"_s},
        {u"alg"_s, u"SHA256"_s}, {u"encrypted"_s, true},
        {u"followRef"_s, true},  {u"hash"_s, QString::fromLatin1(recordCipherDigest.toHex())},
    };
    const QJsonObject record{
        {u"dataRef"_s, placeholder(ordinals.record)},
        {u"mimeType"_s, u"application/json"_s},
        {u"encryption"_s, encryptionOf(u"$.biographicData.record.dataRef"_s)},
        {u"integrity"_s, QJsonArray{integrity}},
    };
    QJsonObject document{
        {u"enrollmentType"_s, u"citizen"_s},
        {u"requestData"_s, requestData(application)},
        {u"biographicData"_s, QJsonObject{{u"record"_s, record}}},
    };
    if (const QJsonArray entries = biometricData(application, ordinals); !entries.isEmpty())
        document.insert("biometricData"_L1, entries);
    if (const QJsonArray entries = documentData(application, ordinals); !entries.isEmpty())
        document.insert("documentData"_L1, entries);
    return document;
}

QJsonObject makeCredentialRequest(ApplicationId enrollment, ApplicationKind kind,
                                  const QString& deliveryOffice)
{
    QJsonObject data{{u"priority"_s, 1},
                     {u"credentialProfileId"_s, toName(kind)},
                     {u"requestType"_s, requestType(kind)},
                     {u"deliveryOffice"_s, deliveryOffice}};
    if (requestType(kind) == "OTHER"_L1)
        data.insert("requestTypeOther"_L1, toName(kind));
    return {{u"requestData"_s, data},
            {u"personId"_s, enrollment.toString()},
            {u"biographicData"_s, QJsonObject{{u"enrollmentId"_s, enrollment.toString()}}}};
}

Result<QByteArray> documentDigest(QJsonObject document)
{
    document.remove("contextualData"_L1);
    THUNHAN_TRY_ASSIGN(const QByteArray canonical, canonicalJson(document));
    return sha256(canonical);
}

QJsonObject contextualData(const QByteArray& manifest, const QByteArray& signature,
                           const std::optional<CleanDataReport>& cleanData)
{
    QJsonObject context{{u"manifest"_s, QString::fromUtf8(manifest)},
                        {u"signature"_s, QString::fromLatin1(signature)}};
    if (cleanData)
        context.insert("cleanData"_L1, toSummaryJson(*cleanData));
    return context;
}

Result<ManifestAndSignature> readContextualData(const QJsonObject& document)
{
    const QJsonObject context = document.value("contextualData"_L1).toObject();
    ManifestAndSignature read{context.value("manifest"_L1).toString().toUtf8(),
                              context.value("signature"_L1).toString().toLatin1()};
    if (read.manifest.isEmpty() || read.signature.isEmpty())
        return {ErrorCode::MalformedInput, u"document has no manifest or no signature"_s};
    return read;
}

QString placeholder(int ordinal)
{
    return placeholderPrefix + QString::number(ordinal);
}

int placeholderOrdinal(const QString& reference)
{
    if (!reference.startsWith(placeholderPrefix))
        return -1;
    bool ok = false;
    const int ordinal = QStringView(reference).mid(placeholderPrefix.size()).toInt(&ok);
    return ok && ordinal >= 0 && placeholder(ordinal) == reference ? ordinal : -1;
}

Result<QJsonObject> replaceReferences(const QJsonObject& document,
                                      const std::function<Result<QString>(const QString&)>& replace)
{
    THUNHAN_TRY_ASSIGN(const QJsonValue replaced, replaceIn(document, replace, 0));
    return replaced.toObject();
}

} // namespace thunhan
