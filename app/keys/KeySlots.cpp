// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeySlots.h"

#include "app/keys/KeySlotFile.h"
#include "app/keys/PassphrasePolicy.h"

#include <QFile>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Result<OperatorSlot*> findSlot(KeySlotContent& content, OperatorId id)
{
    const auto found = std::find_if(content.people.begin(), content.people.end(),
                                    [&](const OperatorSlot& slot) { return slot.info.profile.id == id; });
    if (found == content.people.end())
        return ErrorCode::OperatorUnknown;
    return &*found;
}

Result<void> checkStrength(const SecureBytes& passphrase, const OperatorProfile& profile)
{
    QString text = QString::fromUtf8(
        QByteArrayView(reinterpret_cast<const char*>(passphrase.data()), qsizetype(passphrase.size())));
    const bool weak = passphraseWeakness(text, profile).has_value();
    text.fill(u'\0');
    if (weak)
        return ErrorCode::PassphraseTooWeak;
    return {};
}

Result<OperatorSlot> makeSlot(const SecureBytes& storeKey, const OperatorProfile& profile,
                              const SecureBytes& passphrase, PassphraseOrigin origin, KeyCost cost)
{
    OperatorSlot slot;
    slot.info.profile = profile;
    slot.info.temporary = origin == PassphraseOrigin::Given;
    THUNHAN_TRY_ASSIGN(const SlotKeyPair pair, makeSlotKeyPair());
    slot.seal.publicKey = pair.publicKey;
    THUNHAN_TRY_ASSIGN(slot.seal.sealedKey, sealStoreKey(storeKey, pair.publicKey));
    THUNHAN_TRY_ASSIGN(slot.secret, sealByPassphrase(pair.secret, passphrase, cost, boundTo(slot)));
    slot.info.cost = cost;
    slot.seal.mark = slotMark(storeKey, identityOf(slot));
    return slot;
}

Result<SecureBytes> openSlot(const OperatorSlot& slot, const SecureBytes& passphrase)
{
    THUNHAN_TRY_ASSIGN(const SecureBytes secret, openByPassphrase(slot.secret, passphrase, boundTo(slot)));
    THUNHAN_TRY_ASSIGN(SecureBytes key, openStoreKey(slot.seal, secret));
    if (!isSlotMark(slot.seal.mark, key, identityOf(slot)))
        return {ErrorCode::KeySlotsDamaged, u"a slot was changed without the store key"_s};
    return key;
}

// Counts the attempt on the disk, tries it, and takes the count back when it was right.
Result<SecureBytes> unlockSlot(const QString& path, KeySlotContent& content, OperatorSlot& slot,
                               const SecureBytes& passphrase, const LockoutRule& lockout, const Clock& clock)
{
    KeySlotInfo& info = slot.info;
    const QDateTime now = clock.nowUtc();
    const QDateTime latestEnd = now.addDuration(lockout.delayAfter(info.failedAttempts));
    if (info.lockedUntil.isValid() && info.lockedUntil > latestEnd) {
        // The machine's clock was ahead when the lock was set; without this it might hold for years.
        info.lockedUntil = latestEnd;
        THUNHAN_TRY(writeKeySlots(path, content));
    }
    if (info.lockedUntil.isValid() && info.lockedUntil > now)
        return ErrorCode::OperatorLockedOut;

    ++info.failedAttempts;
    const auto delay = lockout.delayAfter(info.failedAttempts);
    const bool locks = delay.count() > 0;
    info.lockedUntil = locks ? now.addDuration(delay) : QDateTime();
    THUNHAN_TRY(writeKeySlots(path, content));

    auto key = openSlot(slot, passphrase);
    if (!key) {
        if (locks && key.error().code == ErrorCode::WrongPassphrase)
            return ErrorCode::OperatorLockedOut;
        return key.error();
    }
    info.failedAttempts = 0;
    info.lockedUntil = {};
    THUNHAN_TRY(writeKeySlots(path, content));
    return key;
}

} // namespace

std::chrono::minutes LockoutRule::delayAfter(int wrong) const
{
    if (wrong < attempts)
        return std::chrono::minutes(0);
    std::chrono::minutes delay = first;
    for (int further = wrong - attempts; further > 0 && delay < longest; --further)
        delay *= 2;
    return std::min(delay, longest);
}

KeySlots::KeySlots(QString path, KeyCost cost, LockoutRule lockout)
    : m_path(std::move(path)), m_cost(cost), m_lockout(lockout)
{
}

Result<KeySlots> KeySlots::create(const QString& path, const SecureBytes& storeKey,
                                  const OperatorProfile& profile, const SecureBytes& passphrase, KeyCost cost,
                                  LockoutRule lockout)
{
    THUNHAN_TRY(checkStrength(passphrase, profile));
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(path));
    if (QFile::exists(path))
        return {ErrorCode::StoreExists, u"there is a key slot file"_s};
    THUNHAN_TRY_ASSIGN(const auto slot, makeSlot(storeKey, profile, passphrase, PassphraseOrigin::Own, cost));
    THUNHAN_TRY(writeKeySlots(path, {{slot}, {}, {}}));
    return KeySlots(path, cost, lockout);
}

Result<KeySlots> KeySlots::load(const QString& path, KeyCost cost, LockoutRule lockout)
{
    THUNHAN_TRY(readKeySlots(path));
    return KeySlots(path, cost, lockout);
}

Result<QList<KeySlotInfo>> KeySlots::list() const
{
    THUNHAN_TRY_ASSIGN(const auto content, readKeySlots(m_path));
    QList<KeySlotInfo> infos;
    for (const OperatorSlot& slot : content.people)
        infos.append(slot.info);
    return infos;
}

Result<SecureBytes> KeySlots::unlock(OperatorId id, const SecureBytes& passphrase, const Clock& clock) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(OperatorSlot * slot, findSlot(content, id));
    return unlockSlot(m_path, content, *slot, passphrase, m_lockout, clock);
}

Result<void> KeySlots::add(const SecureBytes& storeKey, const OperatorProfile& profile,
                           const SecureBytes& passphrase, PassphraseOrigin origin) const
{
    THUNHAN_TRY(checkStrength(passphrase, profile));
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY(checkStoreKey(content, storeKey));
    if (findSlot(content, profile.id))
        return {ErrorCode::StoreExists, u"the operator has a key slot"_s};
    THUNHAN_TRY_ASSIGN(auto slot, makeSlot(storeKey, profile, passphrase, origin, m_cost));
    content.people.append(std::move(slot));
    return writeKeySlots(m_path, content);
}

Result<void> KeySlots::giveAnother(const SecureBytes& storeKey, OperatorId id,
                                   const SecureBytes& passphrase) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY(checkStoreKey(content, storeKey));
    THUNHAN_TRY_ASSIGN(OperatorSlot * slot, findSlot(content, id));
    const OperatorProfile profile = slot->info.profile;
    THUNHAN_TRY(checkStrength(passphrase, profile));
    THUNHAN_TRY_ASSIGN(*slot, makeSlot(storeKey, profile, passphrase, PassphraseOrigin::Given, m_cost));
    return writeKeySlots(m_path, content);
}

Result<void> KeySlots::remove(OperatorId id) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(const OperatorSlot* slot, findSlot(content, id));
    if (content.people.size() == 1)
        return {ErrorCode::TransitionRefused, u"the last key slot stays"_s};
    content.people.remove(slot - content.people.constData());
    return writeKeySlots(m_path, content);
}

Result<void> KeySlots::changePassphrase(OperatorId id, const SecureBytes& current, const SecureBytes& next,
                                        const Clock& clock) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(OperatorSlot * slot, findSlot(content, id));
    const OperatorProfile profile = slot->info.profile;
    THUNHAN_TRY(checkStrength(next, profile));
    THUNHAN_TRY_ASSIGN(const auto storeKey, unlockSlot(m_path, content, *slot, current, m_lockout, clock));
    if (next == current)
        return {ErrorCode::PassphraseTooWeak, u"the new passphrase is the old one"_s};
    THUNHAN_TRY_ASSIGN(*slot, makeSlot(storeKey, profile, next, PassphraseOrigin::Own, m_cost));
    return writeKeySlots(m_path, content);
}

Result<void> KeySlots::updateProfile(const OperatorProfile& profile) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(OperatorSlot * slot, findSlot(content, profile.id));
    slot->info.profile = profile;
    return writeKeySlots(m_path, content);
}

} // namespace thunhan
