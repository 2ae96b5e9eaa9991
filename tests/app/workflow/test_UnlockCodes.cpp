// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/UnlockCodes.h"

#include "app/store/OperatorRepository.h"
#include "tests/app/workflow/DeskFixture.h"

#include <QTest>

using namespace thunhan;

class UnlockCodesTest : public QObject
{
    Q_OBJECT

    static constexpr std::chrono::hours lasts{12};

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<UnlockCodes> m_codes;

    static SecureBytes code(const char* digits) { return SecureBytes::copyOf(QByteArrayView(digits)); }
    void start(std::chrono::hours hours = lasts)
    {
        m_codes = std::make_unique<UnlockCodes>(m_desk->store(), m_desk->session, m_desk->clock, hours);
    }
    ErrorCode errorOf(const auto& outcome) { return outcome ? ErrorCode::Internal : outcome.error().code; }
    auto unlock(const char* digits) { return settled(m_desk->session.resume(m_codes->prove(code(digits)))); }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeskFixture>();
        QVERIFY(await(m_desk->store().transact([this](Database& database) -> Result<void> {
            OperatorRepository people(database);
            THUNHAN_TRY(people.save({m_desk->clerk, true}));
            return people.save({m_desk->otherClerk, true});
        })));
        start();
        QVERIFY(!m_codes->isOffered());
        QVERIFY(settled(m_codes->choose(code("274180"))));
        QVERIFY(m_codes->isOffered());
        m_desk->session.lock();
    }
    void cleanup()
    {
        m_codes.reset();
        m_desk.reset();
    }

    void opensTheDeskThatItsPersonLocked()
    {
        QVERIFY(m_codes->isOffered());
        const auto person = unlock("274180");
        QVERIFY(person);
        QCOMPARE(person->id, m_desk->clerk.id);
        QCOMPARE(m_desk->session.state(), OperatorSession::State::Active);
        const auto told =
            await(m_desk->store().run([](Database& database) { return AuditLog(database).list(20); }));
        QCOMPARE(std::ranges::count(*told, AuditAction::UnlockCodeChosen,
                                    [](const AuditEntry& entry) { return entry.event.action; }),
                 1);
    }

    void afterThreeWrongOnesThePassphraseAlone()
    {
        QCOMPARE(errorOf(unlock("274181")), ErrorCode::UnlockCodeWrong);
        QVERIFY(unlock("274180")); // the right one forgets the wrong ones
        m_desk->session.lock();
        QCOMPARE(errorOf(unlock("274181")), ErrorCode::UnlockCodeWrong);
        QCOMPARE(errorOf(unlock("")), ErrorCode::UnlockCodeWrong);
        QCOMPARE(errorOf(unlock("274182")), ErrorCode::UnlockCodeSpent);
        QVERIFY(!m_codes->isOffered());
        QCOMPARE(errorOf(unlock("274180")), ErrorCode::UnlockCodeSpent);
        QCOMPARE(m_desk->session.state(), OperatorSession::State::Locked);
        QVERIFY(settled(m_desk->session.unlock({})));
        m_desk->session.lock();
        QTRY_VERIFY_WITH_TIMEOUT(m_codes->isOffered(), 30'000);
        QVERIFY(unlock("274180"));
    }

    void servesForSoLongAfterAPassphrase()
    {
        m_desk->clock.advance(lasts - std::chrono::minutes(1));
        QVERIFY(unlock("274180"));
        m_desk->session.lock();
        m_desk->clock.advance(std::chrono::minutes(2)); // unlocking by the code was no passphrase
        QVERIFY(!m_codes->isOffered());
        QCOMPARE(errorOf(unlock("274180")), ErrorCode::UnlockCodeSpent);
    }

    void isOfItsPersonAlone()
    {
        m_desk->session.signOut();
        m_desk->signIn(m_desk->otherClerk);
        m_desk->session.lock();
        QVERIFY(!m_codes->isOffered());
        QCOMPARE(errorOf(unlock("274180")), ErrorCode::UnlockCodeSpent);
    }

    void isKeptForTheNextShift()
    {
        m_desk->session.signOut();
        m_codes.reset();
        start();
        m_desk->signIn(m_desk->clerk);
        QTRY_VERIFY_WITH_TIMEOUT(m_codes->isOffered(), 30'000);
        m_desk->session.lock();
        QVERIFY(unlock("274180"));
    }

    void opensNothingButALockedDesk()
    {
        QVERIFY(unlock("274180"));
        QCOMPARE(errorOf(settled(m_codes->prove(code("274180")))), ErrorCode::UnlockCodeSpent);
    }

    void whoeverHasNoRightsAnyMoreStaysOutside()
    {
        QVERIFY(await(m_desk->store().transact([person = m_desk->clerk](Database& database) {
            return OperatorRepository(database).save({person, false});
        })));
        QCOMPARE(errorOf(unlock("274180")), ErrorCode::OperatorUnknown);
        QCOMPARE(m_desk->session.state(), OperatorSession::State::Locked);
    }

    void anEasyOneIsRefused()
    {
        QVERIFY(unlock("274180"));
        QCOMPARE(errorOf(settled(m_codes->choose(code("123456")))), ErrorCode::UnlockCodeTooWeak);
        m_desk->session.lock();
        QVERIFY(unlock("274180")); // the one before stays
    }

    void theStationMayAllowNone()
    {
        QVERIFY(unlock("274180"));
        start(std::chrono::hours(0));
        QVERIFY(!m_codes->areAllowed());
        QCOMPARE(errorOf(settled(m_codes->choose(code("274180")))), ErrorCode::UnlockCodeTooWeak);
        QVERIFY(!m_codes->isOffered());
    }
};

QTEST_GUILESS_MAIN(UnlockCodesTest)
#include "test_UnlockCodes.moc"
