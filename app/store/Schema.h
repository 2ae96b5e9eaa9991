// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the migrations. Used by Schema.cpp alone, which numbers them.
#pragma once

namespace thunhan
{

extern const char firstSchema[];
extern const char referenceSchema[];
extern const char requestSchema[];
extern const char recordSchema[];
extern const char sendingSchema[];
extern const char printSchema[];
extern const char batchSchema[];
extern const char itemReasonSchema[];
extern const char retentionSchema[];
extern const char signatureSchema[];
extern const char passingSchema[];
extern const char searchSchema[];
extern const char downloadSchema[];
extern const char unlockCodeSchema[];

} // namespace thunhan
