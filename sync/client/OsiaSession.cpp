// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/OsiaSession.h"

#include "app/keys/StationIdentity.h"
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

// What the registry says of a store of which it knows another copy.
std::optional<ErrorCode> lineageError(const HttpAnswer& answer)
{
    const QString name = QJsonDocument::fromJson(answer.body).object().value("error"_L1).toString();
    if (answer.status == 409 && name == "store_replaced"_L1)
        return ErrorCode::StationReplaced;
    if (answer.status == 409 && name == "store_copied"_L1)
        return ErrorCode::StationCopied;
    return std::nullopt;
}

// Goes into a header: token68 of RFC 7235 and nothing that could end a line.
bool isToken(const QString& text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~+/-]+=*\\z"_s);
    return text.size() <= largestToken && form.match(text).hasMatch();
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

bool isHttpsAddress(const QUrl& url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
}

RegistryAnswer<void> malformedAnswer(QLatin1StringView operation)
{
    return {Error{ErrorCode::RegistryAnswerMalformed, u"%1: unexpected content"_s.arg(operation)}, {}, {}};
}

Result<std::unique_ptr<OsiaSession>> OsiaSession::make(const StationIdentity& identity, QUrl tokenEndpoint,
                                                       const Clock& clock, HttpLimits limits)
{
    THUNHAN_TRY_ASSIGN(const Certificate certificate,
                       parseStationCertificate(identity.certificate, identity.signingKey, clock.nowUtc()));
    if (!isHttpsAddress(tokenEndpoint))
        return {ErrorCode::MalformedInput, u"the token endpoint's address is not https"_s};
    THUNHAN_TRY_ASSIGN(const QSslConfiguration tls, tlsOf(identity));
    return std::unique_ptr<OsiaSession>(
        new OsiaSession(tls, identity.id, certificate, std::move(tokenEndpoint), clock, limits));
}

OsiaSession::OsiaSession(QSslConfiguration tls, StationId station, Certificate certificate,
                         QUrl tokenEndpoint, const Clock& clock, HttpLimits limits)
    : m_http(std::move(tls), limits),
      m_station(station),
      m_certificate(std::move(certificate)),
      m_tokenEndpoint(std::move(tokenEndpoint)),
      m_clock(clock)
{
}

QCoro::Task<RegistryAnswer<void>> OsiaSession::performForNothing(Call call)
{
    RegistryAnswer<HttpAnswer> answer = co_await perform(call);
    if (!answer.result)
        co_return RegistryAnswer<void>{answer.result.error(), answer.registryWords, answer.notBefore};
    co_return RegistryAnswer<void>{};
}

QCoro::Task<RegistryAnswer<HttpAnswer>> OsiaSession::perform(Call call)
{
    // Two rounds at most: the registry may have forgotten a token before its time.
    for (bool isFirst = true;; isFirst = false) {
        // Qt reports a certificate that the server did not like in three ways; find it before connecting.
        const Result<void> usable = m_certificate.checkValidAt(m_clock.nowUtc());
        if (!usable)
            co_return RegistryAnswer<HttpAnswer>{usable.error(), {}, {}};
        if (m_token.isEmpty() || m_clock.monotonic() >= m_tokenEnds) {
            const RegistryAnswer<void> refreshed = co_await refreshToken();
            if (!refreshed.result)
                co_return failedAnswer<HttpAnswer>(refreshed);
        }
        call.request.setRawHeader("Authorization", "Bearer " + m_token);
        call.request.setRawHeader("Accept", "application/json");
        const Result<HttpAnswer> answer = co_await send(call.method, call.request, call.body, call.progress);
        if (!answer)
            co_return RegistryAnswer<HttpAnswer>{answer.error(), {}, {}};
        if (answer->status == call.expected)
            co_return RegistryAnswer<HttpAnswer>{*answer, {}, {}};
        if (answer->status == 401)
            m_token.clear();
        if (answer->status != 401 || !isFirst)
            co_return failedAnswer<HttpAnswer>(failureOf(*answer, call.operation, m_clock.nowUtc()));
    }
}

QCoro::Task<Result<HttpAnswer>> OsiaSession::send(QByteArray method, QNetworkRequest request, QByteArray body,
                                                  UploadProgress progress)
{
    const QDateTime before = m_clock.nowUtc();
    Result<HttpAnswer> answer = co_await m_http.send(method, request, body, progress);
    const QDateTime after = m_clock.nowUtc();
    const QDateTime told = answer ? httpDate(answer->header("Date")) : QDateTime();
    if (told.isValid() && before <= after) {
        // The second it was told in began up to a second before.
        const std::chrono::milliseconds half(before.msecsTo(after) / 2 + 500);
        const QDateTime middle = before.addMSecs(before.msecsTo(after) / 2);
        m_skew = ClockSkew{std::chrono::milliseconds(middle.msecsTo(told) + 500), half, after};
    }
    co_return answer;
}

QCoro::Task<RegistryAnswer<void>> OsiaSession::refreshToken()
{
    QNetworkRequest request(m_tokenEndpoint);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Accept", "application/json");
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"client_credentials"_s);
    form.addQueryItem(u"client_id"_s, m_station.toString());
    form.addQueryItem(u"scope"_s,
                      u"enroll.write enroll.read enroll.buf.write cms.request.write cms.request.read"
                      " pr.person.read pr.person.match"_s);
    if (m_announcement) {
        const StoreLineage& lineage = m_announcement->lineage;
        form.addQueryItem(u"store_generation"_s, QString::number(lineage.generation));
        form.addQueryItem(u"store_session"_s, lineage.session.toString(QUuid::WithoutBraces));
        if (!lineage.after.isNull())
            form.addQueryItem(u"store_after"_s, lineage.after.toString(QUuid::WithoutBraces));
    }
    const QByteArray body = form.toString(QUrl::FullyEncoded).toUtf8();
    const std::chrono::milliseconds asked = m_clock.monotonic();
    const Result<HttpAnswer> answer = co_await send("POST", request, body, {});
    if (!answer)
        co_return RegistryAnswer<void>{answer.error(), {}, {}};
    if (answer->status != 200) {
        RegistryAnswer<void> failure = failureOf(*answer, "token"_L1, m_clock.nowUtc());
        if (const auto repeated = m_announcement ? lineageError(*answer) : std::nullopt) {
            failure.result = Error{*repeated, failure.result.error().detail};
            m_announcement->heard(failure.result);
            co_return failure;
        }
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
        co_return malformedAnswer("token"_L1);
    m_token = token.toLatin1();
    if (m_announcement)
        m_announcement->heard({});
    // Nine tenths of its life, so that it does not end on the way.
    m_tokenEnds =
        asked + std::chrono::milliseconds(std::clamp(life, shortestTokenLife, longestTokenLife) * 900);
    co_return RegistryAnswer<void>{};
}

} // namespace thunhan
