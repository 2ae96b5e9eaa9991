// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingUploadDesk.h"

#include "app/base/Sha256.h"
#include "app/base/Uuid7.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr qint64 largestUpload = qint64{64} * 1024 * 1024;
constexpr int checksumMismatch = 460; // as the protocol's checksum extension has it

TrainingAnswer tusAnswer(int status, TrainingHeaders headers = {})
{
    headers.emplace_back("Tus-Resumable", "1.0.0");
    headers.emplace_back("Cache-Control", "no-store");
    return {status, headers, {}};
}

// "key base64,key base64"
QByteArray metadata(const QByteArray& header, QByteArrayView key)
{
    for (const QByteArray& item : header.split(',')) {
        const QList<QByteArray> parts = item.trimmed().split(' ');
        if (parts.size() == 2 && parts[0] == key)
            return QByteArray::fromBase64(parts[1]);
    }
    return {};
}

std::optional<qint64> number(const QByteArray& header)
{
    bool isNumber = false;
    const qint64 value = header.toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

TrainingAnswer notThere()
{
    return TrainingAnswer::refusal(404, u"The enrollment has no upload with this id."_s);
}

} // namespace

TrainingAnswer TrainingUploadDesk::answer(const TrainingRoute& route, const TrainingRequest& request,
                                          const StoredEnrollment& enrollment)
{
    if (route.call == TrainingCall::UploadOptions)
        return tusAnswer(204, {{"Tus-Version", "1.0.0"},
                               {"Tus-Extension", "creation"},
                               {"Tus-Max-Size", QByteArray::number(largestUpload)}});
    if (request.header("Tus-Resumable") != "1.0.0")
        return tusAnswer(412, {{"Tus-Version", "1.0.0"}});
    switch (route.call) {
    case TrainingCall::CreateUpload: return create(request, enrollment);
    case TrainingCall::ReadUpload: return tell(enrollment.id, route.bufferId);
    case TrainingCall::AppendUpload: return append(request, enrollment.id, route.bufferId);
    default: return TrainingAnswer::refusal(404, u"There is no such operation."_s);
    }
}

TrainingAnswer TrainingUploadDesk::create(const TrainingRequest& request, const StoredEnrollment& enrollment)
{
    const auto length = number(request.header("Upload-Length"));
    const QByteArray announced = request.header("Upload-Metadata");
    const QByteArray digest = metadata(announced, "sha256");
    const QByteArray mediaType = metadata(announced, "filetype");
    if (!length || *length == 0)
        return TrainingAnswer::refusal(400, u"The header Upload-Length is required."_s);
    if (*length > largestUpload)
        return TrainingAnswer::refusal(413, u"The upload would be larger than 64 MiB."_s);
    if (digest.size() != 32 || !mediaType.startsWith("application/"))
        return TrainingAnswer::refusal(400, u"Upload-Metadata must tell filetype and sha256."_s);
    const QString id = makeUuid7(m_clock, m_random).toString(QUuid::WithoutBraces);
    const auto begun = m_store.uploads().begin({id, enrollment.id, *length, digest, mediaType});
    if (!begun)
        return TrainingAnswer::trouble(begun.error());
    return tusAnswer(
        201, {{"Location", "/v1/enrollments/" + enrollment.id.toLatin1() + "/uploads/" + id.toLatin1() +
                               "?transactionId=" + enrollment.transaction.toLatin1()}});
}

TrainingAnswer TrainingUploadDesk::tell(const QString& enrollment, const QString& id)
{
    const auto upload = m_store.uploads().find(enrollment, id);
    if (upload) {
        return tusAnswer(200, {{"Upload-Offset", QByteArray::number(upload->offset)},
                               {"Upload-Length", QByteArray::number(upload->length)}});
    }
    const auto finished = m_store.buffer(enrollment, id);
    if (!finished)
        return finished.error().code == ErrorCode::NotFound ? notThere()
                                                            : TrainingAnswer::trouble(finished.error());
    const QByteArray size = QByteArray::number(finished->content.size());
    return tusAnswer(200, {{"Upload-Offset", size}, {"Upload-Length", size}});
}

TrainingAnswer TrainingUploadDesk::append(const TrainingRequest& request, const QString& enrollment,
                                          const QString& id)
{
    const auto offset = number(request.header("Upload-Offset"));
    if (request.header("Content-Type") != "application/offset+octet-stream" || !offset)
        return TrainingAnswer::refusal(400, u"A piece needs its offset and its content type."_s);
    const auto upload = m_store.uploads().find(enrollment, id);
    if (!upload) {
        if (const auto isHeld = m_store.holdsBuffer(enrollment, id); isHeld && *isHeld)
            return TrainingAnswer::refusal(409, u"The upload is finished."_s);
        return upload.error().code == ErrorCode::NotFound ? notThere()
                                                          : TrainingAnswer::trouble(upload.error());
    }
    if (*offset != upload->offset)
        return TrainingAnswer::refusal(409, u"The upload goes on at another offset."_s);
    if (*offset + request.body.size() > upload->length)
        return TrainingAnswer::refusal(413, u"The piece goes beyond the end."_s);
    if (const auto stored = m_store.uploads().append(*upload, request.body); !stored)
        return TrainingAnswer::trouble(stored.error());
    const qint64 reached = *offset + request.body.size();
    if (reached == upload->length) {
        if (auto refused = finish(*upload))
            return *refused;
    }
    return tusAnswer(204, {{"Upload-Offset", QByteArray::number(reached)}});
}

std::optional<TrainingAnswer> TrainingUploadDesk::finish(const StoredUpload& upload)
{
    const auto content = m_store.uploads().bytes(upload);
    if (!content)
        return TrainingAnswer::trouble(content.error());
    if (sha256(*content) != upload.digest) {
        const auto dropped = m_store.uploads().drop(upload);
        return dropped ? TrainingAnswer::refusal(checksumMismatch, u"The bytes are not those announced."_s)
                       : TrainingAnswer::trouble(dropped.error());
    }
    const auto finished = m_store.uploads().finish(upload, m_clock.nowUtc());
    return finished ? std::nullopt : std::optional(TrainingAnswer::trouble(finished.error()));
}

} // namespace thunhan
