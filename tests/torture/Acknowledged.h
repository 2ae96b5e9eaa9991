// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"
#include "app/store/Database.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace thunhan
{

struct TortureCounts {
    int rounds = 0, captures = 0, submitted = 0, approved = 0, rotations = 0, changes = 0;
    int lost = 0, broken = 0;

    QByteArray toJson() const;
};

// What one folder's station said, over all its lives.
class Acknowledged
{
public:
    // A line of what it said; lines that the end cut off are passed over.
    void note(const QByteArray& line, TortureCounts& counts);
    // How much of it is not in the store.
    int lostIn(Database& database) const;

private:
    QHash<SampleId, QByteArray> m_samples;
    QHash<DocumentId, QByteArray> m_pages;
    QHash<ApplicationId, bool> m_submitted; // true: approved, too
    QHash<ApplicationId, int> m_revisions;
    QSet<std::pair<ApplicationId, QString>> m_fields;
};

// Pages, tables and the chain of the trail.
bool isWhole(Database& database);

} // namespace thunhan
