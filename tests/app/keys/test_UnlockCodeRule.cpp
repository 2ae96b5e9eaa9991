// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/UnlockCodeRule.h"

#include <QTest>

using namespace thunhan;

class UnlockCodeRuleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsACode_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("isOne");
        const auto row = [](const char* code, bool isOne) {
            QTest::newRow(*code ? code : "empty") << QByteArray(code) << isOne;
        };
        row("", false);
        row("27418", false);
        row("274180", true);
        row("274180274180", true);
        row("2741802741802", false);
        row("111111", false);
        row("123456", false);
        row("654321", false);
        row("789012", false); // goes round
        row("246802", false);
        row("112233", true);
        row("27418a", false);
        row("27 180", false);
        row("\xd9\xa1\xd9\xa2\xd9\xa3", false); // digits of another script
    }
    void knowsACode()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const bool, isOne);
        QCOMPARE(isUnlockCode(SecureBytes::copyOf(QByteArrayView(code))), isOne);
    }
};

QTEST_GUILESS_MAIN(UnlockCodeRuleTest)
#include "test_UnlockCodeRule.moc"
