// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/KeyOffice.h"

#include "app/audit/AuditLog.h"
#include "app/store/OperatorRepository.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "tests/support/TestPki.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr KeyCost quick{1, 8192};

SecureBytes phrase(const char* text)
{
    return SecureBytes::copyOf(QByteArrayView(text));
}

} // namespace

class KeyOfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = *m_folder->create();
        QVERIFY(await(m_store->transact([this](Database& d) -> Result<void> {
            OperatorRepository operators(d);
            THUNHAN_TRY(operators.save({m_boss, true}));
            return operators.save({m_clerk, true});
        })));
        auto made = KeySlots::create(m_folder->file(u"keyslots.json"_s), m_folder->key, m_boss,
                                     phrase("nắng sớm bên sông"), quick);
        QVERIFY(made);
        m_slots = std::make_unique<KeySlots>(*std::move(made));
    }

    void whoIsAddedSignsInAndIsToldOf()
    {
        OperatorProfile fresh = sampleOperator(Role::Supervisor);
        QVERIFY(office(m_boss).addOperator(fresh, phrase("đường làng quanh co")));
        QVERIFY(m_slots->list()->last().temporary);
        QVERIFY(m_slots->unlock(fresh.id, phrase("đường làng quanh co"), m_clock).value() == m_folder->key);
        const auto record =
            await(m_store->run([id = fresh.id](Database& d) { return OperatorRepository(d).load(id); }));
        QCOMPARE(record.value(), (OperatorRecord{fresh, true}));
        QCOMPARE(told(), QList{AuditAction::OperatorAdded});
    }

    void aWeakPassphraseAddsNobody()
    {
        const OperatorProfile fresh = sampleOperator(Role::Supervisor);
        QCOMPARE(office(m_boss).addOperator(fresh, phrase("ngắn")).error().code,
                 ErrorCode::PassphraseTooWeak);
        QCOMPARE(await(m_store->run([id = fresh.id](Database& d) { return OperatorRepository(d).load(id); }))
                     .error()
                     .code,
                 ErrorCode::OperatorUnknown);
        QCOMPARE(told(), QList<AuditAction>());
    }

    void onlyAnActiveAdministratorOfTheStoreDoesAnyOfIt()
    {
        const auto authority = issueTestCertificate({u"Recovery"_s});
        OperatorProfile forged = m_clerk; // what the slots' file may say does not count
        forged.role = Role::Administrator;
        for (const OperatorProfile& nobody : {forged, sampleOperator(Role::Supervisor)}) {
            const KeyOffice refused = office(nobody);
            const OperatorProfile fresh = sampleOperator(Role::Supervisor);
            QCOMPARE(refused.addOperator(fresh, phrase("đường làng quanh co")).error().code,
                     ErrorCode::RightMissing);
            QCOMPARE(refused.givePassphrase(m_boss.id, phrase("đường làng quanh co")).error().code,
                     ErrorCode::RightMissing);
            QCOMPARE(refused.removeOperator(m_clerk.id).error().code, ErrorCode::RightMissing);
            QCOMPARE(refused.setRecovery(authority.certificate).error().code, ErrorCode::RightMissing);
            QCOMPARE(refused.bindToChip("device:/nowhere", phrase("739214")).error().code,
                     ErrorCode::RightMissing);
            QCOMPARE(refused.removeChip().error().code, ErrorCode::RightMissing);
            QCOMPARE(recoverAccess(*m_store, *m_slots, m_folder->key, nobody.id,
                                   phrase("đường làng quanh co"), m_clock)
                         .error()
                         .code,
                     ErrorCode::RightMissing);
            m_store.reset();
            QCOMPARE(rotateKey(m_folder->path(), *m_slots, m_folder->key, nobody.id, m_clock).error().code,
                     ErrorCode::RightMissing);
            m_store = *m_folder->open();
        }
        QCOMPARE(told(), QList<AuditAction>());
        QCOMPARE(m_slots->list()->size(), 1);
    }

    void whoForgotAndWhoNeverHadOneAreGivenAPassphrase()
    {
        QVERIFY(office(m_boss).givePassphrase(m_clerk.id, phrase("đường làng quanh co"))); // had none
        QVERIFY(office(m_boss).givePassphrase(m_clerk.id, phrase("sông dài cá lội")));
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("sông dài cá lội"), m_clock));
        QCOMPARE(m_slots->list()->size(), 2);
        QCOMPARE(office(m_boss)
                     .givePassphrase(sampleOperator(Role::Supervisor).id, phrase("sông dài cá lội"))
                     .error()
                     .code,
                 ErrorCode::OperatorUnknown);
        QCOMPARE(told(), QList({AuditAction::PassphraseChanged, AuditAction::PassphraseChanged}));
    }

    void whoWasGivenOneChoosesTheirOwn()
    {
        const SecureBytes given = phrase("đường làng quanh co");
        const SecureBytes own = phrase("sông dài cá lội");
        QVERIFY(office(m_boss).givePassphrase(m_clerk.id, given));
        const auto choose = [&](const SecureBytes& from, const SecureBytes& to) {
            return chooseOwnPassphrase(*m_store, *m_slots, m_clerk.id, from, to, m_clock);
        };
        QCOMPARE(choose(own, own).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(choose(given, given).error().code, ErrorCode::PassphraseTooWeak);
        QCOMPARE(choose(given, phrase("ngắn")).error().code, ErrorCode::PassphraseTooWeak);
        QVERIFY(m_slots->list()->last().temporary);
        QCOMPARE(told(), QList{AuditAction::PassphraseChanged}); // of what was given
        QVERIFY(choose(given, own));
        QVERIFY(!m_slots->list()->last().temporary);
        QVERIFY(m_slots->unlock(m_clerk.id, own, m_clock).value() == m_folder->key);
        QCOMPARE(told(), QList({AuditAction::PassphraseChanged, AuditAction::PassphraseChanged}));
        QVERIFY(await(m_store->transact([this](Database& d) {
            return OperatorRepository(d).save({m_clerk, false});
        })));
        QCOMPARE(choose(own, given).error().code, ErrorCode::RightMissing);
        QVERIFY(m_slots->unlock(m_clerk.id, own, m_clock));
    }

    void whoLeavesHasNeitherSlotNorRights()
    {
        QVERIFY(office(m_boss).givePassphrase(m_clerk.id, phrase("đường làng quanh co")));
        QVERIFY(office(m_boss).removeOperator(m_clerk.id));
        QCOMPARE(m_slots->list()->size(), 1);
        QVERIFY(!await(m_store->run([id = m_clerk.id](Database& d) {
                     return OperatorRepository(d).load(id);
                 }))->active);
        QCOMPARE(office(m_boss).givePassphrase(m_clerk.id, phrase("đường làng quanh co")).error().code,
                 ErrorCode::RightMissing);
        QCOMPARE(office(m_boss).removeOperator(m_boss.id).error().code, ErrorCode::TransitionRefused);
        QVERIFY(m_slots->unlock(m_boss.id, phrase("nắng sớm bên sông"), m_clock));
    }

    void theAuthorityBringsAnAdministratorBack()
    {
        const auto authority = issueTestCertificate({u"Recovery"_s});
        QVERIFY(office(m_boss).setRecovery(authority.certificate));
        m_store.reset();
        const auto key = m_slots->unlockByRecovery(*PrivateKey::parse(SecureBytes::copyOf(authority.key)));
        QVERIFY(key);
        m_store = *Store::open(m_folder->path(), *key);
        QVERIFY(recoverAccess(*m_store, *m_slots, *key, m_boss.id, phrase("sông dài cá lội"), m_clock));
        QVERIFY(m_slots->unlock(m_boss.id, phrase("sông dài cá lội"), m_clock));
        QCOMPARE(told(), QList({AuditAction::RecoveryKeySet, AuditAction::AccessRecovered}));
    }

    void aCertificateThatEndedIsNotTaken()
    {
        TestCertificateOrder order{u"Recovery"_s};
        order.notAfter = QDateTime({2026, 1, 2}, {0, 0}, Qt::UTC);
        QCOMPARE(office(m_boss).setRecovery(issueTestCertificate(order).certificate).error().code,
                 ErrorCode::CertificateExpired);
    }

    void aRotatedKeyOpensStoreAndSlotsAndTheOldOneNothing()
    {
        m_store.reset();
        QVERIFY(rotateKey(m_folder->path(), *m_slots, m_folder->key, m_boss.id, m_clock));
        const auto next = m_slots->unlock(m_boss.id, phrase("nắng sớm bên sông"), m_clock);
        QVERIFY(next && !(*next == m_folder->key));
        QCOMPARE(m_folder->open().error().code, ErrorCode::StoreWrongKey);
        m_store = *Store::open(m_folder->path(), *next);
        QCOMPARE(told(), QList{AuditAction::KeyRotated});
    }

private:
    KeyOffice office(const OperatorProfile& actor)
    {
        return {*m_store, *m_slots, m_folder->key, actor.id, m_clock};
    }
    QList<AuditAction> told() const
    {
        auto entries = await(m_store->run([](Database& d) { return AuditLog(d).list(20); })).value();
        QList<AuditAction> actions;
        for (const AuditEntry& entry : entries)
            actions.prepend(entry.event.action);
        return actions;
    }

    ManualClock m_clock;
    OperatorProfile m_boss = sampleOperator(Role::Administrator);
    OperatorProfile m_clerk = sampleOperator(Role::Clerk);
    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<KeySlots> m_slots;
};

QTEST_GUILESS_MAIN(KeyOfficeTest)
#include "test_KeyOffice.moc"
