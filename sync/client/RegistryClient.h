// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/StrongId.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <functional>

namespace thunhan
{

// How one call ended, with what a refusal says beside its code.
template <class T>
struct RegistryAnswer {
    Result<T> result;
    QString registryWords; // as the registry wrote them; may hold personal data, never for the log
    QDateTime notBefore;   // invalid: the registry named no time
};

// An enrollment as the registry holds it.
struct HeldEnrollment {
    bool isFinalized = false;
    QJsonObject document; // without enrollmentId and status
    QByteArray body;      // the answer as it came: the receipt
};

// Both in bytes of one object.
using UploadProgress = std::function<void(qint64 sent, qint64 total)>;

// The calls of OSIA 7.1 that carry one packet. One thread, the sync thread; calls may overlap. An object of
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
    // Returns the bufferId, safe to be put into a URI. `digest`: SHA-256 of `ciphertext`.
    virtual QCoro::Task<RegistryAnswer<QString>> uploadObject(ApplicationId id, TransactionId transaction,
                                                              QByteArray ciphertext, QByteArray digest,
                                                              UploadProgress progress) = 0;
    // Replaces the whole; doing it twice is doing it once.
    virtual QCoro::Task<RegistryAnswer<void>> putReferences(ApplicationId id, TransactionId transaction,
                                                            QByteArray document) = 0;
    virtual QCoro::Task<RegistryAnswer<void>> finalize(ApplicationId id, TransactionId transaction) = 0;
    virtual QCoro::Task<RegistryAnswer<HeldEnrollment>> readBack(ApplicationId id,
                                                                 TransactionId transaction) = 0;

    // Absolute, as imageRef and dataRef want it.
    virtual QUrl bufferUri(ApplicationId id, const QString& bufferId) const = 0;
    // Ends the calls under way with Cancelled, at once.
    virtual void abort() = 0;
};

} // namespace thunhan
