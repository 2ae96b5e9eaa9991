// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace thunhan
{

// A person who does not exist. Everything the twins show of one (prints, portrait, documents) follows from
// the seed, so that the same training person looks the same at every visit and on every machine.
struct TwinPerson {
    quint64 seed = 0;

    friend bool operator==(const TwinPerson&, const TwinPerson&) = default;
};

} // namespace thunhan
