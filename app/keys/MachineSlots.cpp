// SPDX-License-Identifier: GPL-3.0-or-later
// The slots of KeySlots that are nobody's, and what concerns all of them.
#include "app/keys/KeySlotFile.h"
#include "app/keys/RecoveryEnvelope.h"

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

Error missing(const char* which)
{
    return {ErrorCode::KeySlotMissing, QLatin1StringView(which)};
}

template <class Slot>
Result<void> complete(Slot& slot, const SecureBytes& storeKey)
{
    THUNHAN_TRY_ASSIGN(slot.seal.sealedKey, sealStoreKey(storeKey, slot.seal.publicKey));
    slot.seal.mark = slotMark(storeKey, identityOf(slot));
    return {};
}

template <class Slot>
Result<void> reseal(Slot& slot, const SecureBytes& current, const SecureBytes& next)
{
    if (!isSlotMark(slot.seal.mark, current, identityOf(slot)))
        return {ErrorCode::KeySlotsDamaged, u"a slot was changed without the store key"_s};
    return complete(slot, next);
}

template <class Slot>
Result<SecureBytes> openMarked(const Slot& slot, const SecureBytes& secret)
{
    THUNHAN_TRY_ASSIGN(SecureBytes key, openStoreKey(slot.seal, secret));
    if (!isSlotMark(slot.seal.mark, key, identityOf(slot)))
        return {ErrorCode::KeySlotsDamaged, u"a slot was changed without the store key"_s};
    return key;
}

} // namespace

Result<void> KeySlots::bindToChip(const SecureBytes& storeKey, const QByteArray& tpm,
                                  const SecureBytes& pin) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY(checkStoreKey(content, storeKey));
    THUNHAN_TRY_ASSIGN(const SlotKeyPair pair, makeSlotKeyPair());
    ChipSlot slot;
    slot.seal.publicKey = pair.publicKey;
    THUNHAN_TRY_ASSIGN(slot.secret, sealInTpm(tpm, pair.secret, pin));
    THUNHAN_TRY(complete(slot, storeKey));
    content.chip = slot;
    return writeKeySlots(m_path, content);
}

Result<void> KeySlots::removeChip() const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    if (!content.chip)
        return missing("chip");
    content.chip.reset();
    return writeKeySlots(m_path, content);
}

Result<bool> KeySlots::hasChip() const
{
    THUNHAN_TRY_ASSIGN(const auto content, readKeySlots(m_path));
    return content.chip.has_value();
}

Result<SecureBytes> KeySlots::unlockByChip(const QByteArray& tpm, const SecureBytes& pin) const
{
    THUNHAN_TRY_ASSIGN(const auto content, readKeySlots(m_path));
    if (!content.chip)
        return missing("chip");
    THUNHAN_TRY_ASSIGN(const SecureBytes secret, unsealFromTpm(tpm, content.chip->secret, pin));
    return openMarked(*content.chip, secret);
}

Result<void> KeySlots::setRecovery(const SecureBytes& storeKey, const QByteArray& certificate) const
{
    THUNHAN_TRY_ASSIGN(const Certificate parsed, Certificate::parsePem(certificate));
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY(checkStoreKey(content, storeKey));
    THUNHAN_TRY_ASSIGN(const SlotKeyPair pair, makeSlotKeyPair());
    AuthoritySlot slot;
    slot.certificate = certificate;
    slot.seal.publicKey = pair.publicKey;
    THUNHAN_TRY_ASSIGN(slot.secret, sealForRecovery(pair.secret, parsed));
    THUNHAN_TRY(complete(slot, storeKey));
    content.authority = slot;
    return writeKeySlots(m_path, content);
}

Result<std::optional<Certificate>> KeySlots::recoveryCertificate() const
{
    THUNHAN_TRY_ASSIGN(const auto content, readKeySlots(m_path));
    if (!content.authority)
        return std::optional<Certificate>();
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(content.authority->certificate));
    return std::optional(certificate);
}

Result<SecureBytes> KeySlots::unlockByRecovery(const PrivateKey& key) const
{
    THUNHAN_TRY_ASSIGN(const auto content, readKeySlots(m_path));
    if (!content.authority)
        return missing("recovery");
    THUNHAN_TRY_ASSIGN(const Certificate certificate, Certificate::parsePem(content.authority->certificate));
    THUNHAN_TRY_ASSIGN(const SecureBytes secret,
                       openForRecovery(content.authority->secret, certificate, key));
    return openMarked(*content.authority, secret);
}

Result<void> KeySlots::replaceStoreKey(const SecureBytes& current, const SecureBytes& next) const
{
    THUNHAN_TRY_ASSIGN(const auto lock, lockKeySlots(m_path));
    THUNHAN_TRY_ASSIGN(auto content, readKeySlots(m_path));
    THUNHAN_TRY(checkStoreKey(content, current));
    for (OperatorSlot& slot : content.people)
        THUNHAN_TRY(reseal(slot, current, next));
    if (content.chip)
        THUNHAN_TRY(reseal(*content.chip, current, next));
    if (content.authority)
        THUNHAN_TRY(reseal(*content.authority, current, next));
    return writeKeySlots(m_path, content);
}

} // namespace thunhan
