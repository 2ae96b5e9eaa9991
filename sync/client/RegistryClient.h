// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"
#include "app/domain/ClockSkew.h"
#include "app/domain/CredentialRequest.h"
#include "app/domain/PersonalNumber.h"
#include "app/packet/DeliveryReceipt.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <chrono>
#include <functional>
#include <optional>

namespace thunhan
{

// How one call ended, with what a refusal says beside its code.
template <class T>
struct RegistryAnswer {
    Result<T> result;
    QString registryWords; // as the registry wrote them; may hold personal data, never for the log
    QDateTime notBefore;   // invalid: the registry named no time
};

// The same failure of another call.
template <class T, class Other>
RegistryAnswer<T> failedAnswer(const RegistryAnswer<Other>& failure)
{
    return {failure.result.error(), failure.registryWords, failure.notBefore};
}

// An enrollment as the registry holds it.
struct HeldEnrollment {
    bool isFinalized = false;
    QJsonObject document;                        // without enrollmentId and status
    QByteArray body;                             // the answer as it came: the receipt
    std::optional<DeliveryReceipt> receipt = {}; // where the registry signs one; its signature was verified
    QByteArray receiptJws = {};                  // the same as it came
};

// What the issuing system says of one request.
struct CredentialReport {
    CredentialStatus status = CredentialStatus::Pending;
    QString reason; // of a failure or cancellation, as the registry wrote it; never for the log
};

// Both in bytes of one object.
using UploadProgress = std::function<void(qint64 sent, qint64 total)>;

// One sealed object on its way.
struct ObjectUpload {
    ApplicationId id;
    TransactionId transaction;
    QByteArray ciphertext;
    QByteArray digest;       // SHA-256 of `ciphertext`
    QString uploadUrl;       // where an earlier attempt began a resumable upload; empty: nowhere
    UploadProgress progress; // may be empty
    // Called before the first byte goes to a resumable upload; its error ends the call.
    std::function<QFuture<Result<void>>(const QString&)> keepUrl;
};

// The calls of OSIA 7.1 that a station makes. One thread, the sync thread; calls may overlap. An object of
// this type outlives its calls: abort(), then wait for them, then destroy it.
//
// Errors of all calls: CertificateMissing/Expired/Invalid (the station's own, before connecting),
// RegistryUnreachable, NetworkStalled, RegistryCertificateInvalid, ClientCertificateRefused,
// RegistryUnauthorized, RegistryForbidden, RegistryRefused (400, 413, 422), RegistryBusy (408, 429, 503),
// RegistryFailed (other 5xx), RegistryAnswerMalformed, NotFound (404), RegistryConflict (409), Cancelled.
class RegistryClient
{
public:
    virtual ~RegistryClient() = default;

    virtual QCoro::Task<RegistryAnswer<void>> create(ApplicationId id, TransactionId transaction,
                                                     QByteArray document) = 0;
    // Returns the bufferId, safe to be put into a URI. Large objects go resumably where that is offered.
    virtual QCoro::Task<RegistryAnswer<QString>> uploadObject(ObjectUpload upload) = 0;
    // Replaces the whole; doing it twice is doing it once.
    virtual QCoro::Task<RegistryAnswer<void>> putReferences(ApplicationId id, TransactionId transaction,
                                                            QByteArray document) = 0;
    virtual QCoro::Task<RegistryAnswer<void>> finalize(ApplicationId id, TransactionId transaction) = 0;
    // ReceiptMismatch for a signed receipt that no authority of the registry signed.
    virtual QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId id,
                                                                 TransactionId transaction) = 0;

    // `requestId`: credentialRequestId(). RegistryConflict when it was asked for before.
    virtual QCoro::Task<RegistryAnswer<void>> requestCredential(QString requestId, TransactionId transaction,
                                                                QByteArray document) = 0;
    virtual QCoro::Task<RegistryAnswer<CredentialReport>> readCredential(QString requestId,
                                                                         TransactionId transaction) = 0;

    // What the population record holds under `attributes`; what it does not tell is an object there.
    virtual QCoro::Task<RegistryAnswer<QJsonObject>> readPerson(PersonalNumber number,
                                                                QStringList attributes) = 0;
    // Names out of `attributes` that the record has otherwise or not at all.
    virtual QCoro::Task<RegistryAnswer<QStringList>> matchPerson(PersonalNumber number,
                                                                 QJsonObject attributes) = 0;

    // The signed list of what the registry holds ready, as it came; NotFound where it offers none.
    virtual QCoro::Task<RegistryAnswer<QByteArray>> readDownloadIndex() = 0;
    // Bytes `from` to `from + length - 1` of a document on it, or as many as there are.
    virtual QCoro::Task<RegistryAnswer<QByteArray>> readDownload(QByteArray digest, qint64 from,
                                                                 qint64 length) = 0;

    // Measured with each answer; nullopt: none yet that told the time.
    virtual std::optional<ClockSkew> clockSkew() const = 0;
    // Absolute, as imageRef and dataRef want it.
    virtual QUrl bufferUri(ApplicationId id, const QString& bufferId) const = 0;
    // Upwards, from the next call on; 0: as many as the line takes.
    virtual void setByteRate(qint64 bytesPerSecond) = 0;
    // Ends the calls under way with Cancelled, at once.
    virtual void abort() = 0;
};

} // namespace thunhan
