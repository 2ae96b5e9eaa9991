// SPDX-License-Identifier: GPL-3.0-or-later
// The file that opens the store: one slot per operator, each holding the same store key sealed under a key
// derived from that operator's passphrase (Argon2id, then XChaCha20-Poly1305 with the slot's identity as
// associated data).
#pragma once

#include "app/base/Clock.h"
#include "app/domain/OperatorProfile.h"
#include "app/keys/KeyProvider.h"

#include <QDateTime>
#include <QList>
#include <chrono>

namespace thunhan
{

// Cost of one guess (Argon2id). Kept in each slot, so that a later version may raise it for new passphrases.
// 64 MiB is RFC 9106's second recommendation; its three passes are doubled. With twice the memory and half
// the passes a guess costs the same, but the kernel holds the whole process up for a tenth of a second while
// it hands the pages out.
struct KeyCost {
    quint64 operations = 6;
    quint64 memoryBytes = 64ULL * 1024 * 1024;
};

struct LockoutRule {
    int attempts = 5; // wrong ones in a row
    std::chrono::minutes duration{15};
};

// What a slot shows without a passphrase. The role is for display only: rights come from the operators' list
// inside the store, because anybody with the disk in his hands can write this file.
struct KeySlotInfo {
    OperatorProfile profile;
    int failedAttempts = 0;
    QDateTime lockedUntil; // invalid: not locked
};

// Every operation reads the file, and what changes it replaces it as a whole: after a kill there is the old
// file or the new one. Holds no secret and no open file. Blocking (unlock takes about half a second): off the
// UI thread; any thread, processes and threads wait for each other. A file that is not exactly what was
// written is KeySlotsDamaged.
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
    // plug wins no guesses.
    Result<SecureBytes> unlock(OperatorId id, const SecureBytes& passphrase, const Clock& clock) const;

    // Passphrases are UTF-8. PassphraseTooWeak; `StoreExists` when the operator has a slot.
    Result<void> add(const SecureBytes& storeKey, const OperatorProfile& profile,
                     const SecureBytes& passphrase) const;
    // TransitionRefused for the last slot: nobody could open the store any more.
    Result<void> remove(OperatorId id) const;
    // Fails like unlock() when `current` is not the passphrase; that counts as an attempt.
    Result<void> changePassphrase(OperatorId id, const SecureBytes& current, const SecureBytes& next,
                                  const Clock& clock) const;
    // Name, rank and displayed role.
    Result<void> updateProfile(const OperatorProfile& profile) const;

private:
    KeySlots(QString path, KeyCost cost, LockoutRule lockout);

    QString m_path;
    KeyCost m_cost;
    LockoutRule m_lockout;
};

// The first KeyProvider: the slot of one operator.
class PassphraseKeyProvider final : public KeyProvider
{
public:
    PassphraseKeyProvider(KeySlots slots_, OperatorId id, SecureBytes passphrase, const Clock& clock)
        : m_slots(std::move(slots_)), m_id(id), m_passphrase(std::move(passphrase)), m_clock(clock)
    {
    }
    Result<SecureBytes> storeKey() override { return m_slots.unlock(m_id, m_passphrase, m_clock); }

private:
    KeySlots m_slots;
    OperatorId m_id;
    SecureBytes m_passphrase;
    const Clock& m_clock;
};

} // namespace thunhan
