// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/CodeLists.h"

#include <QMultiHash>
#include <algorithm>
#include <iterator>
#include <tuple>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

Result<CodeEntry> readEntry(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers(
        {"code"_L1, "vi"_L1, "en"_L1, "valid_from"_L1, "valid_to"_L1, "verified"_L1, "note"_L1}));
    CodeEntry entry;
    THUNHAN_TRY_ASSIGN(entry.code, node.text("code"_L1));
    THUNHAN_TRY_ASSIGN(entry.nameVi, node.text("vi"_L1));
    THUNHAN_TRY_ASSIGN(entry.nameEn, node.optionalText("en"_L1));
    if (entry.nameEn.isEmpty())
        entry.nameEn = entry.nameVi;
    THUNHAN_TRY_ASSIGN(entry.verified, node.flag("verified"_L1, false));
    THUNHAN_TRY_ASSIGN(const auto validity, node.validity());
    std::tie(entry.validFrom, entry.validTo) = validity;
    return entry;
}

Result<CodeList> readList(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers({"system"_L1, "entries"_L1, "note"_L1}));
    CodeList list;
    THUNHAN_TRY_ASSIGN(list.system, node.text("system"_L1));
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, node.entries("entries"_L1));
    QMultiHash<QString, DaySpan> taken;
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY_ASSIGN(const CodeEntry entry, readEntry(one));
        const DaySpan validity{entry.validFrom, entry.validTo};
        const auto [same, end] = std::as_const(taken).equal_range(entry.code);
        if (std::distance(same, end) >= mostMeaningsOfCode ||
            std::any_of(same, end, [&](const DaySpan& other) { return other.meets(validity); }))
            return one.refuse(RefusalCause::CodeTwice, "code"_L1);
        taken.insert(entry.code, validity);
        list.entries.append(entry);
    }
    return list;
}

} // namespace

bool DaySpan::meets(const DaySpan& other) const
{
    const auto endsBefore = [](const DaySpan& one, const DaySpan& next) {
        return one.to.isValid() && next.from.isValid() && one.to < next.from;
    };
    return !endsBefore(*this, other) && !endsBefore(other, *this);
}

const CodeEntry* CodeList::find(QStringView code) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [code](const CodeEntry& e) { return e.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

Result<QHash<QString, CodeList>> readCodeLists(const ReferenceNode& document)
{
    THUNHAN_TRY(document.onlyMembers({"lists"_L1}));
    THUNHAN_TRY_ASSIGN(const ReferenceNode lists, document.object("lists"_L1));
    THUNHAN_TRY_ASSIGN(const auto named, lists.members());
    QHash<QString, CodeList> read;
    for (const auto& [name, node] : named) {
        THUNHAN_TRY_ASSIGN(const CodeList list, readList(node));
        const bool known = std::any_of(read.begin(), read.end(),
                                       [&](const CodeList& other) { return other.system == list.system; });
        if (known)
            return node.refuse(RefusalCause::CodeTwice, "system"_L1);
        read.insert(name, list);
    }
    return read;
}

} // namespace thunhan
