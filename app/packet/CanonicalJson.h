// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QJsonValue>

namespace thunhan
{

// RFC 8785: the one way to write a JSON value, so that equal values hash equal. Keys sort by UTF-16 code
// units, numbers are written as ECMAScript writes doubles, no blanks. MalformedInput for a lone surrogate and
// for nesting beyond 64; whole numbers above 2^53 are rounded to the nearest double, as the RFC has it.
Result<QByteArray> canonicalJson(const QJsonValue& value);

// The number form alone (RFC 8785, 3.2.2.3). MalformedInput for NaN and infinity.
Result<QByteArray> canonicalNumber(double number);

// Parses a JSON object and insists that `text` is its canonical form, byte for byte: what was signed has one
// spelling. MalformedInput otherwise.
Result<QJsonObject> parseCanonicalObject(const QByteArray& text);

} // namespace thunhan
