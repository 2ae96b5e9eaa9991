// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RuleBook.h"

namespace thunhan
{

// What speaks for a kind, in the order of weight.
enum class ProposalCause {
    NoPreviousCard,      // nothing is known of a card
    NineDigitCard,       // the previous one is a CMND of nine digits, no chip card
    CardLost,            // Art. 24(2)a
    CardDamaged,         //
    CardWithdrawn,       // Art. 24(2)b: taken back with the nationality, which was regained
    NumberReestablished, // Art. 24(1)e: the card bears another number than the citizen's
    CardExpired,         // the day on the card is over
    MilestoneReached,    // Art. 24(1)a: 14, 25, 40 or 60 reached since the card was issued
    CardStillValid,      // Art. 24(1)g: an exchange is made on request
    RepresentativeActs,  // younger than the card's age
    NoBiometrics,        // younger than the age for prints and portrait
};

QString toName(ProposalCause cause); // NO_PREVIOUS_CARD, ...
std::optional<ProposalCause> proposalCauseFromName(QStringView name);

struct KindProposal {
    ApplicationKind kind = ApplicationKind::CardFirst;
    QString reason;               // code; empty where the kind has none
    QList<ProposalCause> because; // never empty

    friend bool operator==(const KindProposal&, const KindProposal&) = default;
};

// The card application that age, number and previous card speak for. A proposal only: the clerk may always
// choose another kind. e-ID, correction and notice are asked for by the citizen and never proposed.
KindProposal proposeKind(const Applicant& applicant, const RuleContext& context);

} // namespace thunhan
