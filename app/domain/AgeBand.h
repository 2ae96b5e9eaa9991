// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PartialDate.h"

#include <array>

namespace thunhan
{

// What the law makes of a citizen's age (Law 26/2023/QH15, Art. 19 and 23). Named by meaning: the years
// themselves are reference data.
enum class AgeBand {
    NoBiometrics, // the representative applies; neither print nor portrait is taken
    OnRequest,    // a card when the family asks for one; the representative comes along
    Mandatory,    // the citizen applies
};

inline constexpr auto allAgeBands =
    std::to_array<AgeBand>({AgeBand::NoBiometrics, AgeBand::OnRequest, AgeBand::Mandatory});

QString toName(AgeBand band); // NO_BIOMETRICS, ...
std::optional<AgeBand> ageBandFromName(QStringView name);

// In completed years.
struct AgeThresholds {
    int biometrics = 6; // from here on prints and portrait are taken
    int card = 14;      // and a card is a duty
    int adult = 18;     // and somebody else may be represented
    int parent = 13;    // a mother or father younger than this when the child was born draws the eye
    int oldest = 130;   // beyond it a birth date is doubted

    friend bool operator==(const AgeThresholds&, const AgeThresholds&) = default;
};

// With a partial date the band that is certain: the younger one. No date counts as Mandatory, which asks for
// the most.
AgeBand ageBandOn(const PartialDate& birth, QDate today, const AgeThresholds& ages);

// The days that a partial date may stand for lie in different bands.
bool isAgeBandUncertain(const PartialDate& birth, QDate today, const AgeThresholds& ages);

} // namespace thunhan
