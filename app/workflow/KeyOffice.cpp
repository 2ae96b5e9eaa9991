// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/KeyOffice.h"

#include "app/keys/StoreKey.h"
#include "app/store/KeyRotation.h"
#include "app/store/OperatorRepository.h"
#include "app/workflow/StoreRights.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<bool> hasSlot(const KeySlots& keySlots, OperatorId id)
{
    THUNHAN_TRY_ASSIGN(const auto infos, keySlots.list());
    return std::any_of(infos.begin(), infos.end(),
                       [id](const KeySlotInfo& info) { return info.profile.id == id; });
}

Result<void> give(const KeySlots& keySlots, const SecureBytes& storeKey, const OperatorProfile& profile,
                  const SecureBytes& passphrase)
{
    THUNHAN_TRY_ASSIGN(const bool present, hasSlot(keySlots, profile.id));
    return present ? keySlots.giveAnother(storeKey, profile.id, passphrase)
                   : keySlots.add(storeKey, profile, passphrase, PassphraseOrigin::Given);
}

Result<void> await(QFuture<Result<void>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

// The work comes last: what it changes outside of the store cannot be rolled back.
Result<void> KeyOffice::does(Right right, AuditAction action, const QString& subject, const Work& work) const
{
    return await(m_store.transact([=, this](Database& database) -> Result<void> {
        THUNHAN_TRY(checkRight(database, m_actor, right));
        THUNHAN_TRY(AuditLog(database).append({m_clock.nowUtc(), m_actor, action, {}, subject, {}}));
        return work(database);
    }));
}

Result<void> KeyOffice::addOperator(const OperatorProfile& profile, const SecureBytes& passphrase) const
{
    if (profile.id.isNull() || profile.name.trimmed().isEmpty())
        return {ErrorCode::FieldInvalid, u"an officer needs a name"_s};
    return does(Right::ManageOperators, AuditAction::OperatorAdded, profile.id.toString(),
                [&](Database& database) -> Result<void> {
                    THUNHAN_TRY(OperatorRepository(database).save({profile, true}));
                    return m_keySlots.add(m_storeKey, profile, passphrase, PassphraseOrigin::Given);
                });
}

Result<void> KeyOffice::givePassphrase(OperatorId id, const SecureBytes& passphrase) const
{
    return does(Right::ManageOperators, AuditAction::PassphraseChanged, id.toString(),
                [&](Database& database) -> Result<void> {
                    THUNHAN_TRY_ASSIGN(const OperatorRecord record, OperatorRepository(database).load(id));
                    if (!record.active)
                        return {ErrorCode::RightMissing, u"this officer does not work here any more"_s};
                    return give(m_keySlots, m_storeKey, record.profile, passphrase);
                });
}

Result<void> KeyOffice::removeOperator(OperatorId id) const
{
    return does(Right::ManageOperators, AuditAction::OperatorDeactivated, id.toString(),
                [&](Database& database) -> Result<void> {
                    OperatorRepository operators(database);
                    THUNHAN_TRY_ASSIGN(OperatorRecord record, operators.load(id));
                    record.active = false;
                    THUNHAN_TRY(operators.save(record));
                    THUNHAN_TRY_ASSIGN(const auto left, operators.list());
                    if (std::none_of(left.begin(), left.end(), [](const OperatorRecord& one) {
                            return one.active && hasRight(one.profile.role, Right::ManageOperators);
                        }))
                        return {ErrorCode::TransitionRefused, u"the last administrator stays"_s};
                    THUNHAN_TRY_ASSIGN(const bool present, hasSlot(m_keySlots, id));
                    return present ? m_keySlots.remove(id) : Result<void>();
                });
}

Result<void> KeyOffice::setRecovery(const QByteArray& certificate) const
{
    THUNHAN_TRY_ASSIGN(const Certificate parsed, Certificate::parsePem(certificate));
    THUNHAN_TRY(parsed.checkValidAt(m_clock.nowUtc()));
    return does(Right::ManageStation, AuditAction::RecoveryKeySet,
                QString::fromLatin1(parsed.thumbprint().toHex()),
                [&](Database&) { return m_keySlots.setRecovery(m_storeKey, certificate); });
}

Result<void> KeyOffice::bindToChip(const QByteArray& tpm, const SecureBytes& pin) const
{
    return does(Right::ManageStation, AuditAction::ChipBound, {},
                [&](Database&) { return m_keySlots.bindToChip(m_storeKey, tpm, pin); });
}

Result<void> KeyOffice::removeChip() const
{
    return does(Right::ManageStation, AuditAction::ChipRemoved, {},
                [&](Database&) { return m_keySlots.removeChip(); });
}

Result<void> rotateKey(const QString& folder, const KeySlots& keySlots, const SecureBytes& storeKey,
                       OperatorId actor, const Clock& clock, const Database::CopyProgress& progress)
{
    const SecureBytes next = SecureBytes::random(storeKeySize);
    if (next.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the new store key"_s};
    return rotateStoreKey(
        folder, {storeKey, next,
                 [&](Database& database) -> Result<void> {
                     THUNHAN_TRY(checkRight(database, actor, Right::ManageStation));
                     AuditLog audit(database);
                     THUNHAN_TRY(audit.append({clock.nowUtc(), actor, AuditAction::KeyRotated, {}, {}, {}}));
                     return audit.signHead();
                 },
                 [&] { return keySlots.replaceStoreKey(storeKey, next); }, progress});
}

Result<void> recoverAccess(Store& store, const KeySlots& keySlots, const SecureBytes& storeKey,
                           OperatorId administrator, const SecureBytes& passphrase, const Clock& clock)
{
    return await(store.transact([&](Database& database) -> Result<void> {
        THUNHAN_TRY(checkRight(database, administrator, Right::ManageOperators));
        THUNHAN_TRY_ASSIGN(const OperatorRecord record, OperatorRepository(database).load(administrator));
        THUNHAN_TRY(AuditLog(database).append(
            {clock.nowUtc(), {}, AuditAction::AccessRecovered, {}, administrator.toString(), {}}));
        return give(keySlots, storeKey, record.profile, passphrase);
    }));
}

Result<void> chooseOwnPassphrase(Store& store, const KeySlots& keySlots, OperatorId person,
                                 const SecureBytes& given, const SecureBytes& chosen, const Clock& clock)
{
    return await(store.transact([&](Database& database) -> Result<void> {
        THUNHAN_TRY_ASSIGN(const OperatorRecord record, OperatorRepository(database).load(person));
        if (!record.active)
            return {ErrorCode::RightMissing, u"this officer does not work here any more"_s};
        THUNHAN_TRY(AuditLog(database).append(
            {clock.nowUtc(), person, AuditAction::PassphraseChanged, {}, person.toString(), {}}));
        return keySlots.changePassphrase(person, given, chosen, clock);
    }));
}

} // namespace thunhan
