// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OwnPrints.h"

#include "app/store/OperatorRepository.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace thunhan;

class OwnPrintsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void everybodyHasTheirOwn()
    {
        OwnPrints own(m_desk->store(), m_desk->session, m_desk->clock);
        QVERIFY(settled(own.load())->isEmpty());
        QCOMPARE(codeOf(own.save({})), ErrorCode::NotFound);
        QVERIFY(settled(
            own.save({{FingerPosition::LeftIndex, "left", {}}, {FingerPosition::RightThumb, "r", {}}})));
        QVERIFY(settled(own.save({{FingerPosition::RightIndex, "right", {}}})));
        const auto mine = settled(own.load());
        QCOMPARE(*mine,
                 (QList<OperatorPrint>{{FingerPosition::RightIndex, "right", m_desk->clock.nowUtc()}}));
        m_desk->signIn(m_desk->otherClerk);
        QVERIFY(settled(own.load())->isEmpty());
        QVERIFY(settled(own.remove()));
        m_desk->signIn(m_desk->clerk);
        QCOMPARE(settled(own.load())->size(), 1);
        QVERIFY(settled(own.remove()));
        QVERIFY(settled(own.load())->isEmpty());
        const auto trail =
            settled(m_desk->store().run([](Database& database) { return AuditLog(database).list(1); }));
        QCOMPARE(trail->first().event.action, AuditAction::OwnPrintsRemoved);
        QCOMPARE(trail->first().event.by, m_desk->clerk.id);
    }

    void aChangeOfTheOperatorLeavesThem()
    {
        OwnPrints own(m_desk->store(), m_desk->session, m_desk->clock);
        QVERIFY(settled(own.save({{FingerPosition::RightIndex, "right", {}}})));
        const OperatorRecord promoted{m_desk->clerk, true};
        QVERIFY(settled(m_desk->store().transact(
            [promoted](Database& database) { return OperatorRepository(database).save(promoted); })));
        QCOMPARE(settled(own.load())->size(), 1);
    }

    void nobodySignedInHasNone()
    {
        OwnPrints own(m_desk->store(), m_desk->session, m_desk->clock);
        m_desk->session.signOut();
        QCOMPARE(codeOf(own.load()), ErrorCode::NotSignedIn);
        QCOMPARE(codeOf(own.save({{FingerPosition::RightIndex, "right", {}}})), ErrorCode::NotSignedIn);
        QCOMPARE(codeOf(own.remove()), ErrorCode::NotSignedIn);
    }

private:
    std::unique_ptr<DeskFixture> m_desk;
};

QTEST_GUILESS_MAIN(OwnPrintsTest)
#include "test_OwnPrints.moc"
