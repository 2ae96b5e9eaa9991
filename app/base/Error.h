// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value. Codes are stable names: the audit trail, the outbox and the log store them as
// text, and ui/ErrorText gives each one a sentence with the next action in the operator's language.
#pragma once

#include <QString>
#include <array>
#include <string_view>

namespace thunhan
{

// Grouped by who can mend it. Add a code here and its two sentences in ui/ErrorText; a test walks them all.
#define THUNHAN_ERROR_CODES(X)                                                                               \
    /* the program or the machine */                                                                         \
    X(Internal)                                                                                              \
    X(Cancelled)                                                                                             \
    X(TimedOut)                                                                                              \
    X(FileUnreadable)                                                                                        \
    X(FileUnwritable)                                                                                        \
    X(DiskFull)                                                                                              \
    X(MalformedInput)                                                                                        \
    /* keys and sign-in */                                                                                   \
    X(WrongPassphrase)                                                                                       \
    X(OperatorUnknown)                                                                                       \
    X(OperatorLockedOut)                                                                                     \
    X(PassphraseTooWeak)                                                                                     \
    X(KeySlotsDamaged)                                                                                       \
    X(KeySlotMissing)                                                                                        \
    X(PassphraseTemporary)                                                                                   \
    X(UnlockCodeWrong)                                                                                       \
    X(UnlockCodeSpent)                                                                                       \
    X(UnlockCodeTooWeak)                                                                                     \
    X(WrongPin)                                                                                              \
    X(RecoveryKeyWrong)                                                                                      \
    X(TpmMissing)                                                                                            \
    X(TpmLockedOut)                                                                                          \
    X(TpmCleared)                                                                                            \
    X(TpmStateChanged)                                                                                       \
    X(TpmFailed)                                                                                             \
    X(NotSignedIn)                                                                                           \
    X(SessionLocked)                                                                                         \
    X(RightMissing)                                                                                          \
    /* store */                                                                                              \
    X(StoreMissing)                                                                                          \
    X(StoreExists)                                                                                           \
    X(StoreInUse)                                                                                            \
    X(StoreWrongKey)                                                                                         \
    X(StoreDamaged)                                                                                          \
    X(StoreNewer)                                                                                            \
    X(StoreBusy)                                                                                             \
    X(StoreFailed)                                                                                           \
    X(NotFound)                                                                                              \
    X(AuditBroken)                                                                                           \
    X(BackupMissing)                                                                                         \
    X(BackupIncomplete)                                                                                      \
    X(BackupChanged)                                                                                         \
    X(BackupForeign)                                                                                         \
    X(BackupNoRoom)                                                                                          \
    /* application and workflow */                                                                           \
    X(FieldInvalid)                                                                                          \
    X(TransitionRefused)                                                                                     \
    X(ApplicationIncomplete)                                                                                 \
    X(ApplicationChanged)                                                                                    \
    X(FourEyesRequired)                                                                                      \
    X(ReasonMissing)                                                                                         \
    X(VirtualSampleRefused)                                                                                  \
    /* devices */                                                                                            \
    X(DeviceMissing)                                                                                         \
    X(DeviceBusy)                                                                                            \
    X(DeviceRemoved)                                                                                         \
    X(DeviceFailed)                                                                                          \
    X(DeviceHung)                                                                                            \
    X(ScannerNoPaper)                                                                                        \
    X(ScannerJammed)                                                                                         \
    X(ScannerCoverOpen)                                                                                      \
    X(ImageUnreadable)                                                                                       \
    X(ModelMissing)                                                                                          \
    /* sealing */                                                                                            \
    X(CertificateMissing)                                                                                    \
    X(CertificateExpired)                                                                                    \
    X(CertificateInvalid)                                                                                    \
    X(SealingFailed)                                                                                         \
    X(SignatureInvalid)                                                                                      \
    X(DecryptionFailed)                                                                                      \
    /* line and registry */                                                                                  \
    X(NetworkDown)                                                                                           \
    X(RegistryUnreachable)                                                                                   \
    X(RegistryCertificateInvalid)                                                                            \
    X(ClientCertificateRefused)                                                                              \
    X(NetworkStalled)                                                                                        \
    X(RegistryUnauthorized)                                                                                  \
    X(RegistryForbidden)                                                                                     \
    X(StationReplaced)                                                                                       \
    X(StationCopied)                                                                                         \
    X(RegistryRefused)                                                                                       \
    X(RegistryConflict)                                                                                      \
    X(RegistryBusy)                                                                                          \
    X(RegistryFailed)                                                                                        \
    X(RegistryAnswerMalformed)                                                                               \
    X(ReceiptMismatch)

enum class ErrorCode {
#define THUNHAN_X(name) name,
    THUNHAN_ERROR_CODES(THUNHAN_X)
#undef THUNHAN_X
};

inline constexpr auto allErrorCodes = std::to_array<ErrorCode>({
#define THUNHAN_X(name) ErrorCode::name,
    THUNHAN_ERROR_CODES(THUNHAN_X)
#undef THUNHAN_X
});

// The stable name, as written to logs and rows.
std::string_view errorName(ErrorCode code) noexcept;

struct Error {
    ErrorCode code = ErrorCode::Internal;
    // English, for the log. Holds no personal data, no secret and no content of a file; at most names of
    // operations and numbers.
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace thunhan
