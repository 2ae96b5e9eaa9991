// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RequestText.h"

#include "ui/desk/DeskText.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

struct RequestText {
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

QString dayText(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

bool bringsCard(ApplicationKind kind)
{
    return kind == ApplicationKind::CardFirst || kind == ApplicationKind::CardExchange ||
           kind == ApplicationKind::CardReissue;
}

} // namespace

QString causeText(ProposalCause cause)
{
    switch (cause) {
    case ProposalCause::NoPreviousCard: return RequestText::tr("no card so far");
    case ProposalCause::NineDigitCard: return RequestText::tr("the old card has nine digits");
    case ProposalCause::CardLost: return RequestText::tr("the card is lost");
    case ProposalCause::CardDamaged: return RequestText::tr("the card is damaged");
    case ProposalCause::CardWithdrawn: return RequestText::tr("nationality regained");
    case ProposalCause::NumberReestablished: return RequestText::tr("the card bears another number");
    case ProposalCause::CardExpired: return RequestText::tr("the card has expired");
    case ProposalCause::MilestoneReached: return RequestText::tr("the age for an exchange is reached");
    case ProposalCause::CardStillValid: return RequestText::tr("the card is still valid");
    case ProposalCause::RepresentativeActs: return RequestText::tr("a representative comes along");
    case ProposalCause::NoBiometrics: return RequestText::tr("no prints or portrait at this age");
    }
    Q_UNREACHABLE();
}

QString reasonText(const RuleBook& book, ApplicationKind kind, const QString& code)
{
    const KindReason* reason = book.findReason(kind, code);
    if (reason == nullptr)
        return code;
    const bool english = QLocale().language() == QLocale::English;
    return u"%1 – %2"_s.arg(code, english && !reason->nameEn.isEmpty() ? reason->nameEn : reason->nameVi);
}

QString proposalText(const KindProposal& proposal, const RuleBook& book)
{
    QString what = kindName(proposal.kind);
    if (!proposal.reason.isEmpty() && book.findReason(proposal.kind, proposal.reason))
        what = RequestText::tr("%1, letter %2").arg(what, proposal.reason);
    QStringList why;
    for (const ProposalCause cause : proposal.because)
        why.append(causeText(cause));
    return u"%1: %2"_s.arg(what, why.join(u", "_s));
}

QString feeText(const FeeQuote& quote)
{
    if (!quote.known)
        return RequestText::tr("not laid down, ask the office");
    if (quote.exempt)
        return RequestText::tr("exempt");
    if (quote.dong == 0)
        return RequestText::tr("no fee");
    const QString sum = RequestText::tr("%1 VND").arg(QLocale().toString(quote.dong));
    return quote.verified ? sum : RequestText::tr("%1, to be confirmed").arg(sum);
}

QString dueText(const WorkingCalendar::Due& due)
{
    return due.certain ? dayText(due.day) : RequestText::tr("about %1").arg(dayText(due.day));
}

QString cardValidityText(const Application& application, const RuleContext& context)
{
    const PartialDate& birth = application.applicant.birthDate;
    if (!bringsCard(application.kind) || birth.isEmpty() || birth.earliest() > context.today)
        return {};
    const std::optional<QDate> expiry = expiryOf(context.book->validity, birth, context.today);
    return expiry ? RequestText::tr("until %1").arg(dayText(*expiry)) : RequestText::tr("without end");
}

} // namespace thunhan
