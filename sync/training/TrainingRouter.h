// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/CredentialDesk.h"
#include "sync/training/DownloadDesk.h"
#include "sync/training/PersonDesk.h"
#include "sync/training/TrainingEnrollmentDesk.h"
#include "sync/training/TrainingLedger.h"
#include "sync/training/TrainingLineages.h"
#include "sync/training/TrainingTokens.h"

namespace thunhan
{

// How long what the registry gives out lasts, and how long it takes.
struct TrainingTimes {
    std::chrono::seconds tokenLifetime{300};
    std::chrono::seconds issueAfter{0}; // from a credential request to the card
};

// The registry without its line: from a request to the answer, after every check of who asks and what. One
// thread, that of the store; all references outlive it.
class TrainingRouter
{
public:
    TrainingRouter(TrainingStore& store, TrainingIntake intake, const Clock& clock, RandomSource& random,
                   TrainingLedger& ledger, const TrainingTimes& times, TrainingPeople people,
                   DownloadDesk downloads);

    TrainingAnswer answer(const TrainingRequest& request);

private:
    TrainingAnswer answerTo(const TrainingRequest& request);
    std::optional<TrainingAnswer> refuseCaller(const TrainingRequest& request);

    const Clock& m_clock;
    // The one that called last, for it calls again.
    QByteArray m_callerDer;
    std::optional<Certificate> m_caller;
    TrainingLedger& m_ledger;
    TrainingLineages m_lineages;
    TrainingTokens m_tokens;
    TrainingEnrollmentDesk m_enrollments;
    CredentialDesk m_credentials;
    PersonDesk m_persons;
    DownloadDesk m_downloads;
};

} // namespace thunhan
