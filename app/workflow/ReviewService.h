// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "app/base/Result.h"
#include "app/domain/Application.h"
#include "app/packet/PacketSealer.h"
#include "app/reference/ReferenceData.h"
#include "app/workflow/OperatorSession.h"

#include <QFuture>
#include <QObject>

namespace thunhan
{

class Store;

// One line of the review queue.
struct WaitingApplication {
    ApplicationSummary summary;
    int warnings = 0; // answered with a reason
    int exceptions = 0;
    int overrides = 0;
    bool own = false; // the reviewer had a hand in it: somebody else decides
};

// A second person looks at what was captured. UI thread, futures like EnrollmentService's. Four eyes hold
// here: whoever began, typed, captured, attested or submitted any of it gets FourEyesRequired, in any role.
class ReviewService final : public QObject
{
    Q_OBJECT
public:
    using Reviewed = QFuture<Result<Application>>;

    ReviewService(Store& store, const OperatorSession& session, const ReferenceData& reference,
                  SealingProfile profile, const Clock& clock, RandomSource& random,
                  QObject* parent = nullptr);

    // Highest risk first, then the longest waiting.
    QFuture<Result<QList<WaitingApplication>>> waiting(int limit);

    // Approving seals: packet, outbox, state and audit event are stored in one transaction, once and for all.
    // `revision` is the one the reviewer saw; ApplicationChanged when it is not that any more.
    Reviewed approve(ApplicationId id, int revision, const QString& reasonCode, const QString& note);
    // ReasonMissing without a code out of the reference data, or for OTHER without a note.
    Reviewed returnToClerk(ApplicationId id, int revision, const QString& reasonCode, const QString& note);
    Reviewed reject(ApplicationId id, int revision, const QString& reasonCode, const QString& note);

    // What the registry refused, or what was put on hold, goes out again under a new transaction.
    Reviewed resend(ApplicationId id);

Q_SIGNALS:
    void changed(thunhan::ApplicationId id);
    // Something new waits to be sent.
    void queued(thunhan::ApplicationId id);

private:
    Reviewed decide(ApplicationId id, int revision, ReviewOutcome outcome, const QString& reasonCode,
                    const QString& note);
    Reviewed announce(Reviewed stored);

    Store& m_store;
    const OperatorSession& m_session;
    const ReferenceData& m_reference;
    SealingProfile m_profile;
    const Clock& m_clock;
    RandomSource& m_random;
};

} // namespace thunhan
