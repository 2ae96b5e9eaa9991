// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RequirementTable.h"

#include <algorithm>

namespace thunhan
{
namespace
{

void dropBiometrics(Requirements& asks)
{
    asks.fingers = Demand::NotAsked;
    asks.portrait = Demand::NotAsked;
    asks.iris = Demand::NotAsked;
    asks.confirmations.clear();
}

} // namespace

RequirementTable::RequirementTable(QList<RequirementRow> rows, CapacityRow withoutCapacity,
                                   QList<Bundle> bundles)
    : m_rows(std::move(rows)), m_withoutCapacity(std::move(withoutCapacity)), m_bundles(std::move(bundles))
{
}

const RequirementRow* RequirementTable::find(ApplicationKind kind, AgeBand band) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const RequirementRow& row) {
        return row.kind == kind && row.ages.contains(band);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

QList<ApplicationKind> RequirementTable::kindsFor(AgeBand band) const
{
    QList<ApplicationKind> kinds;
    for (const RequirementRow& row : m_rows) {
        if (row.ages.contains(band))
            kinds.append(row.kind);
    }
    return kinds;
}

QList<ApplicationKind> RequirementTable::bundlesFor(ApplicationKind main, AgeBand band) const
{
    QList<ApplicationKind> kinds;
    for (const Bundle& bundle : m_bundles) {
        if (bundle.main == main && allows(bundle.with, band))
            kinds.append(bundle.with);
    }
    return kinds;
}

Requirements RequirementTable::requirementsFor(ApplicationKind kind, const QString& reason, AgeBand band,
                                               bool lacksCapacity) const
{
    Requirements asks;
    if (const RequirementRow* row = find(kind, band)) {
        asks = row->asks;
    } else if (const RequirementRow* oldest = find(kind, AgeBand::Mandatory)) {
        asks = oldest->asks;
        dropBiometrics(asks);
    }
    if (lacksCapacity) {
        asks.representative = m_withoutCapacity.representative;
        asks.signer = asks.signer == Signer::Nobody ? Signer::Nobody : m_withoutCapacity.signer;
        asks.documents.append(m_withoutCapacity.documents);
    }
    asks.documents.removeIf([&](const DocumentDemand& demand) {
        return !demand.reasons.isEmpty() && !demand.reasons.contains(reason);
    });
    return asks;
}

} // namespace thunhan
