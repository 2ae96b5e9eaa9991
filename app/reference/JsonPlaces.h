// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace thunhan
{

// Where things stand in a JSON text. QJsonDocument checks a text but keeps no places of its values, and the
// JSON libraries of Debian 12 keep none either; the one who has to mend a file of 30,000 lines needs them. So
// a good file is read without, and only a refusal walks the text once more. Pure.

// 1 for the first line; an offset behind the end counts as the end.
int lineOfOffset(const QByteArray& json, qsizetype offset);

// The line on which the value at `pointer` (RFC 6901) begins; for a member of an object, that of its name. Of
// a pointer that leads nowhere the line of its nearest ancestor. `json` is a text that QJsonDocument took.
int lineOfPointer(const QByteArray& json, const QString& pointer);

// The offset of the first member whose name stands in its object already. QJsonDocument keeps the last of
// them without a word, and two readers of one signed text might differ. `json` as above.
std::optional<qsizetype> repeatedMember(const QByteArray& json);

// The pointer to a member or an entry of what `parent` points to.
QString pointerTo(const QString& parent, const QString& member);
QString pointerTo(const QString& parent, qsizetype entry);

} // namespace thunhan
