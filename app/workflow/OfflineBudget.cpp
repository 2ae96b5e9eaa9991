// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/OfflineBudget.h"

#include <algorithm>
#include <limits>

namespace thunhan
{
namespace
{

constexpr qint64 megabyte = 1024 * 1024;

// Ten prints, a portrait and a page of noisy paper took 13 MB with their packet; a store tells better once it
// holds this many.
constexpr qint64 assumedApplication = 16 * megabyte;
constexpr int enoughToMeasure = 20;
// The journal of the largest transaction, the trail, and what an application takes beyond the mean.
constexpr qint64 neverTouched = 128 * megabyte;

constexpr int lowDiskDays = 5;
constexpr int lowApplications = 100;
constexpr int longestForecast = 999;
constexpr int lowWaitDays = 2;
constexpr int lowCertificateDays = 30;

constexpr qint64 secondsPerDay = 24 * 60 * 60;

// Towards the past: an hour after the end is a day over, not none.
int wholeDays(qint64 seconds)
{
    const qint64 days = seconds / secondsPerDay - (seconds % secondsPerDay < 0 ? 1 : 0);
    return int(std::clamp<qint64>(days, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

BudgetLevel levelOf(int daysLeft, int low)
{
    return daysLeft < 0 ? BudgetLevel::Spent : daysLeft < low ? BudgetLevel::Low : BudgetLevel::Fine;
}

} // namespace

DiskBudget diskBudget(const DiskFacts& facts)
{
    DiskBudget budget;
    budget.free = std::max<qint64>(facts.free, 0);
    budget.isMeasured = facts.kept >= enoughToMeasure && facts.taken > 0;
    budget.perApplication =
        budget.isMeasured ? std::max<qint64>(facts.taken / facts.kept, 1) : assumedApplication;
    // Each open one may still grow by a whole application.
    const qint64 forNew = budget.free - neverTouched - budget.perApplication * std::max(facts.open, 0);
    budget.applicationsLeft =
        int(std::clamp<qint64>(forNew / budget.perApplication, 0, std::numeric_limits<int>::max()));
    if (facts.perDay > 0)
        budget.daysLeft = std::min(budget.applicationsLeft / facts.perDay, longestForecast);
    if (!budget.mayBegin())
        budget.level = BudgetLevel::Spent;
    else if (budget.applicationsLeft < lowApplications || budget.daysLeft.value_or(lowDiskDays) < lowDiskDays)
        budget.level = BudgetLevel::Low;
    return budget;
}

WaitBudget waitBudget(const WaitFacts& facts, const QDateTime& now)
{
    WaitBudget budget;
    if (facts.oldestWaiting) {
        const qint64 waited = std::max<qint64>(facts.oldestWaiting->secsTo(now), 0);
        budget.daysLeft = wholeDays(facts.allowedDays * secondsPerDay - waited);
        budget.level = levelOf(*budget.daysLeft, lowWaitDays);
    }
    if (facts.lastReceiptAt.isValid())
        budget.daysSinceReceipt = wholeDays(std::max<qint64>(facts.lastReceiptAt.secsTo(now), 0));
    return budget;
}

CertificateBudget certificateBudget(CertificateBudget::Whose whose, const QDateTime& end,
                                    const QDateTime& now)
{
    const int daysLeft = wholeDays(now.secsTo(end));
    const BudgetLevel level = levelOf(daysLeft, lowCertificateDays);
    return {whose, daysLeft,
            whose == CertificateBudget::Whose::Recovery ? std::min(level, BudgetLevel::Low) : level};
}

} // namespace thunhan
