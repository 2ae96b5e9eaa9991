// SPDX-License-Identifier: GPL-3.0-or-later
// What a change at the desk takes with it. Call on the store's thread, inside the transaction of the change;
// `before` is the application as it was. Nothing to end is no error and no write.
#pragma once

#include "app/domain/Application.h"
#include "app/store/Database.h"

namespace thunhan
{

// Of the site and impression (null: any), whatever they let pass.
Result<void> endOverrides(Database& database, const Application& before, BiometricModality modality,
                          const BiometricSite& site, std::optional<Impression> impression,
                          const QDateTime& now);

// With a finger's exception also what was granted because there is no print at all.
Result<void> endException(Database& database, const Application& before, BiometricModality modality,
                          const BiometricSite& site, const QDateTime& now);

// This sample counts now: what was said about the one before it, or instead of one, ends.
Result<void> endWhatStoodFor(Database& database, const Application& before, const BiometricSample& sample,
                             const QDateTime& now);

// The citizen read other data back than these.
Result<void> withdrawReadBack(Database& database, const Application& before, OperatorId person,
                              const QDateTime& now);

// A reason was given for one relative and says nothing of the one who stands in that place now.
Result<void> endReasonsOfOthers(Database& database, const Application& before, const Applicant& after,
                                const QDateTime& now);

// A reason answers a warning; where nothing warns any more, it would only mislead the reviewer.
Result<void> dropIdleReasons(Database& database, const Application& before, const QList<Finding>& findings,
                             const QDateTime& now);

// A reason why a value stands beside another source's was given for those two values.
Result<void> endDifferenceReason(Database& database, const Application& before, FieldKey field,
                                 const QDateTime& now);

// Another application that this person has open stays open.
Result<void> leaveDesk(Database& database, OperatorId person, ApplicationId id);

} // namespace thunhan
