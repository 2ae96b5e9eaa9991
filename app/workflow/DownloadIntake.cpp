// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DownloadIntake.h"

#include "app/audit/AuditLog.h"
#include "app/keys/CertificateChain.h"
#include "app/store/OperatorRepository.h"
#include "app/store/StationRepository.h"
#include "app/workflow/CampaignLists.h"
#include "app/workflow/ReferenceImport.h"
#include "app/workflow/Rights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype mostOperators = 500;
constexpr qsizetype longestName = 200;

Error unsound(const QString& what)
{
    return {ErrorCode::MalformedInput, what};
}

// NFC, of a sensible length, on one line.
bool isWords(const QString& text)
{
    return text.size() <= longestName && text == text.normalized(QString::NormalizationForm_C) &&
           std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<OperatorRecord> operatorFrom(const QJsonObject& json)
{
    const auto role = roleFromName(json.value("role"_L1).toString());
    OperatorRecord record;
    record.profile.id = OperatorId::fromString(json.value("id"_L1).toString());
    record.profile.name = json.value("name"_L1).toString();
    record.profile.rank = json.value("rank"_L1).toString();
    record.active = json.value("active"_L1).toBool();
    if (!role || record.profile.id.isNull() || record.profile.name.isEmpty() ||
        !json.value("active"_L1).isBool() || !isWords(record.profile.name) || !isWords(record.profile.rank))
        return unsound(u"an operator of the list"_s);
    record.profile.role = *role;
    return record;
}

Result<void> takeReferenceDownload(Database& database, const ReferenceData& shipped, const DownloadItem& item,
                                   const QByteArray& content, const QDateTime& now, QDate today)
{
    THUNHAN_TRY_ASSIGN(const ReferenceVerdict verdict,
                       takeReference(database, shipped, {content, item.signature, {}, now, today}));
    // An administrator may have imported a newer one, or this one.
    const bool isKnown = verdict.refusal && (verdict.refusal->cause == RefusalCause::OlderEdition ||
                                             verdict.refusal->cause == RefusalCause::SameEdition);
    if (verdict.refusal && !isKnown)
        return toError(*verdict.refusal);
    return {};
}

} // namespace

Result<void> takeDownload(Database& database, const ReferenceData& shipped, const DownloadItem& item,
                          const QByteArray& content, const QDateTime& now, QDate today)
{
    DownloadRepository downloads(database);
    if (item.kind != DownloadKind::Reference) {
        THUNHAN_TRY_ASSIGN(const auto held, downloads.newest(item.kind));
        if (held && held->version >= item.version)
            return {ErrorCode::SignatureInvalid, u"a download is not newer than the one that is held"_s};
    }
    switch (item.kind) {
    case DownloadKind::Reference:
        THUNHAN_TRY(takeReferenceDownload(database, shipped, item, content, now, today));
        break;
    case DownloadKind::Operators: THUNHAN_TRY(applyOperators(database, content, now)); break;
    case DownloadKind::Certificates: THUNHAN_TRY(applyCertificates(database, content, now)); break;
    case DownloadKind::Revocations: THUNHAN_TRY(applyRevocations(database, content)); break;
    case DownloadKind::Targets: THUNHAN_TRY(CampaignTarget::parse(content)); break;
    case DownloadKind::Roster:
        THUNHAN_TRY(parseRoster(content));
        // Who was expected before is nobody's business any more.
        THUNHAN_TRY(downloads.dropAll(DownloadKind::Roster));
        break;
    }
    return downloads.insert({item.kind, item.version, item.digest, content, now});
}

Result<void> applyOperators(Database& database, const QByteArray& document, const QDateTime& now)
{
    const QJsonArray list = QJsonDocument::fromJson(document).object().value("operators"_L1).toArray();
    if (list.isEmpty() || list.size() > mostOperators)
        return unsound(u"list of operators"_s);
    OperatorRepository operators(database);
    THUNHAN_TRY_ASSIGN(const QList<OperatorRecord> before, operators.list());
    for (const QJsonValue& value : list) {
        THUNHAN_TRY_ASSIGN(const OperatorRecord record, operatorFrom(value.toObject()));
        const auto known = std::ranges::find_if(
            before, [&](const auto& one) { return one.profile.id == record.profile.id; });
        if (known != before.end() && *known == record)
            continue;
        const AuditAction action = known == before.end() ? AuditAction::OperatorAdded
                                   : !record.active      ? AuditAction::OperatorDeactivated
                                                         : AuditAction::OperatorChanged;
        THUNHAN_TRY(operators.save(record));
        THUNHAN_TRY(AuditLog(database).append({.at = now,
                                               .by = {},
                                               .action = action,
                                               .application = {},
                                               .subject = record.profile.id.toString(),
                                               .device = {}}));
    }
    THUNHAN_TRY_ASSIGN(const QList<OperatorRecord> after, operators.list());
    const bool isManaged = std::ranges::any_of(after, [](const OperatorRecord& one) {
        return one.active && hasRight(one.profile.role, Right::ManageStation);
    });
    return isManaged ? Result<void>() : unsound(u"list of operators leaves nobody to manage the station"_s);
}

Result<void> applyCertificates(Database& database, const QByteArray& document, const QDateTime& now)
{
    const QJsonObject json = QJsonDocument::fromJson(document).object();
    QByteArray bundle;
    for (const QJsonValue& pem : json.value("authorities"_L1).toArray())
        bundle += pem.toString().toLatin1().trimmed() + '\n';
    const QByteArray encryption = json.value("encryption"_L1).toString().toLatin1();
    const Result<QList<Certificate>> authorities = parseCertificates(bundle);
    const Result<Certificate> recipient = Certificate::parsePem(encryption);
    if (!authorities || !recipient)
        return {ErrorCode::CertificateInvalid, u"list of certificates"_s};
    THUNHAN_TRY(checkIssued(*recipient, *authorities, now));
    StationRepository stations(database);
    THUNHAN_TRY_ASSIGN(StationIdentity identity, stations.loadIdentity());
    identity.registryCa = bundle;
    identity.registryEncryptionCertificate = encryption;
    THUNHAN_TRY(stations.saveIdentity(identity));
    return AuditLog(database).append({.at = now,
                                      .by = {},
                                      .action = AuditAction::CertificateChanged,
                                      .application = {},
                                      .subject = QString::fromLatin1(recipient->thumbprint().toHex()),
                                      .device = {}});
}

Result<void> applyRevocations(Database& database, const QByteArray& document)
{
    const QJsonValue list = QJsonDocument::fromJson(document).object().value("certificates"_L1);
    if (!list.isArray())
        return unsound(u"list of revocations"_s);
    QStringList thumbprints;
    for (const QJsonValue& value : list.toArray()) {
        const QByteArray digest = QByteArray::fromHex(value.toString().toLatin1());
        if (digest.size() != 32)
            return unsound(u"a thumbprint of the revocations"_s);
        thumbprints.append(QString::fromLatin1(digest.toHex()));
    }
    return StationRepository(database).saveSetting(u"registry.revoked"_s, thumbprints.join(u' '));
}

Result<void> checkNotRevoked(Database& database, const Certificate& certificate)
{
    THUNHAN_TRY_ASSIGN(const auto revoked, StationRepository(database).setting(u"registry.revoked"_s));
    if (revoked && revoked->split(u' ').contains(QString::fromLatin1(certificate.thumbprint().toHex())))
        return {ErrorCode::ClientCertificateRefused, u"the registry revoked the station's certificate"_s};
    return {};
}

} // namespace thunhan
