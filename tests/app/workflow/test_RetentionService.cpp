// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RetentionService.h"

#include "app/base/Sha256.h"
#include "app/store/PurgeRepository.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class RetentionServiceTest : public QObject
{
    Q_OBJECT

    static constexpr std::chrono::hours delay{30 * 24};
    std::unique_ptr<DeskFixture> m_desk;
    ApplicationId m_id;

    // How many.
    int run()
    {
        RetentionService service(m_desk->store(), m_desk->clock, delay);
        int purged = -1;
        QEventLoop loop;
        connect(&service, &RetentionService::ended, &loop, [&](int count, const Result<void>& outcome) {
            purged = outcome ? count : -2;
            loop.quit();
        });
        service.start();
        loop.exec();
        return purged;
    }
    ApplicationState state() { return m_desk->load(m_id).state; }
    // The station is used: its trail shows every day.
    void pass(int days)
    {
        for (int day = 0; day < days; ++day) {
            m_desk->clock.advance(24h);
            note(m_desk->clock.nowUtc());
        }
    }
    void note(const QDateTime& at)
    {
        QVERIFY(await(m_desk->store().transact([=, this](Database& d) {
            return AuditLog(d).append({at, m_desk->clerk.id, AuditAction::SignedIn, {}, {}, {}});
        })));
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskFixture>();
        const Application submitted = m_desk->submitted(1);
        m_id = submitted.id;
        m_desk->signIn(m_desk->supervisor);
        QVERIFY(settled(m_desk->review().approve(m_id, submitted.revision, {}, {})));
        QVERIFY(await(
            m_desk->store().transact([id = m_id, now = m_desk->clock.nowUtc()](Database& d) -> Result<void> {
                THUNHAN_TRY(Outbox(d).saveReceipt(id, {"body", sha256("body"), now}));
                return ApplicationRepository(d).saveState(id, ApplicationState::Queued,
                                                          ApplicationState::Delivered, now);
            })));
    }

    void whatWasDeliveredLongEnoughAgoIsDestroyed()
    {
        pass(29);
        QCOMPARE(run(), 0);
        QCOMPARE(state(), ApplicationState::Delivered);
        pass(2);
        QCOMPARE(run(), 1);
        const Application left = m_desk->load(m_id);
        QCOMPARE(left.state, ApplicationState::Purged);
        QVERIFY(left.samples.isEmpty() && left.documents.isEmpty());
        QCOMPARE(left.applicant, Applicant());
        const auto record =
            await(m_desk->store().run([id = m_id](Database& d) { return PurgeRepository(d).record(id); }));
        QCOMPARE((*record)->from, ApplicationState::Delivered);
        QCOMPARE((*record)->packetDigest.size(), 32);
        QCOMPARE(m_desk->trail(m_id).last().event.action, AuditAction::Purged);
        QVERIFY(m_desk->trail(m_id).last().event.by.isNull()); // the station
        QCOMPARE(run(), 0);
    }

    void aClockThatLeaptDestroysNothing()
    {
        m_desk->clock.setWall(QDateTime(QDate(2099, 1, 1), QTime(8, 0), Qt::UTC));
        note(m_desk->clock.nowUtc()); // somebody signed in
        QCOMPARE(run(), 0);
        // And one that went back again.
        m_desk->clock.setWall(ManualClock::start().addDays(31));
        QCOMPARE(run(), 0);
        QCOMPARE(state(), ApplicationState::Delivered);
    }

    void runsAgainByItself()
    {
        RetentionService service(m_desk->store(), m_desk->clock, delay);
        QSignalSpy ended(&service, &RetentionService::ended);
        service.start();
        service.runOnce(); // goes on instead of beginning a second time
        QTRY_COMPARE(ended.size(), 1);
        service.runOnce();
        QTRY_COMPARE(ended.size(), 2);
    }
};

QTEST_GUILESS_MAIN(RetentionServiceTest)
#include "test_RetentionService.moc"
