// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiToken.h"

#include "app/base/Sha256.h"
#include "capture/twin/LiveScanSigner.h"

#include <QJsonDocument>
#include <QStringList>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QByteArray payload = R"({"said":"this"})";

QString base64Url(const QByteArray& bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

class TestSbiToken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenTellsWhoSignedIt_data()
    {
        QTest::addColumn<int>("algorithm");
        QTest::newRow("ES256") << int(LiveScanSigner::Algorithm::Es256);
        QTest::newRow("RS256") << int(LiveScanSigner::Algorithm::Rs256);
    }
    void aTokenTellsWhoSignedIt()
    {
        QFETCH(int, algorithm);
        const LiveScanSigner signer(static_cast<LiveScanSigner::Algorithm>(algorithm));
        const QString token = signer.token(payload);
        const auto read = readSbiToken(token);
        QVERIFY(read.ok());
        QCOMPARE(read->payload["said"_L1].toString(), u"this"_s);
        QCOMPARE(read->signer, sha256(signer.certificate()));

        QStringList parts = token.split(u'.');
        parts[1] = base64Url(R"({"said":"that"})");
        QCOMPARE(readSbiToken(parts.join(u'.')).error().code, ErrorCode::SignatureInvalid);
        parts = token.split(u'.');
        parts[2] = LiveScanSigner().token(payload).section(u'.', 2);
        QCOMPARE(readSbiToken(parts.join(u'.')).error().code, ErrorCode::SignatureInvalid);
        parts[2] = u""_s;
        QCOMPARE(readSbiToken(parts.join(u'.')).error().code, ErrorCode::SignatureInvalid);
        // A certificate of another kind of key than the algorithm wants.
        parts = token.split(u'.');
        const bool elliptic = algorithm == int(LiveScanSigner::Algorithm::Es256);
        parts[0] = base64Url(
            fromSbiBase64(parts[0])->replace(elliptic ? "ES256" : "RS256", elliptic ? "RS256" : "ES256"));
        QCOMPARE(readSbiToken(parts.join(u'.')).error().code, ErrorCode::SignatureInvalid);
    }

    void whatNobodyCanCheckIsUnsigned()
    {
        const QString none = base64Url(R"({"alg":"none"})");
        const QString noChain = base64Url(R"({"alg":"RS256"})");
        for (const QString& header : {none, noChain}) {
            const auto read =
                readSbiToken(QString(header + u'.' + base64Url(payload) + u'.' + base64Url("x")));
            QVERIFY(read.ok());
            QVERIFY(read->signer.isEmpty());
        }
        QVERIFY(readSbiToken(base64Url(payload))->signer.isEmpty());
        QVERIFY(readSbiToken(QJsonDocument::fromJson(payload).object())->signer.isEmpty());
    }

    void aBrokenCertificateIsNoSigner()
    {
        for (const char* chain : {R"(["AAAA"])", R"(["!"])", R"("AAAA")"}) {
            const QString header = base64Url(R"({"alg":"ES256","x5c":)" + QByteArray(chain) + '}');
            QCOMPARE(readSbiToken(QString(header + u'.' + base64Url(payload) + u'.' + base64Url("x")))
                         .error()
                         .code,
                     ErrorCode::SignatureInvalid);
        }
    }

    void whatIsNoTokenIsRefused()
    {
        for (const QString& text :
             {u""_s, u"."_s, u"a.b"_s, u"!"_s, base64Url("[]"), base64Url("x"), u"a.b.c.d"_s})
            QCOMPARE(readSbiToken(text).error().code, ErrorCode::MalformedInput);
        QCOMPARE(readSbiToken(QJsonValue(7)).error().code, ErrorCode::MalformedInput);
        const QString whole = LiveScanSigner().token(payload);
        for (qsizetype length = 0; length + 1 < whole.size(); length += 5)
            QVERIFY2(!readSbiToken(whole.first(length)).ok() ||
                         readSbiToken(whole.first(length))->signer.isEmpty(),
                     qPrintable(QString::number(length)));
    }
};

QTEST_APPLESS_MAIN(TestSbiToken)
#include "test_SbiToken.moc"
