// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OperatorSession.h"

#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace std::chrono_literals;

class TestOperatorSession : public QObject
{
    Q_OBJECT

    const OperatorProfile m_clerk = sampleOperator(Role::Clerk);
    const OperatorProfile m_supervisor = sampleOperator(Role::Supervisor);
    ManualClock m_clock;
    const SecureBytes m_right = SecureBytes::copyOf(QByteArrayView("right"));
    const SecureBytes m_wrong = SecureBytes::copyOf(QByteArrayView("wrong"));

    OperatorSession::Admission admission() const
    {
        return [this](OperatorId id, const SecureBytes& passphrase) -> Result<OperatorProfile> {
            if (!(passphrase == m_right))
                return ErrorCode::WrongPassphrase;
            return id == m_clerk.id ? m_clerk : m_supervisor;
        };
    }

    static Result<OperatorProfile> finished(QFuture<Result<OperatorProfile>> future)
    {
        // The continuation runs on this thread, so the loop has to turn.
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            return ErrorCode::TimedOut;
        return future.result();
    }

private Q_SLOTS:
    void nobodyMayDoAnythingBeforeSignIn()
    {
        const OperatorSession session(admission(), m_clock, 10min);
        QCOMPARE(session.require(Right::Enroll).error().code, ErrorCode::NotSignedIn);
    }

    void wrongPassphraseChangesNobodysSession()
    {
        OperatorSession session(admission(), m_clock, 10min);
        QVERIFY(finished(session.signIn(m_clerk.id, m_right.clone())).ok());
        QCOMPARE(finished(session.signIn(m_supervisor.id, m_wrong.clone())).error().code,
                 ErrorCode::WrongPassphrase);
        QCOMPARE(session.person()->id, m_clerk.id);
        QCOMPARE(session.state(), OperatorSession::State::Active);
    }

    void rightsFollowTheRole()
    {
        OperatorSession session(admission(), m_clock, 10min);
        QVERIFY(finished(session.signIn(m_clerk.id, m_right.clone())).ok());
        QVERIFY(session.require(Right::Enroll).ok());
        QCOMPARE(session.require(Right::Review).error().code, ErrorCode::RightMissing);
        QVERIFY(finished(session.signIn(m_supervisor.id, m_right.clone())).ok());
        QVERIFY(session.require(Right::Review).ok());
    }

    void idleLocksAndKeepsThePerson()
    {
        OperatorSession session(admission(), m_clock, 10min);
        QVERIFY(finished(session.signIn(m_clerk.id, m_right.clone())).ok());
        QSignalSpy changes(&session, &OperatorSession::stateChanged);
        m_clock.advance(9min);
        session.noteActivity();
        m_clock.advance(9min);
        QVERIFY(!changes.wait(1500)); // the check came by and found the person active
        m_clock.advance(1min);
        QTRY_COMPARE(session.state(), OperatorSession::State::Locked);
        QCOMPARE(session.require(Right::Enroll).error().code, ErrorCode::SessionLocked);
        QCOMPARE(session.person()->id, m_clerk.id);
        QCOMPARE(finished(session.unlock(m_wrong.clone())).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(session.state(), OperatorSession::State::Locked);
        QVERIFY(finished(session.unlock(m_right.clone())).ok());
        QVERIFY(session.require(Right::Enroll).ok());
    }

    void aSecondPersonVouchesWithoutTakingTheDesk()
    {
        OperatorSession session(admission(), m_clock, 10min);
        QVERIFY(finished(session.signIn(m_clerk.id, m_right.clone())).ok());
        QCOMPARE(finished(session.confirmSecondPerson(m_clerk.id, m_right.clone(), Right::GrantOverride))
                     .error()
                     .code,
                 ErrorCode::FourEyesRequired);
        const auto second =
            finished(session.confirmSecondPerson(m_supervisor.id, m_right.clone(), Right::GrantOverride));
        QVERIFY(second.ok());
        QCOMPARE(second->id, m_supervisor.id);
        QCOMPARE(session.person()->id, m_clerk.id);
        QVERIFY(finished(session.signIn(m_supervisor.id, m_right.clone())).ok());
        QCOMPARE(finished(session.confirmSecondPerson(m_clerk.id, m_right.clone(), Right::GrantOverride))
                     .error()
                     .code,
                 ErrorCode::RightMissing);
    }
};

QTEST_GUILESS_MAIN(TestOperatorSession)
#include "test_OperatorSession.moc"
