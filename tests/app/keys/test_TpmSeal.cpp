// SPDX-License-Identifier: GPL-3.0-or-later
// The real software stack on a TPM made of software.
#include "app/keys/TpmSeal.h"

#include "app/keys/KeySlots.h"
#include "app/keys/StoreKey.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "tests/support/SoftwareTpm.h"

#include <QTemporaryDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;

namespace
{

SecureBytes pin(const char* text)
{
    return SecureBytes::copyOf(QByteArrayView(text));
}

} // namespace

class TpmSealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_chip = std::make_unique<SoftwareTpm>();
        QVERIFY(m_chip->start());
    }

    void thePinGivesTheSecretBack()
    {
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        QVERIFY2(sealed.ok(), sealed ? "" : qPrintable(sealed.error().detail));
        // Again and again: nothing stays in the chip, which has room for three.
        for (int round = 0; round < 5; ++round) {
            const auto opened = unsealFromTpm(m_chip->way(), *sealed, pin("739214"));
            QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().detail));
            QVERIFY(*opened == m_secret);
        }
        const QByteArray plain(reinterpret_cast<const char*>(m_secret.data()), qsizetype(m_secret.size()));
        QVERIFY(!sealed->publicPart.contains(plain) && !sealed->privatePart.contains(plain));
    }

    void aChipThatWasSwitchedOffStillKnowsIt()
    {
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        QVERIFY(m_chip->restart());
        QVERIFY(unsealFromTpm(m_chip->way(), *sealed, pin("739214")).value() == m_secret);
    }

    void wrongPinsCountAndLockTheChip()
    {
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        QVERIFY(sealed);
        ErrorCode said = ErrorCode::WrongPin;
        int tries = 0;
        while (said == ErrorCode::WrongPin && tries < 50) {
            said = unsealFromTpm(m_chip->way(), *sealed, pin("000000")).error().code;
            ++tries;
        }
        QCOMPARE(said, ErrorCode::TpmLockedOut);
        QVERIFY(tries > 1);
        QCOMPARE(unsealFromTpm(m_chip->way(), *sealed, pin("739214")).error().code, ErrorCode::TpmLockedOut);
    }

    void aClearedChipIsToldApart()
    {
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        SoftwareTpm other;
        QVERIFY(sealed && other.start());
        QCOMPARE(unsealFromTpm(other.way(), *sealed, pin("739214")).error().code, ErrorCode::TpmCleared);
    }

    void aMachineStartedInAnotherWayIsToldApart()
    {
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        QVERIFY(sealed && m_chip->extendSecureBootPcr());
        QCOMPARE(unsealFromTpm(m_chip->way(), *sealed, pin("739214")).error().code,
                 ErrorCode::TpmStateChanged);
    }

    void noChipIsToldApart()
    {
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        QVERIFY(sealed);
        m_chip->stop();
        QCOMPARE(unsealFromTpm(m_chip->way(), *sealed, pin("739214")).error().code, ErrorCode::TpmMissing);
        QCOMPARE(sealInTpm("device:/nowhere/tpmrm0", m_secret, pin("739214")).error().code,
                 ErrorCode::TpmMissing);
    }

    void badInputIsRefused()
    {
        QCOMPARE(sealInTpm(m_chip->way(), m_secret, pin("1234")).error().code, ErrorCode::PassphraseTooWeak);
        QCOMPARE(sealInTpm(m_chip->way(), SecureBytes(4000), pin("739214")).error().code,
                 ErrorCode::MalformedInput);
        const auto sealed = sealInTpm(m_chip->way(), m_secret, pin("739214"));
        for (TpmSealed broken : {TpmSealed{{}, {}}, TpmSealed{sealed->publicPart, "x"},
                                 TpmSealed{sealed->publicPart + 'x', sealed->privatePart}})
            QCOMPARE(unsealFromTpm(m_chip->way(), broken, pin("739214")).error().code,
                     ErrorCode::KeySlotsDamaged);
        TpmSealed flipped = *sealed;
        flipped.privatePart[20] = char(flipped.privatePart[20] ^ 1);
        QCOMPARE(unsealFromTpm(m_chip->way(), flipped, pin("739214")).error().code, ErrorCode::TpmCleared);
    }

    void theStoreKeyOpensByTheChipAlsoAfterARotation()
    {
        const QTemporaryDir folder;
        const OperatorProfile boss = sampleOperator(Role::Administrator);
        const SecureBytes key = SecureBytes::random(storeKeySize);
        const auto keySlots =
            KeySlots::create(folder.filePath(u"keyslots.json"_s), key, boss,
                             SecureBytes::copyOf(QByteArrayView("nắng sớm bên sông")), KeyCost{1, 8192});
        QVERIFY(keySlots && !*keySlots->hasChip());
        QVERIFY(keySlots->bindToChip(key, m_chip->way(), pin("739214")));
        QVERIFY(*keySlots->hasChip());
        QVERIFY(keySlots->unlockByChip(m_chip->way(), pin("739214")).value() == key);
        const SecureBytes next = SecureBytes::random(storeKeySize);
        QVERIFY(keySlots->replaceStoreKey(key, next)); // asks neither chip nor PIN
        QVERIFY(keySlots->unlockByChip(m_chip->way(), pin("739214")).value() == next);
        QVERIFY(keySlots->removeChip());
        QCOMPARE(keySlots->unlockByChip(m_chip->way(), pin("739214")).error().code,
                 ErrorCode::KeySlotMissing);
    }

private:
    std::unique_ptr<SoftwareTpm> m_chip;
    SecureBytes m_secret = SecureBytes::random(32);
};

QTEST_GUILESS_MAIN(TpmSealTest)
#include "test_TpmSeal.moc"
