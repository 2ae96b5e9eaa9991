// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/FailureKind.h"

#include <QTest>

using namespace thunhan;

class FailureKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsWhatComesFromTheLine_data();
    void sortsWhatComesFromTheLine();
    void lineFailuresAreTriedAgain();
};

void FailureKindTest::sortsWhatComesFromTheLine_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](ErrorCode code, FailureKind kind) {
        QTest::newRow(errorName(code).data()) << code << kind;
    };
    for (const ErrorCode code :
         {ErrorCode::NetworkDown, ErrorCode::RegistryUnreachable, ErrorCode::NetworkStalled,
          ErrorCode::RegistryBusy, ErrorCode::RegistryFailed, ErrorCode::RegistryAnswerMalformed,
          ErrorCode::StoreBusy})
        row(code, FailureKind::Again);
    for (const ErrorCode code : {ErrorCode::RegistryRefused, ErrorCode::RegistryConflict,
                                 ErrorCode::ReceiptMismatch, ErrorCode::NotFound, ErrorCode::StoreDamaged})
        row(code, FailureKind::ThisApplication);
    for (const ErrorCode code :
         {ErrorCode::RegistryForbidden, ErrorCode::RegistryUnauthorized, ErrorCode::CertificateMissing,
          ErrorCode::CertificateExpired, ErrorCode::CertificateInvalid, ErrorCode::RegistryCertificateInvalid,
          ErrorCode::ClientCertificateRefused, ErrorCode::DiskFull, ErrorCode::StoreFailed,
          ErrorCode::Internal})
        row(code, FailureKind::WholeStation);
}

void FailureKindTest::sortsWhatComesFromTheLine()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const FailureKind, kind);
    QCOMPARE(classify(Error{code, {}}), kind);
}

void FailureKindTest::lineFailuresAreTriedAgain()
{
    int found = 0;
    for (const ErrorCode code : allErrorCodes) {
        if (!isLineFailure(Error{code, {}}))
            continue;
        ++found;
        QCOMPARE(classify(Error{code, {}}), FailureKind::Again);
    }
    QCOMPARE(found, 5);
    QVERIFY(!isLineFailure(Error{ErrorCode::RegistryFailed, {}})); // may be one application's poison
}

QTEST_GUILESS_MAIN(FailureKindTest)
#include "test_FailureKind.moc"
