// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "sync/client/FailureKind.h"
#include "sync/client/RegistryClient.h"
#include "sync/client/RetryPolicy.h"
#include "sync/client/TransferJournal.h"

#include <optional>

namespace thunhan
{

// How a transfer ended, as the store has it by then.
struct TransferOutcome {
    enum class End {
        Delivered,   // receipt verified and stored
        Postponed,   // will be tried again
        Refused,     // by the registry; waits for a person
        Quarantined, // something does not add up; waits for a person
        Interrupted, // by the station; nothing was noted, it goes on where it was
    };
    End end = End::Delivered;
    std::optional<Error> error; // what kept it from being delivered
    QDateTime nextAttempt;      // for Postponed
};

// Carries one sealed packet to the registry: what was confirmed is stored before the next call is made, so
// that a transfer goes on at any step after a failure or a kill, and exactly one enrollment results. Sync
// thread; runs one packet at a time. Outlives its coroutine.
class PacketTransfer
{
public:
    PacketTransfer(TransferJournal& journal, RegistryClient& client, const Clock& clock,
                   const RetryPolicy& retry, CancelToken cancel)
        : m_journal(journal), m_client(client), m_clock(clock), m_retry(retry), m_cancel(std::move(cancel))
    {
    }

    // Ciphertext bytes of this packet that left, and all of them.
    using Progress = std::function<void(qint64 sent, qint64 total)>;
    QCoro::Task<TransferOutcome> run(OutboxEntry entry, Progress progress);

private:
    // Where the next attempt begins.
    enum class GoOn {
        WhereItWas,
        AtFinalize,  // the registry does not have it finalized although it said so
        AtBeginning, // the registry lost what it had confirmed
    };
    // What stopped the protocol; `result` is an error then.
    struct Stop {
        Result<void> result;
        QString registryWords;
        QDateTime notBefore;
        GoOn goOn = GoOn::WhereItWas;
    };
    template <class T>
    static Stop stopFor(const RegistryAnswer<T>& answer)
    {
        return {answer.result.error(), answer.registryWords, answer.notBefore};
    }

    // What the registry signed, if it signs, is for this enrollment and these bytes.
    static Result<void> checkSigned(const OutboxEntry& entry, const HeldEnrollment& held,
                                    const QByteArray& manifest);

    QCoro::Task<Stop> carry(OutboxEntry entry, TransferJournal::Begun packet, Progress progress);
    QCoro::Task<Stop> compareExisting(const OutboxEntry& entry, const SealedPacket& packet,
                                      TransferStage& stage);
    QCoro::Task<Stop> explain(const OutboxEntry& entry, const SealedPacket& packet, Stop stop);
    QCoro::Task<Stop> upload(const OutboxEntry& entry, QList<SealedObjectInfo>& objects, Progress progress);
    QCoro::Task<Stop> checkReceipt(const OutboxEntry& entry, const SealedPacket& packet,
                                   const QByteArray& sent);
    QCoro::Task<TransferOutcome> settle(OutboxEntry entry, Stop stop);

    TransferJournal& m_journal;
    RegistryClient& m_client;
    const Clock& m_clock;
    const RetryPolicy& m_retry;
    CancelToken m_cancel;
};

} // namespace thunhan
