// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"

#include <QTest>

using namespace thunhan;

class Sha256Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownAnswers();
    void piecesMakeTheWhole();
};

// FIPS 180-4 examples of NIST.
void Sha256Test::knownAnswers()
{
    QCOMPARE(sha256({}).toHex(),
             QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toHex(),
             QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(sha256(QByteArray(1'000'000, 'a')).toHex(),
             QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

void Sha256Test::piecesMakeTheWhole()
{
    Sha256 hash;
    for (const char* piece : {"", "abcdbcdecdefdefgefgh", "fghighijhijkijkljklmk", "", "lmnlmnomnopnopq"})
        hash.add(piece);
    QCOMPARE(hash.result(), sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
    QCOMPARE(Sha256().result(), sha256({}));
}

QTEST_GUILESS_MAIN(Sha256Test)
#include "test_Sha256.moc"
