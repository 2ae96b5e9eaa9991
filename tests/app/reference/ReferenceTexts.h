// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace thunhan
{

// JSON with single quotes, for reading.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

// Documents whose first entry of a list stands on line 3, the next ones a line each.
inline QByteArray codesWith(const QByteArray& entries)
{
    return json("{'document': 'codes', 'schema': 1, 'edition': '2026-01-31', 'lists': {\n"
                "'things': {'system': 'S', 'entries': [\n" +
                entries + "]}}}");
}

inline QByteArray unitsWith(const QByteArray& adminUnits, const QByteArray& changes = {},
                            const QByteArray& policeUnits = {})
{
    return json("{'document': 'units', 'schema': 1, 'edition': '2026-01-31',\n'admin_units': [\n" +
                adminUnits + "],\n'unit_map': [" + changes + "],\n'police_units': [" + policeUnits + "]}");
}

} // namespace thunhan
