// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingIntake.h"

#include "app/base/Sha256.h"
#include "app/keys/CertificateChain.h"
#include "app/packet/CanonicalJson.h"
#include "app/packet/Carriage.h"
#include "app/packet/DeliveryReceipt.h"
#include "app/packet/OsiaDocument.h"
#include "app/packet/PacketOpener.h"
#include "sync/training/OsiaShapes.h"

#include <QSet>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

TrainingAnswer unprocessable(const Error& error)
{
    return TrainingAnswer::refusal(422, u"The packet was refused (%1): %2."_s.arg(
                                            QLatin1StringView(errorName(error.code)), error.detail));
}

std::variant<IntakeContents, TrainingAnswer> named(const OpenedPacket& packet)
{
    IntakeContents intake;
    QSet<QString> names;
    for (const ManifestObject& object : packet.manifest.objects) {
        const ReceivedObject received{object.name, object.mediaType, object.plainSize, object.plainDigest};
        const QString file = receivedFileName(received);
        if (!isTrainingId(object.name) || names.contains(file))
            return TrainingAnswer::refusal(
                422, u"Object %1 of the manifest has a bad or repeated name."_s.arg(object.ordinal));
        names.insert(file);
        intake.objects.append(received);
    }
    intake.contents = packet.contents;
    return intake;
}

} // namespace

TrainingIntake::TrainingIntake(TrainingStore& store, Certificate recipient, PrivateKey recipientKey,
                               Issuer authority)
    : m_store(store),
      m_recipient(std::move(recipient)),
      m_recipientKey(std::move(recipientKey)),
      m_authority(std::move(authority)),
      m_shape(enrollmentShape())
{
}

// Only the path is looked at: a client may reach the registry by another host and port than the registry
// knows of, and after a restart the port differs.
Result<QString> TrainingIntake::bufferIdOf(const QString& enrollment, const QString& reference)
{
    const QUrl url(reference, QUrl::StrictMode);
    const bool absolute =
        url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
    if (!absolute)
        return {ErrorCode::MalformedInput, u"A reference to a buffer must be an absolute http(s) URI."_s};
    const QString prefix = u"/v1/enrollments/%1/buffer/"_s.arg(enrollment);
    const QString path = url.path(QUrl::FullyEncoded);
    const qsizetype at = path.indexOf(prefix);
    const QString id = at < 0 ? QString() : path.mid(at + prefix.size());
    if (!isTrainingId(id))
        return {ErrorCode::MalformedInput, u"A reference does not point to a buffer of this enrollment."_s};
    return id;
}

std::optional<TrainingAnswer> TrainingIntake::refuseDocument(const QString& enrollment,
                                                             const QJsonObject& document)
{
    if (auto fault = m_shape.faultIn(document, {}))
        return TrainingAnswer::refusal(400, *fault);
    const auto check = [&](const QString& reference) -> Result<QString> {
        THUNHAN_TRY_ASSIGN(const QString id, bufferIdOf(enrollment, reference));
        THUNHAN_TRY_ASSIGN(const bool isHeld, m_store.holdsBuffer(enrollment, id));
        return isHeld ? Result<QString>(reference) : ErrorCode::NotFound;
    };
    const auto checked = replaceReferences(document, check);
    if (checked)
        return std::nullopt;
    switch (checked.error().code) {
    case ErrorCode::MalformedInput: return TrainingAnswer::refusal(400, checked.error().detail);
    case ErrorCode::NotFound:
        return TrainingAnswer::refusal(400, u"A reference points to a buffer the registry does not hold."_s);
    default: return TrainingAnswer::trouble(checked.error());
    }
}

std::variant<IntakeContents, TrainingAnswer> TrainingIntake::open(const StoredEnrollment& enrollment)
{
    const QJsonObject document = jsonObject(enrollment.document).value_or(QJsonObject());
    if (auto refused = refuseDocument(enrollment.id, document))
        return *refused;
    if (const auto gap = incompleteness(document))
        return TrainingAnswer::refusal(422, *gap);
    const auto carried = readContextualData(document);
    if (!carried)
        return unprocessable(carried.error());
    const auto manifest = PacketManifest::parse(carried->manifest);
    if (!manifest)
        return unprocessable(manifest.error());

    // The station signed placeholders; a buffer's digest tells which object it is.
    QHash<QByteArray, int> ordinals;
    for (const ManifestObject& object : manifest->objects)
        ordinals.insert(object.cipherDigest, object.ordinal);
    SealedPacket packet;
    packet.application = ApplicationId::fromString(enrollment.id);
    packet.manifest = carried->manifest;
    packet.signature = carried->signature;
    packet.objects.resize(manifest->objects.size());
    const auto restore = [&](const QString& reference) -> Result<QString> {
        THUNHAN_TRY_ASSIGN(const QString id, bufferIdOf(enrollment.id, reference));
        THUNHAN_TRY_ASSIGN(const StoredBuffer buffer, m_store.buffer(enrollment.id, id));
        const int ordinal = ordinals.value(sha256(buffer.content), -1);
        if (ordinal < 0)
            return {ErrorCode::SignatureInvalid, u"a buffer is not an object of the manifest"_s};
        packet.objects[ordinal].ordinal = ordinal;
        packet.objects[ordinal].ciphertext = buffer.content;
        return placeholder(ordinal);
    };
    const auto restored = replaceReferences(withoutCarriage(document), restore);
    if (!restored)
        return unprocessable(restored.error());
    const auto canonical = canonicalJson(*restored);
    if (!canonical)
        return unprocessable(canonical.error());
    packet.document = *canonical;

    const auto station = sealerOf(enrollment, document, *manifest);
    if (!station)
        return unprocessable(station.error());
    const auto opened = openPacket(packet, *station, m_recipient, m_recipientKey);
    if (!opened)
        return unprocessable(opened.error());
    return named(*opened);
}

// The station that brought it, or, where that is another one, the certificate that came with the packet.
Result<Certificate> TrainingIntake::sealerOf(const StoredEnrollment& enrollment, const QJsonObject& document,
                                             const PacketManifest& manifest)
{
    THUNHAN_TRY_ASSIGN(const auto bringers, m_store.bringers(enrollment));
    const QByteArray der = bringers.value(manifest.certificateThumbprint);
    if (!der.isEmpty())
        return Certificate::parse(der);
    const QByteArray carried = readCarriage(document).certificate;
    // None: that of the creator, which then does not fit.
    THUNHAN_TRY_ASSIGN(const Certificate certificate,
                       Certificate::parse(carried.isEmpty() ? enrollment.stationCertificate : carried));
    THUNHAN_TRY(checkIssued(certificate, {m_authority.certificate}, manifest.sealedAt));
    return certificate;
}

Result<QByteArray> TrainingIntake::receiptFor(const StoredEnrollment& enrollment) const
{
    THUNHAN_TRY_ASSIGN(const ManifestAndSignature carried,
                       readContextualData(jsonObject(enrollment.document).value_or(QJsonObject())));
    return DeliveryReceipt{ApplicationId::fromString(enrollment.id), sha256(carried.manifest),
                           enrollment.finalizedAt}
        .sign(m_authority.key, m_authority.certificate);
}

} // namespace thunhan
