// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/Jws.h"

#include "tests/support/TestPki.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class JwsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifiesWhatItSigned();
    void hasTheFormOfTheRfc();
    void refusesAnotherPayload();
    void refusesAnotherCertificate();
    void refusesForeignKeys();
    void refusesHostileInput_data();
    void refusesHostileInput();

private:
    TestCertificate m_made = issueTestCertificate({.commonName = u"Station"_s});
    Certificate m_certificate = Certificate::parse(m_made.certificate).value();
    PrivateKey m_key = PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(m_made.key))).value();
    QByteArray m_payload = R"({"a":1})";
    QByteArray m_jws = signDetached(m_payload, m_key, m_certificate).value();
};

namespace
{

constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

void JwsTest::verifiesWhatItSigned()
{
    // Both numbers of a signature are padded to 32 bytes: one in 128 signatures has a short one.
    for (int i = 0; i < 300; ++i) {
        const QByteArray payload = QByteArray::number(i);
        const QByteArray jws = signDetached(payload, m_key, m_certificate).value();
        QVERIFY(verifyDetached(jws, payload, m_certificate).ok());
    }
}

void JwsTest::hasTheFormOfTheRfc()
{
    const QList<QByteArray> parts = m_jws.split('.');
    QCOMPARE(parts.size(), 3);
    QVERIFY(parts.at(1).isEmpty());
    const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(0), urlForm)).object();
    QCOMPARE(header.value(u"alg").toString(), u"ES256"_s);
    QCOMPARE(QByteArray::fromBase64(header.value(u"x5t#S256").toString().toLatin1(), urlForm),
             m_certificate.thumbprint());
    QCOMPARE(QByteArray::fromBase64(parts.at(2), urlForm).size(), 64);
}

void JwsTest::refusesAnotherPayload()
{
    QCOMPARE(verifyDetached(m_jws, m_payload + ' ', m_certificate).error().code, ErrorCode::SignatureInvalid);
    QCOMPARE(verifyDetached(m_jws, {}, m_certificate).error().code, ErrorCode::SignatureInvalid);
}

void JwsTest::refusesAnotherCertificate()
{
    const TestCertificate other = issueTestCertificate({.commonName = u"Other"_s});
    QCOMPARE(verifyDetached(m_jws, m_payload, Certificate::parse(other.certificate).value()).error().code,
             ErrorCode::SignatureInvalid);
}

void JwsTest::refusesForeignKeys()
{
    const TestCertificate other = issueTestCertificate({.commonName = u"Other"_s});
    const PrivateKey otherKey = PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(other.key))).value();
    QCOMPARE(signDetached(m_payload, otherKey, m_certificate).error().code, ErrorCode::SealingFailed);

    const TestCertificate rsa =
        issueTestCertificate({.commonName = u"RSA"_s, .key = TestCertificateOrder::Key::Rsa3072});
    QCOMPARE(signDetached(m_payload, PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(rsa.key))).value(),
                          Certificate::parse(rsa.certificate).value())
                 .error()
                 .code,
             ErrorCode::SealingFailed);
}

void JwsTest::refusesHostileInput_data()
{
    QTest::addColumn<QByteArray>("jws");
    const QList<QByteArray> parts = m_jws.split('.');
    const auto withHeader = [&](const QByteArray& header) {
        return header.toBase64(urlForm) + ".." + parts.at(2);
    };
    QByteArray flipped = QByteArray::fromBase64(parts.at(2), urlForm);
    flipped[40] = static_cast<char>(flipped[40] ^ 1);
    QByteArray spareBits = m_jws; // 64 bytes end in four spare bits, which must be zero
    spareBits[spareBits.size() - 1] = static_cast<char>(spareBits.back() + 1);

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("points") << QByteArray("..");
    QTest::newRow("four parts") << QByteArray(m_jws + ".x");
    QTest::newRow("payload inside") << QByteArray(parts.at(0) + '.' + m_payload.toBase64(urlForm) + '.' +
                                                  parts.at(2));
    QTest::newRow("no algorithm") << withHeader(R"({"alg":"none"})");
    QTest::newRow("no algorithm, no signature")
        << QByteArray(QByteArray(R"({"alg":"none"})").toBase64(urlForm) + "..");
    QTest::newRow("critical extension") << withHeader(R"({"alg":"ES256","b64":false,"crit":["b64"]})");
    QTest::newRow("zero numbers") << QByteArray(parts.at(0) + ".." + QByteArray(64, '\0').toBase64(urlForm));
    QTest::newRow("largest numbers") << QByteArray(parts.at(0) + ".." +
                                                   QByteArray(64, '\xff').toBase64(urlForm));
    QTest::newRow("short signature") << QByteArray(parts.at(0) + ".." +
                                                   QByteArray(63, 'x').toBase64(urlForm));
    QTest::newRow("flipped bit") << QByteArray(parts.at(0) + ".." + flipped.toBase64(urlForm));
    QTest::newRow("padding") << QByteArray(m_jws + "==");
    QTest::newRow("spare bits") << spareBits;
    QTest::newRow("blank") << QByteArray(m_jws + '\n');
    QTest::newRow("long") << QByteArray(1000000, 'A');
}

void JwsTest::refusesHostileInput()
{
    QFETCH(const QByteArray, jws);
    QCOMPARE(verifyDetached(jws, m_payload, m_certificate).error().code, ErrorCode::SignatureInvalid);
}

QTEST_GUILESS_MAIN(JwsTest)
#include "test_Jws.moc"
