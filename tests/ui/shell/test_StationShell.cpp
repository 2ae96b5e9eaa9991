// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StationShell.h"

#include "tests/support/ManualClock.h"
#include "tests/support/SampleApplications.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/OperatorList.h"
#include "ui/frame/SignInPage.h"
#include "ui/theme/LanguageSwitch.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr KeyCost quick{1, 8192};
constexpr int patience = 60'000;

SecureBytes phrase(const QString& words)
{
    return SecureBytes::copyOf(QByteArrayView(words.toUtf8()));
}

} // namespace

// Signing in before there is any work: real key slots, a clerk whose passphrase somebody else chose.
class TestStationShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"keyslots.json"_s);
        m_key = SecureBytes::random(32);
        m_slots =
            std::make_unique<KeySlots>(KeySlots::create(path, m_key, sampleOperator(Role::Administrator),
                                                        phrase(u"nang som ben song"_s), quick)
                                           .value());
        QVERIFY(m_slots->add(m_key, m_clerk, phrase(m_given), PassphraseOrigin::Given));
        m_language.setLanguage(Language::English);
        m_session = std::make_unique<OperatorSession>(
            [this](OperatorId id, const SecureBytes& words) { return admit(id, words); }, m_clock,
            std::chrono::minutes(10));
        m_shell = std::make_unique<StationShell>(
            m_theme, m_language, *m_session, m_devices, m_clock, QTimeZone("Asia/Ho_Chi_Minh"),
            StationLabel{}, [this] { return m_slots->list(); },
            [this](OperatorId id, SecureBytes given, SecureBytes chosen) {
                ++m_choices;
                return QtFuture::makeReadyFuture(m_slots->changePassphrase(id, given, chosen, m_clock));
            });
        m_choices = 0;
        m_shell->window().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_shell->window()));
        if (m_shell->window().findChild<OperatorList*>()->chosen() != m_clerk.id)
            QTest::keyClick(edit(u"passphrase"_s), Qt::Key_Down);
        QCOMPARE(m_shell->window().findChild<OperatorList*>()->chosen(), m_clerk.id);
    }
    void cleanup()
    {
        m_shell.reset();
        m_session.reset();
    }

    void whoWasGivenAPassphraseChoosesOneAndIsIn()
    {
        QSignalSpy work(m_shell.get(), &StationShell::workNeeded);
        signInAsClerk(m_given);
        QTRY_VERIFY_WITH_TIMEOUT(edit(u"newPassphrase"_s)->hasFocus(), patience);
        QCOMPARE(m_session->state(), OperatorSession::State::SignedOut);
        choose(m_given); // the administrator knows it
        QVERIFY(edit(u"newPassphrase"_s)->accessibleDescription().contains(u"the administrator knows"_s));
        QCOMPARE(m_choices, 0);
        choose(m_own);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), OperatorSession::State::Active, patience);
        QCOMPARE(work.size(), 1);
        QCOMPARE(m_session->person()->id, m_clerk.id);
        QCOMPARE(m_choices, 1);
        QVERIFY(m_slots->unlock(m_clerk.id, phrase(m_own), m_clock));
        QVERIFY(!edit(u"newPassphrase"_s)->isVisible());
    }

    void whoGoesBackIsNotInAndKeepsWhatWasGiven()
    {
        signInAsClerk(m_given);
        QTRY_VERIFY_WITH_TIMEOUT(edit(u"newPassphrase"_s)->hasFocus(), patience);
        QTest::keyClick(edit(u"newPassphrase"_s), Qt::Key_Escape);
        QVERIFY(edit(u"passphrase"_s)->hasFocus());
        QCOMPARE(m_session->state(), OperatorSession::State::SignedOut);
        signInAsClerk(u"not this one, no"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!edit(u"passphrase"_s)->isReadOnly(), patience);
        QVERIFY(edit(u"passphrase"_s)->isVisible()); // a wrong one asks for no other
        signInAsClerk(m_given);
        QTRY_VERIFY_WITH_TIMEOUT(edit(u"newPassphrase"_s)->hasFocus(), patience);
    }

    void aChoiceThatIsNotKeptIsSaid()
    {
        signInAsClerk(m_given);
        QTRY_VERIFY_WITH_TIMEOUT(edit(u"newPassphrase"_s)->hasFocus(), patience);
        QVERIFY(m_slots->remove(m_clerk.id)); // left the station at this moment
        choose(m_own);
        QTRY_COMPARE_WITH_TIMEOUT(m_choices, 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!edit(u"newPassphrase"_s)->isReadOnly(), patience);
        QVERIFY(!edit(u"newPassphrase"_s)->accessibleDescription().isEmpty());
        QCOMPARE(m_session->state(), OperatorSession::State::SignedOut);
    }

    // The administrator gave them another one while the desk was locked.
    void whoComesBackWithAGivenPassphraseChoosesOne()
    {
        QVERIFY(m_slots->changePassphrase(m_clerk.id, phrase(m_given), phrase(m_own), m_clock));
        signInAsClerk(m_own);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), OperatorSession::State::Active, patience);
        m_session->lock();
        QVERIFY(m_slots->giveAnother(m_key, m_clerk.id, phrase(m_given)));
        auto* field = m_shell->window().lockPage().findChild<QLineEdit*>(u"passphrase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(field->hasFocus(), patience);
        QTest::keyClicks(field, u"not this one, no"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!field->isReadOnly(), patience);
        QCOMPARE(m_session->state(), OperatorSession::State::Locked); // a wrong one leads nowhere
        QTest::keyClicks(field, m_given);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(edit(u"newPassphrase"_s)->hasFocus(), patience);
        QCOMPARE(m_session->state(), OperatorSession::State::SignedOut);
        choose(m_own + u" nua"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), OperatorSession::State::Active, patience);
        QCOMPARE(m_session->person()->id, m_clerk.id);
        QVERIFY(m_slots->unlock(m_clerk.id, phrase(m_own + u" nua"_s), m_clock));
    }

    // A list of the registry came in the middle of a shift.
    void whoWorksHereNoMoreFindsTheDeskLocked()
    {
        QVERIFY(m_slots->changePassphrase(m_clerk.id, phrase(m_given), phrase(m_own), m_clock));
        signInAsClerk(m_own);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), OperatorSession::State::Active, patience);
        const OperatorProfile boss = sampleOperator(Role::Supervisor);
        m_shell->setAtWork({{m_clerk.id, Role::Clerk}, {boss.id, Role::Supervisor}});
        QCOMPARE(m_session->state(), OperatorSession::State::Active);
        m_shell->setAtWork({{boss.id, Role::Supervisor}});
        QCOMPARE(m_session->state(), OperatorSession::State::Locked);
        const auto* field = m_shell->window().lockPage().findChild<QLineEdit*>(u"passphrase"_s);
        QVERIFY(field->isVisible());
        QVERIFY(field->accessibleDescription().contains(u"no account"_s));
    }

    void whoHasAnotherRoleTakesItUpByUnlocking()
    {
        QVERIFY(m_slots->changePassphrase(m_clerk.id, phrase(m_given), phrase(m_own), m_clock));
        signInAsClerk(m_own);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), OperatorSession::State::Active, patience);
        m_shell->setAtWork({{m_clerk.id, Role::Supervisor}});
        QCOMPARE(m_session->state(), OperatorSession::State::Locked);
        auto* field = m_shell->window().lockPage().findChild<QLineEdit*>(u"passphrase"_s);
        QVERIFY(field->accessibleDescription().contains(u"role"_s));
        QTest::keyClicks(field, m_own);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), OperatorSession::State::Active, patience);
        m_session->lock();
        QVERIFY(field->accessibleDescription().isEmpty()); // said once
    }

private:
    Result<OperatorProfile> admit(OperatorId id, const SecureBytes& words)
    {
        THUNHAN_TRY_ASSIGN(const SecureBytes key, m_slots->unlock(id, words, m_clock));
        THUNHAN_TRY_ASSIGN(const QList<KeySlotInfo> people, m_slots->list());
        for (const KeySlotInfo& one : people) {
            if (one.profile.id == id)
                return one.temporary ? Result<OperatorProfile>(ErrorCode::PassphraseTemporary)
                                     : Result<OperatorProfile>(one.profile);
        }
        return ErrorCode::OperatorUnknown;
    }

    QLineEdit* edit(const QString& name) const
    {
        return m_shell->window().signInPage().findChild<QLineEdit*>(name);
    }
    void signInAsClerk(const QString& words)
    {
        QTest::keyClicks(edit(u"passphrase"_s), words);
        QTest::keyClick(edit(u"passphrase"_s), Qt::Key_Return);
    }
    void choose(const QString& words)
    {
        QTest::keyClicks(edit(u"newPassphrase"_s), words);
        QTest::keyClicks(edit(u"repeatedPassphrase"_s), words);
        QTest::keyClick(edit(u"repeatedPassphrase"_s), Qt::Key_Return);
    }

    const QString m_given = u"duong lang quanh co"_s;
    const QString m_own = u"song dai ca loi"_s;
    const OperatorProfile m_clerk = sampleOperator(Role::Clerk);
    Theme m_theme;
    LanguageSwitch m_language;
    ManualClock m_clock;
    DeviceManager m_devices{{}};
    std::unique_ptr<QTemporaryDir> m_folder;
    SecureBytes m_key;
    std::unique_ptr<KeySlots> m_slots;
    std::unique_ptr<OperatorSession> m_session;
    std::unique_ptr<StationShell> m_shell;
    int m_choices = 0;
};

} // namespace thunhan

QTEST_MAIN(thunhan::TestStationShell)
#include "test_StationShell.moc"
