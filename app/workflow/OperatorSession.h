// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/domain/OperatorProfile.h"
#include "app/workflow/Rights.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>

namespace thunhan
{

// Who works at the station now. One object for the life of the program, on the UI thread.
//
// Checking a passphrase takes about half a second by design (Argon2id), so it runs on a pool thread. The
// futures end on any thread: take their answers with deliver(). Those of signIn() and unlock() end with
// ErrorCode::Cancelled when the session goes first.
class OperatorSession final : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Active, Locked };

    // Proves a passphrase and gives the person with the role the store holds, opening the store when it is
    // not open yet. Runs on a pool thread. WrongPassphrase, OperatorLockedOut, KeySlotsDamaged, Store*.
    using Admission = std::function<Result<OperatorProfile>(OperatorId, const SecureBytes& passphrase)>;

    OperatorSession(Admission admission, const Clock& clock, std::chrono::seconds idleLimit,
                    QObject* parent = nullptr);

    // Another operator may sign in while one is active: a change of shift. On failure nobody's session
    // changes.
    QFuture<Result<OperatorProfile>> signIn(OperatorId id, SecureBytes passphrase);
    // Covers the screen and nothing else: what was captured is stored already, the application stays open.
    void lock();
    QFuture<Result<OperatorProfile>> unlock(SecureBytes passphrase);
    // The same by another proof that it is the person who locked it, with the role the store holds.
    // SessionLocked when it is somebody else, or nothing is locked any more.
    QFuture<Result<OperatorProfile>> resume(const QFuture<Result<OperatorProfile>>& proof);
    void signOut();

    // A second person vouches at this desk without taking it over. RightMissing when their role does not
    // carry `right`, FourEyesRequired when it is the person at the desk.
    QFuture<Result<OperatorProfile>> confirmSecondPerson(OperatorId id, SecureBytes passphrase, Right right);

    State state() const { return m_state; }
    // The person at the desk, also while it is locked.
    const std::optional<OperatorProfile>& person() const { return m_person; }
    // The person, when they may do this now: NotSignedIn, SessionLocked or RightMissing otherwise.
    Result<OperatorProfile> require(Right right) const;
    // The same to read what is shown. That goes on under the lock, which covers the screen and nothing else:
    // what lies below stays as it is stored.
    Result<OperatorProfile> requireToRead(Right right) const;

    // To be called on every key and pointer event; restarts the idle time.
    void noteActivity();

Q_SIGNALS:
    void stateChanged();
    void passphraseProven(); // by the person at the desk

private:
    QFuture<Result<OperatorProfile>> admit(OperatorId id, SecureBytes passphrase);
    void enter(State state);

    Admission m_admission;
    const Clock& m_clock;
    std::chrono::milliseconds m_idleLimit;
    std::chrono::milliseconds m_lastActivity{};
    QTimer m_idleTimer;
    State m_state = State::SignedOut;
    std::optional<OperatorProfile> m_person;
    QThreadPool m_admissions;
};

} // namespace thunhan
