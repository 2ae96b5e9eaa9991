// SPDX-License-Identifier: GPL-3.0-or-later
// Words of what is asked for: why a kind is suggested, what it costs, when it is ready.
#pragma once

#include "app/domain/KindProposal.h"

#include <QString>

namespace thunhan
{

QString causeText(ProposalCause cause);
// "Exchange, a: age for exchange reached".
QString proposalText(const KindProposal& proposal, const RuleBook& book);
// "a – Age for exchange reached"; the letter alone for one that the book does not have.
QString reasonText(const RuleBook& book, ApplicationKind kind, const QString& code);
// "25.000 đ", "No fee", "Exempt"; a fee that nobody has confirmed says so.
QString feeText(const FeeQuote& quote);
// "02/12/2026", with "about" where the calendar does not reach.
QString dueText(const WorkingCalendar::Due& due);
// "14/08/2041", "no expiry"; empty without a birth date and for kinds without a card.
QString cardValidityText(const Application& application, const RuleContext& context);

} // namespace thunhan
