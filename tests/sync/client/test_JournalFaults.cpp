// SPDX-License-Identifier: GPL-3.0-or-later
// Any access to the store may fail while a packet is sent and its result comes in: each step is there as a
// whole or not at all, and what was there before can still be gone on with.
#include "app/audit/AuditLog.h"
#include "app/base/Sha256.h"
#include "app/store/ApplicationQueries.h"
#include "app/store/ApplicationRepository.h"
#include "sync/client/CredentialJournal.h"
#include "sync/client/TransferJournal.h"
#include "tests/app/store/StoreFixture.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"

#include <QDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Truth {
    ApplicationState state;
    TransferStage stage;
    std::optional<CredentialStatus> credential; // nullopt: not to be asked for yet
    int audited;
};

// After so many steps.
constexpr auto truths = std::to_array<Truth>({
    {ApplicationState::Queued, TransferStage::Create, {}, 0},
    {ApplicationState::InTransit, TransferStage::Create, {}, 1},
    {ApplicationState::InTransit, TransferStage::Create, {}, 2}, // started over
    {ApplicationState::InTransit, TransferStage::Upload, {}, 2},
    {ApplicationState::InTransit, TransferStage::Upload, {}, 2}, // address kept
    {ApplicationState::InTransit, TransferStage::Upload, {}, 2}, // object sent
    {ApplicationState::Delivered, TransferStage::Done, CredentialStatus::ToAsk, 3},
    {ApplicationState::Delivered, TransferStage::Done, CredentialStatus::Pending, 3},
    {ApplicationState::Processed, TransferStage::Done, CredentialStatus::Failed, 4},
});

} // namespace

class JournalFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyAccessMayFailOnce();

private:
    static Result<void> queue(Database& database)
    {
        Application application = sampleApplication(1);
        application.state = ApplicationState::Queued;
        const QByteArray bytes(20'000, 'c');
        const QByteArray digest = sha256(bytes);
        THUNHAN_TRY(ApplicationRepository(database).insert(application));
        THUNHAN_TRY(PacketRepository(database).insert(
            {application.id,
             "{}",
             "m",
             "s",
             {{0, u"o"_s, u"application/pkcs7-mime"_s, bytes, digest, digest}},
             ManualClock::start()}));
        return Outbox(database).enqueue(application.id, TransactionId(application.id.uuid()),
                                        ManualClock::start());
    }

    // How many steps were acknowledged.
    int run(Store& store)
    {
        TransferJournal packets(store, m_clock);
        CredentialJournal results(store, m_clock);
        CredentialRequest request;
        request.application = m_id;
        const auto nothing = [](const auto& result) -> Result<void> {
            return result ? Result<void>() : Result<void>(result.error());
        };
        const QDateTime later = m_clock.nowUtc().addSecs(60);
        const QList<std::function<Result<void>()>> steps{
            [&] { return nothing(packets.begin(m_id).result()); },
            [&] {
                return packets.startedOver(m_id, {ErrorCode::NotFound, {}}, later).result();
            },
            [&] { return packets.reached(m_id, TransferStage::Upload).result(); },
            [&] { return packets.uploading(m_id, 0, u"https://registry/uploads/1"_s).result(); },
            [&] { return packets.uploaded(m_id, 0, u"buffer"_s).result(); },
            [&] { return packets.delivered(m_id, "receipt").result(); },
            [&] { return results.answered(request, CredentialStatus::Pending, {}, later).result(); },
            [&] { return results.answered(request, CredentialStatus::Failed, u"why"_s, {}).result(); }};
        int done = 0;
        for (const auto& step : steps) {
            if (!step())
                return done;
            ++done;
        }
        return done;
    }

    void verify(const StoreFolder& folder, int steps)
    {
        const auto store = folder.open();
        QVERIFY(store);
        const Truth& truth = truths[std::size_t(steps)];
        (void)await((*store)->run([&](Database& database) -> Result<void> {
            const auto entry = Outbox(database).entry(m_id);
            const auto summary = ApplicationQueries(database).summary(m_id);
            const auto requests = CredentialRepository(database).of(m_id);
            const auto trail = AuditLog(database).verify();
            m_isTrue =
                entry && summary && requests && trail && entry->stage == truth.stage &&
                summary->state == truth.state && requests->isEmpty() == !truth.credential.has_value() &&
                (requests->isEmpty() || requests->first().status == *truth.credential) &&
                trail->firstBroken == 0 && trail->entries == truth.audited &&
                entry->startsOver == (steps >= 2 ? 1 : 0) && entry->bytesSent == (steps >= 5 ? 20'000 : 0) &&
                summary->needsCallBack == (steps >= 8);
            return {};
        }));
        QVERIFY2(m_isTrue, qPrintable(u"after %1 steps"_s.arg(steps)));
    }

    const ApplicationId m_id = sampleApplication(1).id;
    ManualClock m_clock;
    bool m_isTrue = false;
};

void JournalFaultsTest::anyAccessMayFailOnce()
{
    const int all = int(truths.size()) - 1;
    int seen = 0; // how far the worst runs came, for a test that would never fail anything
    for (int failing = 0;; ++failing) {
        const StoreFolder folder;
        {
            auto store = folder.create();
            QVERIFY(store && await((*store)->transact(queue)));
        }
        int access = -1'000'000; // opening does not fail here
        bool failed = false;
        int acknowledged = 0;
        {
            auto store = folder.open([&](DatabaseAccess) {
                if (access++ != failing)
                    return std::optional<Error>();
                failed = true;
                return std::optional(Error{ErrorCode::DiskFull, {}});
            });
            QVERIFY(store);
            (void)await((*store)->run([&](Database&) -> Result<void> {
                access = 0;
                return {};
            }));
            acknowledged = run(**store);
        }
        verify(folder, acknowledged);
        if (QTest::currentTestFailed())
            qFatal("access %d", failing);
        if (!failed) {
            QCOMPARE(acknowledged, all);
            break;
        }
        QVERIFY(acknowledged < all);
        seen = std::max(seen, acknowledged);
    }
    QCOMPARE(seen, all - 1);
}

QTEST_GUILESS_MAIN(JournalFaultsTest)
#include "test_JournalFaults.moc"
