// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Random.h"

#include <QUuid>

namespace thunhan
{

// RFC 9562, version 7: 48 bits of Unix milliseconds, then chance.
QUuid makeUuid7(const Clock& clock, RandomSource& random);

template <class Id>
Id makeId(const Clock& clock, RandomSource& random)
{
    return Id(makeUuid7(clock, random));
}

} // namespace thunhan
