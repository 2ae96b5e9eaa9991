// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Downloading.h"

#include "app/base/Sha256.h"
#include "app/packet/Jws.h"
#include "app/store/OperatorRepository.h"
#include "app/store/ReferenceRepository.h"
#include "app/store/StationRepository.h"
#include "app/workflow/DownloadIntake.h"
#include "tests/sync/client/HookedClient.h"
#include "tests/sync/client/SyncRig.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

template <class T>
T await(QFuture<T> future)
{
    return future.takeResult();
}

QByteArray targets(int daily)
{
    return R"({"from": "2020-01-01", "to": "2099-12-31", "daily": )" + QByteArray::number(daily) + "}";
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class DownloadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsOfferedWithoutAList();
    void takesEachKindOnce();
    void goesOnWhereItWasAfterEveryCall();
    void refusesForgedExpiredAndRolledBackLists_data();
    void refusesForgedExpiredAndRolledBackLists();
    void aBadDocumentKeepsNoOtherFromBeingTaken();
    void authoritiesMayOverlap();
    void aRevokedStationSendsNothing();
    void somebodyAlwaysManagesTheStation();

private:
    // What the registry holds ready.
    void publish(SyncRig& rig, int edition, const QHash<QString, QByteArray>& files)
    {
        const QString folder = rig.training.folder.filePath(u"downloads"_s);
        QVERIFY(QDir().mkpath(folder));
        QHash<QString, QByteArray> all = files;
        all.insert(u"edition"_s, QByteArray::number(edition));
        for (auto file = all.begin(); file != all.end(); ++file) {
            QFile out(folder + u'/' + file.key());
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(file.value()) == file.value().size());
        }
    }

    static QByteArray operators(OperatorId id, const QString& role, bool active)
    {
        const QJsonObject one{{u"id"_s, id.toString()},
                              {u"name"_s, u"Trần Thị Thử"_s},
                              {u"rank"_s, u"Đại úy"_s},
                              {u"role"_s, role},
                              {u"active"_s, active}};
        return json({{u"operators"_s, QJsonArray{one}}});
    }

    static DownloadOutcome run(SyncRig& rig, RegistryClient& client)
    {
        const QTimeZone zone("Asia/Ho_Chi_Minh");
        Downloading downloading(*rig.store, client, rig.clock, zone);
        return QCoro::waitFor(downloading.run());
    }
    static DownloadOutcome run(SyncRig& rig)
    {
        const auto client = rig.client();
        return run(rig, *client);
    }

    static std::optional<TakenDownload> newest(SyncRig& rig, DownloadKind kind)
    {
        return await(rig.store->run(
                         [kind](Database& database) { return DownloadRepository(database).newest(kind); }))
            .value();
    }

    const OperatorId m_chief{QUuid::createUuid()};
};

void DownloadingTest::nothingIsOfferedWithoutAList()
{
    SyncRig rig;
    const DownloadOutcome outcome = run(rig);
    QVERIFY(!outcome.isOffered);
    QVERIFY(!outcome.error);
}

void DownloadingTest::takesEachKindOnce()
{
    SyncRig rig;
    const QByteArray units = R"({"document": "units", "schema": 1, "edition": "2099-01-01", "admin_units": [
        {"code": "48", "name": "Đà Nẵng", "type": "city", "valid_from": "2025-07-01"}],
        "unit_map": [], "police_units": []})";
    publish(rig, 1,
            {{u"OPERATORS-1.json"_s, operators(m_chief, u"ADMINISTRATOR"_s, true)},
             {u"REFERENCE-1-units.json"_s, units},
             {u"TARGETS-4.json"_s, targets(350)},
             {u"ROSTER-1.json"_s, R"({"people": []})"}});
    DownloadOutcome outcome = run(rig);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.taken, 4);
    QCOMPARE(newest(rig, DownloadKind::Targets)->version, 4);
    QCOMPARE(newest(rig, DownloadKind::Targets)->document, targets(350));
    const auto chief = await(
        rig.store->run([id = m_chief](Database& database) { return OperatorRepository(database).load(id); }));
    QCOMPARE(chief->profile.role, Role::Administrator);
    const auto taken = await(rig.store->run(
        [](Database& database) { return ReferenceRepository(database).list(ReferenceKind::Units); }));
    QCOMPARE(taken->size(), 1);
    QCOMPARE(taken->first().document, units);

    const int before = rig.training.registry->callCounts().value(TrainingCall::ReadDownload);
    outcome = run(rig);
    QCOMPARE(outcome.taken, 0);
    QVERIFY(!outcome.error);
    QCOMPARE(rig.training.registry->callCounts().value(TrainingCall::ReadDownload), before);

    publish(rig, 2, {{u"TARGETS-5.json"_s, targets(400)}});
    QCOMPARE(run(rig).taken, 1);
    QCOMPARE(newest(rig, DownloadKind::Targets)->version, 5);
}

void DownloadingTest::goesOnWhereItWasAfterEveryCall()
{
    SyncRig rig;
    const QByteArray roster = R"({"people": []})" + QByteArray(900'000, ' '); // four parts
    publish(rig, 1, {{u"ROSTER-1.json"_s, roster}});
    const auto calls = [&] { return rig.training.registry->callCounts().value(TrainingCall::ReadDownload); };
    const auto real = rig.client();
    for (int done = 1; done <= 3; ++done) {
        HookedClient cut(
            *real, [](int call) { return call > 1; }, [](int) { return false; });
        QVERIFY(run(rig, cut).error.has_value());
        QVERIFY(!newest(rig, DownloadKind::Roster));
        QCOMPARE(calls(), done);
    }
    rig.reopenStore();
    QCOMPARE(run(rig).taken, 1);
    QCOMPARE(calls(), 4);
    QCOMPARE(newest(rig, DownloadKind::Roster)->document, roster);
}

void DownloadingTest::refusesForgedExpiredAndRolledBackLists_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("signed by a stranger") << 0;
    QTest::newRow("expired") << 1;
    QTest::newRow("older than the last one") << 2;
    QTest::newRow("no list at all") << 3;
}

void DownloadingTest::refusesForgedExpiredAndRolledBackLists()
{
    QFETCH(const int, kind);
    SyncRig rig;
    publish(rig, 7, {{u"TARGETS-1.json"_s, targets(300)}});
    QCOMPARE(run(rig).taken, 1);

    class Lying final : public HookedClient
    {
    public:
        Lying(RegistryClient& real, QByteArray list)
            : HookedClient(
                  real, [](int) { return false; }, [](int) { return false; }),
              m_list(std::move(list))
        {
        }
        QCoro::Task<RegistryAnswer<QByteArray>> readDownloadIndex() override
        {
            co_return RegistryAnswer<QByteArray>{m_list, {}, {}};
        }

    private:
        QByteArray m_list;
    };
    const TestCertificate strange = issueTestCertificate({.commonName = u"Stranger"_s, .isAuthority = true});
    const Issuer real =
        TrainingAuthority::open(rig.training.folder.filePath(u"authority"_s), rig.clock)->signer().value();
    const QDateTime now = rig.clock.nowUtc();
    const DownloadIndex good{8, now, now.addDays(1), {}};
    const DownloadIndex expired{8, now.addDays(-3), now.addDays(-1), {}};
    const DownloadIndex old{6, now, now.addDays(1), {}};
    const QByteArray lists[]{
        good.sign(PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(strange.key))).value(),
                  Certificate::parsePem(strange.certificate).value())
            .value(),
        expired.sign(real.key, real.certificate).value(), old.sign(real.key, real.certificate).value(),
        "<html>sign in</html>"};
    const auto client = rig.client();
    Lying lying(*client, lists[kind]);
    const DownloadOutcome outcome = run(rig, lying);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, kind == 3 ? ErrorCode::MalformedInput : ErrorCode::SignatureInvalid);
    QCOMPARE(outcome.taken, 0);
    Lying honest(*client, good.sign(real.key, real.certificate).value());
    QVERIFY(!run(rig, honest).error);
}

void DownloadingTest::aBadDocumentKeepsNoOtherFromBeingTaken()
{
    SyncRig rig;
    publish(
        rig, 1,
        {{u"OPERATORS-1.json"_s, R"({"operators": [{"id": "x"}]})"}, {u"TARGETS-1.json"_s, targets(300)}});
    const DownloadOutcome outcome = run(rig);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::MalformedInput);
    QCOMPARE(outcome.taken, 1);
    QVERIFY(newest(rig, DownloadKind::Targets));
    QVERIFY(!newest(rig, DownloadKind::Operators));
    // The list counts as taken once all of it is.
    QCOMPARE(
        *await(rig.store->run([](Database& database) { return DownloadRepository(database).edition(); })), 0);
}

void DownloadingTest::authoritiesMayOverlap()
{
    SyncRig rig;
    const StationIdentity before = rig.identity();
    const TestCertificate next = issueTestCertificate({.commonName = u"Next root"_s, .isAuthority = true});
    const TestCertificate recipient = issueTestCertificate({.commonName = u"Recipient"_s, .issuer = &next});
    const auto list = [&](const TestCertificate& encryption) {
        return json({{u"authorities"_s, QJsonArray{QString::fromLatin1(before.registryCa),
                                                   QString::fromLatin1(next.certificate)}},
                     {u"encryption"_s, QString::fromLatin1(encryption.certificate)}});
    };
    const TestCertificate stranger = issueTestCertificate({.commonName = u"Nobody's"_s});
    publish(rig, 1, {{u"CERTIFICATES-1.json"_s, list(stranger)}});
    QCOMPARE(run(rig).error->code, ErrorCode::CertificateInvalid);
    publish(rig, 2, {{u"CERTIFICATES-1.json"_s, list(recipient)}});
    QCOMPARE(run(rig).taken, 1);
    const auto kept =
        await(rig.store->run([](Database& database) -> Result<std::pair<QByteArray, QByteArray>> {
            THUNHAN_TRY_ASSIGN(const StationIdentity identity, StationRepository(database).loadIdentity());
            return std::pair(identity.registryCa, identity.registryEncryptionCertificate);
        }));
    QVERIFY(kept->first.contains(next.certificate.trimmed()));
    QVERIFY(kept->first.contains(before.registryCa.trimmed()));
    QCOMPARE(kept->second, recipient.certificate);
    // The old authority's line still holds.
    publish(rig, 3, {{u"TARGETS-1.json"_s, targets(300)}});
    QCOMPARE(run(rig).taken, 1);
}

void DownloadingTest::aRevokedStationSendsNothing()
{
    SyncRig rig;
    const Certificate own = Certificate::parsePem(rig.identity().certificate).value();
    const auto revoke = [](const QByteArray& digest) {
        return json({{u"certificates"_s, QJsonArray{QString::fromLatin1(digest.toHex())}}});
    };
    publish(rig, 1, {{u"REVOCATIONS-1.json"_s, revoke(sha256("another"))}});
    QCOMPARE(run(rig).taken, 1);
    QVERIFY(rig.factory()());
    publish(rig, 2, {{u"REVOCATIONS-2.json"_s, revoke(own.thumbprint())}});
    QCOMPARE(run(rig).taken, 1);
    QCOMPARE(rig.factory()().error().code, ErrorCode::ClientCertificateRefused);
}

void DownloadingTest::somebodyAlwaysManagesTheStation()
{
    SyncRig rig;
    publish(rig, 1, {{u"OPERATORS-1.json"_s, operators(m_chief, u"ADMINISTRATOR"_s, true)}});
    QCOMPARE(run(rig).taken, 1);
    publish(rig, 2, {{u"OPERATORS-2.json"_s, operators(m_chief, u"ADMINISTRATOR"_s, false)}});
    QCOMPARE(run(rig).error->code, ErrorCode::MalformedInput);
    const auto chief = await(
        rig.store->run([id = m_chief](Database& database) { return OperatorRepository(database).load(id); }));
    QVERIFY(chief->active);
}

QTEST_GUILESS_MAIN(DownloadingTest)
#include "test_Downloading.moc"
