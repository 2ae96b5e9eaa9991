// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/PassphrasePolicy.h"

#include <QTest>

using namespace thunhan;

class PassphrasePolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        using enum PassphraseWeakness;
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<std::optional<PassphraseWeakness>>("expected");
        const auto row = [](const char* passphrase, std::optional<PassphraseWeakness> expected) {
            QTest::newRow(passphrase) << QString::fromUtf8(passphrase) << expected;
        };
        row("", TooShort);
        row("mưa trên m.", TooShort);
        row("mưa trên mái", std::nullopt);
        row("mưa trên mái ngói", std::nullopt);
        row("Xq7!vbT2#mLe", std::nullopt);
        row("aaaaaaaaaaaaaaaa", FewDistinct);
        row("abababababababab", FewDistinct);
        row("123456789012", Sequence);
        row("987654321098", Sequence);
        row("qwertyuiopasdf", Sequence);
        row("abcdefghijkl", Sequence);
        row("nguyenvanan2026", ContainsName);
        row("NGUYỄN VĂN AN 1", ContainsName);
        row("VanAn!@#2026xyz", ContainsName);
        row("đòàn tàu Văn Nghệ", std::nullopt);
        row("ｖăｎ ａｎ của tôi ９", ContainsName); // full width, and marks that stand alone
        row("1x7b3q4d😀5e", TooShort);               // eleven characters, twelve units
        row("1x7b3q4d😀5e9", std::nullopt);
    }
    void judges()
    {
        QFETCH(QString, passphrase);
        QFETCH(std::optional<PassphraseWeakness>, expected);
        OperatorProfile profile;
        profile.name = QStringLiteral("Nguyễn Văn An");
        QCOMPARE(passphraseWeakness(passphrase, profile), expected);
    }
};

QTEST_GUILESS_MAIN(PassphrasePolicyTest)
#include "test_PassphrasePolicy.moc"
