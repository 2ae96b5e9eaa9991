// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/TrainingAuthority.h"

#include "app/keys/OpenSslPtr.h"
#include "tests/support/ManualClock.h"
#include "tests/sync/training/TrainingRig.h"

#include <QDir>
#include <QSslCertificate>
#include <QTest>
#include <openssl/x509v3.h>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString authorityFolder(const QTemporaryDir& folder)
{
    return folder.filePath(u"authority"_s);
}

bool isSignedBy(const QByteArray& certificate, const QByteArray& root)
{
    const auto child = Certificate::parse(certificate);
    const auto issuer = Certificate::parse(root);
    return child && issuer && X509_verify(child->handle(), X509_get0_pubkey(issuer->handle())) == 1 &&
           X509_check_issued(issuer->handle(), child->handle()) == X509_V_OK;
}

bool mayServe(const QByteArray& pem, int purpose)
{
    const auto certificate = Certificate::parse(pem);
    return certificate && X509_check_purpose(certificate->handle(), purpose, 0) == 1;
}

} // namespace

class TestTrainingAuthority : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesCertificatesForTheirUse()
    {
        QTemporaryDir folder;
        ManualClock clock;
        const auto authority = TrainingAuthority::open(authorityFolder(folder), clock);
        QVERIFY(authority.ok());
        QVERIFY(isSignedBy(authority->serverPem(), authority->rootPem()));
        QVERIFY(isSignedBy(authority->recipientPem(), authority->rootPem()));
        QVERIFY(mayServe(authority->serverPem(), X509_PURPOSE_SSL_SERVER));
        QVERIFY(!mayServe(authority->serverPem(), X509_PURPOSE_SSL_CLIENT));
        const auto names = QSslCertificate(authority->serverPem()).subjectAlternativeNames();
        QVERIFY(names.contains(QSsl::DnsEntry, u"localhost"_s));
        QVERIFY(names.contains(QSsl::IpAddressEntry, u"127.0.0.1"_s));
    }

    void reusesItsFolder()
    {
        QTemporaryDir folder;
        ManualClock clock;
        const auto first = TrainingAuthority::open(authorityFolder(folder), clock);
        clock.advance(std::chrono::hours(24 * 300));
        const auto second = TrainingAuthority::open(authorityFolder(folder), clock);
        QVERIFY(second.ok());
        QCOMPARE(second->rootPem(), first->rootPem());
        QCOMPARE(second->serverPem(), first->serverPem());
        QCOMPARE(second->recipientPem(), first->recipientPem());
        QVERIFY(second->recipientKeyPem() == first->recipientKeyPem());
    }

    void renewsTheServersCertificateOnly()
    {
        QTemporaryDir folder;
        ManualClock clock;
        const auto first = TrainingAuthority::open(authorityFolder(folder), clock);
        clock.setWall(clock.nowUtc().addYears(3));
        const auto later = TrainingAuthority::open(authorityFolder(folder), clock);
        QVERIFY(later.ok());
        QVERIFY(later->serverPem() != first->serverPem());
        QVERIFY(isSignedBy(later->serverPem(), first->rootPem()));
        QCOMPARE(later->recipientPem(), first->recipientPem());
        clock.setWall(clock.nowUtc().addYears(8));
        const auto tooLate = TrainingAuthority::open(authorityFolder(folder), clock);
        QVERIFY(!tooLate.ok());
        QCOMPARE(tooLate.error().code, ErrorCode::CertificateExpired);
    }

    void refusesAFolderWhoseFilesDoNotFit()
    {
        QTemporaryDir folder;
        ManualClock clock;
        QVERIFY(TrainingAuthority::open(authorityFolder(folder), clock).ok());
        QDir files(authorityFolder(folder));
        QVERIFY(files.remove(u"server.key"_s));
        QVERIFY(QFile::copy(files.filePath(u"ca.key"_s), files.filePath(u"server.key"_s)));
        const auto mixed = TrainingAuthority::open(files.path(), clock);
        QVERIFY(!mixed.ok());
        QCOMPARE(mixed.error().code, ErrorCode::CertificateInvalid);
    }

    void certifiesStations()
    {
        QTemporaryDir folder;
        ManualClock clock;
        const auto authority = TrainingAuthority::open(authorityFolder(folder), clock);
        const auto key = makeKeyPem();
        const QByteArray pem(reinterpret_cast<const char*>(key->data()), qsizetype(key->size()));
        const auto issued = authority->issueStationCertificate(makeTestRequest(u"Station 03"_s, pem), clock);
        QVERIFY(issued.ok());
        QVERIFY(isSignedBy(*issued, authority->rootPem()));
        QVERIFY(mayServe(*issued, X509_PURPOSE_SSL_CLIENT));
        QVERIFY(!mayServe(*issued, X509_PURPOSE_SSL_SERVER));
        const auto certificate = Certificate::parse(*issued);
        QVERIFY(PrivateKey::parse(*key)->belongsTo(*certificate));
        QVERIFY(certificate->checkValidAt(clock.nowUtc()).ok());
        QVERIFY(!certificate->checkValidAt(clock.nowUtc().addDays(400)).ok());
        QCOMPARE(QSslCertificate(*issued).subjectInfo(QSslCertificate::CommonName),
                 QStringList{u"Station 03"_s});
    }

    void refusesBadRequests()
    {
        QTemporaryDir folder;
        ManualClock clock;
        const auto authority = TrainingAuthority::open(authorityFolder(folder), clock);
        const auto codeFor = [&](const QByteArray& request) {
            const auto issued = authority->issueStationCertificate(request, clock);
            return issued ? ErrorCode::Internal : issued.error().code;
        };
        QCOMPARE(codeFor({}), ErrorCode::MalformedInput);
        QCOMPARE(codeFor("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n"),
                 ErrorCode::MalformedInput);
        QCOMPARE(codeFor(QByteArray(100'000, 'x')), ErrorCode::MalformedInput);
        const TestCertificate rsa =
            issueTestCertificate({.commonName = u"x"_s, .key = TestCertificateOrder::Key::Rsa2048});
        QCOMPARE(codeFor(makeTestRequest(u"x"_s, rsa.key)), ErrorCode::MalformedInput);

        const TestCertificate sound = issueTestCertificate({.commonName = u"x"_s});
        QByteArray der = QByteArray::fromBase64(
            makeTestRequest(u"x"_s, sound.key).split('\n').mid(1).join().split('-').first());
        der[der.size() - 1] = char(der.back() ^ 1); // of the signature
        QCOMPARE(codeFor("-----BEGIN CERTIFICATE REQUEST-----\n" + der.toBase64() +
                         "\n-----END CERTIFICATE REQUEST-----\n"),
                 ErrorCode::SignatureInvalid);
    }
};

QTEST_GUILESS_MAIN(TestTrainingAuthority)
#include "test_TrainingAuthority.moc"
