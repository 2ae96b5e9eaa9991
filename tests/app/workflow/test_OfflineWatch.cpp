// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OfflineWatch.h"

#include "tests/app/workflow/DeskFixture.h"

#include <QProcess>
#include <QTest>
#include <unistd.h>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 reserve = 128 * megabyte;
constexpr qint64 assumed = 16 * megabyte; // while fewer than twenty are kept

// A file system of a given size, for as long as it lives.
class SmallDisk
{
public:
    explicit SmallDisk(int megabytes)
    {
        m_mounted = geteuid() == 0 && m_folder.isValid() &&
                    QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=%1m"_s.arg(megabytes),
                                                   u"tmpfs"_s, m_folder.path()}) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            QProcess::execute(u"umount"_s, {m_folder.path()});
    }
    bool isThere() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    void fill(int megabytes)
    {
        QFile file(m_folder.filePath(u"ballast"_s));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QByteArray(megabytes * megabyte, 'x')) != megabytes * megabyte)
            qFatal("the small disk cannot be filled");
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace

class OfflineWatchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_desk;
    OfflineBudget budget(int perDay = 0) { return settled(m_desk->watch().look(perDay)).value(); }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DeskFixture>(); }
    void cleanup() { m_desk.reset(); }

    void beginningStopsAndFinishingDoesNot()
    {
        m_desk->disk = {reserve + assumed, 0};
        const Application inHand = m_desk->begin(); // takes the room of the last one
        QVERIFY(!budget().disk.mayBegin());
        const auto refused = settled(m_desk->enrollment().begin(ApplicationKind::CardFirst));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DiskFull);
        QCOMPARE(settled(m_desk->queries().counts())->of(ApplicationState::Draft), 1);

        m_desk->disk = {megabyte, 0}; // even then
        m_desk->fill(inHand.id, sampleApplication(7));
        QVERIFY(settled(m_desk->enrollment().open(inHand.id)));
        QVERIFY(settled(m_desk->enrollment().submit(inHand.id)));
        m_desk->signIn(m_desk->supervisor);
        const int revision = m_desk->load(inHand.id).revision;
        QVERIFY(settled(m_desk->review().approve(inHand.id, revision, {}, {})));
        QCOMPARE(m_desk->load(inHand.id).state, ApplicationState::Queued);

        m_desk->signIn(m_desk->clerk);
        QCOMPARE(codeOf(m_desk->enrollment().begin(ApplicationKind::CardFirst)), ErrorCode::DiskFull);
        m_desk->disk = {reserve + assumed, 0}; // the administrator has made room; nothing is open any more
        QVERIFY(settled(m_desk->enrollment().begin(ApplicationKind::CardFirst)));
    }

    void whatWaitsForReviewKeepsItsRoom()
    {
        m_desk->disk = {reserve + 3 * assumed, 0};
        m_desk->begin();
        m_desk->submitted(7);
        QCOMPARE(budget().disk.applicationsLeft, 1);
        QCOMPARE(budget(1).disk.daysLeft, std::optional(1));
        m_desk->begin();
        QVERIFY(!budget().disk.mayBegin());
    }

    void waitIsTheOldestSubmissions()
    {
        QVERIFY(!budget().wait.daysLeft);
        const Application first = m_desk->submitted(7);
        m_desk->clock.advance(std::chrono::hours(24 * 2));
        const Application second = m_desk->submitted(8);
        m_desk->signIn(m_desk->supervisor);
        for (const Application& one : {second, first})
            QVERIFY(settled(m_desk->review().approve(one.id, m_desk->load(one.id).revision, {}, {})));
        m_desk->clock.setWall(m_desk->load(first.id).submittedAt.addDays(3));
        QCOMPARE(budget().wait.daysLeft, std::optional(DeskFixture::allowedDays - 3));
        QVERIFY(!budget().wait.daysSinceReceipt);
        const auto received =
            await(m_desk->store().transact([id = first.id, at = m_desk->clock.nowUtc()](Database& database) {
                return Outbox(database).saveReceipt(id, {"proof", QByteArray(32, 'd'), at});
            }));
        QVERIFY(received);
        QCOMPARE(budget().wait.daysLeft, std::optional(DeskFixture::allowedDays - 1));
        QCOMPARE(budget().wait.daysSinceReceipt, std::optional(0));
        m_desk->clock.advance(std::chrono::hours(24 * 7));
        QCOMPARE(budget().wait.level, BudgetLevel::Spent);
        QCOMPARE(budget().wait.daysSinceReceipt, std::optional(7));
    }

    void theRecoveryCertificateCountsAsWell()
    {
        using Whose = CertificateBudget::Whose;
        const QDateTime now = m_desk->clock.nowUtc();
        const auto made = Certificate::parsePem(
            issueTestCertificate({.commonName = u"Recovery"_s, .notAfter = now.addDays(3)}).certificate);
        QVERIFY(made);
        Result<std::optional<Certificate>> recovery = std::optional<Certificate>(*made);
        const OfflineWatch watch(
            m_desk->store(), m_desk->clock, [] { return DiskUse{}; }, DeskFixture::allowedDays,
            [&recovery] { return recovery; });
        const auto certificate = [&watch] { return await(watch.look(1))->certificate; };
        QCOMPARE(certificate(), std::optional(CertificateBudget{Whose::Recovery, 3, BudgetLevel::Low}));
        m_desk->clock.advance(std::chrono::hours(24 * 5));
        QCOMPARE(certificate()->whose, Whose::Recovery); // the others have long to go
        m_desk->clock.setWall(Certificate::parsePem(await(m_desk->store().run([](Database& d) {
                                                        return StationRepository(d).loadIdentity();
                                                    }))->registryEncryptionCertificate)
                                  ->notAfter()
                                  .addDays(-1));
        QVERIFY(certificate()->whose != Whose::Recovery); // without which nothing can be sealed
        recovery = std::optional<Certificate>();
        QVERIFY(certificate()->whose != Whose::Recovery);
        recovery = ErrorCode::KeySlotsDamaged; // told of where one signs in
        QVERIFY(certificate()->whose != Whose::Recovery);
    }

    void theFirstCertificateToEndIsTold()
    {
        QVERIFY(budget().certificate);
        const auto identity = [this] {
            return await(m_desk->store().run([](Database& d) { return StationRepository(d).loadIdentity(); }))
                .value();
        };
        const QDateTime end = Certificate::parsePem(identity().registryEncryptionCertificate)->notAfter();
        m_desk->clock.setWall(end.addSecs(1));
        QCOMPARE(budget().certificate->level, BudgetLevel::Spent);
        const auto without = await(m_desk->store().transact([](Database& database) -> Result<void> {
            THUNHAN_TRY_ASSIGN(StationIdentity none, StationRepository(database).loadIdentity());
            none.certificate.clear();
            none.registryEncryptionCertificate = "no certificate";
            return StationRepository(database).saveIdentity(none);
        }));
        QVERIFY(without);
        QVERIFY(!budget().certificate);
    }

    // The real figures of a real file system, which runs full while an application is in hand.
    void aSmallDiskIsMeasured()
    {
        SmallDisk disk(200);
        if (!disk.isThere())
            QSKIP("no file system can be mounted here: it needs root and mount(8)");
        const DiskProbe probe = diskProbeOf(disk.path());
        const auto allowed = [this, probe] {
            return await(m_desk->store().run(
                [probe](Database& database) { return requireRoomToBegin(database, probe); }));
        };
        QVERIFY(allowed());
        disk.fill(60);
        QVERIFY(!allowed());
        QCOMPARE(allowed().error().code, ErrorCode::DiskFull);
        QVERIFY(probe().free >= reserve);
    }
};

QTEST_GUILESS_MAIN(OfflineWatchTest)
#include "test_OfflineWatch.moc"
