// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the desk: signing in, locking, coming back.
#include "ui/shell/StationShell.h"

#include "app/base/Deliver.h"
#include "app/workflow/UnlockCodes.h"
#include "ui/ErrorText.h"
#include "ui/desk/DeskArea.h"
#include "ui/desk/EnrollmentDesk.h"
#include "ui/frame/SignInPage.h"

#include <utility>

namespace thunhan
{

void StationShell::setAtWork(QHash<OperatorId, Role> people)
{
    m_atWork = std::move(people);
    refreshSignIn();
    if (m_session.state() != OperatorSession::State::Active)
        return;
    const auto now = m_atWork.constFind(m_session.person()->id);
    if (now != m_atWork.cend() && *now == m_session.person()->role)
        return;
    m_whyLocked = now == m_atWork.cend() ? errorSentence(ErrorCode::OperatorUnknown)
                                         : tr("Your role was changed. Unlock the desk to go on in it.");
    lock();
}

void StationShell::signIn(OperatorId id, const SecureBytes& passphrase)
{
    m_window->signInPage().setBusy(true);
    m_given = passphrase.clone();
    m_newCode = {};
    deliver(m_session.signIn(id, passphrase.clone()), *this,
            [this, id](const Result<OperatorProfile>& admitted) {
                // Success is told by the session itself.
                if (!admitted && admitted.error().code == ErrorCode::PassphraseTemporary) {
                    m_window->signInPage().askForNewPassphrase(id);
                    return;
                }
                m_given = {};
                if (!admitted)
                    m_window->signInPage().setError(errorSentence(admitted.error()));
            });
}

void StationShell::choosePassphrase(OperatorId id, const SecureBytes& passphrase)
{
    if (passphrase == m_given) {
        m_window->signInPage().setError(
            tr("That is the one the administrator knows. Choose another of several words."));
        return;
    }
    m_window->signInPage().setBusy(true);
    auto kept = std::make_shared<SecureBytes>(passphrase.clone());
    deliver(m_choice(id, m_given.clone(), passphrase.clone()), *this,
            [this, id, kept](const Result<void>& replaced) {
                if (!replaced) {
                    m_window->signInPage().setError(errorSentence(replaced.error()));
                    return;
                }
                m_window->signInPage().enter();
                signIn(id, *kept);
            });
}

void StationShell::lock()
{
    if (!m_desk || m_session.state() != OperatorSession::State::Active)
        return m_session.lock();
    // Covered at once, locked when what was typed is stored: the next one at the desk may be somebody else.
    m_window->lockPage().setOperator(m_session.person()->name, roleLine(*m_session.person()));
    m_window->lockPage().setCodes(codesOffered());
    m_window->showLock();
    m_desk->desk().handOver([this] { m_session.lock(); });
}

void StationShell::unlock(const SecureBytes& passphrase, const SecureBytes& newCode)
{
    m_window->lockPage().setBusy(true);
    m_given = passphrase.clone();
    m_newCode = newCode.clone();
    deliver(m_session.unlock(passphrase.clone()), *this, [this](const Result<OperatorProfile>& admitted) {
        m_newCode = {};
        if (!admitted && admitted.error().code == ErrorCode::PassphraseTemporary && m_session.person()) {
            // The administrator gave them another one meanwhile: theirs is chosen where one signs in.
            const OperatorId who = m_session.person()->id;
            m_session.signOut();
            m_window->signInPage().askForNewPassphrase(who);
            return;
        }
        m_given = {};
        if (!admitted)
            m_window->lockPage().setError(errorSentence(admitted.error()));
    });
}

// The desk is open; it is locked again when the code that was asked for cannot be kept.
void StationShell::keepCode(const SecureBytes& code)
{
    deliver(m_work->codes.choose(code.clone()), *this, [this](const Result<void>& kept) {
        if (kept)
            return;
        m_session.lock();
        m_window->lockPage().setError(errorSentence(kept.error()));
    });
}

void StationShell::unlockByCode(const SecureBytes& code)
{
    m_window->lockPage().setBusy(true);
    deliver(m_session.resume(m_work->codes.prove(code.clone())), *this,
            [this](const Result<OperatorProfile>& proven) {
                if (proven)
                    return;
                m_window->lockPage().setCodes(codesOffered());
                m_window->lockPage().setError(errorSentence(proven.error()));
            });
}

LockPage::Codes StationShell::codesOffered() const
{
    if (!m_work || !m_work->codes.areAllowed())
        return LockPage::Codes::None;
    return m_work->codes.isOffered() ? LockPage::Codes::Offered : LockPage::Codes::MayChoose;
}

void StationShell::sessionChanged()
{
    switch (m_session.state()) {
    case OperatorSession::State::SignedOut:
        refreshSignIn();
        m_window->showSignIn();
        return;
    case OperatorSession::State::Locked:
        m_window->lockPage().setBusy(false);
        m_window->lockPage().setOperator(m_session.person()->name, roleLine(*m_session.person()));
        m_window->lockPage().setCodes(codesOffered());
        m_window->showLock();
        if (!m_whyLocked.isEmpty())
            m_window->lockPage().setError(std::exchange(m_whyLocked, {}));
        return;
    case OperatorSession::State::Active: break;
    }
    m_window->signInPage().setBusy(false);
    if (!m_work) {
        Q_EMIT workNeeded();
        return;
    }
    if (m_newCode.size() > 0) // before anybody sees the open desk and locks it again
        keepCode(std::exchange(m_newCode, SecureBytes()));
    m_window->showWork();
    refreshFrame();
    refreshSoon();
    if (m_shownFor != m_session.person()->id) {
        // Another person: their own interrupted application, if any, or the lists.
        m_shownFor = m_session.person()->id;
        m_desk->start();
        const bool reviews = hasRight(m_session.person()->role, Right::Review);
        m_window->showPage(reviews && m_counts.of(ApplicationState::PendingReview) > 0 ? PageId::Review
                                                                                       : PageId::Desk);
    }
}

} // namespace thunhan
