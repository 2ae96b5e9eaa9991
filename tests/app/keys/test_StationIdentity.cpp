// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/StationIdentity.h"

#include "app/keys/OpenSslPtr.h"

#include <QTest>
#include <openssl/pem.h>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDateTime today(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);

using RequestPtr = std::unique_ptr<X509_REQ, OpenSslDeleter<&X509_REQ_free>>;

RequestPtr parseRequest(const QByteArray& pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return RequestPtr(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
}

PkeyPtr parseKey(const SecureBytes& pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.data(), int(pem.size())));
    return PkeyPtr(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

// Issued by itself: enough for what is checked here.
QByteArray issue(const StationKeyRequest& made, const QDateTime& from, const QDateTime& to)
{
    const RequestPtr request = parseRequest(made.request);
    const PkeyPtr key = parseKey(made.signingKey);
    const X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 7);
    X509_set_subject_name(certificate.get(), X509_REQ_get_subject_name(request.get()));
    X509_set_issuer_name(certificate.get(), X509_REQ_get_subject_name(request.get()));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), to.toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), X509_REQ_get0_pubkey(request.get()));
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate.get());
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, qsizetype(size)};
}

} // namespace

class StationIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRequestNamesTheStationAndIsSignedByItsKey()
    {
        const StationId id(QUuid::createUuid());
        const auto made = generateStationKey(id, u"HC03"_s);
        QVERIFY(made);
        const RequestPtr request = parseRequest(made->request);
        QVERIFY(request);
        QCOMPARE(X509_REQ_verify(request.get(), X509_REQ_get0_pubkey(request.get())), 1);
        const PkeyPtr key = parseKey(made->signingKey);
        QVERIFY(key);
        QCOMPARE(X509_REQ_check_private_key(request.get(), key.get()), 1);
        char group[32] = {};
        QCOMPARE(EVP_PKEY_get_utf8_string_param(key.get(), "group", group, sizeof group, nullptr), 1);
        QCOMPARE(QByteArray(group), QByteArray("prime256v1"));
        char name[64] = {};
        X509_NAME_get_text_by_NID(X509_REQ_get_subject_name(request.get()), NID_commonName, name,
                                  sizeof name);
        QCOMPARE(QString::fromLatin1(name), id.toString());
        X509_NAME_get_text_by_NID(X509_REQ_get_subject_name(request.get()), NID_organizationalUnitName, name,
                                  sizeof name);
        QCOMPARE(QByteArray(name), QByteArray("HC03"));
        const auto another = generateStationKey(id, {});
        QVERIFY(!(another->signingKey == made->signingKey));
        QVERIFY(!made->request.contains("PRIVATE"));
    }

    void aCertificateIsCheckedAgainstTimeAndKey()
    {
        const auto made = generateStationKey(StationId(QUuid::createUuid()), u"HC03"_s);
        const auto other = generateStationKey(StationId(QUuid::createUuid()), u"HC03"_s);
        QVERIFY(made && other);
        const auto code = [](const Result<Certificate>& result) {
            return result ? std::optional<ErrorCode>() : std::optional(result.error().code);
        };
        const QByteArray certificate = issue(*made, today.addDays(-1), today.addDays(30));
        QCOMPARE(code(parseStationCertificate(certificate, made->signingKey, today)), std::nullopt);
        QCOMPARE(code(parseStationCertificate(certificate, other->signingKey, today)),
                 ErrorCode::CertificateInvalid);
        QCOMPARE(code(parseStationCertificate(certificate, SecureBytes(), today)),
                 ErrorCode::CertificateInvalid);
        QCOMPARE(code(parseStationCertificate(certificate, made->signingKey, today.addDays(31))),
                 ErrorCode::CertificateExpired);
        QCOMPARE(code(parseStationCertificate(certificate, made->signingKey, today.addDays(-2))),
                 ErrorCode::CertificateInvalid);
        QCOMPARE(code(parseStationCertificate({}, made->signingKey, today)), ErrorCode::CertificateMissing);
        QCOMPARE(code(parseStationCertificate("rubbish", made->signingKey, today)),
                 ErrorCode::CertificateInvalid);
        QCOMPARE(
            code(parseStationCertificate(certificate.first(certificate.size() / 2), made->signingKey, today)),
            ErrorCode::CertificateInvalid);
    }

    void aCloneHasAKeyOfItsOwn()
    {
        auto made = generateStationKey(StationId(QUuid::createUuid()), {});
        const StationIdentity identity{
            StationId(QUuid::createUuid()), std::move(made->signingKey), "c", "e", "ca", {}};
        const StationIdentity copy = identity.clone();
        QVERIFY(copy.signingKey == identity.signingKey);
        QVERIFY(copy.signingKey.data() != identity.signingKey.data());
        QCOMPARE(copy.certificate, identity.certificate);
    }
};

QTEST_GUILESS_MAIN(StationIdentityTest)
#include "test_StationIdentity.moc"
