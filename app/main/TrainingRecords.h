// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/PersonDesk.h"

namespace thunhan
{

// What a training registry's population record holds: the invented citizens of the first seeds (see
// rehearsalCitizen()), so that there is somebody to be looked up. Not all as they will tell it at the desk:
// every third one lives elsewhere by now, of every fourth the record knows no occupation.
TrainingPeople trainingRecords();

} // namespace thunhan
