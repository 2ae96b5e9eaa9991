// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RecordReading.h"

namespace thunhan
{

// What the population record says of a person.
struct RegistryRecord {
    RecordReading reading; // of source Registry; time and reader are the keeper's to add
    // Declared fields that the record has otherwise, where it would say no more than that.
    QList<FieldKey> differing;
};

} // namespace thunhan
