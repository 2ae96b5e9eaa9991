// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/DeliveryReceipt.h"

#include "tests/support/ManualClock.h"
#include "tests/support/TestPki.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class DeliveryReceiptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasSigned()
    {
        QCOMPARE(DeliveryReceipt::open(signedBy(m_first), {certificateOf(m_first)}).value(), m_receipt);
        // While authorities change there are two.
        QCOMPARE(DeliveryReceipt::open(signedBy(m_second), {certificateOf(m_first), certificateOf(m_second)})
                     .value(),
                 m_receipt);
    }

    void everyChangedCharacterIsTold()
    {
        const QByteArray jws = signedBy(m_first);
        const QList<Certificate> known{certificateOf(m_first)};
        for (qsizetype i = 0; i < jws.size(); ++i) {
            QByteArray changed = jws;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            const auto opened = DeliveryReceipt::open(changed, known);
            QVERIFY2(!opened, qPrintable(u"character %1"_s.arg(i)));
        }
    }

    void anothersSignatureCountsNothing()
    {
        QCOMPARE(DeliveryReceipt::open(signedBy(m_second), {certificateOf(m_first)}).error().code,
                 ErrorCode::SignatureInvalid);
        QCOMPARE(DeliveryReceipt::open(signedBy(m_first), {}).error().code, ErrorCode::SignatureInvalid);
    }

    void whatIsNoReceiptIsMalformed()
    {
        const QList<Certificate> known{certificateOf(m_first)};
        for (const QByteArray& text :
             {QByteArray(), QByteArray("a.b"), QByteArray("a.!.c"), QByteArray(5000, '.')})
            QCOMPARE(DeliveryReceipt::open(text, known).error().code, ErrorCode::MalformedInput);
        // Signed, and says nothing.
        DeliveryReceipt empty = m_receipt;
        empty.manifestDigest = "short";
        const QByteArray jws = empty.sign(keyOf(m_first), certificateOf(m_first)).value();
        QCOMPARE(DeliveryReceipt::open(jws, known).error().code, ErrorCode::MalformedInput);
    }

private:
    static Certificate certificateOf(const TestCertificate& pair)
    {
        return Certificate::parsePem(pair.certificate).value();
    }
    static PrivateKey keyOf(const TestCertificate& pair)
    {
        return PrivateKey::parse(SecureBytes::copyOf(QByteArrayView(pair.key))).value();
    }
    QByteArray signedBy(const TestCertificate& pair) const
    {
        return m_receipt.sign(keyOf(pair), certificateOf(pair)).value();
    }

    const TestCertificate m_first = issueTestCertificate({.commonName = u"First"_s, .isAuthority = true});
    const TestCertificate m_second = issueTestCertificate({.commonName = u"Second"_s, .isAuthority = true});
    const DeliveryReceipt m_receipt{ApplicationId::fromString(u"019cacd1-5c00-7000-8000-000000000001"_s),
                                    QByteArray(32, 'm'), ManualClock::start()};
};

QTEST_GUILESS_MAIN(DeliveryReceiptTest)
#include "test_DeliveryReceipt.moc"
