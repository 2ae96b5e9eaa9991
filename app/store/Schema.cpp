// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the tables. Released migrations are never edited; a change is appended.
#include "app/store/Schema.h"

#include "app/store/Migrations.h"

#include <array>

namespace thunhan
{
namespace
{

constexpr std::array migrations{
    Migration{1, firstSchema},       Migration{2, referenceSchema},  Migration{3, requestSchema},
    Migration{4, recordSchema},      Migration{5, sendingSchema},    Migration{6, printSchema},
    Migration{7, batchSchema, true}, Migration{8, itemReasonSchema}, Migration{9, retentionSchema},
    Migration{10, signatureSchema},  Migration{11, passingSchema},   Migration{12, searchSchema},
    Migration{13, downloadSchema},   Migration{14, unlockCodeSchema}};

} // namespace

std::span<const Migration> allMigrations()
{
    return migrations;
}

} // namespace thunhan
