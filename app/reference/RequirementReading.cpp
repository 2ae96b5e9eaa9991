// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/RuleBookReading.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

using Fields = std::array<Demand, fieldCount>;

Result<QHash<QString, Fields>> readFieldSets(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, document.object("field_sets"_L1));
    THUNHAN_TRY_ASSIGN(const auto named, node.members());
    QHash<QString, Fields> sets;
    for (const auto& [name, set] : named) {
        THUNHAN_TRY(set.onlyMembers({"required"_L1, "expected"_L1, "offered"_L1}));
        Fields fields{};
        for (const auto& [member, demand] :
             {std::pair("required"_L1, Demand::Required), std::pair("expected"_L1, Demand::Expected),
              std::pair("offered"_L1, Demand::Offered)}) {
            THUNHAN_TRY_ASSIGN(const QList<FieldKey> keys, readNames(set, member, fieldFromName, true));
            for (const FieldKey key : keys) {
                if (fields[std::size_t(key)] != Demand::NotAsked)
                    return set.refuse(RefusalCause::CodeTwice, member);
                fields[std::size_t(key)] = demand;
            }
        }
        sets.insert(name, fields);
    }
    return sets;
}

// Left empty with a reason can be a field only.
std::optional<Demand> captureDemandFromName(QStringView name)
{
    const std::optional<Demand> demand = demandFromName(name);
    return demand == Demand::Expected ? std::nullopt : demand;
}

Result<QList<DocumentDemand>> readDocuments(const ReferenceNode& node)
{
    QList<DocumentDemand> demands;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, node.entries("documents"_L1));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY(one.onlyMembers({"reasons"_L1, "any_of"_L1, "demand"_L1}));
        DocumentDemand demand;
        THUNHAN_TRY_ASSIGN(demand.reasons, one.texts("reasons"_L1, true));
        THUNHAN_TRY_ASSIGN(demand.anyOf, readNames(one, "any_of"_L1, documentTypeFromName, true));
        THUNHAN_TRY_ASSIGN(demand.demand, readName(one, "demand"_L1, captureDemandFromName));
        demands.append(demand);
    }
    return demands;
}

Result<Requirements> readAsks(const ReferenceNode& node, const QHash<QString, Fields>& sets)
{
    Requirements asks;
    THUNHAN_TRY_ASSIGN(const QString set, node.text("fields"_L1));
    const auto found = sets.constFind(set);
    if (found == sets.constEnd())
        return node.refuse(RefusalCause::NotAllowed, "fields"_L1);
    asks.fields = *found;
    THUNHAN_TRY_ASSIGN(asks.fingers, readName(node, "fingers"_L1, captureDemandFromName));
    THUNHAN_TRY_ASSIGN(asks.portrait, readName(node, "portrait"_L1, captureDemandFromName));
    THUNHAN_TRY_ASSIGN(asks.iris, readName(node, "iris"_L1, captureDemandFromName));
    THUNHAN_TRY_ASSIGN(asks.representative, readName(node, "representative"_L1, captureDemandFromName));
    THUNHAN_TRY_ASSIGN(asks.signer, readName(node, "signer"_L1, signerFromName));
    if (node.has("details"_L1)) {
        THUNHAN_TRY_ASSIGN(asks.details, readName(node, "details"_L1, requestDetailsFromName));
    }
    THUNHAN_TRY_ASSIGN(asks.documents, readDocuments(node));
    THUNHAN_TRY_ASSIGN(asks.confirmations, readNames(node, "confirmations"_L1, confirmationFromName));
    return asks;
}

Result<QList<RequirementRow>> readRows(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const auto sets, readFieldSets(document));
    QList<std::pair<ApplicationKind, AgeBand>> taken;
    QList<RequirementRow> rows;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, document.entries("requirements"_L1));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY(one.onlyMembers({"kinds"_L1, "ages"_L1, "fields"_L1, "fingers"_L1, "portrait"_L1,
                                     "iris"_L1, "representative"_L1, "signer"_L1, "details"_L1,
                                     "documents"_L1, "confirmations"_L1, "source"_L1, "verified"_L1}));
        RequirementRow row;
        THUNHAN_TRY_ASSIGN(const QList<ApplicationKind> kinds,
                           readNames(one, "kinds"_L1, applicationKindFromName));
        THUNHAN_TRY_ASSIGN(row.ages, readNames(one, "ages"_L1, ageBandFromName));
        THUNHAN_TRY_ASSIGN(row.asks, readAsks(one, sets));
        THUNHAN_TRY_ASSIGN(row.source, one.optionalText("source"_L1));
        THUNHAN_TRY_ASSIGN(row.verified, one.flag("verified"_L1, false));
        for (const ApplicationKind kind : kinds) {
            for (const AgeBand band : std::as_const(row.ages)) {
                if (taken.contains({kind, band}))
                    return one.refuse(RefusalCause::CodeTwice, "kinds"_L1);
                taken.append({kind, band});
            }
            row.kind = kind;
            rows.append(row);
        }
    }
    // What an age without a row falls back to.
    for (const ApplicationKind kind : allApplicationKinds) {
        if (!taken.contains({kind, AgeBand::Mandatory}))
            return document.refuse(RefusalCause::MemberMissing, "requirements"_L1);
    }
    return rows;
}

Result<CapacityRow> readWithoutCapacity(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const ReferenceNode node, document.object("without_capacity"_L1));
    THUNHAN_TRY(
        node.onlyMembers({"representative"_L1, "signer"_L1, "documents"_L1, "source"_L1, "verified"_L1}));
    CapacityRow row;
    THUNHAN_TRY_ASSIGN(row.representative, readName(node, "representative"_L1, captureDemandFromName));
    THUNHAN_TRY_ASSIGN(row.signer, readName(node, "signer"_L1, signerFromName));
    THUNHAN_TRY_ASSIGN(row.documents, readDocuments(node));
    THUNHAN_TRY_ASSIGN(row.source, node.optionalText("source"_L1));
    return row;
}

Result<QList<Bundle>> readBundles(const ReferenceNode& document)
{
    QList<Bundle> bundles;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> nodes, document.entries("bundles"_L1));
    for (const ReferenceNode& one : nodes) {
        THUNHAN_TRY(one.onlyMembers({"main"_L1, "with"_L1}));
        THUNHAN_TRY_ASSIGN(const ApplicationKind main, readName(one, "main"_L1, applicationKindFromName));
        THUNHAN_TRY_ASSIGN(const QList<ApplicationKind> with,
                           readNames(one, "with"_L1, applicationKindFromName));
        for (const ApplicationKind kind : with) {
            if (kind == main)
                return one.refuse(RefusalCause::NotAllowed, "with"_L1);
            bundles.append({main, kind});
        }
    }
    return bundles;
}

} // namespace

Result<RequirementTable> readRequirements(const ReferenceNode& document)
{
    THUNHAN_TRY_ASSIGN(const QList<RequirementRow> rows, readRows(document));
    THUNHAN_TRY_ASSIGN(const CapacityRow capacity, readWithoutCapacity(document));
    THUNHAN_TRY_ASSIGN(const QList<Bundle> bundles, readBundles(document));
    return RequirementTable(rows, capacity, bundles);
}

} // namespace thunhan
