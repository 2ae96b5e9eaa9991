// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons out of the lists of the reference data, and when one says nothing.
#pragma once

#include "app/domain/Application.h"

#include <QLatin1StringView>
#include <QString>

namespace thunhan
{

// The code of every list that leaves it to the note to say why.
inline constexpr QLatin1StringView otherReason("OTHER");

// A code, and the words of the one who chose it.
struct WordedReason {
    QString code;
    QString note;

    friend bool operator==(const WordedReason&, const WordedReason&) = default;
};

// How both stand in QualityOverride::reason: "CODE" or "CODE: note". Free words are taken for a code.
QString toText(const WordedReason& reason);
WordedReason reasonFromText(const QString& text);

// There is a reason, and where it is OTHER, words that are more than blanks.
bool saysWhy(const WordedReason& reason);
bool saysWhy(const WarningReason& reason);

// The code list of the reference data that answers a warning of this rule.
QString reasonListFor(RuleId rule);
// The code list that says why something was let pass, by a supervisor or by the clerk alone (a portrait): a
// clash is let pass for other reasons than a faint print, and a portrait for others again.
QString reasonListFor(const QualityOverride& granted);
bool saysWhy(const QualityOverride& granted);
bool saysWhy(const BiometricException& exception);

} // namespace thunhan
