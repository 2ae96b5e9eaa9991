// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeySlots.h"

#include <QString>

namespace thunhan
{

// What opens a station, as anybody with the folder may read it: no secret stands there.
struct KeysList {
    QList<KeySlotInfo> people;
    bool chip = false;
    std::optional<Certificate> recovery;

    // As KeySlots::list().
    static Result<KeysList> of(const KeySlots& keySlots);
    QString asJson() const;
    QString asText(const QDateTime& now) const;
};

} // namespace thunhan
