// SPDX-License-Identifier: GPL-3.0-or-later
// What the station sends and what the training registry answers, against OSIA's unmodified OpenAPI files: a
// Prism proxy stands between the two for each service and turns every violation into an error.
#include "app/base/Sha256.h"
#include "app/store/StationRepository.h"
#include "sync/client/RecordLookUp.h"
#include "sync/client/ResultPolling.h"
#include "tests/support/SampleApplications.h"
#include "tests/sync/client/HookedClient.h"
#include "tests/sync/client/SyncRig.h"
#include "tests/sync/conformance/TlsBridge.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using End = TransferOutcome::End;

namespace
{

QString findPrism()
{
    const QString modules = qEnvironmentVariable("THUNHAN_NODE_MODULES");
    const QString local = modules + u"/.bin/prism"_s;
    if (!modules.isEmpty() && QFile::exists(local))
        return local;
    return QStandardPaths::findExecutable(u"prism"_s);
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One service of the registry behind its checker.
class CheckedService
{
public:
    bool start(const QString& prism, const QString& specification, const QSslConfiguration& server,
               const QSslConfiguration& client, quint16 registryPort)
    {
        m_behind = TlsBridge::toTls(client, registryPort);
        const quint16 port = freePort();
        m_prism.setProcessChannelMode(QProcess::MergedChannels);
        m_prism.start(prism,
                      {u"proxy"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port), u"--errors"_s,
                       specification, u"http://127.0.0.1:%1"_s.arg(m_behind->serverPort())});
        const bool listening = QTest::qWaitFor(
            [this] {
                m_said += m_prism.readAll();
                return m_said.contains("is listening") || m_prism.state() == QProcess::NotRunning;
            },
            60'000);
        if (!listening || m_prism.state() == QProcess::NotRunning)
            return false;
        m_front = TlsBridge::toPlain(server, port);
        return true;
    }
    ~CheckedService()
    {
        m_prism.kill();
        m_prism.waitForFinished();
    }

    QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(m_front->serverPort())); }
    QByteArray said()
    {
        m_said += m_prism.readAll();
        return m_said;
    }

private:
    std::unique_ptr<TlsBridge> m_behind;
    QProcess m_prism;
    std::unique_ptr<TlsBridge> m_front;
    QByteArray m_said;
};

QCoro::Task<void> keep(QCoro::Task<RegistryAnswer<RegistryRecord>> task,
                       std::optional<RegistryAnswer<RegistryRecord>>& kept)
{
    kept = co_await task;
}

// Prism hands bytes that are no text on as other bytes: sealed objects go past it.
class PastTheChecker final : public HookedClient
{
public:
    PastTheChecker(RegistryClient& checked, RegistryClient& direct)
        : HookedClient(
              checked, [](int) { return false; }, [](int) { return false; }),
          m_direct(direct)
    {
    }
    QCoro::Task<RegistryAnswer<QString>> uploadObject(ObjectUpload upload) override
    {
        co_return co_await m_direct.uploadObject(upload);
    }

private:
    RegistryClient& m_direct;
};

QCoro::Task<void> keepId(QCoro::Task<RegistryAnswer<QString>> task,
                         std::optional<RegistryAnswer<QString>>& kept)
{
    kept = co_await task;
}

} // namespace

class ConformanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anEnrollmentIsSentAndHeldAsTheSpecificationHasIt();
    void anObjectIsSentAsTheSpecificationHasIt();
    void aViolationIsSeen();
    void aCardIsAskedForAndReported();
    void aPersonIsReadAndCompared();

private:
    static TrainingPeople people()
    {
        const Applicant known = sampleApplicant(3);
        const QList<FieldKey> fields{FieldKey::FullName, FieldKey::BirthDate, FieldKey::Sex,
                                     FieldKey::PermanentAddress};
        return {{known.personalNumber.digits(), recordAttributes(known, fields)}};
    }

    SyncRig m_rig{{}, people()};
    CheckedService m_enrollment;
    CheckedService m_credentials;
    CheckedService m_persons;
    std::unique_ptr<RegistryClient> m_direct;
    std::unique_ptr<RegistryClient> m_client;
    std::unique_ptr<RegistryClient> m_split;
};

void ConformanceTest::initTestCase()
{
    const QString prism = findPrism();
    const QDir specifications(qEnvironmentVariable("THUNHAN_OSIA_SPECS"));
    if (prism.isEmpty())
        QSKIP("NOT CHECKED: no Prism (npm install @stoplight/prism-cli; THUNHAN_NODE_MODULES)");
    if (qEnvironmentVariableIsEmpty("THUNHAN_OSIA_SPECS") || !specifications.exists(u"enrollment.yaml"_s))
        QSKIP("NOT CHECKED: no OpenAPI files of OSIA 7.1 (THUNHAN_OSIA_SPECS)");

    const QString authority = m_rig.training.folder.filePath(u"authority"_s);
    const QList<QSslCertificate> anchors{QSslCertificate(bytesOf(authority + u"/ca.pem"_s))};
    QSslConfiguration server;
    server.setLocalCertificate(QSslCertificate(bytesOf(authority + u"/server.pem"_s)));
    server.setPrivateKey(QSslKey(bytesOf(authority + u"/server.key"_s), QSsl::Ec));
    QSslConfiguration client = m_rig.training.client->tls();
    const auto port = quint16(m_rig.training.url.port());
    const std::pair<CheckedService*, QString> services[]{{&m_enrollment, u"enrollment.yaml"_s},
                                                         {&m_credentials, u"cms.yaml"_s},
                                                         {&m_persons, u"dataaccess.yaml"_s}};
    for (const auto& [service, file] : services)
        QVERIFY2(service->start(prism, specifications.filePath(file), server, client, port),
                 service->said().constData());

    m_direct = m_rig.client();
    const auto set = m_rig.store->transact([this](Database& database) -> Result<void> {
        StationRepository stations(database);
        const std::pair<RegistryService, CheckedService*> urls[]{
            {RegistryService::Enrollment, &m_enrollment},
            {RegistryService::Credentials, &m_credentials},
            {RegistryService::Persons, &m_persons}};
        for (const auto& [service, checked] : urls)
            THUNHAN_TRY(stations.saveSetting(registryServiceSetting(service), checked->url().toString()));
        return {};
    });
    QVERIFY(set.result());
    m_client = m_rig.client();
    m_split = std::make_unique<PastTheChecker>(*m_client, *m_direct);
}

void ConformanceTest::anEnrollmentIsSentAndHeldAsTheSpecificationHasIt()
{
    const ApplicationId id = m_rig.queue();
    const TransferOutcome outcome = m_rig.transfer(id, *m_split);
    QVERIFY2(outcome.end == End::Delivered,
             m_rig.entry(id).registryWords.toUtf8() + '\n' + m_enrollment.said());
    QCOMPARE(m_rig.accepted(id), 1);
}

// The checker is awake: what the specification forbids does not come through.
void ConformanceTest::aViolationIsSeen()
{
    const TransactionId transaction(QUuid::createUuid());
    const int before = m_rig.training.registry->callCounts().value(TrainingCall::CreateEnrollment);
    const auto bad = QCoro::waitFor(m_client->create(ApplicationId(QUuid::createUuid()), transaction,
                                                     R"({"status": "FINALIZED", "unheardOf": 1})"));
    QCOMPARE(bad.result.error().code, ErrorCode::RegistryRefused);
    QCOMPARE(m_rig.training.registry->callCounts().value(TrainingCall::CreateEnrollment), before);
}

void ConformanceTest::anObjectIsSentAsTheSpecificationHasIt()
{
    const ApplicationId id(QUuid::createUuid());
    const TransactionId transaction(QUuid::createUuid());
    QVERIFY(QCoro::waitFor(m_client->create(id, transaction, R"({"enrollmentType": "citizen"})")).result);
    const QByteArray text("text comes through the checker as it is");
    const ObjectUpload upload{id, transaction, text, sha256(text), {}, {}, {}};
    std::optional<RegistryAnswer<QString>> sent;
    QCoro::waitFor(keepId(m_client->uploadObject(upload), sent));
    QVERIFY2(sent->result.ok(), m_enrollment.said().constData());
}

void ConformanceTest::aCardIsAskedForAndReported()
{
    const ApplicationId id = m_rig.queue();
    QCOMPARE(m_rig.transfer(id, *m_split).end, End::Delivered);
    const auto request = [&] {
        return m_rig.store->run([id](Database& database) { return CredentialRepository(database).of(id); })
            .result()
            ->first();
    };
    CredentialJournal journal(*m_rig.store, m_rig.clock);
    const RetryPolicy retry(m_rig.random);
    ResultPolling polling(journal, *m_client, m_rig.clock, retry);
    for (const CredentialStatus expected : {CredentialStatus::Pending, CredentialStatus::Issued}) {
        const CredentialRequest asked = request();
        const TransferOutcome outcome = QCoro::waitFor(polling.run(asked));
        QVERIFY2(outcome.end == End::Delivered, m_credentials.said().constData());
        QCOMPARE(request().status, expected);
    }
}

void ConformanceTest::aPersonIsReadAndCompared()
{
    const Applicant known = sampleApplicant(3);
    std::optional<RegistryAnswer<RegistryRecord>> found;
    QCoro::waitFor(keep(lookUpRecord(*m_client, known.personalNumber, {}), found));
    QVERIFY2(found->result.ok(), m_persons.said().constData());
    QCOMPARE(found->result->reading.values.fullName, known.fullName);
    m_rig.training.registry->setFaults({{{.kind = FaultKind::Status, .method = u"GET"_s, .status = 403}}});
    Applicant declared = known;
    declared.fullName = u"Another Name"_s;
    QCoro::waitFor(keep(lookUpRecord(*m_client, known.personalNumber, declared), found));
    QVERIFY2(found->result.ok(), m_persons.said().constData());
    QVERIFY(found->result->differing.contains(FieldKey::FullName));
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "test_Conformance.moc"
