// SPDX-License-Identifier: GPL-3.0-or-later
// A small station with a store that is open, its slots and settings, and a stick.
#pragma once

#include "app/audit/AuditLog.h"
#include "app/keys/KeySlots.h"
#include "app/keys/StationIdentity.h"
#include "app/store/ApplicationRepository.h"
#include "app/store/OperatorRepository.h"
#include "app/store/SampleRepository.h"
#include "app/store/StationRepository.h"
#include "app/workflow/StationBackup.h"
#include "app/workflow/StationRestore.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "tests/support/TestPki.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace thunhan
{

struct BackupFixture {
    StoreFolder folder;
    QTemporaryDir stick;
    ManualClock clock;
    OperatorProfile boss = sampleOperator(Role::Administrator);
    OperatorProfile clerk = sampleOperator(Role::Clerk);
    StationId station{QUuid::createUuid()};
    TestCertificate authority = issueTestCertificate({QStringLiteral("Recovery")});
    std::unique_ptr<Store> store;

    static QString slotsName() { return QStringLiteral("keyslots.json"); }
    static SecureBytes passphrase() { return SecureBytes::copyOf(QByteArrayView("nắng sớm bên sông")); }

    BackupFixture()
    {
        store = *folder.create();
        auto filled = store->transact([this](Database& d) -> Result<void> {
            THUNHAN_TRY_ASSIGN(StationKeyRequest request,
                               generateStationKey(station, QStringLiteral("48-TH-001")));
            StationIdentity identity;
            identity.id = station;
            identity.signingKey = std::move(request.signingKey);
            THUNHAN_TRY(StationRepository(d).saveIdentity(identity));
            THUNHAN_TRY(OperatorRepository(d).save({boss, true}));
            THUNHAN_TRY(OperatorRepository(d).save({clerk, true}));
            for (quint64 seed = 1; seed <= 3; ++seed)
                THUNHAN_TRY(enter(d, seed));
            return {};
        });
        const auto made =
            KeySlots::create(folder.file(slotsName()), folder.key, boss, passphrase(), KeyCost{1, 8192});
        if (!await(std::move(filled)) || !made || !made->setRecovery(folder.key, authority.certificate) ||
            !overwrite(folder.file(QStringLiteral("station.json")), "{}"))
            qFatal("the station cannot be made");
    }

    static Result<void> enter(Database& d, quint64 seed)
    {
        const Application application = sampleApplication(seed);
        THUNHAN_TRY(ApplicationRepository(d).insert(application));
        for (const BiometricSample& sample : application.samples)
            THUNHAN_TRY(SampleRepository(d).insert(application.id, sample, sampleImage(sample)));
        return AuditLog(d).append({ManualClock::start(),
                                   application.createdBy,
                                   AuditAction::ApplicationBegun,
                                   application.id,
                                   application.fileNumber,
                                   {}});
    }

    BackupOrders orders() const
    {
        return {folder.path(),
                {slotsName(), QStringLiteral("station.json"), QStringLiteral("cameras.json")},
                folder.key,
                boss.id,
                stick.path()};
    }
    Result<BackupDone> backUp()
    {
        clock.advance(std::chrono::minutes(1));
        return backUpStation(*store, orders(), clock);
    }

    QString home() const { return stick.filePath(QStringLiteral("thunhan/backups/") + station.toString()); }
    QStringList copies() const // whole ones
    {
        return folders().filter(QRegularExpression(QStringLiteral("(?<!\\.part)$")));
    }
    QStringList unfinished() const { return folders().filter(QStringLiteral(".part")); }

    RestoreOrders byRecoveryKey(const QString& to) const
    {
        return {to, slotsName(), [key = authority.key](const KeySlots& keySlots) -> Result<SecureBytes> {
                    THUNHAN_TRY_ASSIGN(const PrivateKey own, PrivateKey::parse(SecureBytes::copyOf(key)));
                    return keySlots.unlockByRecovery(own);
                }};
    }
    QStringList folders() const
    {
        return QDir(home()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
    Result<void> restore(const QString& to, const QString& from = {}) const
    {
        THUNHAN_TRY_ASSIGN(const FoundBackup found, findBackup(from.isEmpty() ? stick.path() : from));
        return restoreStation(found, byRecoveryKey(to), clock);
    }

    int rows(Store& of, const char* table) const
    {
        const auto counted =
            await(of.run([sql = QByteArray("SELECT count(*) FROM ") + table](Database& d) -> Result<int> {
                THUNHAN_TRY_ASSIGN(auto row, d.query(sql.constData()));
                THUNHAN_TRY(row.step());
                return int(row.integer(0));
            }));
        return counted ? *counted : -1;
    }
    QList<AuditAction> told(Store& of) const
    {
        QList<AuditAction> actions;
        const auto entries = await(of.run([](Database& d) { return AuditLog(d).list(3); }));
        for (const AuditEntry& entry : *entries)
            actions.append(entry.event.action);
        return actions;
    }
};

} // namespace thunhan
