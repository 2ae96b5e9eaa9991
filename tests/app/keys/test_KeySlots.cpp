// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Sha256.h"
#include "app/keys/KeySlotFile.h"
#include "app/keys/StoreKey.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "tests/support/TestPki.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace thunhan;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr KeyCost quick{1, 8192};

SecureBytes phrase(const char* text)
{
    return SecureBytes::copyOf(QByteArrayView(text));
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

} // namespace

class KeySlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"keyslots.json"_s);
        m_clerk = sampleOperator(Role::Clerk);
        m_boss = sampleOperator(Role::Supervisor);
        auto made = KeySlots::create(m_path, m_key, m_clerk, phrase("mưa trên mái ngói"), quick);
        QVERIFY(made);
        m_slots = std::make_unique<KeySlots>(*std::move(made));
    }

    void theRightPassphraseGivesTheKey()
    {
        auto key = m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock);
        QVERIFY2(key.ok(), key ? "" : qPrintable(key.error().detail));
        QVERIFY(*key == m_key);
        QCOMPARE(m_slots->unlock(m_clerk.id, phrase("mưa trên mái tôn"), m_clock).error().code,
                 ErrorCode::WrongPassphrase);
        QCOMPARE(m_slots->unlock(m_boss.id, phrase("mưa trên mái ngói"), m_clock).error().code,
                 ErrorCode::OperatorUnknown);
    }

    void theFileIsTheOwnersAndHoldsNoSecret()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
        const QByteArray content = readAll(m_path);
        QVERIFY(!content.contains("mái ngói"));
        const QByteArray keyBytes(reinterpret_cast<const char*>(m_key.data()), qsizetype(m_key.size()));
        QVERIFY(!content.contains(keyBytes));
        QVERIFY(!content.contains(keyBytes.toBase64()));
        QVERIFY(!content.contains(keyBytes.toHex()));
    }

    void fiveWrongOnesLockAndARestartDoesNotUnlock()
    {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock).error().code,
                     ErrorCode::WrongPassphrase);
        QCOMPARE(m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock).error().code,
                 ErrorCode::OperatorLockedOut);

        auto restarted = KeySlots::load(m_path, quick);
        QVERIFY(restarted);
        QCOMPARE(restarted->list()->first().lockedUntil, m_clock.nowUtc().addSecs(60));
        m_clock.advance(59s);
        QCOMPARE(restarted->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock).error().code,
                 ErrorCode::OperatorLockedOut);
        m_clock.advance(1s);
        QVERIFY(restarted->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
        QVERIFY(!restarted->list()->first().lockedUntil.isValid());
    }

    void eachFurtherWrongOneLocksForTwiceAsLong()
    {
        for (int i = 0; i < 4; ++i)
            QVERIFY(!m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock));
        for (const auto delay :
             {1min, 2min, 4min, 8min, 16min, 32min, 64min, 128min, 256min, 480min, 480min}) {
            // A new process each time: the count stands in the file.
            auto restarted = KeySlots::load(m_path, quick);
            QCOMPARE(restarted->unlock(m_clerk.id, phrase("sai rồi"), m_clock).error().code,
                     ErrorCode::OperatorLockedOut);
            QCOMPARE(restarted->list()->first().lockedUntil, m_clock.nowUtc().addDuration(delay));
            m_clock.advance(delay);
        }
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
        QCOMPARE(m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock).error().code,
                 ErrorCode::WrongPassphrase);
    }

    void aRightOneForgetsTheWrongOnes()
    {
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 4; ++i)
                QVERIFY(!m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock));
            QCOMPARE(m_slots->list()->first().failedAttempts, 4);
            QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
            QCOMPARE(m_slots->list()->first().failedAttempts, 0);
        }
    }

    void aClockThatWasAheadDoesNotLockForYears()
    {
        const QDateTime today = m_clock.nowUtc();
        m_clock.setWall(today.addYears(20));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock));
        m_clock.setWall(today);
        QCOMPARE(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock).error().code,
                 ErrorCode::OperatorLockedOut);
        m_clock.advance(1min);
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
    }

    void slotsAreAddedAndRemoved()
    {
        QCOMPARE(m_slots->add(m_key, m_boss, phrase("ngắn")).error().code, ErrorCode::PassphraseTooWeak);
        QVERIFY(m_slots->add(m_key, m_boss, phrase("đường làng quanh co")));
        QCOMPARE(m_slots->add(m_key, m_boss, phrase("đường làng quanh co")).error().code,
                 ErrorCode::StoreExists);
        QVERIFY(m_slots->unlock(m_boss.id, phrase("đường làng quanh co"), m_clock).value() == m_key);
        QVERIFY(m_slots->remove(m_clerk.id));
        QCOMPARE(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock).error().code,
                 ErrorCode::OperatorUnknown);
        QCOMPARE(m_slots->remove(m_boss.id).error().code, ErrorCode::TransitionRefused);
        QVERIFY(m_slots->unlock(m_boss.id, phrase("đường làng quanh co"), m_clock));
    }

    void aPassphraseIsChangedOnlyByTheOldOne()
    {
        QCOMPARE(m_slots->changePassphrase(m_clerk.id, phrase("sai rồi"), phrase("sông dài cá lội"), m_clock)
                     .error()
                     .code,
                 ErrorCode::WrongPassphrase);
        QCOMPARE(m_slots->list()->first().failedAttempts, 1);
        QCOMPARE(
            m_slots
                ->changePassphrase(m_clerk.id, phrase("mưa trên mái ngói"), phrase("123456789012"), m_clock)
                .error()
                .code,
            ErrorCode::PassphraseTooWeak);
        QVERIFY(m_slots->changePassphrase(m_clerk.id, phrase("mưa trên mái ngói"), phrase("sông dài cá lội"),
                                          m_clock));
        QVERIFY(!m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("sông dài cá lội"), m_clock).value() == m_key);
    }

    void aGivenPassphraseIsTemporaryUntilItsOwnerChangesIt()
    {
        QVERIFY(m_slots->add(m_key, m_boss, phrase("đường làng quanh co"), PassphraseOrigin::Given));
        QVERIFY(!m_slots->list()->first().temporary);
        QVERIFY(m_slots->list()->last().temporary);
        QCOMPARE(m_slots
                     ->changePassphrase(m_boss.id, phrase("đường làng quanh co"),
                                        phrase("đường làng quanh co"), m_clock)
                     .error()
                     .code,
                 ErrorCode::PassphraseTooWeak);
        QVERIFY(m_slots->list()->last().temporary);
        QVERIFY(m_slots->changePassphrase(m_boss.id, phrase("đường làng quanh co"), phrase("sông dài cá lội"),
                                          m_clock));
        QVERIFY(!m_slots->list()->last().temporary);
    }

    void whoForgotIsGivenAnother()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!m_slots->unlock(m_clerk.id, phrase("sai rồi"), m_clock));
        QVERIFY(m_slots->giveAnother(m_key, m_clerk.id, phrase("sông dài cá lội")));
        QVERIFY(m_slots->list()->first().temporary);
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("sông dài cá lội"), m_clock).value() == m_key);
        QVERIFY(!m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
    }

    void anotherStoreKeyIsNotPutBesideTheirs()
    {
        const SecureBytes other = SecureBytes::random(storeKeySize);
        QCOMPARE(m_slots->add(other, m_boss, phrase("đường làng quanh co")).error().code,
                 ErrorCode::StoreWrongKey);
        QCOMPARE(m_slots->giveAnother(other, m_clerk.id, phrase("đường làng quanh co")).error().code,
                 ErrorCode::StoreWrongKey);
        QCOMPARE(m_slots->replaceStoreKey(other, SecureBytes::random(storeKeySize)).error().code,
                 ErrorCode::StoreWrongKey);
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock).value() == m_key);
    }

    void aNewStoreKeyReachesEverySlot()
    {
        const auto authority = issueTestCertificate({u"Recovery"_s});
        QVERIFY(m_slots->add(m_key, m_boss, phrase("đường làng quanh co"), PassphraseOrigin::Given));
        QVERIFY(m_slots->setRecovery(m_key, authority.certificate));
        const SecureBytes next = SecureBytes::random(storeKeySize);
        QVERIFY(m_slots->replaceStoreKey(m_key, next));
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock).value() == next);
        QVERIFY(m_slots->unlock(m_boss.id, phrase("đường làng quanh co"), m_clock).value() == next);
        QVERIFY(m_slots->list()->last().temporary);
        const auto recoveryKey = PrivateKey::parse(SecureBytes::copyOf(authority.key));
        QVERIFY(m_slots->unlockByRecovery(*recoveryKey).value() == next);
    }

    void theAuthorityOpensAndNobodyElseDoes()
    {
        for (const auto kind : {TestCertificateOrder::Key::EcP256, TestCertificateOrder::Key::Rsa3072}) {
            const auto authority = issueTestCertificate({u"Recovery"_s, kind});
            const auto stranger = issueTestCertificate({u"Stranger"_s, kind});
            QVERIFY(m_slots->setRecovery(m_key, authority.certificate));
            QCOMPARE(m_slots->recoveryCertificate().value()->thumbprint(),
                     Certificate::parse(authority.certificate)->thumbprint());
            QVERIFY(
                m_slots->unlockByRecovery(*PrivateKey::parse(SecureBytes::copyOf(authority.key))).value() ==
                m_key);
            QCOMPARE(
                m_slots->unlockByRecovery(*PrivateKey::parse(SecureBytes::copyOf(stranger.key))).error().code,
                ErrorCode::RecoveryKeyWrong);
        }
        const auto weak = issueTestCertificate({u"Weak"_s, TestCertificateOrder::Key::Rsa2048});
        QCOMPARE(m_slots->setRecovery(m_key, weak.certificate).error().code, ErrorCode::CertificateInvalid);
        QCOMPARE(m_slots->setRecovery(m_key, "nothing of the kind").error().code,
                 ErrorCode::CertificateInvalid);
    }

    void withoutTheSlotThereIsNoRecovery()
    {
        QVERIFY(!m_slots->recoveryCertificate()->has_value());
        const auto authority = issueTestCertificate({u"Recovery"_s});
        QCOMPARE(
            m_slots->unlockByRecovery(*PrivateKey::parse(SecureBytes::copyOf(authority.key))).error().code,
            ErrorCode::KeySlotMissing);
        QCOMPARE(m_slots->unlockByChip("device:/dev/null", phrase("123456")).error().code,
                 ErrorCode::KeySlotMissing);
        QCOMPARE(m_slots->removeChip().error().code, ErrorCode::KeySlotMissing);
    }

    // With the disk in his hands somebody puts in a slot of his own, for a key pair of his own, or his own
    // certificate, and waits for the next rotation.
    void aSlotPutInByAStrangerIsNotToldTheNewKey()
    {
        const auto mine = issueTestCertificate({u"Mine"_s});
        const auto theirs = issueTestCertificate({u"Recovery"_s});
        const QString elsewhere = m_folder->filePath(u"elsewhere.json"_s);
        const SecureBytes anotherKey = SecureBytes::random(storeKeySize);
        const auto strange =
            KeySlots::create(elsewhere, anotherKey, m_boss, phrase("đường làng quanh co"), quick);
        QVERIFY(strange && strange->setRecovery(anotherKey, mine.certificate));
        QVERIFY(m_slots->setRecovery(m_key, theirs.certificate));
        const KeySlotContent foreign = *readKeySlots(elsewhere);
        const KeySlotContent own = *readKeySlots(m_path);

        KeySlotContent more = own;
        more.people.append(foreign.people.first());
        QVERIFY(writeKeySlots(m_path, more));
        QCOMPARE(m_slots->replaceStoreKey(m_key, SecureBytes::random(storeKeySize)).error().code,
                 ErrorCode::KeySlotsDamaged);

        KeySlotContent exchanged = own;
        exchanged.authority = foreign.authority;
        QVERIFY(writeKeySlots(m_path, exchanged));
        QCOMPARE(m_slots->replaceStoreKey(m_key, SecureBytes::random(storeKeySize)).error().code,
                 ErrorCode::KeySlotsDamaged);

        KeySlotContent promoted = own;
        promoted.people.first().info.temporary = true;
        QVERIFY(writeKeySlots(m_path, promoted));
        QCOMPARE(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock).error().code,
                 ErrorCode::KeySlotsDamaged);

        QVERIFY(writeKeySlots(m_path, own));
        QVERIFY(m_slots->replaceStoreKey(m_key, SecureBytes::random(storeKeySize)));
    }

    void aFileOfALaterVersionIsToldApart()
    {
        QJsonObject root = QJsonDocument::fromJson(readAll(m_path)).object();
        root.insert(u"format"_s, 3);
        root.remove(u"checksum"_s);
        const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Compact);
        root.insert(u"checksum"_s, QString::fromLatin1(sha256(bytes).toHex()));
        QVERIFY(overwrite(m_path, QJsonDocument(root).toJson(QJsonDocument::Compact)));
        QCOMPARE(KeySlots::load(m_path).error().code, ErrorCode::StoreNewer);
    }

    void aFileOfTheFirstVersionIsNamedInTheLog()
    {
        QFile file(QStringLiteral(THUNHAN_SOURCE_DIR "/tests/fuzz/corpus/KeySlots/first.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(overwrite(m_path, bytes));
        const auto first = KeySlots::load(m_path);
        QCOMPARE(first.error().code, ErrorCode::KeySlotsDamaged);
        QVERIFY(first.error().detail.contains(u"format 1, whole"_s));
        QVERIFY(overwrite(m_path, QByteArray(bytes).replace("CLERK", "CLARK"))); // and then damaged, too
        QVERIFY(KeySlots::load(m_path).error().detail.contains(u"checksum"_s));
    }

    // What the fuzzer begins with is read as it is meant.
    void readsWhatTheFuzzerBeginsWith()
    {
        const auto read = [](const QString& name) {
            return KeySlots::load(QStringLiteral(THUNHAN_SOURCE_DIR "/tests/fuzz/corpus/KeySlots/") + name);
        };
        QCOMPARE(read(u"officers.json"_s)->list()->size(), 2);
        QCOMPARE(read(u"dearest.json"_s)->list()->first().cost, (KeyCost{mostKeyOperations, mostKeyMemory}));
        QVERIFY(read(u"chip-and-authority.json"_s)->hasChip().value());
        QVERIFY(read(u"chip-and-authority.json"_s)->recoveryCertificate().value().has_value());
        QCOMPARE(read(u"later.json"_s).error().code, ErrorCode::StoreNewer);
    }

    void aProfileIsRenamedWithoutPassphrase()
    {
        m_clerk.name = u"Trần Khác"_s;
        QVERIFY(m_slots->updateProfile(m_clerk));
        QCOMPARE(m_slots->list()->first().profile, m_clerk);
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
    }

    void aSealedKeyDoesNotMoveToAnotherOperator()
    {
        QByteArray content = readAll(m_path);
        content.replace(m_clerk.id.toString().toLatin1(), m_boss.id.toString().toLatin1());
        QVERIFY(overwrite(m_path, content));
        QCOMPARE(m_slots->list().error().code, ErrorCode::KeySlotsDamaged); // the checksum already tells
    }

    void damageAtAnyByteIsTold()
    {
        const QByteArray whole = readAll(m_path);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const int mask : {0x01, 0x20, 0x80}) {
                QByteArray damaged = whole;
                damaged[i] = char(damaged[i] ^ mask);
                QVERIFY(overwrite(m_path, damaged));
                const auto slots_ = KeySlots::load(m_path, quick);
                QVERIFY2(!slots_, qPrintable(u"byte %1"_s.arg(i)));
                QCOMPARE(slots_.error().code, ErrorCode::KeySlotsDamaged);
            }
        }
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QVERIFY(overwrite(m_path, whole.first(length)));
            QCOMPARE(KeySlots::load(m_path, quick).error().code, ErrorCode::KeySlotsDamaged);
        }
        QVERIFY(overwrite(m_path, whole + ' '));
        QCOMPARE(KeySlots::load(m_path, quick).error().code, ErrorCode::KeySlotsDamaged);
        QVERIFY(overwrite(m_path, QByteArray(2 * 1024 * 1024, '[')));
        QCOMPARE(KeySlots::load(m_path, quick).error().code, ErrorCode::KeySlotsDamaged);
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(KeySlots::load(m_path, quick).error().code, ErrorCode::StoreMissing);
    }

    void creatingDoesNotReplace()
    {
        QCOMPARE(KeySlots::create(m_path, m_key, m_clerk, phrase("mưa trên mái ngói"), quick).error().code,
                 ErrorCode::StoreExists);
        QCOMPARE(KeySlots::create(m_folder->filePath(u"other"_s), SecureBytes(16), m_clerk,
                                  phrase("mưa trên mái ngói"), quick)
                     .error()
                     .code,
                 ErrorCode::MalformedInput);
    }

    void anUnwritableFolderLosesNothing()
    {
        const QByteArray before = readAll(m_path);
        // A folder in the way of the new file's name stops the replacing, also for root.
        QVERIFY(QFile::remove(m_path) && QDir().mkdir(m_path));
        QVERIFY(!m_slots->add(m_key, m_boss, phrase("đường làng quanh co")));
        QVERIFY(QDir().rmdir(m_path) && overwrite(m_path, before));
        QVERIFY(m_slots->unlock(m_clerk.id, phrase("mưa trên mái ngói"), m_clock));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    SecureBytes m_key = SecureBytes::random(storeKeySize);
    OperatorProfile m_clerk;
    OperatorProfile m_boss;
    ManualClock m_clock;
    std::unique_ptr<KeySlots> m_slots;
};

QTEST_GUILESS_MAIN(KeySlotsTest)
#include "test_KeySlots.moc"
