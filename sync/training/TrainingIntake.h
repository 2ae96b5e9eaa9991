// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/Certificate.h"
#include "sync/training/CertificateMaker.h"
#include "sync/training/JsonShape.h"
#include "sync/training/TrainingMessages.h"
#include "sync/training/TrainingStore.h"

#include <QList>
#include <variant>

namespace thunhan
{

struct PacketManifest;

// What came out of a packet that passed every check.
struct IntakeContents {
    QList<ReceivedObject> objects; // names are safe as file names and differ
    QList<QByteArray> contents;    // plaintexts, in the same order
};

// Everything a registry checks before it takes an enrollment over: form, references, completeness, signature,
// ciphertexts, plaintexts. One thread, that of the store.
class TrainingIntake
{
public:
    // `authority`: which issued the stations' certificates, and signs receipts.
    TrainingIntake(TrainingStore& store, Certificate recipient, PrivateKey recipientKey, Issuer authority);

    // What is wrong with the form of an enrollment document or its references; nullopt: nothing.
    std::optional<TrainingAnswer> refuseDocument(const QString& enrollment, const QJsonObject& document);

    // Opens what a finalized enrollment would hold, or tells why not.
    std::variant<IntakeContents, TrainingAnswer> open(const StoredEnrollment& enrollment);

    // A receipt for a finalized enrollment, as DeliveryReceipt::sign() writes it.
    Result<QByteArray> receiptFor(const StoredEnrollment& enrollment) const;

private:
    Result<Certificate> sealerOf(const StoredEnrollment& enrollment, const QJsonObject& document,
                                 const PacketManifest& manifest);
    Result<QString> bufferIdOf(const QString& enrollment, const QString& reference);

    TrainingStore& m_store;
    Certificate m_recipient;
    PrivateKey m_recipientKey;
    Issuer m_authority;
    JsonShape m_shape;
};

// Null when biometricData and documentData are complete: each of the ten fingers is on an image or listed as
// missing, a portrait, one document. Else one sentence naming the first gap.
std::optional<QString> incompleteness(const QJsonObject& document);

} // namespace thunhan
