// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/KindProposal.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

constexpr EnumNames<ProposalCause, 11> causeNames{{
    {ProposalCause::NoPreviousCard, "NO_PREVIOUS_CARD"_L1},
    {ProposalCause::NineDigitCard, "NINE_DIGIT_CARD"_L1},
    {ProposalCause::CardLost, "CARD_LOST"_L1},
    {ProposalCause::CardDamaged, "CARD_DAMAGED"_L1},
    {ProposalCause::CardWithdrawn, "CARD_WITHDRAWN"_L1},
    {ProposalCause::NumberReestablished, "NUMBER_REESTABLISHED"_L1},
    {ProposalCause::CardExpired, "CARD_EXPIRED"_L1},
    {ProposalCause::MilestoneReached, "MILESTONE_REACHED"_L1},
    {ProposalCause::CardStillValid, "CARD_STILL_VALID"_L1},
    {ProposalCause::RepresentativeActs, "REPRESENTATIVE_ACTS"_L1},
    {ProposalCause::NoBiometrics, "NO_BIOMETRICS"_L1},
}};

KindProposal exchange(const QString& letter, ProposalCause cause)
{
    return {ApplicationKind::CardExchange, letter, {cause}};
}

KindProposal reissue(const QString& letter, ProposalCause cause)
{
    return {ApplicationKind::CardReissue, letter, {cause}};
}

KindProposal proposeByCard(const Applicant& a, const RuleContext& context)
{
    const PreviousCard& card = a.previousCard;
    if (card.isEmpty())
        return {ApplicationKind::CardFirst, {}, {ProposalCause::NoPreviousCard}};
    if (card.isNineDigits())
        return {ApplicationKind::CardFirst, {}, {ProposalCause::NineDigitCard}};
    if (card.status == CardStatus::Lost)
        return reissue(u"a"_s, ProposalCause::CardLost);
    if (card.status == CardStatus::Damaged)
        return reissue(u"a"_s, ProposalCause::CardDamaged);
    if (card.status == CardStatus::Withdrawn)
        return reissue(u"b"_s, ProposalCause::CardWithdrawn);
    if (!card.number.isEmpty() && !a.personalNumber.isEmpty() && card.number != a.personalNumber.digits())
        return exchange(u"e"_s, ProposalCause::NumberReestablished);
    if (!card.expires.isEmpty() && card.expires.latest() < context.today)
        return exchange(u"a"_s, ProposalCause::CardExpired);
    if (!a.birthDate.isEmpty() && !card.issued.isEmpty()) {
        const auto expiry = expiryOf(context.book->validity, a.birthDate, card.issued.latest());
        if (expiry && *expiry <= context.today)
            return exchange(u"a"_s, ProposalCause::MilestoneReached);
    }
    return exchange(u"g"_s, ProposalCause::CardStillValid);
}

} // namespace

QString toName(ProposalCause cause)
{
    return enumToName(causeNames, cause);
}

std::optional<ProposalCause> proposalCauseFromName(QStringView name)
{
    return enumFromName(causeNames, name);
}

KindProposal proposeKind(const Applicant& applicant, const RuleContext& context)
{
    KindProposal proposal = proposeByCard(applicant, context);
    const AgeBand band = ageBandOn(applicant.birthDate, context.today, context.book->ages);
    if (band != AgeBand::Mandatory)
        proposal.because.append(ProposalCause::RepresentativeActs);
    if (band == AgeBand::NoBiometrics)
        proposal.because.append(ProposalCause::NoBiometrics);
    return proposal;
}

} // namespace thunhan
