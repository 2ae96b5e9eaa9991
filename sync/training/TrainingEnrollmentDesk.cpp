// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingEnrollmentDesk.h"

#include "app/base/Sha256.h"
#include "app/base/Uuid7.h"
#include "app/packet/OsiaDocument.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qint64 maxEnrollmentBytes = 64 * 1024 * 1024; // of buffers, orphans included

// RFC 3230: "SHA-256=<base64>[, other=...]".
std::optional<QByteArray> digestOf(const QByteArray& header)
{
    for (const QByteArray& item : header.split(',')) {
        const QByteArray trimmed = item.trimmed();
        const qsizetype equals = trimmed.indexOf('=');
        if (equals > 0 && trimmed.first(equals).compare("SHA-256", Qt::CaseInsensitive) == 0) {
            const auto decoded = QByteArray::fromBase64Encoding(trimmed.mid(equals + 1),
                                                                QByteArray::AbortOnBase64DecodingErrors);
            if (decoded && decoded.decoded.size() == 32)
                return decoded.decoded;
        }
    }
    return std::nullopt;
}

QByteArray digestHeader(const QByteArray& content)
{
    return "SHA-256=" + sha256(content).toBase64();
}

// type/subtype, of characters a header may hold.
bool isBufferType(const QByteArray& mediaType)
{
    static const QByteArray allowed("abcdefghijklmnopqrstuvwxyz0123456789.+-");
    const qsizetype slash = mediaType.indexOf('/');
    const QByteArray kind = mediaType.first(qMax(slash, qsizetype(0)));
    const QByteArray subtype = mediaType.mid(slash + 1);
    return mediaType.size() <= 100 && (kind == "image" || kind == "application") && !subtype.isEmpty() &&
           std::all_of(subtype.begin(), subtype.end(), [](char c) { return allowed.contains(c); });
}

std::optional<TrainingAnswer> refuseFinalizeFlag(const TrainingRequest& request)
{
    const QString flag = request.query.queryItemValue(u"finalize"_s);
    if (flag.isEmpty() || flag == "false"_L1)
        return std::nullopt;
    return TrainingAnswer::refusal(400,
                                   u"The flag finalize must be false: finalize with a call of its own."_s);
}

TrainingAnswer notJson()
{
    return TrainingAnswer::refusal(400, u"The body must be a JSON object."_s);
}

TrainingAnswer alreadyFinalized()
{
    return TrainingAnswer::refusal(403, u"The enrollment is finalized and cannot be changed."_s);
}

} // namespace

TrainingEnrollmentDesk::TrainingEnrollmentDesk(TrainingStore& store, TrainingIntake intake,
                                               const Clock& clock, RandomSource& random,
                                               std::function<void(const AcceptedEnrollment&)> accepted)
    : m_store(store),
      m_intake(std::move(intake)),
      m_uploads(store, clock, random),
      m_clock(clock),
      m_random(random),
      m_accepted(std::move(accepted))
{
}

TrainingAnswer TrainingEnrollmentDesk::answer(const TrainingRoute& route, const TrainingRequest& request,
                                              const QByteArray& thumbprint)
{
    if (route.call == TrainingCall::CreateEnrollment)
        return create(route.id, request, thumbprint);
    const auto found = m_store.enrollment(route.id);
    if (!found) {
        return found.error().code == ErrorCode::NotFound
                   ? TrainingAnswer::refusal(404, u"There is no enrollment with this id."_s)
                   : TrainingAnswer::trouble(found.error());
    }
    const auto bringers = m_store.bringers(*found);
    if (!bringers)
        return TrainingAnswer::trouble(bringers.error());
    if (!bringers->contains(thumbprint))
        return TrainingAnswer::refusal(403, u"The enrollment belongs to another client certificate."_s);
    switch (route.call) {
    case TrainingCall::ReadEnrollment: return read(*found);
    case TrainingCall::UpdateEnrollment: return update(*found, request);
    case TrainingCall::FinalizeEnrollment: return finalize(*found);
    case TrainingCall::CreateBuffer: return createBuffer(*found, request);
    case TrainingCall::ReadBuffer: return readBuffer(*found, route.bufferId);
    case TrainingCall::UploadOptions:
    case TrainingCall::CreateUpload:
    case TrainingCall::ReadUpload:
    case TrainingCall::AppendUpload:
        return found->finalizedAt.isValid() ? alreadyFinalized() : m_uploads.answer(route, request, *found);
    default: return TrainingAnswer::refusal(404, u"There is no such operation."_s);
    }
}

TrainingAnswer TrainingEnrollmentDesk::create(const QString& id, const TrainingRequest& request,
                                              const QByteArray& thumbprint)
{
    // The id is the manifest's and a folder's name.
    if (ApplicationId::fromString(id).isNull() || ApplicationId::fromString(id).toString() != id)
        return TrainingAnswer::refusal(400, u"The enrollment id must be a UUID in lower case."_s);
    if (auto refused = refuseFinalizeFlag(request))
        return *refused;
    const auto document = jsonObject(request.body);
    if (!document)
        return notJson();
    const auto existing = m_store.enrollment(id);
    if (existing)
        return refuseSecond(*existing, *document, request.clientCertificate);
    if (auto refused = m_intake.refuseDocument(id, *document))
        return *refused;
    const auto created = m_store.create({id,
                                         thumbprint,
                                         request.clientCertificate,
                                         request.query.queryItemValue(u"transactionId"_s),
                                         request.body,
                                         m_clock.nowUtc(),
                                         {}});
    return created ? TrainingAnswer{} : TrainingAnswer::trouble(created.error());
}

// One packet may come in by two ways: who shows the same manifest and signature may go on with it.
TrainingAnswer TrainingEnrollmentDesk::refuseSecond(const StoredEnrollment& existing,
                                                    const QJsonObject& document,
                                                    const QByteArray& certificate)
{
    const auto held = readContextualData(jsonObject(existing.document).value_or(QJsonObject()));
    const auto shown = readContextualData(document);
    if (held && shown && held->manifest == shown->manifest && held->signature == shown->signature) {
        const auto added = m_store.addBringer(existing.id, certificate);
        if (!added)
            return TrainingAnswer::trouble(added.error());
    }
    return TrainingAnswer::refusal(409, u"An enrollment with this id already exists."_s);
}

TrainingAnswer TrainingEnrollmentDesk::read(const StoredEnrollment& enrollment) const
{
    QJsonObject document = jsonObject(enrollment.document).value_or(QJsonObject());
    document.insert(u"enrollmentId"_s, enrollment.id);
    document.insert(u"status"_s, enrollment.finalizedAt.isValid() ? u"FINALIZED"_s : u"IN_PROGRESS"_s);
    TrainingAnswer answer = TrainingAnswer::json(200, document);
    if (enrollment.finalizedAt.isValid()) {
        const auto receipt = m_intake.receiptFor(enrollment);
        if (!receipt)
            return TrainingAnswer::trouble(receipt.error());
        answer.headers.emplace_back("Delivery-Receipt", *receipt);
    }
    return answer;
}

TrainingAnswer TrainingEnrollmentDesk::update(const StoredEnrollment& enrollment,
                                              const TrainingRequest& request)
{
    if (auto refused = refuseFinalizeFlag(request))
        return *refused;
    const auto document = jsonObject(request.body);
    if (!document)
        return notJson();
    // The same once more changes nothing: its first answer may have been lost.
    if (enrollment.finalizedAt.isValid())
        return *document == jsonObject(enrollment.document) ? TrainingAnswer{} : alreadyFinalized();
    if (auto refused = m_intake.refuseDocument(enrollment.id, *document))
        return *refused;
    const auto replaced = m_store.replaceDocument(enrollment.id, request.body);
    return replaced ? TrainingAnswer{} : TrainingAnswer::trouble(replaced.error());
}

TrainingAnswer TrainingEnrollmentDesk::finalize(const StoredEnrollment& enrollment)
{
    if (enrollment.finalizedAt.isValid())
        return {};
    auto opened = m_intake.open(enrollment);
    if (const auto* refused = std::get_if<TrainingAnswer>(&opened))
        return *refused;
    const auto& intake = std::get<IntakeContents>(opened);
    const QDateTime now = m_clock.nowUtc();
    const auto stored = m_store.accept(enrollment.id, intake.objects, intake.contents, now);
    if (!stored)
        return TrainingAnswer::trouble(stored.error());
    m_accepted({enrollment.id, enrollment.station, enrollment.createdAt, now, intake.objects});
    return {};
}

TrainingAnswer TrainingEnrollmentDesk::createBuffer(const StoredEnrollment& enrollment,
                                                    const TrainingRequest& request)
{
    if (enrollment.finalizedAt.isValid())
        return alreadyFinalized();
    const QByteArray mediaType = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (!isBufferType(mediaType))
        return TrainingAnswer::refusal(400,
                                       u"The content type of a buffer must be image/* or application/*."_s);
    if (request.body.isEmpty())
        return TrainingAnswer::refusal(400, u"The buffer is empty."_s);
    const auto digest = digestOf(request.header("Digest"));
    if (!digest)
        return TrainingAnswer::refusal(400,
                                       u"The header Digest with a SHA-256 digest (RFC 3230) is required."_s);
    if (*digest != sha256(request.body))
        return TrainingAnswer::refusal(400, u"The header Digest does not fit the body."_s);
    const auto held = m_store.bufferBytes(enrollment.id);
    if (!held)
        return TrainingAnswer::trouble(held.error());
    if (*held + request.body.size() > maxEnrollmentBytes)
        return TrainingAnswer::refusal(413, u"The enrollment would hold more than 64 MiB."_s);
    const QDateTime now = m_clock.nowUtc();
    const QString id = makeUuid7(m_clock, m_random).toString(QUuid::WithoutBraces);
    const auto added =
        m_store.addBuffer({id, enrollment.id, QString::fromLatin1(mediaType), request.body}, now);
    return added ? TrainingAnswer::json(201, {{u"bufferId"_s, id}}) : TrainingAnswer::trouble(added.error());
}

TrainingAnswer TrainingEnrollmentDesk::readBuffer(const StoredEnrollment& enrollment, const QString& id)
{
    const auto buffer = m_store.buffer(enrollment.id, id);
    if (!buffer) {
        return buffer.error().code == ErrorCode::NotFound
                   ? TrainingAnswer::refusal(404, u"The enrollment has no buffer with this id."_s)
                   : TrainingAnswer::trouble(buffer.error());
    }
    return {200,
            {{"Content-Type", buffer->mediaType.toLatin1()}, {"Digest", digestHeader(buffer->content)}},
            buffer->content};
}

} // namespace thunhan
