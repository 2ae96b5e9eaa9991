// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/Provisioning.h"

#include "app/audit/AuditLog.h"
#include "app/keys/StoreKey.h"
#include "app/store/OperatorRepository.h"
#include "app/store/StationRepository.h"
#include "app/store/Store.h"

#include <QDir>
#include <cstdio>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

Result<void> fillStore(const StationFolder& folder, const SecureBytes& key, const StationIdentity& identity,
                       const std::vector<NewOperator>& operators, const QDateTime& now)
{
    THUNHAN_TRY_ASSIGN(const auto store, Store::create(folder.root(), key));
    auto filled = store->transact([&](Database& database) -> Result<void> {
        THUNHAN_TRY(StationRepository(database).saveIdentity(identity));
        AuditLog audit(database);
        THUNHAN_TRY(audit.append({now, {}, AuditAction::StationSetUp, {}, {}, {}}));
        for (const NewOperator& one : operators) {
            THUNHAN_TRY(OperatorRepository(database).save({one.profile, true}));
            THUNHAN_TRY(
                audit.append({now, {}, AuditAction::OperatorAdded, {}, one.profile.id.toString(), {}}));
        }
        return {};
    });
    filled.waitForFinished();
    return filled.result();
}

Result<void> fillSlots(const StationFolder& folder, const SecureBytes& key,
                       const std::vector<NewOperator>& operators, KeyCost cost)
{
    const NewOperator& first = operators.front();
    THUNHAN_TRY_ASSIGN(const KeySlots keySlots,
                       KeySlots::create(folder.keySlotsPath(), key, first.profile, first.passphrase, cost));
    for (std::size_t i = 1; i < operators.size(); ++i)
        THUNHAN_TRY(keySlots.add(key, operators[i].profile, operators[i].passphrase));
    return {};
}

} // namespace

Result<void> provisionStation(const StationFolder& folder, const StationSettings& settings,
                              const StationIdentity& identity, const std::vector<NewOperator>& operators,
                              KeyCost cost, const Clock& clock)
{
    Q_ASSERT(!operators.empty());
    if (folder.isInitialised())
        return {ErrorCode::StoreExists, u"data folder"_s};
    // What an interrupted attempt left is of no use: its store key was never shown to anybody.
    const StationFolder making(folder.root() + u".making"_s);
    if (!QDir(making.root()).removeRecursively())
        return {ErrorCode::FileUnwritable, u"left-over of an earlier set-up"_s};
    THUNHAN_TRY(making.make());
    const SecureBytes key = SecureBytes::random(storeKeySize);
    if (key.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for the store key"_s};
    THUNHAN_TRY(fillStore(making, key, identity, operators, clock.nowUtc()));
    THUNHAN_TRY(fillSlots(making, key, operators, cost));
    THUNHAN_TRY(making.saveSettings(settings));
    // rename(2) replaces an empty folder and nothing else.
    if (std::rename(QFile::encodeName(making.root()).constData(),
                    QFile::encodeName(folder.root()).constData()) != 0)
        return {ErrorCode::FileUnwritable, u"data folder: not empty, or its parent is not writable"_s};
    return {};
}

} // namespace thunhan
