// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/DigestedBytes.h"

#include <QTest>

using namespace thunhan;

class DigestedBytesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDigestIsTheBytes();
    void nobodyChangesThemAfterwards();
};

void DigestedBytesTest::theDigestIsTheBytes()
{
    const DigestedBytes made("abc");
    QCOMPARE(made.bytes(), QByteArray("abc"));
    QCOMPARE(made.digest(), sha256("abc"));
    QCOMPARE(DigestedBytes().digest(), sha256({}));
}

void DigestedBytesTest::nobodyChangesThemAfterwards()
{
    QByteArray shared("shared");
    const DigestedBytes ofShared(shared);
    shared[0] = 'S';
    QCOMPARE(ofShared.digest(), sha256(ofShared.bytes()));

    char raw[] = "somebody else's";
    const DigestedBytes ofRaw(QByteArray::fromRawData(raw, sizeof raw));
    raw[0] = 'S';
    QCOMPARE(ofRaw.digest(), sha256(ofRaw.bytes()));
    QCOMPARE(ofRaw.bytes().front(), 's');
}

QTEST_GUILESS_MAIN(DigestedBytesTest)
#include "test_DigestedBytes.moc"
