// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/OsiaSession.h"
#include "sync/client/SyncService.h"
#include "sync/client/TusTransfer.h"

#include <memory>

namespace thunhan
{

class StationRepository;
class Store;
struct StationIdentity;

// Every service of OSIA has a base URL of its own: two of them define /v1/persons.
struct RegistryEndpoints {
    QUrl enrollment;  // base of /v1/enrollments
    QUrl credentials; // base of /v1/credentialRequests (CMS)
    QUrl persons;     // base of /v1/persons (Data Access)
    QUrl downloads;   // base of /v1/downloads
    QUrl token;       // of the token endpoint itself
};

enum class RegistryService { Enrollment, Credentials, Persons, Downloads, Token };
// The station's setting that holds its address where it differs from the identity's.
QString registryServiceSetting(RegistryService service);

// What is set, and `base` for what is not; the token endpoint is `token` below it then.
Result<RegistryEndpoints> loadEndpoints(StationRepository& stations, const QUrl& base);

// OSIA 7.1: Enrollment, Credential Management and Data Access 1.3.0, over one session.
class OsiaRegistryClient final : public RegistryClient
{
public:
    // CertificateMissing, CertificateExpired, CertificateInvalid for the station's certificate or key;
    // RegistryCertificateInvalid without the registry's authority; MalformedInput for an address that is not
    // https. `clock` outlives the client.
    static Result<std::unique_ptr<OsiaRegistryClient>> make(const StationIdentity& identity,
                                                            RegistryEndpoints endpoints, const Clock& clock,
                                                            HttpLimits limits = {});

    void announce(LineageAnnouncement announcement) { m_session->announce(std::move(announcement)); }

    QCoro::Task<RegistryAnswer<void>> create(ApplicationId id, TransactionId transaction,
                                             QByteArray document) override;
    QCoro::Task<RegistryAnswer<QString>> uploadObject(ObjectUpload upload) override;
    QCoro::Task<RegistryAnswer<void>> putReferences(ApplicationId id, TransactionId transaction,
                                                    QByteArray document) override;
    QCoro::Task<RegistryAnswer<void>> finalize(ApplicationId id, TransactionId transaction) override;
    QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId id,
                                                         TransactionId transaction) override;
    QCoro::Task<RegistryAnswer<void>> requestCredential(QString requestId, TransactionId transaction,
                                                        QByteArray document) override;
    QCoro::Task<RegistryAnswer<CredentialReport>> readCredential(QString requestId,
                                                                 TransactionId transaction) override;
    QCoro::Task<RegistryAnswer<QJsonObject>> readPerson(PersonalNumber number,
                                                        QStringList attributes) override;
    QCoro::Task<RegistryAnswer<QStringList>> matchPerson(PersonalNumber number,
                                                         QJsonObject attributes) override;
    QCoro::Task<RegistryAnswer<QByteArray>> readDownloadIndex() override;
    QCoro::Task<RegistryAnswer<QByteArray>> readDownload(QByteArray digest, qint64 from,
                                                         qint64 length) override;
    QUrl bufferUri(ApplicationId id, const QString& bufferId) const override;
    std::optional<ClockSkew> clockSkew() const override { return m_session->clockSkew(); }
    void setByteRate(qint64 bytesPerSecond) override { m_session->setByteRate(bytesPerSecond); }
    void abort() override { m_session->abort(); }

private:
    OsiaRegistryClient(std::unique_ptr<OsiaSession> session, RegistryEndpoints endpoints,
                       QList<Certificate> authorities, const Clock& clock);
    QCoro::Task<RegistryAnswer<QString>> uploadPlainly(const ObjectUpload& upload);
    QCoro::Task<RegistryAnswer<QString>> uploadResumably(const ObjectUpload& upload, QUrl creation);
    OsiaSession::Call call(QLatin1StringView operation, QByteArray method, ApplicationId id,
                           TransactionId transaction, QLatin1StringView tail, int expected) const;
    OsiaSession::Call credentialCall(QLatin1StringView operation, QByteArray method, const QString& requestId,
                                     TransactionId transaction, int expected) const;
    OsiaSession::Call personCall(QLatin1StringView operation, QByteArray method, const QString& number,
                                 QLatin1StringView tail) const;

    std::unique_ptr<OsiaSession> m_session;
    RegistryEndpoints m_endpoints;
    QList<Certificate> m_authorities; // whose receipts count
    TusTransfer m_tus;
    std::optional<bool> m_tusOffered; // nullopt: not asked yet
};

// For SyncService: reads the station's identity and the services' addresses out of the store each time,
// waiting for the store's thread. Its clients announce one session of the store's lineage, whose beginning is
// on the disk before the first is made; that the registry took it, or knows another copy, is noted in the
// store. Store and clock outlive the factory and its clients.
RegistryClientFactory osiaRegistryClientFactory(Store& store, const Clock& clock, HttpLimits limits = {});

} // namespace thunhan
