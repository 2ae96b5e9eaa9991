// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OperatorSession.h"

#include "app/base/Deliver.h"
#include "app/base/KeptThreads.h"

#include <QPromise>
#include <memory>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr std::chrono::seconds idleCheck{1};

} // namespace

OperatorSession::OperatorSession(Admission admission, const Clock& clock, std::chrono::seconds idleLimit,
                                 QObject* parent)
    : QObject(parent), m_admission(std::move(admission)), m_clock(clock), m_idleLimit(idleLimit)
{
    keepThreads(m_admissions);
    connect(&m_idleTimer, &QTimer::timeout, this, [this] {
        if (m_state == State::Active && m_clock.monotonic() - m_lastActivity >= m_idleLimit)
            lock();
    });
}

QFuture<Result<OperatorProfile>> OperatorSession::admit(OperatorId id, SecureBytes passphrase)
{
    // Shared, because a pool task must be copyable; the one copy is wiped when the task is done.
    struct Task {
        QPromise<Result<OperatorProfile>> promise;
        SecureBytes passphrase;
    };
    auto task = std::make_shared<Task>();
    task->passphrase = std::move(passphrase);
    task->promise.start();
    const auto future = task->promise.future();
    m_admissions.start([task, id, admission = m_admission] {
        task->promise.addResult(admission(id, task->passphrase));
        task->promise.finish();
    });
    return future;
}

QFuture<Result<OperatorProfile>> OperatorSession::signIn(OperatorId id, SecureBytes passphrase)
{
    return deliverOn(admit(id, std::move(passphrase)), *this,
                     [this](const Result<OperatorProfile>& admitted) {
                         if (admitted) {
                             m_person = *admitted;
                             Q_EMIT passphraseProven();
                             enter(State::Active);
                         }
                         return admitted;
                     });
}

void OperatorSession::lock()
{
    if (m_state == State::Active)
        enter(State::Locked);
}

QFuture<Result<OperatorProfile>> OperatorSession::unlock(SecureBytes passphrase)
{
    if (m_state != State::Locked) {
        return QtFuture::makeReadyFuture(
            Result<OperatorProfile>(ErrorCode::NotSignedIn, u"unlock: nothing is locked"_s));
    }
    return signIn(m_person->id, std::move(passphrase));
}

QFuture<Result<OperatorProfile>> OperatorSession::resume(const QFuture<Result<OperatorProfile>>& proof)
{
    return deliverOn(proof, *this, [this](const Result<OperatorProfile>& proven) -> Result<OperatorProfile> {
        if (proven && (m_state != State::Locked || m_person->id != proven->id))
            return {ErrorCode::SessionLocked, u"resume: another person"_s};
        if (proven) {
            m_person = *proven;
            enter(State::Active);
        }
        return proven;
    });
}

void OperatorSession::signOut()
{
    m_person.reset();
    enter(State::SignedOut);
}

QFuture<Result<OperatorProfile>> OperatorSession::confirmSecondPerson(OperatorId id, SecureBytes passphrase,
                                                                      Right right)
{
    if (m_person && m_person->id == id) {
        return QtFuture::makeReadyFuture(
            Result<OperatorProfile>(ErrorCode::FourEyesRequired, u"second person: is the first"_s));
    }
    return admit(id, std::move(passphrase))
        .then([right](const Result<OperatorProfile>& admitted) -> Result<OperatorProfile> {
            if (admitted && !hasRight(admitted->role, right))
                return {ErrorCode::RightMissing, u"second person"_s};
            return admitted;
        });
}

Result<OperatorProfile> OperatorSession::require(Right right) const
{
    if (m_state == State::Locked)
        return {ErrorCode::SessionLocked, u"station is locked"_s};
    return requireToRead(right);
}

Result<OperatorProfile> OperatorSession::requireToRead(Right right) const
{
    if (m_state == State::SignedOut)
        return {ErrorCode::NotSignedIn, u"no operator"_s};
    if (!hasRight(m_person->role, right))
        return {ErrorCode::RightMissing, u"operator's role"_s};
    return *m_person;
}

void OperatorSession::noteActivity()
{
    m_lastActivity = m_clock.monotonic();
}

void OperatorSession::enter(State state)
{
    noteActivity();
    m_state = state;
    if (state == State::Active)
        m_idleTimer.start(idleCheck);
    else
        m_idleTimer.stop();
    Q_EMIT stateChanged();
}

} // namespace thunhan
