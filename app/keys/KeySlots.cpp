// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeySlots.h"

#include "app/keys/AtomicFile.h"
#include "app/keys/FileLock.h"
#include "app/keys/KeySlotFile.h"
#include "app/keys/PassphrasePolicy.h"

#include <QFile>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 largestFile = 1024 * 1024;

Result<FileLock> lockSlots(const QString& path)
{
    return FileLock::acquire(path + ".lock"_L1, FileLock::Wait::UntilFree);
}

Result<QList<SealedSlot>> readSlots(const QString& path)
{
    if (!QFile::exists(path))
        return {ErrorCode::StoreMissing, u"there is no key slot file"_s};
    auto content = readSmallFile(path, largestFile);
    if (!content && content.error().code == ErrorCode::MalformedInput)
        return {ErrorCode::KeySlotsDamaged, content.error().detail};
    if (!content)
        return content.error();
    return decodeKeySlots(*content);
}

Result<void> writeSlots(const QString& path, const QList<SealedSlot>& slots_)
{
    return writeFileAtomically(path, encodeKeySlots(slots_));
}

Result<SealedSlot*> findSlot(QList<SealedSlot>& slots_, OperatorId id)
{
    const auto found = std::find_if(slots_.begin(), slots_.end(),
                                    [&](const SealedSlot& slot) { return slot.info.profile.id == id; });
    if (found == slots_.end())
        return ErrorCode::OperatorUnknown;
    return &*found;
}

Result<void> checkStrength(const SecureBytes& passphrase, const OperatorProfile& profile)
{
    const QString text = QString::fromUtf8(
        QByteArrayView(reinterpret_cast<const char*>(passphrase.data()), qsizetype(passphrase.size())));
    if (passphraseWeakness(text, profile))
        return ErrorCode::PassphraseTooWeak;
    return {};
}

// Counts the attempt on the disk, tries it, and takes the count back when it was right.
Result<SecureBytes> unlockSlot(const QString& path, QList<SealedSlot>& slots_, SealedSlot& slot,
                               const SecureBytes& passphrase, const LockoutRule& lockout, const Clock& clock)
{
    KeySlotInfo& info = slot.info;
    const QDateTime now = clock.nowUtc();
    const QDateTime latestEnd = now.addDuration(lockout.duration);
    if (info.lockedUntil.isValid() && info.lockedUntil > latestEnd) {
        // The machine's clock was ahead when the lock was set; without this it might hold for years.
        info.lockedUntil = latestEnd;
        THUNHAN_TRY(writeSlots(path, slots_));
    }
    if (info.lockedUntil.isValid() && info.lockedUntil > now)
        return ErrorCode::OperatorLockedOut;

    ++info.failedAttempts;
    const bool locks = info.failedAttempts >= lockout.attempts;
    info.lockedUntil = locks ? latestEnd : QDateTime();
    if (locks)
        info.failedAttempts = 0;
    THUNHAN_TRY(writeSlots(path, slots_));

    auto key = openSlot(slot, passphrase);
    if (!key) {
        if (locks && key.error().code == ErrorCode::WrongPassphrase)
            return ErrorCode::OperatorLockedOut;
        return key.error();
    }
    info.failedAttempts = 0;
    info.lockedUntil = {};
    THUNHAN_TRY(writeSlots(path, slots_));
    return key;
}

} // namespace

KeySlots::KeySlots(QString path, KeyCost cost, LockoutRule lockout)
    : m_path(std::move(path)), m_cost(cost), m_lockout(lockout)
{
}

Result<KeySlots> KeySlots::create(const QString& path, const SecureBytes& storeKey,
                                  const OperatorProfile& profile, const SecureBytes& passphrase, KeyCost cost,
                                  LockoutRule lockout)
{
    THUNHAN_TRY(checkStrength(passphrase, profile));
    THUNHAN_TRY_ASSIGN(const auto lock, lockSlots(path));
    if (QFile::exists(path))
        return {ErrorCode::StoreExists, u"there is a key slot file"_s};
    THUNHAN_TRY_ASSIGN(const auto slot, sealSlot(storeKey, profile, passphrase, cost));
    THUNHAN_TRY(writeSlots(path, {slot}));
    return KeySlots(path, cost, lockout);
}

Result<KeySlots> KeySlots::load(const QString& path, KeyCost cost, LockoutRule lockout)
{
    THUNHAN_TRY(readSlots(path));
    return KeySlots(path, cost, lockout);
}

Result<QList<KeySlotInfo>> KeySlots::list() const
{
    THUNHAN_TRY_ASSIGN(const auto slots_, readSlots(m_path));
    QList<KeySlotInfo> infos;
    for (const SealedSlot& slot : slots_)
        infos.append(slot.info);
    return infos;
}

Result<SecureBytes> KeySlots::unlock(OperatorId id, const SecureBytes& passphrase, const Clock& clock) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockSlots(m_path));
    THUNHAN_TRY_ASSIGN(auto slots_, readSlots(m_path));
    THUNHAN_TRY_ASSIGN(SealedSlot * slot, findSlot(slots_, id));
    return unlockSlot(m_path, slots_, *slot, passphrase, m_lockout, clock);
}

Result<void> KeySlots::add(const SecureBytes& storeKey, const OperatorProfile& profile,
                           const SecureBytes& passphrase) const
{
    THUNHAN_TRY(checkStrength(passphrase, profile));
    THUNHAN_TRY_ASSIGN(const auto lock, lockSlots(m_path));
    THUNHAN_TRY_ASSIGN(auto slots_, readSlots(m_path));
    if (findSlot(slots_, profile.id))
        return {ErrorCode::StoreExists, u"the operator has a key slot"_s};
    THUNHAN_TRY_ASSIGN(auto slot, sealSlot(storeKey, profile, passphrase, m_cost));
    slots_.append(std::move(slot));
    return writeSlots(m_path, slots_);
}

Result<void> KeySlots::remove(OperatorId id) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockSlots(m_path));
    THUNHAN_TRY_ASSIGN(auto slots_, readSlots(m_path));
    THUNHAN_TRY_ASSIGN(const SealedSlot* slot, findSlot(slots_, id));
    if (slots_.size() == 1)
        return {ErrorCode::TransitionRefused, u"the last key slot stays"_s};
    slots_.remove(slot - slots_.constData());
    return writeSlots(m_path, slots_);
}

Result<void> KeySlots::changePassphrase(OperatorId id, const SecureBytes& current, const SecureBytes& next,
                                        const Clock& clock) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockSlots(m_path));
    THUNHAN_TRY_ASSIGN(auto slots_, readSlots(m_path));
    THUNHAN_TRY_ASSIGN(SealedSlot * slot, findSlot(slots_, id));
    THUNHAN_TRY(checkStrength(next, slot->info.profile));
    THUNHAN_TRY_ASSIGN(const auto storeKey, unlockSlot(m_path, slots_, *slot, current, m_lockout, clock));
    THUNHAN_TRY_ASSIGN(*slot, sealSlot(storeKey, slot->info.profile, next, m_cost));
    return writeSlots(m_path, slots_);
}

Result<void> KeySlots::updateProfile(const OperatorProfile& profile) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockSlots(m_path));
    THUNHAN_TRY_ASSIGN(auto slots_, readSlots(m_path));
    THUNHAN_TRY_ASSIGN(SealedSlot * slot, findSlot(slots_, profile.id));
    slot->info.profile = profile;
    return writeSlots(m_path, slots_);
}

} // namespace thunhan
