// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference/Units.h"

#include <QMultiHash>
#include <algorithm>
#include <vector>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

// One tree and where its units stand in the document.
template <class AnyUnit>
class Tree
{
public:
    Result<void> add(const AnyUnit& unit, const ReferenceNode& node)
    {
        const QList<qsizetype> same = rowsOf(unit.code);
        for (const qsizetype row : same) {
            if (same.size() >= mostMeaningsOfCode || m_units.at(row).validity.meets(unit.validity))
                return node.refuse(RefusalCause::CodeTwice, "code"_L1);
        }
        m_rows.insert(unit.code, m_units.size());
        m_units.append(unit);
        m_nodes.append(node);
        return {};
    }

    const QList<AnyUnit>& units() const { return m_units; }
    const ReferenceNode& node(qsizetype row) const { return m_nodes.at(row); }

    const AnyUnit* find(const QString& code, QDate day) const
    {
        for (const qsizetype row : rowsOf(code)) {
            if (m_units.at(row).isValidOn(day))
                return &m_units.at(row);
        }
        return nullptr;
    }

    // Those that are above the unit on some day of its own.
    QList<qsizetype> parentsOf(qsizetype row) const
    {
        QList<qsizetype> parents;
        const AnyUnit& unit = m_units.at(row);
        if (unit.parent.isEmpty())
            return parents;
        for (const qsizetype parent : rowsOf(unit.parent)) {
            if (m_units.at(parent).validity.meets(unit.validity))
                parents.append(parent);
        }
        return parents;
    }

    Result<void> checkParents() const
    {
        enum class Mark { New, Open, Done };
        std::vector<Mark> marks(static_cast<std::size_t>(m_units.size()), Mark::New);
        // Without recursion: a hostile file may have a chain of a hundred thousand.
        for (qsizetype start = 0; start < m_units.size(); ++start) {
            QList<qsizetype> path{start};
            while (!path.isEmpty()) {
                const qsizetype row = path.last();
                Mark& mark = marks[static_cast<std::size_t>(row)];
                if (mark == Mark::Open || mark == Mark::Done) {
                    mark = Mark::Done;
                    path.removeLast();
                    continue;
                }
                mark = Mark::Open;
                const QList<qsizetype> parents = parentsOf(row);
                if (parents.isEmpty() && !m_units.at(row).parent.isEmpty())
                    return node(row).refuse(RefusalCause::ParentMissing, "parent"_L1);
                for (const qsizetype parent : parents) {
                    const Mark above = marks[static_cast<std::size_t>(parent)];
                    if (above == Mark::Open)
                        return node(row).refuse(RefusalCause::ParentLoop, "parent"_L1);
                    if (above == Mark::New)
                        path.append(parent);
                }
            }
        }
        return {};
    }

private:
    QList<qsizetype> rowsOf(const QString& code) const { return m_rows.values(code); }

    QList<AnyUnit> m_units;
    QList<ReferenceNode> m_nodes;
    QMultiHash<QString, qsizetype> m_rows;
};

Result<void> readUnit(const ReferenceNode& node, Unit& unit)
{
    THUNHAN_TRY_ASSIGN(unit.code, node.text("code"_L1));
    THUNHAN_TRY_ASSIGN(unit.name, node.text("name"_L1));
    THUNHAN_TRY_ASSIGN(unit.nameEn, node.optionalText("en"_L1));
    THUNHAN_TRY_ASSIGN(unit.parent, node.optionalText("parent"_L1));
    THUNHAN_TRY_ASSIGN(unit.verified, node.flag("verified"_L1, false));
    THUNHAN_TRY_ASSIGN(const auto validity, node.validity());
    unit.validity = {validity.first, validity.second};
    return {};
}

Result<AdminUnit> readAdminUnit(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers({"code"_L1, "name"_L1, "en"_L1, "type"_L1, "parent"_L1, "valid_from"_L1,
                                  "valid_to"_L1, "verified"_L1}));
    AdminUnit unit;
    THUNHAN_TRY(readUnit(node, unit));
    THUNHAN_TRY_ASSIGN(const QString name, node.text("type"_L1));
    const auto type = unitTypeFromName(name);
    if (!type)
        return node.refuse(RefusalCause::NotAllowed, "type"_L1);
    unit.type = *type;
    const bool topmost = tierOf(*type) == UnitTier::Province;
    if (topmost && !unit.parent.isEmpty())
        return node.refuse(RefusalCause::NotAllowed, "parent"_L1);
    if (!topmost && unit.parent.isEmpty())
        return node.refuse(RefusalCause::MemberMissing, "parent"_L1);
    return unit;
}

Result<PoliceUnit> readPoliceUnit(const ReferenceNode& node)
{
    THUNHAN_TRY(node.onlyMembers({"code"_L1, "name"_L1, "en"_L1, "parent"_L1, "admin_unit"_L1,
                                  "valid_from"_L1, "valid_to"_L1, "verified"_L1}));
    PoliceUnit unit;
    THUNHAN_TRY(readUnit(node, unit));
    THUNHAN_TRY_ASSIGN(unit.adminUnit, node.optionalText("admin_unit"_L1));
    return unit;
}

Result<UnitChange> readChange(const ReferenceNode& node, const Tree<AdminUnit>& tree)
{
    THUNHAN_TRY(node.onlyMembers({"old"_L1, "new"_L1, "on"_L1, "verified"_L1}));
    UnitChange change;
    THUNHAN_TRY_ASSIGN(change.from, node.texts("old"_L1));
    THUNHAN_TRY_ASSIGN(change.to, node.texts("new"_L1));
    THUNHAN_TRY_ASSIGN(change.on, node.date("on"_L1));
    THUNHAN_TRY_ASSIGN(change.verified, node.flag("verified"_L1, false));
    if (change.from.size() > mostUnitsOfChange || change.to.size() > mostUnitsOfChange)
        return node.refuse(RefusalCause::OutOfRange);
    const auto allThere = [&tree](const QList<QString>& codes, QDate day) {
        return !codes.isEmpty() && std::all_of(codes.begin(), codes.end(), [&](const QString& code) {
            return tree.find(code, day) != nullptr;
        });
    };
    if (!allThere(change.from, change.on.addDays(-1)))
        return node.refuse(RefusalCause::UnitMissing, "old"_L1);
    if (!allThere(change.to, change.on))
        return node.refuse(RefusalCause::UnitMissing, "new"_L1);
    return change;
}

Result<void> checkTiers(const Tree<AdminUnit>& tree)
{
    for (qsizetype row = 0; row < tree.units().size(); ++row) {
        for (const qsizetype parent : tree.parentsOf(row)) {
            if (tierOf(tree.units().at(parent).type) >= tierOf(tree.units().at(row).type))
                return tree.node(row).refuse(RefusalCause::NotAllowed, "parent"_L1);
        }
    }
    return {};
}

} // namespace

Result<UnitTables> readUnitTables(const ReferenceNode& document)
{
    THUNHAN_TRY(document.onlyMembers({"admin_units"_L1, "unit_map"_L1, "police_units"_L1}));
    UnitTables tables;
    Tree<AdminUnit> adminTree;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> adminNodes, document.entries("admin_units"_L1));
    for (const ReferenceNode& node : adminNodes) {
        THUNHAN_TRY_ASSIGN(const AdminUnit unit, readAdminUnit(node));
        THUNHAN_TRY(adminTree.add(unit, node));
    }
    THUNHAN_TRY(adminTree.checkParents());
    THUNHAN_TRY(checkTiers(adminTree));
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> changeNodes, document.entries("unit_map"_L1, true));
    for (const ReferenceNode& node : changeNodes) {
        THUNHAN_TRY_ASSIGN(const UnitChange change, readChange(node, adminTree));
        tables.changes.append(change);
    }
    Tree<PoliceUnit> policeTree;
    THUNHAN_TRY_ASSIGN(const QList<ReferenceNode> policeNodes, document.entries("police_units"_L1, true));
    for (const ReferenceNode& node : policeNodes) {
        THUNHAN_TRY_ASSIGN(const PoliceUnit unit, readPoliceUnit(node));
        THUNHAN_TRY(policeTree.add(unit, node));
    }
    THUNHAN_TRY(policeTree.checkParents());
    tables.adminUnits = adminTree.units();
    tables.policeUnits = policeTree.units();
    return tables;
}

} // namespace thunhan
