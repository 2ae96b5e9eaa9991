// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates made on the spot: no key of a test lies in the repository.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace thunhan
{

struct TestCertificate {
    QByteArray certificate; // PEM
    QByteArray key;         // PEM, PKCS #8
};

struct TestCertificateOrder {
    enum class Key { EcP256, EcP384, Rsa3072, Rsa2048 };

    QString commonName;
    Key key = Key::EcP256;
    // Covers both the machine's time and that of ManualClock.
    QDateTime notBefore = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
    QDateTime notAfter = QDateTime({2049, 1, 1}, {0, 0}, Qt::UTC);
    bool isAuthority = false;
    const TestCertificate* issuer = nullptr; // null: signed by itself
};

// Good for TLS client and server on 127.0.0.1 and localhost, for signing and for key agreement. Ends the test
// program when OpenSSL fails.
TestCertificate issueTestCertificate(const TestCertificateOrder& order);

} // namespace thunhan
