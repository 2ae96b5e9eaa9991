// SPDX-License-Identifier: GPL-3.0-or-later
// How long the station can go on without a line: room on its disk, the wait that its applications bear, and
// the certificates it seals with. Pure.
#pragma once

#include <QDateTime>
#include <optional>

namespace thunhan
{

enum class BudgetLevel {
    Fine,
    Low,   // somebody has to see to it before it ends
    Spent, // it has ended
};

struct DiskFacts {
    qint64 free = 0;
    qint64 taken = 0; // by the store
    int kept = 0;     // applications whose samples are in the store and which are captured to the end
    int open = 0;     // drafts, returned and unreviewed ones: they still grow, by a packet at least
    int perDay = 0;   // begun in a day like this; 0: nobody knows
};

struct DiskBudget {
    qint64 free = 0;
    qint64 perApplication = 0;        // bytes that one takes, its sealed packet included
    bool isMeasured = false;          // of this store's own; else assumed, too few are kept to tell
    int applicationsLeft = 0;         // that may still be begun and brought to their end
    std::optional<int> daysLeft = {}; // at the rate of the day; nullopt: no rate
    BudgetLevel level = BudgetLevel::Fine;

    // Whoever may not begin still has the room to finish and seal whatever is open.
    bool mayBegin() const { return applicationsLeft > 0; }

    friend bool operator==(const DiskBudget&, const DiskBudget&) = default;
};

DiskBudget diskBudget(const DiskFacts& facts);

struct WaitFacts {
    std::optional<QDateTime> oldestWaiting =
        {};                       // submitted first of what has no receipt; nullopt: nothing waits
    QDateTime lastReceiptAt = {}; // invalid: none yet
    int allowedDays = 0;          // from submission to the receipt
};

struct WaitBudget {
    std::optional<int> daysLeft = {};         // whole days; negative: over; nullopt: nothing waits
    std::optional<int> daysSinceReceipt = {}; // nullopt: there never was one
    BudgetLevel level = BudgetLevel::Fine;

    friend bool operator==(const WaitBudget&, const WaitBudget&) = default;
};

// A clock that was set back makes no wait shorter than none.
WaitBudget waitBudget(const WaitFacts& facts, const QDateTime& now);

struct CertificateBudget {
    // Signed with; encrypted for; given the store's key for the day when every passphrase is lost.
    enum class Whose { Station, Registry, Recovery };
    Whose whose = Whose::Station;
    int daysLeft = 0; // whole days; negative: over
    BudgetLevel level = BudgetLevel::Fine;

    friend bool operator==(const CertificateBudget&, const CertificateBudget&) = default;
};

// Nothing stops when the authority's recovery certificate ends: that is never worse than Low.
CertificateBudget certificateBudget(CertificateBudget::Whose whose, const QDateTime& end,
                                    const QDateTime& now);

struct OfflineBudget {
    DiskBudget disk;
    WaitBudget wait;
    std::optional<CertificateBudget> certificate; // the most urgent one; nullopt: the station has none

    friend bool operator==(const OfflineBudget&, const OfflineBudget&) = default;
};

} // namespace thunhan
