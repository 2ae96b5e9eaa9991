// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/UnlockCodes.h"

#include "app/audit/AuditLog.h"
#include "app/base/Deliver.h"
#include "app/base/KeptThreads.h"
#include "app/keys/UnlockCodeRule.h"
#include "app/store/OperatorRepository.h"
#include "app/store/Store.h"
#include "app/store/UnlockCodeRepository.h"

#include <QtConcurrentRun>
#include <memory>
#include <utility>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Whoever reads the store has its key; three guesses need no more than this.
constexpr KeyCost codeCost{2, quint64{8} * 1024 * 1024};
constexpr std::size_t secretSize = 32;

template <class T>
QFuture<Result<T>> ready(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<T>(error));
}

QByteArray boundTo(OperatorId person)
{
    return "thunhan unlock code " + person.toString().toLatin1();
}

struct Known {
    OperatorProfile person;
    PassphraseSealed code;
};

} // namespace

UnlockCodes::UnlockCodes(Store& store, const OperatorSession& session, const Clock& clock,
                         std::chrono::hours lasts, QObject* parent)
    : QObject(parent), m_store(store), m_session(session), m_clock(clock), m_lasts(lasts)
{
    m_pool.setMaxThreadCount(1);
    keepThreads(m_pool);
    connect(&session, &OperatorSession::passphraseProven, this, &UnlockCodes::noteProof);
    if (session.state() != OperatorSession::State::SignedOut)
        noteProof();
}

void UnlockCodes::noteProof()
{
    m_person = m_session.person()->id;
    m_provenAt = m_clock.monotonic();
    m_left = attempts;
    m_hasCode = false;
    deliver(
        m_store.run([id = m_person](Database& database) { return UnlockCodeRepository(database).load(id); }),
        *this, [this, id = m_person](const Result<std::optional<PassphraseSealed>>& code) {
            if (code && *code)
                noteCode(id);
        });
}

void UnlockCodes::noteCode(OperatorId person)
{
    if (person != m_person || m_hasCode)
        return;
    m_hasCode = true;
    Q_EMIT offered();
}

bool UnlockCodes::isOffered() const
{
    return m_hasCode && m_left > 0 && m_session.person() && m_session.person()->id == m_person &&
           m_clock.monotonic() - m_provenAt < m_lasts;
}

QFuture<Result<void>> UnlockCodes::choose(SecureBytes code)
{
    const auto person = m_session.require(Right::SeeApplications);
    if (!person)
        return ready<void>(person.error());
    if (!areAllowed() || !isUnlockCode(code))
        return ready<void>({ErrorCode::UnlockCodeTooWeak, u"unlock code"_s});
    // Shared, because a pool task must be copyable; the one copy is wiped when the task is done.
    const auto digits = std::make_shared<const SecureBytes>(std::move(code));
    auto sealed = QtConcurrent::run(&m_pool, [digits, id = person->id] {
        return sealByPassphrase(SecureBytes::random(secretSize), *digits, codeCost, boundTo(id));
    });
    const AuditEvent event{m_clock.nowUtc(), person->id, AuditAction::UnlockCodeChosen, {}, {}, {}};
    const auto kept =
        sealed
            .then([&store = m_store, event](const Result<PassphraseSealed>& made) -> QFuture<Result<void>> {
                if (!made)
                    return ready<void>(made.error());
                return store.transact([event, code = *made](Database& database) -> Result<void> {
                    THUNHAN_TRY(UnlockCodeRepository(database).save(event.by, code));
                    return AuditLog(database).append(event);
                });
            })
            .unwrap();
    return deliverOn(kept, *this, [this, id = person->id](const Result<void>& outcome) {
        if (outcome)
            noteCode(id);
        return outcome;
    });
}

QFuture<Result<OperatorProfile>> UnlockCodes::prove(SecureBytes code)
{
    if (m_session.state() != OperatorSession::State::Locked || !isOffered())
        return ready<OperatorProfile>({ErrorCode::UnlockCodeSpent, u"unlock code"_s});
    --m_left; // counted before it is tried
    const auto digits = std::make_shared<const SecureBytes>(std::move(code));
    auto known = m_store.run([id = m_person](Database& database) -> Result<Known> {
        THUNHAN_TRY_ASSIGN(OperatorRecord record, OperatorRepository(database).load(id));
        THUNHAN_TRY_ASSIGN(auto sealed, UnlockCodeRepository(database).load(id));
        if (!record.active || !sealed)
            return ErrorCode::OperatorUnknown;
        return Known{std::move(record.profile), *std::move(sealed)};
    });
    // Waits on the pool, which ends before the store does.
    const auto proven = QtConcurrent::run(&m_pool, [digits, known]() mutable -> Result<OperatorProfile> {
        known.waitForFinished();
        const Result<Known> found = known.resultCount() > 0 ? known.result() : ErrorCode::Cancelled;
        if (!found)
            return found.error();
        const OperatorProfile& person = found->person;
        const auto opened = openByPassphrase(found->code, *digits, boundTo(person.id));
        return opened ? Result<OperatorProfile>(person) : opened.error();
    });
    return deliverOn(proven, *this, [this](const Result<OperatorProfile>& person) -> Result<OperatorProfile> {
        if (person)
            m_left = attempts;
        else if (person.error().code == ErrorCode::WrongPassphrase)
            return m_left > 0 ? ErrorCode::UnlockCodeWrong : ErrorCode::UnlockCodeSpent;
        return person;
    });
}

} // namespace thunhan
