// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/keys/Certificate.h"
#include "sync/client/HttpExchange.h"
#include "sync/client/RegistryClient.h"
#include "sync/client/SyncService.h"

#include <chrono>
#include <memory>

namespace thunhan
{

class Store;
struct StationIdentity;

struct RegistryEndpoints {
    QUrl enrollment; // base of /v1/enrollments
    QUrl token;      // of the token endpoint itself
};

// OSIA Enrollment 1.3.0 over mutual TLS, with a bearer token that is asked for at the first call, kept until
// shortly before its end and asked for once more when the registry no longer knows it (OAuth 2.0 client
// credentials bound to the client's certificate, RFC 6749 and RFC 8705). Trusts the registry's own authority
// and no other.
class OsiaRegistryClient final : public RegistryClient
{
public:
    // CertificateMissing, CertificateExpired, CertificateInvalid for the station's certificate or key;
    // RegistryCertificateInvalid without the registry's authority; MalformedInput for an address that is not
    // https. `clock` outlives the client.
    static Result<std::unique_ptr<OsiaRegistryClient>> make(const StationIdentity& identity,
                                                            RegistryEndpoints endpoints, const Clock& clock,
                                                            HttpLimits limits = {});

    QCoro::Task<RegistryAnswer<void>> create(ApplicationId id, TransactionId transaction,
                                             QByteArray document) override;
    QCoro::Task<RegistryAnswer<QString>> uploadObject(ApplicationId id, TransactionId transaction,
                                                      QByteArray ciphertext, QByteArray digest,
                                                      UploadProgress progress) override;
    QCoro::Task<RegistryAnswer<void>> putReferences(ApplicationId id, TransactionId transaction,
                                                    QByteArray document) override;
    QCoro::Task<RegistryAnswer<void>> finalize(ApplicationId id, TransactionId transaction) override;
    QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId id,
                                                         TransactionId transaction) override;
    QUrl bufferUri(ApplicationId id, const QString& bufferId) const override;
    void abort() override { m_http.abort(); }

private:
    struct Call {
        QLatin1StringView operation; // for the log
        QByteArray method;
        QNetworkRequest request;
        QByteArray body;
        UploadProgress progress;
        int expected = 0; // the one status that is a success
    };

    OsiaRegistryClient(QSslConfiguration tls, StationId station, Certificate certificate,
                       RegistryEndpoints endpoints, const Clock& clock, HttpLimits limits);
    Call call(QLatin1StringView operation, QByteArray method, ApplicationId id, TransactionId transaction,
              QLatin1StringView tail, int expected) const;
    // The body of the expected answer.
    QCoro::Task<RegistryAnswer<QByteArray>> perform(Call call);
    QCoro::Task<RegistryAnswer<void>> performForNothing(Call call);
    QCoro::Task<RegistryAnswer<void>> refreshToken();

    HttpExchange m_http;
    StationId m_station;
    Certificate m_certificate;
    RegistryEndpoints m_endpoints;
    const Clock& m_clock;
    QByteArray m_token; // empty: none
    std::chrono::milliseconds m_tokenEnds{0};
};

// For SyncService: reads the station's identity out of the store each time, waiting for the store's thread.
// The token endpoint is `token` below the registry's base URL. Store and clock outlive the factory.
RegistryClientFactory osiaRegistryClientFactory(Store& store, const Clock& clock, HttpLimits limits = {});

} // namespace thunhan
