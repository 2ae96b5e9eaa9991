// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/HttpExchange.h"
#include "sync/client/RegistryClient.h"

namespace thunhan
{

// RFC 9110, IMF-fixdate; invalid for anything else.
QDateTime httpDate(const QByteArray& header);

// What an answer means when it is not the one that was hoped for: HTTP status to ErrorCode, OSIA's Error
// message to the registry's words, Retry-After (seconds or a date) to a time. `operation` names the call in
// the log. A success with another status than asked for, and a redirection, are RegistryAnswerMalformed:
// something on the way answers in the registry's place.
RegistryAnswer<void> failureOf(const HttpAnswer& answer, QLatin1StringView operation, const QDateTime& now);

} // namespace thunhan
