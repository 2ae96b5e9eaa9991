// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/TusTransfer.h"

#include <QCoroFuture>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int mostConflicts = 3; // somebody else writes there, or the server has lost its mind

template <class T>
RegistryAnswer<T> malformedTus()
{
    return failedAnswer<T>(malformedAnswer("resumable upload"_L1));
}

std::optional<qint64> numberIn(const HttpAnswer& answer, QByteArrayView header)
{
    bool isNumber = false;
    const qint64 number = answer.header(header).trimmed().toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

bool hasItem(const QByteArray& list, QByteArrayView item)
{
    const auto items = list.split(',');
    return std::ranges::any_of(items, [&](const QByteArray& each) { return each.trimmed() == item; });
}

bool isSameServer(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

bool isGone(const Error& error) // 404, 410
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::RegistryRefused;
}

} // namespace

void ChunkSize::passed(qint64 bytes, std::chrono::milliseconds took)
{
    const qint64 rate = bytes * aim.count() / std::max<qint64>(1, took.count());
    // Half way only: one fast answer says little.
    m_bytes = std::clamp((m_bytes + rate) / 2, smallest, largest);
}

void ChunkSize::broke()
{
    m_bytes = std::max(smallest, m_bytes / 2);
}

OsiaSession::Call TusTransfer::call(QLatin1StringView operation, const QByteArray& method, const QUrl& url,
                                    int expected) const
{
    OsiaSession::Call call{operation, method, QNetworkRequest(url), {}, {}, expected};
    call.request.setRawHeader("Tus-Resumable", "1.0.0");
    return call;
}

QCoro::Task<RegistryAnswer<bool>> TusTransfer::isOffered(QUrl creation)
{
    const OsiaSession::Call options = call("resumable options"_L1, "OPTIONS", creation, 204);
    const RegistryAnswer<HttpAnswer> answer = co_await m_perform(options);
    if (answer.result) {
        const bool offered = hasItem(answer.result->header("Tus-Version"), "1.0.0") &&
                             hasItem(answer.result->header("Tus-Extension"), "creation");
        co_return RegistryAnswer<bool>{offered, {}, {}};
    }
    switch (answer.result.error().code) {
    case ErrorCode::NotFound:
    case ErrorCode::RegistryRefused:
    case ErrorCode::RegistryConflict:
    case ErrorCode::RegistryForbidden:
    case ErrorCode::RegistryAnswerMalformed: co_return RegistryAnswer<bool>{false, {}, {}};
    default: co_return failedAnswer<bool>(answer);
    }
}

QCoro::Task<RegistryAnswer<QUrl>> TusTransfer::send(QUrl creation, ObjectUpload upload)
{
    const qint64 length = upload.ciphertext.size();
    QUrl url(upload.uploadUrl, QUrl::StrictMode);
    qint64 offset = 0;
    if (!upload.uploadUrl.isEmpty() && isSameServer(url, creation)) {
        const RegistryAnswer<qint64> reached = co_await offsetOf(url, length);
        if (!reached.result && !isGone(reached.result.error()))
            co_return failedAnswer<QUrl>(reached);
        if (reached.result)
            offset = *reached.result;
        else
            url.clear();
    } else {
        url.clear();
    }
    if (url.isEmpty()) {
        const RegistryAnswer<QUrl> created = co_await create(creation, upload);
        if (!created.result)
            co_return created;
        url = *created.result;
        const QString address = url.toString(QUrl::FullyEncoded);
        const Result<void> kept = co_await upload.keepUrl(address);
        if (!kept)
            co_return RegistryAnswer<QUrl>{kept.error(), {}, {}};
    }
    int conflicts = 0;
    while (offset < length) {
        RegistryAnswer<qint64> reached = co_await sendChunk(url, offset, upload);
        if (!reached.result && reached.result.error().code == ErrorCode::RegistryConflict &&
            ++conflicts <= mostConflicts)
            reached = co_await offsetOf(url, length); // an earlier piece came through although it seemed lost
        if (!reached.result)
            co_return failedAnswer<QUrl>(reached);
        offset = *reached.result;
    }
    co_return RegistryAnswer<QUrl>{url, {}, {}};
}

QCoro::Task<RegistryAnswer<QUrl>> TusTransfer::create(QUrl creation, const ObjectUpload& upload)
{
    OsiaSession::Call post = call("resumable creation"_L1, "POST", creation, 201);
    post.request.setRawHeader("Upload-Length", QByteArray::number(upload.ciphertext.size()));
    post.request.setRawHeader("Upload-Metadata", "filetype " +
                                                     QByteArray("application/pkcs7-mime").toBase64() +
                                                     ",sha256 " + upload.digest.toBase64());
    const RegistryAnswer<HttpAnswer> answer = co_await m_perform(post);
    if (!answer.result)
        co_return failedAnswer<QUrl>(answer);
    const QUrl location =
        creation.resolved(QUrl(QString::fromLatin1(answer.result->header("Location")), QUrl::StrictMode));
    if (!location.isValid() || location == creation || !isSameServer(location, creation))
        co_return malformedTus<QUrl>();
    co_return RegistryAnswer<QUrl>{location, {}, {}};
}

QCoro::Task<RegistryAnswer<qint64>> TusTransfer::offsetOf(QUrl url, qint64 length)
{
    const OsiaSession::Call head = call("resumable offset"_L1, "HEAD", url, 200);
    const RegistryAnswer<HttpAnswer> answer = co_await m_perform(head);
    if (!answer.result)
        co_return failedAnswer<qint64>(answer);
    const auto offset = numberIn(*answer.result, "Upload-Offset");
    const auto whole = numberIn(*answer.result, "Upload-Length");
    if (!offset || *offset > length || (whole && *whole != length))
        co_return malformedTus<qint64>();
    co_return RegistryAnswer<qint64>{*offset, {}, {}};
}

QCoro::Task<RegistryAnswer<qint64>> TusTransfer::sendChunk(QUrl url, qint64 offset,
                                                           const ObjectUpload& upload)
{
    const qint64 size = std::min(m_chunk.bytes(), upload.ciphertext.size() - offset);
    OsiaSession::Call patch = call("resumable chunk"_L1, "PATCH", url, 204);
    patch.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/offset+octet-stream"_s);
    patch.request.setRawHeader("Upload-Offset", QByteArray::number(offset));
    patch.body = upload.ciphertext.mid(offset, size);
    patch.progress = [&](qint64 sent, qint64) {
        if (upload.progress)
            upload.progress(offset + sent, upload.ciphertext.size());
    };
    const std::chrono::milliseconds began = m_clock.monotonic();
    const RegistryAnswer<HttpAnswer> answer = co_await m_perform(patch);
    if (!answer.result) {
        m_chunk.broke();
        co_return failedAnswer<qint64>(answer);
    }
    m_chunk.passed(size, m_clock.monotonic() - began);
    const auto reached = numberIn(*answer.result, "Upload-Offset");
    if (!reached || *reached <= offset || *reached > offset + size)
        co_return malformedTus<qint64>();
    co_return RegistryAnswer<qint64>{*reached, {}, {}};
}

} // namespace thunhan
