// SPDX-License-Identifier: GPL-3.0-or-later
// The file that opens the store: slots that each hold the same store key (see SlotSeal). One per operator,
// opened by a passphrase; one that only this machine's chip opens, with a PIN; one for the authority's
// recovery key.
#pragma once

#include "app/base/Clock.h"
#include "app/domain/OperatorProfile.h"
#include "app/keys/Certificate.h"
#include "app/keys/PassphraseSeal.h"

#include <QDateTime>
#include <QList>
#include <chrono>
#include <optional>

namespace thunhan
{

// After `attempts` wrong ones in a row the slot is locked, and after each further one for twice as long, up
// to `longest`; the right one forgets them.
struct LockoutRule {
    int attempts = 5;
    std::chrono::minutes first{1};
    std::chrono::minutes longest{std::chrono::hours(8)};

    // Zero while it is not locked yet.
    std::chrono::minutes delayAfter(int wrong) const;
};

// What a slot shows without a passphrase. The role is for display only: rights come from the operators' list
// inside the store, because anybody with the disk in his hands can write this file.
struct KeySlotInfo {
    OperatorProfile profile;
    int failedAttempts = 0;
    QDateTime lockedUntil;  // invalid: not locked
    bool temporary = false; // somebody else chose the passphrase: to be changed before the first work
    KeyCost cost;
};

enum class PassphraseOrigin { Own, Given };

// Every operation reads the file, and what changes it replaces it as a whole: after a kill there is the old
// file or the new one. Holds no secret and no open file. Blocking (unlock takes about half a second): off the
// UI thread; any thread, processes and threads wait for each other. A file that is not exactly what was
// written is KeySlotsDamaged, one of a later version StoreNewer. Passphrases are UTF-8.
//
// Where a store key is asked for and it is not the one that the slots hold, StoreWrongKey.
class KeySlots
{
public:
    // Refuses with StoreExists to replace a file. PassphraseTooWeak, MalformedInput (a key of another size).
    static Result<KeySlots> create(const QString& path, const SecureBytes& storeKey,
                                   const OperatorProfile& profile, const SecureBytes& passphrase,
                                   KeyCost cost = {}, LockoutRule lockout = {});
    // StoreMissing when there is no file.
    static Result<KeySlots> load(const QString& path, KeyCost cost = {}, LockoutRule lockout = {});

    Result<QList<KeySlotInfo>> list() const;

    // The store key. WrongPassphrase, OperatorLockedOut (also for the wrong attempt that locks),
    // OperatorUnknown, KeySlotsDamaged. An attempt is counted on the disk before it is tried, so pulling the
    // plug wins no guesses. A passphrase that was given opens as well: whoever asks looks at list().
    Result<SecureBytes> unlock(OperatorId id, const SecureBytes& passphrase, const Clock& clock) const;

    // PassphraseTooWeak; StoreExists when the operator has a slot.
    Result<void> add(const SecureBytes& storeKey, const OperatorProfile& profile,
                     const SecureBytes& passphrase, PassphraseOrigin origin = PassphraseOrigin::Own) const;
    // For one who forgot: a passphrase that has to be changed, and wrong attempts are forgotten.
    Result<void> giveAnother(const SecureBytes& storeKey, OperatorId id, const SecureBytes& passphrase) const;
    // TransitionRefused for the last slot: nobody could open the store any more.
    Result<void> remove(OperatorId id) const;
    // Fails like unlock() when `current` is not the passphrase; that counts as an attempt. PassphraseTooWeak
    // also for the same one again.
    Result<void> changePassphrase(OperatorId id, const SecureBytes& current, const SecureBytes& next,
                                  const Clock& clock) const;
    // Name, rank and displayed role.
    Result<void> updateProfile(const OperatorProfile& profile) const;

    // The chip's slot: as sealInTpm() and unsealFromTpm(); KeySlotMissing when there is none.
    Result<void> bindToChip(const SecureBytes& storeKey, const QByteArray& tpm, const SecureBytes& pin) const;
    Result<void> removeChip() const;
    Result<bool> hasChip() const;
    Result<SecureBytes> unlockByChip(const QByteArray& tpm, const SecureBytes& pin) const;

    // The recovery slot. `certificate` is PEM; its validity is the caller's to check. CertificateInvalid,
    // RecoveryKeyWrong, KeySlotMissing.
    Result<void> setRecovery(const SecureBytes& storeKey, const QByteArray& certificate) const;
    Result<std::optional<Certificate>> recoveryCertificate() const;
    Result<SecureBytes> unlockByRecovery(const PrivateKey& key) const;

    // Every slot holds `next` from now on, or none. KeySlotsDamaged when a slot was put in or changed by
    // somebody who did not have the store key: it would be told the new one.
    Result<void> replaceStoreKey(const SecureBytes& current, const SecureBytes& next) const;

private:
    KeySlots(QString path, KeyCost cost, LockoutRule lockout);

    QString m_path;
    KeyCost m_cost;
    LockoutRule m_lockout;
};

} // namespace thunhan
