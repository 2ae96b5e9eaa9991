// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/SecureBytes.h"
#include "app/workflow/OperatorSession.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <chrono>

namespace thunhan
{

class Store;

// A few digits by which the person who locked the desk opens it again. They open nothing else: the store is
// open meanwhile, and a code serves only for so long after its person's passphrase, and until it was wrong
// three times; that is forgotten with the program, which asks for a passphrase when it starts. UI thread; the
// futures end there. Store, session and clock outlive it.
class UnlockCodes final : public QObject
{
    Q_OBJECT
public:
    static constexpr int attempts = 3;

    // No code serves after `lasts`; for none at all nobody can choose one.
    UnlockCodes(Store& store, const OperatorSession& session, const Clock& clock, std::chrono::hours lasts,
                QObject* parent = nullptr);

    bool areAllowed() const { return m_lasts.count() > 0; }
    // The person at the desk has one, and it serves now.
    bool isOffered() const;

    // Of the person at the desk, in place of the one before. UnlockCodeTooWeak; as
    // OperatorSession::require().
    QFuture<Result<void>> choose(SecureBytes code);
    // The person who locked the desk, as the store knows them now, for OperatorSession::resume().
    // UnlockCodeWrong, UnlockCodeSpent (also for the third wrong one), OperatorUnknown.
    QFuture<Result<OperatorProfile>> prove(SecureBytes code);

Q_SIGNALS:
    void offered(); // it was not known yet that the person has one

private:
    void noteProof();
    void noteCode(OperatorId person);

    Store& m_store;
    const OperatorSession& m_session;
    const Clock& m_clock;
    std::chrono::milliseconds m_lasts;
    OperatorId m_person; // who proved a passphrase last
    std::chrono::milliseconds m_provenAt{};
    bool m_hasCode = false;
    int m_left = 0;
    QThreadPool m_pool;
};

} // namespace thunhan
