// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/PassphraseSeal.h"
#include "tests/support/ManualClock.h"

#include <QTest>

using namespace thunhan;
using namespace std::chrono_literals;

class PassphraseSealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGuessTakesHalfASecondWhateverTheMachine()
    {
        QCOMPARE(costFor(250ms).operations, quint64(6));
        QCOMPARE(costFor(150ms).operations, quint64(10));
        QCOMPARE(costFor(100ms, 1000ms).operations, quint64(30));
        QCOMPARE(costFor(250ms).memoryBytes, KeyCost{}.memoryBytes);
    }

    void neitherSlowNorFastMachinesLeaveTheBounds()
    {
        QCOMPARE(costFor(5000ms).operations, quint64(3));
        QCOMPARE(costFor(1ms).operations, mostKeyOperations);
        QCOMPARE(costFor(0ms).operations, mostKeyOperations);
    }

    void measuringTakesTheMachinesTime()
    {
        const ManualClock standing; // no time passes: as fast as can be
        QCOMPARE(measureKeyCost(standing)->operations, mostKeyOperations);
    }

    void whatIsSealedOpensByItsPassphraseAndPlaceAlone()
    {
        constexpr KeyCost quick{1, 8192};
        const SecureBytes secret = SecureBytes::random(32);
        const SecureBytes phrase = SecureBytes::copyOf(QByteArrayView("nắng sớm bên sông"));
        const auto sealed = sealByPassphrase(secret, phrase, quick, "slot a");
        QVERIFY(sealed);
        QVERIFY(openByPassphrase(*sealed, phrase, "slot a").value() == secret);
        QCOMPARE(openByPassphrase(*sealed, phrase, "slot b").error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(openByPassphrase(*sealed, SecureBytes(8), "slot a").error().code,
                 ErrorCode::WrongPassphrase);
        QCOMPARE(openByPassphrase(*sealed, {}, "slot a").error().code, ErrorCode::WrongPassphrase);
        QVERIFY(!sealByPassphrase(secret, {}, quick, "slot a"));
        PassphraseSealed cut = *sealed;
        cut.sealed.truncate(16);
        QCOMPARE(openByPassphrase(cut, phrase, "slot a").error().code, ErrorCode::KeySlotsDamaged);
    }
};

QTEST_GUILESS_MAIN(PassphraseSealTest)
#include "test_PassphraseSeal.moc"
