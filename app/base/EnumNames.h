// SPDX-License-Identifier: GPL-3.0-or-later
// Names of enumerators as the store and the protocol write them: one table per type, read in both directions.
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <array>
#include <optional>
#include <utility>

namespace thunhan
{

template <class Enum, std::size_t N>
using EnumNames = std::array<std::pair<Enum, QLatin1StringView>, N>;

template <class Enum, std::size_t N>
QString enumToName(const EnumNames<Enum, N>& names, Enum value)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == value)
            return QString(name);
    }
    Q_UNREACHABLE();
}

template <class Enum, std::size_t N>
std::optional<Enum> enumFromName(const EnumNames<Enum, N>& names, QStringView text)
{
    for (const auto& [candidate, name] : names) {
        if (text == name)
            return candidate;
    }
    return std::nullopt;
}

} // namespace thunhan
