// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/OperatorProfile.h"

#include "app/base/EnumNames.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<Role, 3> roleNames{{
    {Role::Clerk, "CLERK"_L1},
    {Role::Supervisor, "SUPERVISOR"_L1},
    {Role::Administrator, "ADMINISTRATOR"_L1},
}};

} // namespace

QString toName(Role role)
{
    return enumToName(roleNames, role);
}

std::optional<Role> roleFromName(QStringView name)
{
    return enumFromName(roleNames, name);
}

} // namespace thunhan
