// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/finger/quality/PrintEvidence.h"

#include <QLatin1StringView>
#include <QMap>
#include <memory>
#include <vector>

namespace thunhan
{

// How a raw value counts: worth nothing at `worthless`, everything at `ideal`, named as a cause past `limit`;
// `weight` is the power that its worth enters the score with.
struct FingerScale {
    double worthless;
    double limit;
    double ideal;
    double weight;

    double worth(double raw) const; // 0..1
    bool passes(double raw) const;
};

// What of a print a measure blames when it is not reached.
enum class FingerBlame { Size, Surface, Place };

// One number about a print. Immutable and without state; any thread. They follow the features that track
// NFIQ 2's score best, and are neither NFIQ 2 nor comparable to it.
class FingerQualityMeasure
{
public:
    virtual ~FingerQualityMeasure() = default;

    virtual QLatin1StringView name() const = 0;
    virtual FingerBlame blame() const = 0;
    // In the measure's own unit. May throw cv::Exception, and may be no number: the measure has failed then,
    // and the others count all the same.
    virtual double raw(const PrintEvidence& print) const = 0;
    // Most have one scale; of grey too little and too much are bad.
    virtual FingerScale scale(double raw) const = 0;
};

using FingerQualityMeasures = std::vector<std::unique_ptr<const FingerQualityMeasure>>;

// In the order in which they are told. They live as long as the program.
const FingerQualityMeasures& fingerQualityMeasures();

// By name; one that fails is missing, and leaves the others as they are.
using FingerRawValues = QMap<QLatin1StringView, double>;
FingerRawValues takeMeasures(const FingerQualityMeasures& measures, const PrintEvidence& print);

} // namespace thunhan
