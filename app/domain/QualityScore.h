// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thunhan
{

// A judgement always names who judged: figures of different algorithms or versions do not compare
// (ISO/IEC 29794-1). `value` is in the algorithm's own unit; scores meant for the clerk are 0..100.
struct QualityScore {
    QString algorithm; // for example "thunhan.finger" or, where a site has it, "NFIQ2"
    QString version;
    double value = 0;

    friend bool operator==(const QualityScore&, const QualityScore&) = default;
};

} // namespace thunhan
