// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/RuleBookReading.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr qint64 longestHoliday = 31; // days; more is a slip in the year

Result<AgeThresholds> readAges(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, document.object("ages"_L1));
    THUNHAN_TRY(node.onlyMembers({"biometrics"_L1, "card"_L1, "adult"_L1, "parent"_L1, "oldest"_L1}));
    AgeThresholds ages;
    THUNHAN_TRY_ASSIGN(ages.biometrics, node.integer("biometrics"_L1, 0, 30));
    THUNHAN_TRY_ASSIGN(ages.card, node.integer("card"_L1, ages.biometrics, 30));
    THUNHAN_TRY_ASSIGN(ages.adult, node.integer("adult"_L1, 0, 30));
    THUNHAN_TRY_ASSIGN(ages.parent, node.integer("parent"_L1, 0, 30));
    THUNHAN_TRY_ASSIGN(ages.oldest, node.integer("oldest"_L1, 100, 200));
    return ages;
}

Result<ValidityPolicy> readValidity(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, document.object("validity"_L1));
    THUNHAN_TRY(node.onlyMembers({"milestones"_L1, "grace_years"_L1}));
    ValidityPolicy policy;
    policy.milestones.clear();
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, node.entries("milestones"_L1));
    for (const ReferenceNode& one : nodes) {
        const int least = policy.milestones.isEmpty() ? 1 : policy.milestones.last() + 1;
        THUNHAN_TRY_ASSIGN(const qint64 milestone, one.asInteger(least, 150));
        policy.milestones.append(int(milestone));
    }
    THUNHAN_TRY_ASSIGN(policy.graceYears, node.integer("grace_years"_L1, 0, 10));
    return policy;
}

Result<WorkingCalendar> readCalendar(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, document.object("calendar"_L1));
    THUNHAN_TRY(node.onlyMembers({"from"_L1, "to"_L1, "holidays"_L1, "make_up_days"_L1, "note"_L1}));
    THUNHAN_TRY_ASSIGN(const QDate from, node.date("from"_L1));
    THUNHAN_TRY_ASSIGN(const QDate to, node.date("to"_L1));
    if (to < from)
        return node.refuse(RefusalCause::EndsBeforeBegin, "to"_L1);
    QSet<QDate> holidays;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> holidayNodes, node.entries("holidays"_L1));
    for (const ReferenceNode& one : holidayNodes) {
        THUNHAN_TRY(one.onlyMembers({"from"_L1, "to"_L1, "vi"_L1, "verified"_L1}));
        THUNHAN_TRY_ASSIGN(const QDate first, one.date("from"_L1));
        THUNHAN_TRY_ASSIGN(const QDate end, one.optionalDate("to"_L1));
        const QDate last = end.isValid() ? end : first;
        if (last < first)
            return one.refuse(RefusalCause::EndsBeforeBegin, "to"_L1);
        if (first.daysTo(last) >= longestHoliday)
            return one.refuse(RefusalCause::OutOfRange, "to"_L1);
        for (QDate day = first; day <= last; day = day.addDays(1))
            holidays.insert(day);
    }
    QSet<QDate> makeUpDays;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> makeUpNodes, node.entries("make_up_days"_L1, true));
    for (const ReferenceNode& one : makeUpNodes) {
        THUNHAN_TRY(one.onlyMembers({"day"_L1, "vi"_L1, "verified"_L1}));
        THUNHAN_TRY_ASSIGN(const QDate day, one.date("day"_L1));
        // A day cannot be worked and be a holiday.
        if (holidays.contains(day))
            return one.refuse(RefusalCause::NotAllowed, "day"_L1);
        makeUpDays.insert(day);
    }
    return WorkingCalendar(from, to, holidays, makeUpDays);
}

Result<QList<KindReason>> readReasons(const ReferenceNode& document)
{
    QList<KindReason> reasons;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, document.entries("reasons"_L1));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY(one.onlyMembers({"kind"_L1, "code"_L1, "vi"_L1, "en"_L1, "source"_L1, "verified"_L1}));
        KindReason reason;
        THUNHAN_TRY_ASSIGN(reason.kind, readName(one, "kind"_L1, applicationKindFromName));
        THUNHAN_TRY_ASSIGN(reason.code, one.text("code"_L1));
        THUNHAN_TRY_ASSIGN(reason.nameVi, one.text("vi"_L1));
        THUNHAN_TRY_ASSIGN(reason.nameEn, one.text("en"_L1));
        THUNHAN_TRY_ASSIGN(reason.source, one.optionalText("source"_L1));
        THUNHAN_TRY_ASSIGN(reason.verified, one.flag("verified"_L1, false));
        for (const KindReason& before : std::as_const(reasons)) {
            if (before.kind == reason.kind && before.code == reason.code)
                return one.refuse(RefusalCause::CodeTwice, "code"_L1);
        }
        reasons.append(reason);
    }
    return reasons;
}

} // namespace

Result<RuleBook> readRuleBook(const ReferenceNode& document, QDate edition)
{
    THUNHAN_TRY(document.onlyMembers({"ages"_L1, "validity"_L1, "due_working_days"_L1, "longest_name"_L1,
                                      "calendar"_L1, "reasons"_L1, "fees"_L1, "exemptions"_L1,
                                      "field_sets"_L1, "requirements"_L1, "without_capacity"_L1, "bundles"_L1,
                                      "hands_photograph"_L1}));
    RuleBook book;
    book.edition = edition;
    THUNHAN_TRY_ASSIGN(book.ages, readAges(document));
    THUNHAN_TRY_ASSIGN(book.validity, readValidity(document));
    THUNHAN_TRY_ASSIGN(book.dueWorkingDays, document.integer("due_working_days"_L1, 1, 90));
    THUNHAN_TRY_ASSIGN(book.longestName, document.integer("longest_name"_L1, 50, 1000));
    THUNHAN_TRY_ASSIGN(book.handsPhotograph, document.flag("hands_photograph"_L1, false));
    THUNHAN_TRY_ASSIGN(book.calendar, readCalendar(document));
    THUNHAN_TRY_ASSIGN(book.reasons, readReasons(document));
    THUNHAN_TRY_ASSIGN(book.fees, readFees(document));
    THUNHAN_TRY_ASSIGN(book.requirements, readRequirements(document));
    return book;
}

} // namespace thunhan
