// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/BudgetText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace thunhan
{
namespace
{

struct BudgetText {
    Q_DECLARE_TR_FUNCTIONS(BudgetText)
};

QString gigabytes(qint64 bytes)
{
    const double amount = double(bytes) / 1e9;
    return QLocale().toString(amount, 'f', amount < 10 ? 1 : 0);
}

QString megabytes(qint64 bytes)
{
    const double amount = double(bytes) / 1e6;
    return QLocale().toString(amount, 'f', amount < 10 ? 1 : 0);
}

BudgetLine waitLine(const WaitBudget& wait)
{
    if (!wait.daysLeft)
        return {BudgetText::tr("Nothing waits to be sent"), wait.level};
    if (wait.level == BudgetLevel::Spent)
        return {BudgetText::tr("Sync deadline passed"), wait.level};
    return {BudgetText::tr("Sync deadline: %n day(s) left", nullptr, *wait.daysLeft), wait.level};
}

BudgetLine certificateLine(const CertificateBudget& certificate)
{
    if (certificate.whose == CertificateBudget::Whose::Recovery && certificate.daysLeft < 0)
        return {BudgetText::tr("Recovery certificate expired"), certificate.level};
    if (certificate.level == BudgetLevel::Spent)
        return {BudgetText::tr("Certificate expired"), certificate.level};
    return {BudgetText::tr("Certificate: %n day(s) left", nullptr, certificate.daysLeft), certificate.level};
}

QString diskSentences(const DiskBudget& disk)
{
    QStringList words{BudgetText::tr("Disk: %1 GB free.").arg(gigabytes(disk.free))};
    if (disk.isMeasured)
        words += BudgetText::tr("An application takes %1 MB here.").arg(megabytes(disk.perApplication));
    if (disk.daysLeft)
        words += BudgetText::tr("At today's rate it lasts %n day(s).", nullptr, *disk.daysLeft);
    if (disk.level == BudgetLevel::Spent)
        words += BudgetText::tr("There is only room left to finish what is open: no new application can be "
                                "begun until the administrator makes room.");
    else if (disk.level == BudgetLevel::Low)
        words += BudgetText::tr("There is room for %n more application(s). Have the administrator make room "
                                "before it ends.",
                                nullptr, disk.applicationsLeft);
    return words.join(u' ');
}

QString waitSentences(const WaitBudget& wait)
{
    QStringList words;
    if (!wait.daysSinceReceipt)
        words += BudgetText::tr("The registry has confirmed nothing yet.");
    else if (*wait.daysSinceReceipt == 0)
        words += BudgetText::tr("The last receipt is of the last 24 hours.");
    else
        words += BudgetText::tr("The last receipt came %n day(s) ago.", nullptr, *wait.daysSinceReceipt);
    words += waitLine(wait).text + u'.';
    if (wait.level != BudgetLevel::Fine)
        words += BudgetText::tr("Find a line and send in Sync, or carry what waits to another station on a "
                                "stick.");
    return words.join(u' ');
}

QString certificateSentences(const CertificateBudget& certificate)
{
    const int days = certificate.daysLeft;
    const bool ended = certificate.level == BudgetLevel::Spent;
    QStringList words;
    switch (certificate.whose) {
    case CertificateBudget::Whose::Station:
        words += ended ? BudgetText::tr("The station's certificate has expired: nothing can be sent.")
                       : BudgetText::tr("The station's certificate holds %n more day(s).", nullptr, days);
        break;
    case CertificateBudget::Whose::Registry:
        words += ended ? BudgetText::tr("The registry's certificate has expired: nothing can be sealed.")
                       : BudgetText::tr("The registry's certificate holds %n more day(s).", nullptr, days);
        break;
    case CertificateBudget::Whose::Recovery:
        words += days < 0 ? BudgetText::tr("The authority's recovery certificate has expired: work goes on.")
                          : BudgetText::tr("The authority's recovery certificate holds %n more day(s).",
                                           nullptr, days);
        break;
    }
    if (certificate.level != BudgetLevel::Fine)
        words += BudgetText::tr("The administrator must install a new one.");
    return words.join(u' ');
}

} // namespace

BudgetLine diskLine(const DiskBudget& disk)
{
    if (disk.level == BudgetLevel::Spent)
        return {BudgetText::tr("No room for more"), disk.level};
    if (disk.level == BudgetLevel::Low)
        return {BudgetText::tr("Disk: room for %n", nullptr, disk.applicationsLeft), disk.level};
    if (disk.daysLeft && disk.isMeasured)
        return {BudgetText::tr("Disk lasts %n day(s)", nullptr, *disk.daysLeft), disk.level};
    return {BudgetText::tr("Disk: %1 GB free").arg(gigabytes(disk.free)), disk.level};
}

BudgetLine deadlineLine(const OfflineBudget& budget)
{
    if (budget.certificate && budget.certificate->level > budget.wait.level)
        return certificateLine(*budget.certificate);
    return waitLine(budget.wait);
}

BudgetLine worstLine(const OfflineBudget& budget)
{
    const BudgetLine deadline = deadlineLine(budget);
    return deadline.level > budget.disk.level ? deadline : diskLine(budget.disk);
}

QString budgetSentences(const OfflineBudget& budget)
{
    QStringList lines{diskSentences(budget.disk), waitSentences(budget.wait)};
    if (budget.certificate)
        lines += certificateSentences(*budget.certificate);
    return lines.join(u'\n');
}

} // namespace thunhan
