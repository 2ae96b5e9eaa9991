// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"
#include "app/domain/ClockSkew.h"

#include <QJsonObject>

namespace thunhan
{

// The whole application but its pixels: what object 0 of a packet encloses. Times are UTC with milliseconds,
// digests lower-case hexadecimal, enumerators by their stable names, empty fields left out. Times are as the
// station's clock told them; `clock`, where it is known, says how that stood to the registry's.
QJsonObject recordToJson(const Application& application, const std::optional<ClockSkew>& clock = {});

} // namespace thunhan
