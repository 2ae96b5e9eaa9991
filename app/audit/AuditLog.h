// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Database.h"

#include <QDateTime>
#include <QList>
#include <array>
#include <chrono>

namespace thunhan
{

// What is told of. Names are stored: add, never rename.
#define THUNHAN_AUDIT_ACTIONS(X)                                                                             \
    X(StationSetUp)                                                                                          \
    X(SignedIn)                                                                                              \
    X(SignInFailed)                                                                                          \
    X(SignedOut)                                                                                             \
    X(SessionLocked)                                                                                         \
    X(SessionUnlocked)                                                                                       \
    X(OperatorAdded)                                                                                         \
    X(OperatorChanged)                                                                                       \
    X(OperatorDeactivated)                                                                                   \
    X(PassphraseChanged)                                                                                     \
    X(SettingChanged)                                                                                        \
    X(CertificateChanged)                                                                                    \
    X(KeyRotated)                                                                                            \
    X(RecoveryKeySet)                                                                                        \
    X(AccessRecovered)                                                                                       \
    X(ChipBound)                                                                                             \
    X(ChipRemoved)                                                                                           \
    X(UnlockCodeChosen)                                                                                      \
    X(OwnPrintsTaken)                                                                                        \
    X(OwnPrintsRemoved)                                                                                      \
    X(ReferenceChanged)                                                                                      \
    X(ApplicationBegun)                                                                                      \
    X(ApplicationOpened)                                                                                     \
    X(FieldSaved)                                                                                            \
    X(KindChanged)                                                                                           \
    X(RecordRead)                                                                                            \
    X(CapacityChanged)                                                                                       \
    X(FeeExemptionChanged)                                                                                   \
    X(CorrectionSaved)                                                                                       \
    X(CorrectionRemoved)                                                                                     \
    X(NoticeSaved)                                                                                           \
    X(WarningAnswered)                                                                                       \
    X(SampleAdded)                                                                                           \
    X(SamplesRemoved)                                                                                        \
    X(SampleKept)                                                                                            \
    X(ExceptionRecorded)                                                                                     \
    X(ExceptionWithdrawn)                                                                                    \
    X(OverrideGranted)                                                                                       \
    X(PageAdded)                                                                                             \
    X(PageChanged)                                                                                           \
    X(PageRemoved)                                                                                           \
    X(Confirmed)                                                                                             \
    X(ConfirmationWithdrawn)                                                                                 \
    X(Submitted)                                                                                             \
    X(Discarded)                                                                                             \
    X(Approved)                                                                                              \
    X(Returned)                                                                                              \
    X(Rejected)                                                                                              \
    X(Sealed)                                                                                                \
    X(TransferStarted)                                                                                       \
    X(TransferFailed)                                                                                        \
    X(RegistryRefused)                                                                                       \
    X(Quarantined)                                                                                           \
    X(Delivered)                                                                                             \
    X(ResultReceived)                                                                                        \
    X(RegistryLost)                                                                                          \
    X(CitizenCalledBack)                                                                                     \
    X(Resent)                                                                                                \
    X(Exported)                                                                                              \
    X(ForwardTaken)                                                                                          \
    X(Purged)                                                                                                \
    X(Salvaged)                                                                                              \
    X(BackupMade)                                                                                            \
    X(BackupRestored)                                                                                        \
    X(StationRepeated)                                                                                       \
    X(ClockWentBack)                                                                                         \
    X(DeviceConnected)                                                                                       \
    X(DeviceRemoved)

enum class AuditAction {
#define THUNHAN_X(name) name,
    THUNHAN_AUDIT_ACTIONS(THUNHAN_X)
#undef THUNHAN_X
};

inline constexpr auto allAuditActions = std::to_array<AuditAction>({
#define THUNHAN_X(name) AuditAction::name,
    THUNHAN_AUDIT_ACTIONS(THUNHAN_X)
#undef THUNHAN_X
});

QString toName(AuditAction action);
std::optional<AuditAction> auditActionFromName(QStringView name);

// Who did what, when, to which application, with which device. Holds no personal value of a citizen: which
// field was saved may be told by its key in `subject`, never what it says.
struct AuditEvent {
    QDateTime at;
    OperatorId by; // null: the station itself
    AuditAction action = AuditAction::SignedIn;
    ApplicationId application; // null: none
    QString subject;           // a field key, a site, an operator's id, a code; may be empty
    QString device;            // as the driver names it; may be empty

    friend bool operator==(const AuditEvent&, const AuditEvent&) = default;
};

struct AuditEntry {
    qint64 number = 0; // 1, 2, 3 ... without gaps
    AuditEvent event;
    QByteArray hash; // SHA-256 over the previous entry's hash and this entry
};

enum class AuditOffence {
    Changed,      // another text or hash than was written
    Removed,      // `count` entries from `number` on are missing
    Inserted,     // was never written
    Reordered,    // stands before the one that was written before it
    Rewritten,    // the chain holds, but ends otherwise than it was written
    BadSignature, // the station signed another hash at this number
    Unsigned,     // was to be signed and is not
};

struct AuditFinding {
    AuditOffence offence = AuditOffence::Changed;
    qint64 number = 0;
    qint64 count = 1;

    friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

// What verify() found.
struct AuditVerdict {
    qint64 entries = 0;     // that hold, from the first on
    qint64 firstBroken = 0; // number of the first entry that was tampered with; 0: the chain holds
    QByteArray head;        // hash of the last entry that holds; kept elsewhere, it proves a rewritten chain
    QList<AuditFinding> findings; // in the order of the entries, at most 1000
    qint64 signedUpTo = 0;        // number of the last entry whose hash the station signed; 0: none
    QByteArray signature;         // of that one: DER, ES256 over auditHeadText()
};

// What the station signs of the head: the station, the entry's number and its hash.
QByteArray auditHeadText(StationId station, qint64 number, const QByteArray& hash);

// An append-only chain of hashes. Append in the transaction of what is told of: neither is there without the
// other. The station's key signs every `signedEvery`-th hash and whatever signHead() is called for. Call on
// the store's thread.
class AuditLog
{
public:
    static constexpr qint64 signedEvery = 256;
    static constexpr std::chrono::seconds clockTolerance{60};

    explicit AuditLog(Database& database) : m_database(database) {}

    // An event that lies more than `clockTolerance` before the one told of last has an entry of its own
    // before it: the machine's clock was set back. (Threads tell of what they did a moment ago.)
    Result<void> append(const AuditEvent& event);
    // Signs the last entry's hash, unless it is signed. A station without a key yet signs nothing.
    Result<void> signHead();
    // Walks the whole chain. An Error only when it cannot be read at all.
    Result<AuditVerdict> verify();
    // When the newest entry that is not later than `limit` (invalid: of all) was made; invalid for none.
    Result<QDateTime> latestBefore(const QDateTime& limit);
    // Newest first, older than `before` (0: from the newest).
    Result<QList<AuditEntry>> list(int limit, qint64 before = 0);
    // Of one application, oldest first.
    Result<QList<AuditEntry>> of(ApplicationId application);

private:
    Result<void> write(const AuditEvent& event);

    Database& m_database;
};

} // namespace thunhan
