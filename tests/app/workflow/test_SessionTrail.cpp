// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SessionTrail.h"

#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace thunhan;

class SessionTrailTest : public QObject
{
    Q_OBJECT

    using Told = std::pair<AuditAction, OperatorId>;

    std::unique_ptr<DeskFixture> m_desk;

    QList<Told> told()
    {
        const auto entries =
            await(m_desk->store().run([](Database& database) { return AuditLog(database).list(20); }));
        QList<Told> all;
        for (const AuditEntry& entry : entries.value())
            all.prepend({entry.event.action, entry.event.by});
        return all;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void theLockIsToldOfAndWhoCameBack()
    {
        const SessionTrail trail(m_desk->store(), m_desk->session, m_desk->clock);
        QVERIFY(told().isEmpty()); // whoever was there before is told of by others
        m_desk->session.lock();
        QVERIFY(settled(m_desk->session.unlock({})));
        QCOMPARE(told(), (QList<Told>{{AuditAction::SessionLocked, m_desk->clerk.id},
                                      {AuditAction::SessionUnlocked, m_desk->clerk.id}}));
    }

    void aChangeOfShiftNamesWhoLeft()
    {
        const SessionTrail trail(m_desk->store(), m_desk->session, m_desk->clock);
        m_desk->session.lock();
        m_desk->session.signOut();
        m_desk->signIn(m_desk->otherClerk); // comes to an empty desk
        m_desk->signIn(m_desk->supervisor); // in one step
        m_desk->session.signOut();
        QCOMPARE(told(), (QList<Told>{{AuditAction::SessionLocked, m_desk->clerk.id},
                                      {AuditAction::SignedOut, m_desk->clerk.id},
                                      {AuditAction::SignedOut, m_desk->otherClerk.id},
                                      {AuditAction::SignedOut, m_desk->supervisor.id}}));
    }

    void thePersonWhoSignsInAgainLeftNothing()
    {
        const SessionTrail trail(m_desk->store(), m_desk->session, m_desk->clock);
        m_desk->signIn(m_desk->clerk);
        QVERIFY(told().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SessionTrailTest)
#include "test_SessionTrail.moc"
