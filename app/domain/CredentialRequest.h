// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/domain/ApplicationKind.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace thunhan
{

// What became of a card or an e-ID account: OSIA's words, and one for what was not asked yet.
enum class CredentialStatus { ToAsk, Pending, Issued, Cancelled, Failed };

QString toName(CredentialStatus status); // TO_ASK, PENDING, ...
std::optional<CredentialStatus> credentialStatusFromName(QStringView name);
bool isFinal(CredentialStatus status);

// Whether what is asked for ends in a card or an account; a correction and a notice do not.
bool endsInCredential(ApplicationKind kind);

// One thing that an application asked for, on its way through the issuing system.
struct CredentialRequest {
    ApplicationId application;
    ApplicationKind kind = ApplicationKind::CardFirst;
    TransactionId transaction; // that of the application's delivery
    CredentialStatus status = CredentialStatus::ToAsk;
    int polls = 0;           // answers so far that told nothing new
    int attempts = 0;        // failed ones since the last answer
    QDateTime nextAttemptAt; // invalid: nothing is asked any more
    QDateTime lastAttemptAt; // invalid: none yet
    QString lastError;       // errorName(); empty: the last attempt was not an error
    QString reason;          // as the registry wrote it; may hold personal data, never for the log
    OperatorId settledBy;    // who called the citizen back; null: nobody yet
    QDateTime settledAt;

    // Cancelled or failed, and nobody has told the citizen.
    bool needsCallBack() const
    {
        return (status == CredentialStatus::Failed || status == CredentialStatus::Cancelled) &&
               !settledAt.isValid();
    }
    friend bool operator==(const CredentialRequest&, const CredentialRequest&) = default;
};

// Its id in the issuing system: the same from every attempt and from every copy of the store.
QString credentialRequestId(ApplicationId application, ApplicationKind kind);

} // namespace thunhan
