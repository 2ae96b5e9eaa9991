// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ApplicationState.h"
#include "app/store/BatchId.h"
#include "app/store/Database.h"

#include <chrono>

namespace thunhan
{

// What the registry has confirmed so far says what comes next: the stage names the call to be made.
enum class TransferStage { Create, Upload, Reference, Finalize, ReadBack, Done };

QString toName(TransferStage stage); // CREATE, ...
std::optional<TransferStage> transferStageFromName(QStringView name);

struct OutboxEntry {
    ApplicationId application;
    TransactionId transaction; // fixed for all attempts
    TransferStage stage = TransferStage::Create;
    int attempts = 0; // failed ones since the last progress
    QDateTime nextAttemptAt;
    QDateTime lastAttemptAt;  // invalid: none yet
    QString lastError;        // errorName(); empty: the last attempt was not an error
    QString registryWords;    // as the registry wrote them; may hold personal data, never for the log
    qint64 bytesTotal = 0;    // ciphertext
    qint64 bytesSent = 0;     // of objects the registry confirmed
    int startsOver = 0;       // how often the station began anew by itself
    BatchId batch = {};       // null: in none yet
    bool isForwarded = false; // of another station (see ForwardRepository)

    friend bool operator==(const OutboxEntry&, const OutboxEntry&) = default;
};

// The registry's proof of delivery.
struct Receipt {
    QByteArray body;
    QByteArray digest; // SHA-256 of body
    QDateTime at;
    QByteArray jws = {}; // signed by the registry; empty where it signs none

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

// A row of the sync page.
struct OutboxItem {
    OutboxEntry entry;
    ApplicationState state = ApplicationState::Queued;
    QString applicantName;
    QDateTime receiptAt;        // invalid: no receipt yet
    int awaitedResults = 0;     // cards and accounts that the registry has not decided about
    bool needsCallBack = false; // one was not issued, and nobody has told the citizen
    QString resultReason;       // why not, or why the question was refused, in the registry's words
};

struct OutboxCounts {
    int waiting = 0;         // not done, no error since the last progress
    int retrying = 0;        // not done, the last attempt failed
    int held = 0;            // not done and not to be attempted until a person decides
    int done = 0;            // receipt verified
    int forwarding = 0;      // of other stations, not done; counted here alone
    qint64 bytesWaiting = 0; // of what is waiting or retrying, other stations' included
    QDateTime lastReceiptAt;
};

// What has been sent, what comes next, what went wrong; progress is written before and after each call, so
// that a killed transfer goes on where it was. Call on the store's thread, changes inside a transaction
// (Store::transact).
class Outbox
{
public:
    // No wait is longer. One that seems to be was noted when the machine's clock was wrong, and is over.
    static constexpr std::chrono::milliseconds longestWait{std::chrono::hours(1)};

    explicit Outbox(Database& database) : m_database(database) {}

    // Its packet is stored before. Enqueuing twice is StoreFailed.
    Result<void> enqueue(ApplicationId application, TransactionId transaction, const QDateTime& now);
    // The same for a packet of another station.
    Result<void> enqueueForwarded(ApplicationId application, TransactionId transaction, const QDateTime& now);
    // Once for each packet: it stays where it was put.
    Result<void> saveBatch(ApplicationId application, BatchId batch);

    // Entries to attempt at `now`, in the order of enqueuing, after `after` (null: from the start): a run
    // over many pages sees each entry once although their rows change meanwhile. `confirmedOnly`: those whose
    // objects are all there, which need a few hundred bytes more.
    Result<QList<OutboxEntry>> due(const QDateTime& now, int limit, ApplicationId after = {},
                                   bool confirmedOnly = false);
    // When the earliest entry that is not held becomes due; nullopt: nothing to send.
    Result<std::optional<QDateTime>> nextDue(const QDateTime& now);
    Result<OutboxEntry> entry(ApplicationId application); // NotFound

    // Progress. Clears the error and counts attempts from 0 again. This, what follows and saveFailure() are
    // NotFound for what is done: a receipt may come in another way meanwhile.
    Result<void> saveStage(ApplicationId application, TransferStage stage, const QDateTime& now);
    // The object counts as sent from here on.
    Result<void> saveBufferId(ApplicationId application, int ordinal, const QString& bufferId,
                              const QDateTime& now);
    // Where a resumable upload of the object was begun.
    Result<void> saveUploadUrl(ApplicationId application, int ordinal, const QString& url);
    // `nextAttemptAt` invalid: held until release().
    Result<void> saveFailure(ApplicationId application, const Error& error, const QString& registryWords,
                             const QDateTime& now, const QDateTime& nextAttemptAt);
    // Stage Done.
    Result<void> saveReceipt(ApplicationId application, const Receipt& receipt);
    Result<std::optional<Receipt>> receipt(ApplicationId application);

    // A person's decision to try (again) now; keeps stage and transaction.
    Result<void> release(ApplicationId application, const QDateTime& now);
    // What failed with `code` and is not held is due now; its failures go on being counted.
    Result<void> releaseFrom(ErrorCode code, const QDateTime& now);
    // From the first call on, under a new transaction and without the receipt: the registry lost, never had
    // or refused what we sent.
    Result<void> restart(ApplicationId application, TransactionId transaction, const QDateTime& now);

    // The registry lost what it had confirmed: the same from the first call on, at `nextAttemptAt`.
    Result<void> startOver(ApplicationId application, const Error& error, const QDateTime& now,
                           const QDateTime& nextAttemptAt);

    Result<OutboxCounts> counts();
    // When the application was submitted that waits longest, of this station's; nullopt: none waits.
    Result<std::optional<QDateTime>> oldestWaiting();
    // In the order of enqueuing, newest first, older than `before` (null: from the newest).
    Result<QList<OutboxItem>> list(int limit, ApplicationId before = {});

private:
    Result<void> changedOne();
    Result<void> forgetBuffers(ApplicationId application);

    Database& m_database;
};

} // namespace thunhan
