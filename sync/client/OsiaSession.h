// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/keys/Certificate.h"
#include "app/store/LineageRepository.h"
#include "sync/client/HttpExchange.h"
#include "sync/client/RegistryClient.h"

#include <chrono>
#include <functional>
#include <memory>

namespace thunhan
{

struct StationIdentity;

// By what the registry tells a station from a copy of it.
struct LineageAnnouncement {
    StoreLineage lineage;
    // That the registry took it, or why not: StationReplaced, StationCopied. Called at each token.
    std::function<void(const Result<void>&)> heard;
};

// Calls with mutual TLS and a bearer token that is asked for at the first call, kept until shortly before its
// end and asked for once more when the registry no longer knows it (OAuth 2.0 client credentials bound to the
// client's certificate, RFC 6749 and RFC 8705). Trusts the registry's own authority and no other. Outlives
// its calls.
class OsiaSession
{
public:
    // Errors as OsiaRegistryClient::make().
    static Result<std::unique_ptr<OsiaSession>> make(const StationIdentity& identity, QUrl tokenEndpoint,
                                                     const Clock& clock, HttpLimits limits);

    // Told with each request for a token from now on, in parameters that a registry may leave aside (RFC
    // 6749, 8.2). Nothing is told without.
    void announce(LineageAnnouncement announcement) { m_announcement = std::move(announcement); }

    struct Call {
        QLatin1StringView operation; // for the log
        QByteArray method;
        QNetworkRequest request;
        QByteArray body;
        UploadProgress progress;
        int expected = 0; // the one status that is a success
    };
    // The expected answer.
    QCoro::Task<RegistryAnswer<HttpAnswer>> perform(Call call);
    QCoro::Task<RegistryAnswer<void>> performForNothing(Call call);
    std::optional<ClockSkew> clockSkew() const { return m_skew; }
    void setByteRate(qint64 bytesPerSecond) { m_http.setByteRate(bytesPerSecond); }
    void abort() { m_http.abort(); }

private:
    OsiaSession(QSslConfiguration tls, StationId station, Certificate certificate, QUrl tokenEndpoint,
                const Clock& clock, HttpLimits limits);
    QCoro::Task<RegistryAnswer<void>> refreshToken();
    QCoro::Task<Result<HttpAnswer>> send(QByteArray method, QNetworkRequest request, QByteArray body,
                                         UploadProgress progress);

    HttpExchange m_http;
    StationId m_station;
    Certificate m_certificate;
    QUrl m_tokenEndpoint;
    const Clock& m_clock;
    std::optional<LineageAnnouncement> m_announcement;
    QByteArray m_token; // empty: none
    std::chrono::milliseconds m_tokenEnds{0};
    std::optional<ClockSkew> m_skew;
};

bool isHttpsAddress(const QUrl& url);
// What was expected came, but its content makes no sense.
RegistryAnswer<void> malformedAnswer(QLatin1StringView operation);

} // namespace thunhan
