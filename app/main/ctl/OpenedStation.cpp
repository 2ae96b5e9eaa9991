// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/ctl/OpenedStation.h"

#include "app/base/Clock.h"
#include "app/keys/KeySlots.h"
#include "app/main/ctl/Terminal.h"
#include "app/store/OperatorRepository.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// One who is named by id; otherwise the only one, or the only one of the role.
Result<KeySlotInfo> choose(const QList<KeySlotInfo>& people, const QString& named, Role role)
{
    QList<KeySlotInfo> fitting;
    QStringList choices;
    for (const KeySlotInfo& one : people) {
        choices.append(one.profile.id.toString() + u' ' + toName(one.profile.role));
        if (named.isEmpty() ? one.profile.role == role : one.profile.id.toString() == named)
            fitting.append(one);
    }
    if (fitting.isEmpty() && named.isEmpty() && people.size() == 1)
        fitting = people;
    if (fitting.size() != 1)
        return {ErrorCode::OperatorUnknown, u"--operator takes one of: "_s + choices.join(u", "_s)};
    return fitting.first();
}

} // namespace

void addSignInOptions(QCommandLineParser& parser)
{
    parser.addOption({u"operator"_s, u"Signs in as the officer with this id."_s, u"ID"_s});
    parser.addOption(passphraseOption());
}

Result<KeySlotInfo> chosenSlot(const QCommandLineParser& parser, const KeySlots& keySlots, Role role)
{
    THUNHAN_TRY_ASSIGN(const QList<KeySlotInfo> people, keySlots.list());
    return choose(people, parser.value(u"operator"_s), role);
}

Result<UnlockedStation> unlockStation(const QCommandLineParser& parser, const StationFolder& folder,
                                      Role role)
{
    THUNHAN_TRY(folder.loadSettings());
    THUNHAN_TRY_ASSIGN(const KeySlots keySlots, KeySlots::load(folder.keySlotsPath()));
    THUNHAN_TRY_ASSIGN(const KeySlotInfo slot, chosenSlot(parser, keySlots, role));
    if (slot.temporary)
        return {ErrorCode::PassphraseTemporary, u"thunhanctl keys passphrase"_s};
    THUNHAN_TRY_ASSIGN(const SecureBytes passphrase, readPassphrase(parser, u"Passphrase:"_s));
    const SystemClock clock;
    THUNHAN_TRY_ASSIGN(SecureBytes key, keySlots.unlock(slot.profile.id, passphrase, clock));
    return UnlockedStation{slot.profile, std::move(key)};
}

Result<OpenedStation> openStation(const QCommandLineParser& parser, const StationFolder& folder, Role role,
                                  Right right)
{
    THUNHAN_TRY_ASSIGN(const UnlockedStation unlocked, unlockStation(parser, folder, role));
    OpenedStation opened;
    THUNHAN_TRY_ASSIGN(opened.store, Store::open(folder.root(), unlocked.storeKey));
    THUNHAN_TRY_ASSIGN(const OperatorRecord record,
                       readStore(*opened.store, [id = unlocked.person.id](Database& database) {
                           return OperatorRepository(database).load(id);
                       }));
    if (!record.active)
        return {ErrorCode::RightMissing, u"this officer does not work here any more"_s};
    if (!hasRight(record.profile.role, right))
        return {ErrorCode::RightMissing, u"not by an officer of the role "_s + toName(record.profile.role)};
    opened.person = record.profile;
    return opened;
}

} // namespace thunhan
