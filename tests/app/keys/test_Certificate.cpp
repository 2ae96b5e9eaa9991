// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/Certificate.h"

#include "app/base/Sha256.h"
#include "tests/support/TestPki.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class CertificateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPemAndDer();
    void tellsMissingFromBroken();
    void tellsExpiredFromNotYetValid();
    void knowsItsKey();
};

namespace
{

QByteArray derOf(const QByteArray& pem)
{
    QByteArray body = pem;
    body.replace("-----BEGIN CERTIFICATE-----", "")
        .replace("-----END CERTIFICATE-----", "")
        .replace("\n", "");
    return QByteArray::fromBase64(body);
}

} // namespace

void CertificateTest::readsPemAndDer()
{
    const TestCertificate made = issueTestCertificate({.commonName = u"One"_s});
    const QByteArray der = derOf(made.certificate);
    const Certificate fromPem = Certificate::parse(made.certificate).value();
    const Certificate fromDer = Certificate::parse(der).value();
    QCOMPARE(fromPem.thumbprint(), sha256(der));
    QCOMPARE(fromDer.thumbprint(), fromPem.thumbprint());
    QCOMPARE(Certificate::parsePem(made.certificate)->thumbprint(), fromPem.thumbprint());
    QCOMPARE(Certificate::parsePem(der).error().code, ErrorCode::CertificateInvalid);
    QCOMPARE(fromPem.notAfter(), QDateTime({2049, 1, 1}, {0, 0}, Qt::UTC));
}

void CertificateTest::tellsMissingFromBroken()
{
    QCOMPARE(Certificate::parse({}).error().code, ErrorCode::CertificateMissing);
    QCOMPARE(PrivateKey::parse({}).error().code, ErrorCode::CertificateMissing);

    const QByteArray der = derOf(issueTestCertificate({.commonName = u"One"_s}).certificate);
    for (const QByteArray& broken :
         {QByteArray("x"), der.left(der.size() - 1), der + 'x', QByteArray(100000, 'x'),
          QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")}) {
        QCOMPARE(Certificate::parse(broken).error().code, ErrorCode::CertificateInvalid);
        QCOMPARE(PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(broken))).error().code,
                 ErrorCode::CertificateInvalid);
    }
}

void CertificateTest::tellsExpiredFromNotYetValid()
{
    const QDateTime begin({2026, 5, 1}, {0, 0}, Qt::UTC);
    const QDateTime end({2026, 5, 31}, {0, 0}, Qt::UTC);
    const TestCertificate made =
        issueTestCertificate({.commonName = u"May"_s, .notBefore = begin, .notAfter = end});
    const Certificate may = Certificate::parse(made.certificate).value();
    QVERIFY(may.checkValidAt(begin).ok());
    QVERIFY(may.checkValidAt(end).ok());
    QCOMPARE(may.checkValidAt(end.addMSecs(1)).error().code, ErrorCode::CertificateExpired);
    QCOMPARE(may.checkValidAt(begin.addMSecs(-1)).error().code, ErrorCode::CertificateInvalid);
}

void CertificateTest::knowsItsKey()
{
    const TestCertificate one = issueTestCertificate({.commonName = u"One"_s});
    const TestCertificate two =
        issueTestCertificate({.commonName = u"Two"_s, .key = TestCertificateOrder::Key::EcP384});
    const Certificate certificate = Certificate::parse(one.certificate).value();
    const PrivateKey own = PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(one.key))).value();
    const PrivateKey other = PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(two.key))).value();
    QVERIFY(own.belongsTo(certificate));
    QVERIFY(own.isEcP256());
    QVERIFY(!other.belongsTo(certificate));
    QVERIFY(!other.isEcP256());
}

QTEST_GUILESS_MAIN(CertificateTest)
#include "test_Certificate.moc"
