// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/CertificateChain.h"

#include "tests/support/TestPki.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

class CertificateChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryCertificateOfAText()
    {
        const auto both = parseCertificates("# first\n" + m_root.certificate + m_other.certificate);
        QCOMPARE(both->size(), 2);
        QCOMPARE(both->last().thumbprint(), Certificate::parsePem(m_other.certificate)->thumbprint());
        QCOMPARE(parseCertificates("nothing").error().code, ErrorCode::CertificateMissing);
        QCOMPARE(
            parseCertificates("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").error().code,
            ErrorCode::CertificateInvalid);
    }

    void onlyTheIssuersWordCounts()
    {
        const TestCertificate leaf = issueTestCertificate({.commonName = u"Leaf"_s, .issuer = &m_root});
        QVERIFY(check(leaf, {m_other, m_root}));
        QCOMPARE(check(leaf, {m_other}).error().code, ErrorCode::CertificateInvalid);
        QCOMPARE(check(leaf, {}).error().code, ErrorCode::CertificateInvalid);
        // The same name, another key.
        const TestCertificate twin = issueTestCertificate({.commonName = u"Root"_s, .isAuthority = true});
        QCOMPARE(check(leaf, {twin}).error().code, ErrorCode::CertificateInvalid);
        // Issued by one that is no authority.
        const TestCertificate below = issueTestCertificate({.commonName = u"Below"_s, .issuer = &leaf});
        QCOMPARE(check(below, {leaf}).error().code, ErrorCode::CertificateInvalid);
    }

    void bothHaveToBeInForce()
    {
        const QDateTime end({2027, 1, 1}, {0, 0}, Qt::UTC);
        const TestCertificate shortLived =
            issueTestCertificate({.commonName = u"Leaf"_s, .notAfter = end, .issuer = &m_root});
        QVERIFY(check(shortLived, {m_root}, end.addSecs(-1)));
        QCOMPARE(check(shortLived, {m_root}, end.addSecs(1)).error().code, ErrorCode::CertificateExpired);
        const TestCertificate oldRoot =
            issueTestCertificate({.commonName = u"Old"_s, .notAfter = end, .isAuthority = true});
        const TestCertificate leaf = issueTestCertificate({.commonName = u"Leaf"_s, .issuer = &oldRoot});
        QCOMPARE(check(leaf, {oldRoot}, end.addSecs(1)).error().code, ErrorCode::CertificateExpired);
    }

private:
    static Result<void> check(const TestCertificate& leaf, const QList<TestCertificate>& authorities,
                              const QDateTime& at = QDateTime({2026, 6, 1}, {0, 0}, Qt::UTC))
    {
        QList<Certificate> known;
        for (const TestCertificate& authority : authorities)
            known.append(Certificate::parsePem(authority.certificate).value());
        return checkIssued(Certificate::parsePem(leaf.certificate).value(), known, at);
    }

    const TestCertificate m_root = issueTestCertificate({.commonName = u"Root"_s, .isAuthority = true});
    const TestCertificate m_other = issueTestCertificate({.commonName = u"Other"_s, .isAuthority = true});
};

QTEST_GUILESS_MAIN(CertificateChainTest)
#include "test_CertificateChain.moc"
