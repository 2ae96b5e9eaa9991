// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/RecordJson.h"

#include <QJsonArray>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

QString text(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject fieldsToJson(const Applicant& applicant)
{
    QJsonObject json;
    for (const FieldKey field : allFields()) {
        const QJsonValue value = fieldToJson(applicant, field);
        if (!value.isNull())
            json.insert(toName(field), value);
    }
    return json;
}

QJsonObject toJson(const WarningReason& reason)
{
    QJsonObject json{{u"rule"_s, toName(reason.rule)},          {u"field"_s, toName(reason.field)},
                     {u"reason"_s, reason.reasonCode},          {u"note"_s, reason.note},
                     {u"givenBy"_s, reason.givenBy.toString()}, {u"givenAt"_s, text(reason.givenAt)}};
    if (reason.item >= 0)
        json.insert(u"item"_s, reason.item);
    return json;
}

QJsonObject toJson(const QualityScore& score)
{
    return {{u"algorithm"_s, score.algorithm}, {u"version"_s, score.version}, {u"value"_s, score.value}};
}

template <class T>
QJsonArray toArray(const QList<T>& list);

QJsonObject toJson(const BiometricSample& sample)
{
    QJsonObject json{{u"id"_s, sample.id.toString()},
                     {u"type"_s, toName(sample.modality)},
                     {u"site"_s, siteName(sample.site)},
                     {u"impression"_s, toName(sample.impression)},
                     {u"origin"_s, toName(sample.origin)},
                     {u"mediaType"_s, sample.mediaType},
                     {u"width"_s, sample.size.width()},
                     {u"height"_s, sample.size.height()},
                     {u"bitDepth"_s, sample.bitDepth},
                     {u"ppi"_s, sample.ppi},
                     {u"device"_s, sample.device},
                     {u"capturedAt"_s, text(sample.capturedAt)},
                     {u"capturedBy"_s, sample.capturedBy.toString()},
                     {u"attempt"_s, sample.attempt},
                     {u"quality"_s, toArray(sample.quality)},
                     {u"passed"_s, sample.passed},
                     {u"kept"_s, sample.kept},
                     {u"sha256"_s, QString::fromLatin1(sample.imageDigest.toHex())}};
    if (sample.rendition)
        json.insert("sent"_L1,
                    QJsonObject{{u"mediaType"_s, sample.rendition->mediaType},
                                {u"sha256"_s, QString::fromLatin1(sample.rendition->digest.toHex())}});
    return json;
}

QJsonObject toJson(const BiometricException& exception)
{
    return {{u"type"_s, toName(exception.modality)},
            {u"site"_s, siteName(exception.site)},
            {u"condition"_s, toName(exception.condition)},
            {u"note"_s, exception.note},
            {u"until"_s, exception.until.toString(Qt::ISODate)},
            {u"recordedBy"_s, exception.recordedBy.toString()},
            {u"recordedAt"_s, text(exception.recordedAt)}};
}

QJsonObject toJson(const QualityOverride& passed)
{
    return {{u"type"_s, toName(passed.modality)},
            {u"site"_s, siteName(passed.site)},
            {u"impression"_s, toName(passed.impression)},
            {u"matter"_s, toName(passed.matter)},
            {u"reason"_s, passed.reason},
            {u"grantedBy"_s, passed.grantedBy.toString()},
            {u"grantedAt"_s, text(passed.grantedAt)}};
}

QJsonObject toJson(const DocumentScan& scan)
{
    return {{u"id"_s, scan.id.toString()},
            {u"type"_s, toName(scan.type)},
            {u"page"_s, scan.page},
            {u"origin"_s, toName(scan.origin)},
            {u"mediaType"_s, scan.mediaType},
            {u"width"_s, scan.size.width()},
            {u"height"_s, scan.size.height()},
            {u"ppi"_s, scan.ppi},
            {u"device"_s, scan.device},
            {u"capturedAt"_s, text(scan.capturedAt)},
            {u"capturedBy"_s, scan.capturedBy.toString()},
            {u"sha256"_s, QString::fromLatin1(scan.imageDigest.toHex())}};
}

QJsonObject toJson(const Confirmation& confirmation)
{
    return {{u"kind"_s, toName(confirmation.kind)},
            {u"recordedBy"_s, confirmation.recordedBy.toString()},
            {u"recordedAt"_s, text(confirmation.recordedAt)}};
}

QJsonObject toJson(const RecordCorrection& correction)
{
    return {{u"field"_s, toName(correction.field)},
            {u"onRecord"_s, correction.onRecord},
            {u"claimed"_s, correction.claimed},
            {u"evidence"_s, toName(correction.evidence)}};
}

QJsonObject toJson(const NumberNotice& notice)
{
    return {{u"toWhom"_s, notice.toWhom},
            {u"notifiedOn"_s, notice.notifiedOn.toString(Qt::ISODate)},
            {u"notifiedBy"_s, notice.notifiedBy.toString()}};
}

QJsonArray kindsToJson(const QList<ApplicationKind>& kinds)
{
    QJsonArray names;
    for (const ApplicationKind kind : kinds)
        names.append(toName(kind));
    return names;
}

QJsonObject toJson(const ReviewDecision& decision)
{
    return {{u"outcome"_s, toName(decision.outcome)},
            {u"reason"_s, decision.reasonCode},
            {u"note"_s, decision.note},
            {u"decidedBy"_s, decision.decidedBy.toString()},
            {u"decidedAt"_s, text(decision.decidedAt)}};
}

template <class T>
QJsonArray toArray(const QList<T>& list)
{
    QJsonArray array;
    for (const T& item : list)
        array.append(toJson(item));
    return array;
}

} // namespace

QJsonObject recordToJson(const Application& application, const std::optional<ClockSkew>& clock)
{
    QJsonObject json{
        {u"id"_s, application.id.toString()},
        {u"fileNumber"_s, application.fileNumber},
        {u"kind"_s, toName(application.kind)},
        {u"reason"_s, application.reason},
        {u"bundled"_s, kindsToJson(application.bundled)},
        {u"lacksCapacity"_s, application.lacksCapacity},
        {u"feeExemption"_s, application.feeExemption},
        {u"channel"_s, toName(application.channel)},
        {u"externalFileNumber"_s, application.externalFileNumber},
        {u"collectingUnit"_s, application.collectingUnit},
        {u"residenceUnit"_s, application.residenceUnit},
        {u"birthRegistrationUnit"_s, application.birthRegistrationUnit},
        {u"revision"_s, application.revision},
        {u"createdAt"_s, text(application.createdAt)},
        {u"createdBy"_s, application.createdBy.toString()},
        {u"submittedAt"_s, text(application.submittedAt)},
        {u"submittedBy"_s, application.submittedBy.toString()},
        {u"applicant"_s, fieldsToJson(application.applicant)},
        {u"corrections"_s, toArray(application.corrections)},
        {u"warningReasons"_s, toArray(application.warningReasons)},
        {u"samples"_s, toArray(application.samples)},
        {u"exceptions"_s, toArray(application.exceptions)},
        {u"overrides"_s, toArray(application.overrides)},
        {u"documents"_s, toArray(application.documents)},
        {u"confirmations"_s, toArray(application.confirmations)},
    };
    if (application.notice)
        json.insert("notice"_L1, toJson(*application.notice));
    if (application.cleanData)
        json.insert("cleanData"_L1, toJson(*application.cleanData));
    if (clock)
        json.insert("clock"_L1, clock->toJson());
    if (application.decision)
        json.insert("decision"_L1, toJson(*application.decision));
    return json;
}

} // namespace thunhan
