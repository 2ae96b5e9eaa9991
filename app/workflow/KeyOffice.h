// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/AuditLog.h"
#include "app/base/Clock.h"
#include "app/keys/KeySlots.h"
#include "app/store/Database.h"
#include "app/store/Store.h"
#include "app/workflow/Rights.h"

#include <functional>

namespace thunhan
{

// What an administrator does to the keys of a station, with the right of it and an entry in the trail. Each
// blocks, up to a second (a passphrase is derived, a chip is asked): off the UI thread. RightMissing for
// whoever is not an active administrator in the store; the key slots' file is changed inside the transaction
// that tells of it, so that nothing is told that was not done.
class KeyOffice
{
public:
    // All of them outlive this. `actor` proved who they are, and `storeKey` is what that gave.
    KeyOffice(Store& store, const KeySlots& keySlots, const SecureBytes& storeKey, OperatorId actor,
              const Clock& clock)
        : m_store(store), m_keySlots(keySlots), m_storeKey(storeKey), m_actor(actor), m_clock(clock)
    {
    }

    // A new officer with a passphrase that has to be changed before the first work. PassphraseTooWeak,
    // FieldInvalid for no name.
    Result<void> addOperator(const OperatorProfile& profile, const SecureBytes& passphrase) const;
    // The same for one whom the store knows: who forgot theirs, or came by a list and has none.
    // OperatorUnknown; RightMissing for one who left.
    Result<void> givePassphrase(OperatorId id, const SecureBytes& passphrase) const;
    // Has no rights and no passphrase from now on; the name stays. Who may have copied the store key still
    // has it: rotate the key. TransitionRefused for the last administrator.
    Result<void> removeOperator(OperatorId id) const;

    // As KeySlots; setRecovery() looks at the certificate's validity, too.
    Result<void> setRecovery(const QByteArray& certificate) const;
    Result<void> bindToChip(const QByteArray& tpm, const SecureBytes& pin) const;
    Result<void> removeChip() const;

private:
    using Work = std::function<Result<void>(Database&)>;
    Result<void> does(Right right, AuditAction action, const QString& subject, const Work& work) const;

    Store& m_store;
    const KeySlots& m_keySlots;
    const SecureBytes& m_storeKey;
    OperatorId m_actor;
    const Clock& m_clock;
};

// A new key for the store, which is closed; see rotateStoreKey(). RightMissing as above.
Result<void> rotateKey(const QString& folder, const KeySlots& keySlots, const SecureBytes& storeKey,
                       OperatorId actor, const Clock& clock, const Database::CopyProgress& progress = {});

// Nobody knows a passphrase any more, but the authority's key or the chip gave `storeKey`: an administrator
// of the store gets another one. RightMissing when `administrator` is none.
Result<void> recoverAccess(Store& store, const KeySlots& keySlots, const SecureBytes& storeKey,
                           OperatorId administrator, const SecureBytes& passphrase, const Clock& clock);

// Whoever was given a passphrase replaces it by one of their own, with an entry in the trail. As
// KeySlots::changePassphrase(); RightMissing for one who left.
Result<void> chooseOwnPassphrase(Store& store, const KeySlots& keySlots, OperatorId person,
                                 const SecureBytes& given, const SecureBytes& chosen, const Clock& clock);

} // namespace thunhan
