// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/OsiaRegistryClient.h"

#include "app/keys/StationIdentity.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"
#include "sync/client/HttpFailure.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QUrlQuery>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 largestToken = 8192;
constexpr qint64 longestTokenLife = 24 * 3600;
constexpr qint64 shortestTokenLife = 1;

template <class T>
RegistryAnswer<T> failed(const RegistryAnswer<void>& failure)
{
    return {failure.result.error(), failure.registryWords, failure.notBefore};
}

RegistryAnswer<void> malformed(QLatin1StringView operation)
{
    return {Error{ErrorCode::RegistryAnswerMalformed, u"%1: unexpected content"_s.arg(operation)}, {}, {}};
}

// Goes into a header: token68 of RFC 7235 and nothing that could end a line.
bool isToken(const QString& text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~+/-]+=*\\z"_s);
    return text.size() <= largestToken && form.match(text).hasMatch();
}

// Goes into a URI.
bool isBufferId(const QString& text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}\\z"_s);
    return form.match(text).hasMatch();
}

bool isHttps(const QUrl& url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
}

Result<QSslConfiguration> tlsOf(const StationIdentity& identity)
{
    const QList<QSslCertificate> own = QSslCertificate::fromData(identity.certificate, QSsl::Pem);
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(identity.registryCa, QSsl::Pem);
    if (authorities.isEmpty())
        return {ErrorCode::RegistryCertificateInvalid, u"the registry's authority is not set"_s};
    const QByteArray pem = QByteArray::fromRawData(reinterpret_cast<const char*>(identity.signingKey.data()),
                                                   static_cast<qsizetype>(identity.signingKey.size()));
    const QSslKey key(pem, QSsl::Ec);
    if (own.isEmpty() || key.isNull())
        return {ErrorCode::CertificateInvalid, u"TLS cannot use the station's certificate or key"_s};

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(authorities);
    tls.setLocalCertificateChain(own);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

} // namespace

Result<std::unique_ptr<OsiaRegistryClient>> OsiaRegistryClient::make(const StationIdentity& identity,
                                                                     RegistryEndpoints endpoints,
                                                                     const Clock& clock, HttpLimits limits)
{
    THUNHAN_TRY_ASSIGN(const Certificate certificate,
                       parseStationCertificate(identity.certificate, identity.signingKey, clock.nowUtc()));
    if (!isHttps(endpoints.enrollment) || !isHttps(endpoints.token))
        return {ErrorCode::MalformedInput, u"a registry address is not https"_s};
    THUNHAN_TRY_ASSIGN(const QSslConfiguration tls, tlsOf(identity));
    return std::unique_ptr<OsiaRegistryClient>(
        new OsiaRegistryClient(tls, identity.id, certificate, std::move(endpoints), clock, limits));
}

OsiaRegistryClient::OsiaRegistryClient(QSslConfiguration tls, StationId station, Certificate certificate,
                                       RegistryEndpoints endpoints, const Clock& clock, HttpLimits limits)
    : m_http(std::move(tls), limits),
      m_station(station),
      m_certificate(std::move(certificate)),
      m_endpoints(std::move(endpoints)),
      m_clock(clock)
{
}

OsiaRegistryClient::Call OsiaRegistryClient::call(QLatin1StringView operation, QByteArray method,
                                                  ApplicationId id, TransactionId transaction,
                                                  QLatin1StringView tail, int expected) const
{
    QUrl url = m_endpoints.enrollment;
    url.setPath(url.path() + "/v1/enrollments/"_L1 + id.toString() + tail);
    QUrlQuery query;
    query.addQueryItem(u"transactionId"_s, transaction.toString());
    url.setQuery(query);
    return {operation, std::move(method), QNetworkRequest(url), {}, {}, expected};
}

QCoro::Task<RegistryAnswer<void>> OsiaRegistryClient::create(ApplicationId id, TransactionId transaction,
                                                             QByteArray document)
{
    Call create = call("create"_L1, "POST", id, transaction, {}, 204);
    QUrl url = create.request.url();
    url.setQuery(url.query() + "&finalize=false"_L1);
    create.request.setUrl(url);
    create.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    create.body = document;
    co_return co_await performForNothing(create);
}

QCoro::Task<RegistryAnswer<QString>>
OsiaRegistryClient::uploadObject(ApplicationId id, TransactionId transaction, QByteArray ciphertext,
                                 QByteArray digest, UploadProgress progress)
{
    Call upload = call("upload"_L1, "POST", id, transaction, "/buffer"_L1, 201);
    upload.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/pkcs7-mime"_s);
    upload.request.setRawHeader("Digest", "SHA-256=" + digest.toBase64());
    upload.body = ciphertext;
    upload.progress = progress;
    RegistryAnswer<QByteArray> answer = co_await perform(upload);
    if (!answer.result)
        co_return RegistryAnswer<QString>{answer.result.error(), answer.registryWords, answer.notBefore};
    const QString bufferId =
        QJsonDocument::fromJson(answer.result.value()).object().value("bufferId"_L1).toString();
    if (!isBufferId(bufferId))
        co_return failed<QString>(malformed("upload"_L1));
    co_return RegistryAnswer<QString>{bufferId, {}, {}};
}

QCoro::Task<RegistryAnswer<void>>
OsiaRegistryClient::putReferences(ApplicationId id, TransactionId transaction, QByteArray document)
{
    Call put = call("update"_L1, "PUT", id, transaction, {}, 204);
    put.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    put.body = document;
    co_return co_await performForNothing(put);
}

QCoro::Task<RegistryAnswer<void>> OsiaRegistryClient::finalize(ApplicationId id, TransactionId transaction)
{
    const Call put = call("finalize"_L1, "PUT", id, transaction, "/finalize"_L1, 204);
    co_return co_await performForNothing(put);
}

QCoro::Task<RegistryAnswer<HeldEnrollment>> OsiaRegistryClient::readBack(ApplicationId id,
                                                                         TransactionId transaction)
{
    const Call get = call("read"_L1, "GET", id, transaction, {}, 200);
    RegistryAnswer<QByteArray> answer = co_await perform(get);
    if (!answer.result)
        co_return RegistryAnswer<HeldEnrollment>{answer.result.error(), answer.registryWords,
                                                 answer.notBefore};
    HeldEnrollment held{false, QJsonDocument::fromJson(answer.result.value()).object(),
                        answer.result.value()};
    const QString status = held.document.take("status"_L1).toString();
    const QString heldId = held.document.take("enrollmentId"_L1).toString();
    if (heldId != id.toString() || (status != "FINALIZED"_L1 && status != "IN_PROGRESS"_L1))
        co_return failed<HeldEnrollment>(malformed("read"_L1));
    held.isFinalized = status == "FINALIZED"_L1;
    co_return RegistryAnswer<HeldEnrollment>{held, {}, {}};
}

QUrl OsiaRegistryClient::bufferUri(ApplicationId id, const QString& bufferId) const
{
    QUrl url = m_endpoints.enrollment;
    url.setPath(url.path() + "/v1/enrollments/"_L1 + id.toString() + "/buffer/"_L1 + bufferId);
    return url;
}

QCoro::Task<RegistryAnswer<void>> OsiaRegistryClient::performForNothing(Call call)
{
    RegistryAnswer<QByteArray> answer = co_await perform(call);
    if (!answer.result)
        co_return RegistryAnswer<void>{answer.result.error(), answer.registryWords, answer.notBefore};
    co_return RegistryAnswer<void>{};
}

QCoro::Task<RegistryAnswer<QByteArray>> OsiaRegistryClient::perform(Call call)
{
    // Two rounds at most: the registry may have forgotten a token before its time.
    for (bool isFirst = true;; isFirst = false) {
        // Qt reports a certificate that the server did not like in three ways; find it before connecting.
        const Result<void> usable = m_certificate.checkValidAt(m_clock.nowUtc());
        if (!usable)
            co_return RegistryAnswer<QByteArray>{usable.error(), {}, {}};
        if (m_token.isEmpty() || m_clock.monotonic() >= m_tokenEnds) {
            const RegistryAnswer<void> refreshed = co_await refreshToken();
            if (!refreshed.result)
                co_return failed<QByteArray>(refreshed);
        }
        call.request.setRawHeader("Authorization", "Bearer " + m_token);
        call.request.setRawHeader("Accept", "application/json");
        const Result<HttpAnswer> answer =
            co_await m_http.send(call.method, call.request, call.body, call.progress);
        if (!answer)
            co_return RegistryAnswer<QByteArray>{answer.error(), {}, {}};
        if (answer->status == call.expected)
            co_return RegistryAnswer<QByteArray>{answer->body, {}, {}};
        if (answer->status == 401)
            m_token.clear();
        if (answer->status != 401 || !isFirst)
            co_return failed<QByteArray>(failureOf(*answer, call.operation, m_clock.nowUtc()));
    }
}

QCoro::Task<RegistryAnswer<void>> OsiaRegistryClient::refreshToken()
{
    QNetworkRequest request(m_endpoints.token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Accept", "application/json");
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"client_credentials"_s);
    form.addQueryItem(u"client_id"_s, m_station.toString());
    form.addQueryItem(u"scope"_s, u"enroll.write enroll.read enroll.buf.write"_s);
    const QByteArray body = form.toString(QUrl::FullyEncoded).toUtf8();
    const std::chrono::milliseconds asked = m_clock.monotonic();
    const Result<HttpAnswer> answer = co_await m_http.send("POST", request, body);
    if (!answer)
        co_return RegistryAnswer<void>{answer.error(), {}, {}};
    if (answer->status != 200) {
        RegistryAnswer<void> failure = failureOf(*answer, "token"_L1, m_clock.nowUtc());
        // It is the station that is refused here, not an application.
        if (const ErrorCode code = failure.result.error().code; code == ErrorCode::RegistryRefused ||
                                                                code == ErrorCode::NotFound ||
                                                                code == ErrorCode::RegistryConflict)
            failure.result = Error{ErrorCode::RegistryUnauthorized, failure.result.error().detail};
        co_return failure;
    }
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    const QString token = json.value("access_token"_L1).toString();
    const qint64 life = json.value("expires_in"_L1).toInteger(300);
    if (!isToken(token) ||
        json.value("token_type"_L1).toString().compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        co_return malformed("token"_L1);
    m_token = token.toLatin1();
    // Nine tenths of its life, so that it does not end on the way.
    m_tokenEnds =
        asked + std::chrono::milliseconds(std::clamp(life, shortestTokenLife, longestTokenLife) * 900);
    co_return RegistryAnswer<void>{};
}

RegistryClientFactory osiaRegistryClientFactory(Store& store, const Clock& clock, HttpLimits limits)
{
    return [&store, &clock, limits]() -> Result<std::unique_ptr<RegistryClient>> {
        const auto loaded = store.run([](Database& database) -> Result<std::shared_ptr<StationIdentity>> {
            THUNHAN_TRY_ASSIGN(StationIdentity identity, StationRepository(database).loadIdentity());
            return std::make_shared<StationIdentity>(std::move(identity));
        });
        const Result<std::shared_ptr<StationIdentity>> identity = loaded.result();
        if (!identity)
            return identity.error().code == ErrorCode::NotFound
                       ? Error{ErrorCode::CertificateMissing, u"the station was not set up"_s}
                       : identity.error();
        QUrl token = (*identity)->baseUrl;
        token.setPath(token.path() + "/token"_L1);
        const RegistryEndpoints endpoints{(*identity)->baseUrl, token};
        THUNHAN_TRY_ASSIGN(std::unique_ptr<RegistryClient> client,
                           OsiaRegistryClient::make(**identity, endpoints, clock, limits));
        return client;
    };
}

} // namespace thunhan
