// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/StrongId.h"

#include <QString>
#include <optional>

namespace thunhan
{

enum class Role { Clerk, Supervisor, Administrator };

QString toName(Role role); // CLERK, ...
std::optional<Role> roleFromName(QStringView name);

// A person who works at the station.
struct OperatorProfile {
    OperatorId id;
    QString name;
    QString rank; // "Thượng úy"; free text, may be empty
    Role role = Role::Clerk;

    friend bool operator==(const OperatorProfile&, const OperatorProfile&) = default;
};

} // namespace thunhan
