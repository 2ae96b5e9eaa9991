// SPDX-License-Identifier: GPL-3.0-or-later
// An application's three kinds of transaction, as the services make them, and what must be left of it when
// one of them failed.
#pragma once

#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/store/Outbox.h"
#include "app/store/PacketRepository.h"
#include "tests/app/store/RepositoryTest.h"

#include <QDir>
#include <functional>

namespace thunhan
{

struct FaultSteps {
    using Files = QHash<QString, QByteArray>;
    using Step = std::function<Result<void>(Database&)>;

    static QDateTime now() { return ManualClock::start(); }
    static QString newName() { return QStringLiteral("Đặng Thị Ánh"); }

    Application before = sampleApplication(1);

    // Field, sample, approval.
    QList<Step> all() const
    {
        Application changed = before;
        changed.applicant.fullName = newName();
        BiometricSample sample = before.samples.first();
        sample.id = SampleId(QUuid::createUuid());
        return {[changed](Database& d) { return saveField(d, changed); },
                [changed, sample](Database& d) { return addSample(d, changed, sample); },
                [changed](Database& d) { return approve(d, changed); }};
    }

    Result<void> insert(Store& store) const
    {
        return await(store.transact(
            [application = before](Database& d) { return ApplicationRepository(d).insert(application); }));
    }

    // The first `least` transactions are there as a whole, or up to `most`, and nothing of the next one.
    void verify(const StoreFolder& folder, int least, int most) const
    {
        auto store = folder.open();
        QVERIFY2(store.ok(), store ? "" : qPrintable(store.error().detail));
        const auto clean = await((*store)->run([](Database& d) { return d.checkIntegrity(); }));
        QVERIFY2(clean.ok(), clean ? "" : qPrintable(clean.error().detail));
        const auto loaded =
            await((*store)->run([id = before.id](Database& d) { return ApplicationRepository(d).load(id); }));
        QVERIFY(loaded);
        const int steps = loaded->revision - before.revision;
        QVERIFY2(steps >= least && steps <= most, qPrintable(QString::number(steps)));
        QCOMPARE(loaded->applicant.fullName, steps >= 1 ? newName() : before.applicant.fullName);
        QCOMPARE(loaded->samples.size(), steps >= 2 ? 1 : 0);
        for (const BiometricSample& sample : loaded->samples)
            QVERIFY(await(
                (*store)->run([id = sample.id](Database& d) { return SampleRepository(d).loadImage(id); })));
        QCOMPARE(loaded->state, steps >= 3 ? ApplicationState::Queued : ApplicationState::Draft);
        const auto entry =
            await((*store)->run([id = before.id](Database& d) { return Outbox(d).entry(id); }));
        QCOMPARE(entry.ok(), steps >= 3);
        if (entry)
            QVERIFY(
                await((*store)->run([id = before.id](Database& d) { return PacketRepository(d).load(id); })));
        const auto verdict = await((*store)->run([](Database& d) { return AuditLog(d).verify(); }));
        QCOMPARE(verdict->firstBroken, 0);
        QCOMPARE(verdict->entries, steps);
    }

    static Files snapshot(const StoreFolder& folder)
    {
        Files files;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files))
            files.insert(name, readAll(folder.file(name)));
        return files;
    }
    static bool restore(const StoreFolder& folder, const Files& files)
    {
        bool done = true;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files))
            done = QFile::remove(folder.file(name)) && done;
        for (const auto& [name, content] : files.asKeyValueRange())
            done = overwrite(folder.file(name), content) && done;
        return done;
    }

private:
    static AuditEvent eventOf(AuditAction action, ApplicationId id)
    {
        return {now(), sampleOperator(Role::Clerk).id, action, id, {}, {}};
    }
    static Result<void> saveField(Database& database, const Application& a)
    {
        THUNHAN_TRY(ApplicationRepository(database).saveField(a.id, a.applicant, FieldKey::FullName, now()));
        return AuditLog(database).append(eventOf(AuditAction::FieldSaved, a.id));
    }
    static Result<void> addSample(Database& database, const Application& a, const BiometricSample& sample)
    {
        THUNHAN_TRY(SampleRepository(database).insert(a.id, sample, sampleImage(a.samples.first())));
        return AuditLog(database).append(eventOf(AuditAction::SampleAdded, a.id));
    }
    static Result<void> approve(Database& database, const Application& a)
    {
        const QByteArray bytes(20000, 'c');
        const QByteArray digest = sha256(bytes);
        THUNHAN_TRY(ApplicationRepository(database).saveState(a.id, ApplicationState::Draft,
                                                              ApplicationState::Queued, now()));
        THUNHAN_TRY(PacketRepository(database).insert(
            {a.id,
             "{}",
             "m",
             "s",
             {{0, QStringLiteral("o"), QStringLiteral("application/pkcs7-mime"), bytes, digest, digest}},
             now()}));
        THUNHAN_TRY(Outbox(database).enqueue(a.id, TransactionId(a.id.uuid()), now()));
        return AuditLog(database).append(eventOf(AuditAction::Approved, a.id));
    }
};

} // namespace thunhan
