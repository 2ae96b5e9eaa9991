// SPDX-License-Identifier: GPL-3.0-or-later
// What the tortured process and the one that kills it agree on.
#pragma once

#include "app/keys/KeySlots.h"
#include "app/main/ShownLog.h"
#include "tests/support/SampleApplications.h"

#include <QString>

namespace thunhan
{

// The folder of a small station: a store and its key slots.
struct TortureFolder {
    QString path;

    QString keySlotsPath() const { return path + QStringLiteral("/keyslots.json"); }
    static OperatorProfile administrator() { return sampleOperator(Role::Administrator); }
    // The one that it was set up with, or the other one.
    static SecureBytes passphrase(bool other = false)
    {
        return SecureBytes::copyOf(QByteArrayView(other ? "trăng lên đầu núi" : "gió thổi qua đồng"));
    }
    // Thousands of openings have to be quick.
    static KeyCost cost() { return {1, 8192}; }

    // By whichever of the two it is now.
    Result<SecureBytes> unlock(const Clock& clock) const
    {
        THUNHAN_TRY_ASSIGN(const KeySlots keySlots, KeySlots::load(keySlotsPath(), cost()));
        auto key = keySlots.unlock(administrator().id, passphrase(false), clock);
        if (!key && key.error().code == ErrorCode::WrongPassphrase)
            return keySlots.unlock(administrator().id, passphrase(true), clock);
        return key;
    }
};

// What the tortured process says beside the words of ShownLog, once the future of it had ended.
inline constexpr char saidRotated[] = "rotated";
inline constexpr char saidChanged[] = "changed"; // the passphrase

} // namespace thunhan
