// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiIssuers.h"

#include "capture/finger/sbi/SbiToken.h"
#include "capture/twin/LiveScanSigner.h"

#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray pemOf(const QByteArray& der)
{
    return "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
}

SbiIssuers listOf(const QByteArray& pem)
{
    return SbiIssuers::parse(pem, SbiIssuers::Unknown::Refuse).value();
}

// As a station sees it: out of the header of what was signed.
QList<QByteArray> chainOf(const LiveScanSigner& signer)
{
    return readSbiToken(signer.token("{}")).value().chain;
}

} // namespace

class TestSbiIssuers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereNobodyIsNamedNobodyIsJudged()
    {
        const SbiIssuers none;
        QVERIFY(!none.refuses());
        QVERIFY(none.check({}, m_now).ok());
        QVERIFY(none.check({"nonsense"}, m_now).ok());
    }

    void whoIsNamedVouches()
    {
        const LiveScanSigner maker;
        const LiveScanSigner reader(LiveScanSigner::Issuer{maker});
        const LiveScanSigner other;
        const SbiIssuers issuers = listOf(pemOf(other.certificate()) + pemOf(maker.certificate()));
        QCOMPARE(issuers.size(), 2);
        QVERIFY(issuers.refuses());
        QVERIFY(issuers.check(chainOf(reader), m_now).ok());
        QVERIFY(issuers.check({reader.certificate()}, m_now).ok()); // its issuer need not be sent along
        QVERIFY(issuers.check(chainOf(maker), m_now).ok());
        // The reader itself may be on the list, without its maker.
        QVERIFY(listOf(pemOf(reader.certificate())).check(chainOf(reader), m_now).ok());
    }

    void theAuthorityAboveTheMakerVouchesThroughTheChain()
    {
        const LiveScanSigner authority;
        const LiveScanSigner maker(LiveScanSigner::Issuer{authority});
        const LiveScanSigner reader(LiveScanSigner::Issuer{maker});
        QCOMPARE(chainOf(reader).size(), 3);
        const SbiIssuers issuers = listOf(pemOf(authority.certificate()));
        QVERIFY(issuers.check(chainOf(reader), m_now).ok());
        // Without the one between nobody knows who made it.
        QCOMPARE(issuers.check({reader.certificate()}, m_now).error().code, ErrorCode::CertificateInvalid);
        QCOMPARE(issuers.check({reader.certificate(), authority.certificate()}, m_now).error().code,
                 ErrorCode::CertificateInvalid);
    }

    void othersAreNotVouchedFor()
    {
        const LiveScanSigner maker;
        const SbiIssuers issuers = listOf(pemOf(maker.certificate()));
        QCOMPARE(issuers.check({}, m_now).error().code, ErrorCode::CertificateMissing);
        QCOMPARE(issuers.check(chainOf(LiveScanSigner()), m_now).error().code, ErrorCode::CertificateInvalid);
        // The maker's certificate beside it proves nothing.
        QCOMPARE(issuers.check({LiveScanSigner().certificate(), maker.certificate()}, m_now).error().code,
                 ErrorCode::CertificateInvalid);
        QCOMPARE(issuers.check({"nonsense"}, m_now).error().code, ErrorCode::CertificateInvalid);
        QCOMPARE(issuers.check({maker.certificate(), {}}, m_now).error().code, ErrorCode::CertificateInvalid);
        QCOMPARE(SbiIssuers::nobody().check(chainOf(maker), m_now).error().code,
                 ErrorCode::CertificateInvalid);
    }

    void itHasToBeInForce()
    {
        const LiveScanSigner maker;
        const LiveScanSigner reader(LiveScanSigner::Issuer{maker});
        const SbiIssuers issuers = listOf(pemOf(maker.certificate()));
        QCOMPARE(issuers.check(chainOf(reader), m_now.addYears(1)).error().code,
                 ErrorCode::CertificateExpired);
        QCOMPARE(issuers.check(chainOf(reader), m_now.addYears(-1)).error().code,
                 ErrorCode::CertificateInvalid);
    }

    void aListThatCannotBeReadIsNone_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const QByteArray good = pemOf(LiveScanSigner().certificate());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no certificate") << QByteArray("who may vouch");
        QTest::newRow("cut off") << good.left(good.size() / 2);
        QTest::newRow("one good, one damaged")
            << good + QByteArray(good).replace(60, 40, QByteArray(40, 'A'));
        QTest::newRow("endless") << good + QByteArray(SbiIssuers::longestList, '\n');
    }
    void aListThatCannotBeReadIsNone()
    {
        QFETCH(QByteArray, pem);
        QCOMPARE(SbiIssuers::parse(pem, SbiIssuers::Unknown::Warn).error().code,
                 ErrorCode::CertificateInvalid);
    }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc().addSecs(60);
};

QTEST_GUILESS_MAIN(TestSbiIssuers)
#include "test_SbiIssuers.moc"
