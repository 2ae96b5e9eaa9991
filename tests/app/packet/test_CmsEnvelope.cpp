// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/CmsEnvelope.h"

#include "app/base/Sha256.h"
#include "app/keys/OpenSslPtr.h"
#include "tests/support/TestPki.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using KeyKind = TestCertificateOrder::Key;
Q_DECLARE_METATYPE(TestCertificateOrder::Key)

class CmsEnvelopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWhatItSealed_data() { keys(); }
    void opensWhatItSealed();
    void writesDerAndItsDigest_data() { keys(); }
    void writesDerAndItsDigest();
    void openSslCommandOpensOurs_data() { keys(); }
    void openSslCommandOpensOurs();
    void opensWhatOpenSslCommandSealed();
    void usesSha256ToWrapTheKey_data() { keys(); }
    void usesSha256ToWrapTheKey();
    void refusesEveryChangedByte();
    void refusesAnotherRecipient();
    void refusesWeakRecipients();
    void refusesEnvelopesWithoutAuthentication();
    void keepsItsLengthLimits();

private:
    struct Party {
        explicit Party(KeyKind kind)
            : made(issueTestCertificate({.commonName = u"Recipient"_s, .key = kind})),
              certificate(Certificate::parse(made.certificate).value()),
              key(PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(made.key))).value())
        {
        }
        TestCertificate made;
        Certificate certificate;
        PrivateKey key;
    };

    static void keys();
    const Party& party(KeyKind kind) const { return kind == KeyKind::EcP256 ? m_ec : m_rsa; }
    // The envelope alone.
    Result<QByteArray> seal(QByteArrayView plain, const Certificate& recipient)
    {
        THUNHAN_TRY_ASSIGN(const SealedEnvelope sealed, sealEnvelope(plain, recipient, m_pool));
        return sealed.der;
    }
    // Runs `openssl arguments` in a folder that holds cert.pem, key.pem and in; what it wrote to `out`.
    QByteArray openSsl(const Party& party, const QByteArray& in, const QStringList& arguments);

    QThreadPool m_pool;
    Party m_ec{KeyKind::EcP256};
    Party m_rsa{KeyKind::Rsa3072};
};

void CmsEnvelopeTest::keys()
{
    QTest::addColumn<KeyKind>("kind");
    QTest::newRow("EC P-256") << KeyKind::EcP256;
    QTest::newRow("RSA 3072") << KeyKind::Rsa3072;
}

QByteArray CmsEnvelopeTest::openSsl(const Party& party, const QByteArray& in, const QStringList& arguments)
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        return file.open(QFile::WriteOnly) && file.write(content) == content.size();
    };
    if (!write(u"cert.pem"_s, party.made.certificate) || !write(u"key.pem"_s, party.made.key) ||
        !write(u"in"_s, in))
        return {};
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qWarning() << process.readAllStandardError();
        return {};
    }
    QFile out(folder.filePath(u"out"_s));
    return out.open(QFile::ReadOnly) ? out.readAll() : QByteArray();
}

void CmsEnvelopeTest::opensWhatItSealed()
{
    QFETCH(const KeyKind, kind);
    for (const qsizetype size : {1, 15, 16, 4095, 4096, 4097, 300000}) {
        const QByteArray plain(size, 'p');
        const QByteArray der = seal(plain, party(kind).certificate).value();
        QVERIFY(der.size() - size < 800);
        QVERIFY(!der.contains(QByteArray(16, 'p')));
        QCOMPARE(openEnvelope(der, party(kind).certificate, party(kind).key).value(), plain);
    }
    const QByteArray twice = "twice";
    QVERIFY(seal(twice, m_ec.certificate).value() != seal(twice, m_ec.certificate).value());
}

// Around every size at which a length of the frame takes one byte more, and with every way of digesting.
void CmsEnvelopeTest::writesDerAndItsDigest()
{
    QFETCH(const KeyKind, kind);
    const qsizetype frame =
        seal("p", party(kind).certificate)->size() - 1; // short lengths: the others have some bytes more
    QList<qsizetype> sizes{1, 127, 128, 255, 256, 65535, 65536, 524287, 524288, 3000000};
    for (const qsizetype edge : {65536, 16777216}) {
        for (qsizetype size = edge - frame - 24; size <= edge - 16; size += edge > 65536 ? 149 : 3)
            sizes.append(size);
    }
    for (const qsizetype size : sizes) {
        const QByteArray plain(size, 'p');
        const SealedEnvelope sealed = sealEnvelope(plain, party(kind).certificate, m_pool).value();
        QCOMPARE(sealed.digest, sha256(sealed.der));
        QVERIFY2(openEnvelope(sealed.der, party(kind).certificate, party(kind).key).value() == plain,
                 qPrintable(QString::number(size)));
        const auto* start = reinterpret_cast<const unsigned char*>(sealed.der.constData());
        const CmsPtr read(d2i_CMS_ContentInfo(nullptr, &start, static_cast<long>(sealed.der.size())));
        QByteArray again(i2d_CMS_ContentInfo(read.get(), nullptr), '\0');
        auto* out = reinterpret_cast<unsigned char*>(again.data());
        i2d_CMS_ContentInfo(read.get(), &out);
        QVERIFY2(again == sealed.der, qPrintable(QString::number(size)));
    }
}

void CmsEnvelopeTest::openSslCommandOpensOurs()
{
    QFETCH(const KeyKind, kind);
    for (const qsizetype size : {1, 70000, 2000000}) {
        const QByteArray plain = QByteArray("\r\n\0a\n", 5) + QByteArray(size, 'z');
        const QByteArray der = seal(plain, party(kind).certificate).value();
        QCOMPARE(openSsl(party(kind), der,
                         {u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"in"_s,
                          u"-recip"_s, u"cert.pem"_s, u"-inkey"_s, u"key.pem"_s, u"-out"_s, u"out"_s}),
                 plain);
    }
}

void CmsEnvelopeTest::opensWhatOpenSslCommandSealed()
{
    const QByteArray plain(70000, 'q');
    const QByteArray der = openSsl(m_ec, plain,
                                   {u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-aes-256-gcm"_s, u"-in"_s,
                                    u"in"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"out"_s, u"-recip"_s,
                                    u"cert.pem"_s, u"-keyopt"_s, u"ecdh_kdf_md:sha256"_s});
    QCOMPARE(openEnvelope(der, m_ec.certificate, m_ec.key).value(), plain);
}

void CmsEnvelopeTest::usesSha256ToWrapTheKey()
{
    QFETCH(const KeyKind, kind);
    const QByteArray der = seal("plain", party(kind).certificate).value();
    // dhSinglePass-stdDH-sha256kdf-scheme, 1.3.132.1.11.1; id-sha256, 2.16.840.1.101.3.4.2.1
    const QByteArray stdDh = QByteArray::fromHex("06062b810401 0b01");
    const QByteArray stdDhSha1 = QByteArray::fromHex("0609 2b8105108648 3f0002");
    const QByteArray sha256 = QByteArray::fromHex("0609 608648016503040201");
    if (kind == KeyKind::EcP256) {
        QVERIFY(der.contains(stdDh));
        QVERIFY(!der.contains(stdDhSha1));
    } else {
        QCOMPARE(der.count(sha256), 2); // OAEP's digest and its mask's
    }
    QVERIFY(der.contains(QByteArray::fromHex("0609 60864801650304012e"))); // aes256-GCM
    QVERIFY(der.startsWith(QByteArray::fromHex("3082")));
    QVERIFY(der.contains(QByteArray::fromHex("060b 2a864886f70d0109100117"))); // id-ct-authEnvelopedData
}

void CmsEnvelopeTest::refusesEveryChangedByte()
{
    const QByteArray plain("nine fingers and a thumb");
    const QByteArray der = seal(plain, m_ec.certificate).value();
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray changed = der;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const Result<QByteArray> opened = openEnvelope(changed, m_ec.certificate, m_ec.key);
        // Some bytes only name the recipient in another way; none may change what comes out.
        if (opened)
            QCOMPARE(*opened, plain);
    }
    for (const qsizetype fromEnd : {qsizetype(1), qsizetype(16), qsizetype(20), plain.size() + 16}) {
        QByteArray changed = der; // tag and ciphertext stand at the end
        changed[der.size() - fromEnd] = static_cast<char>(changed[der.size() - fromEnd] ^ 1);
        QCOMPARE(openEnvelope(changed, m_ec.certificate, m_ec.key).error().code, ErrorCode::DecryptionFailed);
    }
    for (qsizetype length = 0; length < der.size(); ++length)
        QVERIFY(!openEnvelope(der.left(length), m_ec.certificate, m_ec.key).ok());
    QCOMPARE(openEnvelope(der + 'x', m_ec.certificate, m_ec.key).error().code, ErrorCode::MalformedInput);
}

void CmsEnvelopeTest::refusesAnotherRecipient()
{
    const Party other(KeyKind::EcP256);
    const QByteArray der = seal("plain", m_ec.certificate).value();
    QCOMPARE(openEnvelope(der, other.certificate, other.key).error().code, ErrorCode::DecryptionFailed);
    QCOMPARE(openEnvelope(der, m_ec.certificate, other.key).error().code, ErrorCode::DecryptionFailed);
}

void CmsEnvelopeTest::refusesWeakRecipients()
{
    for (const KeyKind kind : {KeyKind::Rsa2048, KeyKind::EcP384}) {
        const Party weak(kind);
        QCOMPARE(seal("plain", weak.certificate).error().code, ErrorCode::CertificateInvalid);
    }
}

void CmsEnvelopeTest::refusesEnvelopesWithoutAuthentication()
{
    const QByteArray cbc =
        openSsl(m_ec, "plain",
                {u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-aes-256-cbc"_s, u"-in"_s, u"in"_s, u"-outform"_s,
                 u"DER"_s, u"-out"_s, u"out"_s, u"-recip"_s, u"cert.pem"_s});
    QVERIFY(!cbc.isEmpty());
    QCOMPARE(openEnvelope(cbc, m_ec.certificate, m_ec.key).error().code, ErrorCode::MalformedInput);
}

void CmsEnvelopeTest::keepsItsLengthLimits()
{
    QCOMPARE(seal({}, m_ec.certificate).error().code, ErrorCode::MalformedInput);
    const QByteArray tooLarge(largestObject + 1, '\0');
    QCOMPARE(seal(tooLarge, m_ec.certificate).error().code, ErrorCode::MalformedInput);
    QCOMPARE(openEnvelope({}, m_ec.certificate, m_ec.key).error().code, ErrorCode::MalformedInput);
    QCOMPARE(openEnvelope(tooLarge + QByteArray(largestEnvelopeOverhead, '\0'), m_ec.certificate, m_ec.key)
                 .error()
                 .code,
             ErrorCode::MalformedInput);
}

QTEST_GUILESS_MAIN(CmsEnvelopeTest)
#include "test_CmsEnvelope.moc"
