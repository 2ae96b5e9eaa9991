// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerAssessor.h"

#include "capture/finger/quality/FingerQualityMeasure.h"
#include "capture/finger/quality/Nfiq2.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr auto algorithm = "thunhan.finger"_L1;
constexpr auto algorithmVersion = "4"_L1;

constexpr double blankArea = 8'000;         // less skin than this is no presentation
constexpr double ridgelessCertainty = 0.30; // noise and cloth have less direction ...
constexpr double ridgelessCoherence = 0.50; // ... and none in common with their neighbours
constexpr double ridgelessPurity = 0.45;    // what repeats at no distance is a face or a sleeve
constexpr double stillClear = 0.85;
constexpr double dragged = 0.22;
constexpr double unspoilt = 0.995;
constexpr double largestSide = 3.5; // inches of a plate that takes one finger, rolled too

bool isBeyondAnyPlate(const Frame& frame)
{
    const double ppi = frame.ppi > 0 ? frame.ppi : 500;
    return std::max(frame.image.width(), frame.image.height()) > largestSide * ppi;
}

// Collects the judgements: the score is the product of what each measure leaves, so that a print loses by
// degrees, and all of it to a single measure only when that measure is worth nothing.
class Judgement
{
public:
    void judge(const FingerQualityMeasure& measure, double raw, FingerDefect cause)
    {
        const FingerScale scale = measure.scale(raw);
        const bool passed = scale.passes(raw);
        const double left = std::pow(scale.worth(raw), scale.weight);
        m_left *= left;
        m_verdicts.push_back({cause, left, passed});
        m_measures.append({{algorithm + u'.' + measure.name(), algorithmVersion, raw}, scale.limit, passed});
    }

    int score() const { return static_cast<int>(std::lround(100 * m_left)); }
    const QList<FingerMeasure>& measures() const { return m_measures; }

    // What costs most first. A print that is refused gets at least one cause, so that the citizen is told
    // something.
    QList<FingerDefect> causes(bool refused) const
    {
        std::vector<Verdict> verdicts = m_verdicts;
        std::stable_sort(verdicts.begin(), verdicts.end(),
                         [](const Verdict& a, const Verdict& b) { return a.left < b.left; });
        QList<FingerDefect> causes;
        for (const Verdict& verdict : verdicts) {
            const bool named = !verdict.passed || (refused && causes.isEmpty() && verdict.left < unspoilt);
            if (named && !causes.contains(verdict.cause))
                causes.append(verdict.cause);
        }
        return causes;
    }

private:
    struct Verdict {
        FingerDefect cause;
        double left;
        bool passed;
    };
    double m_left = 1;
    std::vector<Verdict> m_verdicts;
    QList<FingerMeasure> m_measures;
};

// How differently sharp ridges of different directions are, over their mean: dragging blurs only what lies
// across it.
double unevenSharpness(const FingerBlocks& blocks)
{
    constexpr int sectors = 6;
    std::array<double, sectors> sums{};
    std::array<int, sectors> counts{};
    for (int row = 0; row < blocks.foreground().rows; ++row) {
        for (int column = 0; column < blocks.foreground().cols; ++column) {
            const double deviation = blocks.deviation().at<float>(row, column);
            if (blocks.foreground().at<uchar>(row, column) == 0 || deviation < 4)
                continue;
            const double doubled = std::atan2(blocks.gradientY2().at<float>(row, column),
                                              blocks.gradientX2().at<float>(row, column));
            const int sector = static_cast<int>((doubled / (2 * std::numbers::pi) + 0.5) * sectors) % sectors;
            sums[static_cast<std::size_t>(sector)] +=
                std::sqrt(blocks.energy().at<float>(row, column)) / deviation;
            ++counts[static_cast<std::size_t>(sector)];
        }
    }
    constexpr int enough = 12;
    double least = 0;
    double most = 0;
    for (std::size_t i = 0; i < sectors; ++i) {
        if (counts[i] < enough)
            continue;
        const double mean = sums[i] / counts[i];
        least = most == 0 ? mean : std::min(least, mean);
        most = std::max(most, mean);
    }
    return most > 0 ? (most - least) / most : 0;
}

// Why ridges show badly where skin touches.
FingerDefect surfaceDefect(const PrintEvidence& print, const FingerRawValues& values)
{
    constexpr double dark = 115;
    constexpr double middling = 156;
    const double grey = values.value("grey"_L1);
    const double contrast = values.value("contrast"_L1);
    const double certainty = values.value("orientation-certainty"_L1);
    if (grey < dark) // force widens ridges and leaves them clear, water runs them together
        return values.value("clear-ridges"_L1) > stillClear ? FingerDefect::TooHard : FingerDefect::TooWet;
    if (grey < middling)
        return unevenSharpness(print.blocks) > dragged ? FingerDefect::Smeared : FingerDefect::Moved;
    // Dry skin breaks ridges into flakes that point anywhere; a light touch keeps their direction.
    return certainty < 0.40 + 0.0095 * contrast ? FingerDefect::TooDry : FingerDefect::TooLight;
}

FingerDefect placeDefect(QPointF centre)
{
    if (std::abs(centre.x()) >= std::abs(centre.y()))
        return centre.x() < 0 ? FingerDefect::OffCentreLeft : FingerDefect::OffCentreRight;
    return centre.y() < 0 ? FingerDefect::OffCentreUp : FingerDefect::OffCentreDown;
}

// Ridges that neither point anywhere nor agree with each other, or of which hardly any repeats.
bool isRidgeless(const FingerRawValues& values)
{
    return (values.value("orientation-certainty"_L1) < ridgelessCertainty &&
            values.value("orientation-coherence"_L1) < ridgelessCoherence) ||
           values.value("ridge-purity"_L1) < ridgelessPurity;
}

FingerAssessment assessPixels(const Frame& frame, int threshold)
{
    FingerAssessment assessment;
    const PrintEvidence print(frame.image, frame.ppi);
    const FingerRawValues values = takeMeasures(fingerQualityMeasures(), print);
    const double area = values.value("area"_L1);
    assessment.foregroundShare = area / static_cast<double>(print.blocks.pixels().total());
    if (area < blankArea) {
        assessment.causes = {FingerDefect::Blank};
        return assessment;
    }
    assessment.foreground = print.blocks.bounds();
    assessment.clearShare = values.value("clear-ridges"_L1);
    assessment.minutiae = print.minutiae;

    const FingerDefect surface = surfaceDefect(print, values);
    const FingerDefect place = placeDefect(print.blocks.centre());
    Judgement judgement;
    for (const auto& measure : fingerQualityMeasures()) {
        const auto raw = values.constFind(measure->name());
        if (raw == values.constEnd())
            continue;
        const FingerBlame blame = measure->blame();
        judgement.judge(*measure, *raw,
                        blame == FingerBlame::Size    ? FingerDefect::TooSmall
                        : blame == FingerBlame::Place ? place
                                                      : surface);
    }
    assessment.measures = judgement.measures();
    if (isRidgeless(values)) {
        assessment.causes = {FingerDefect::NotAFinger};
        return assessment;
    }
    assessment.score = judgement.score();
    // A score that some measure has no part in may be shown, but opens no gate.
    const bool complete = values.size() == static_cast<qsizetype>(fingerQualityMeasures().size());
    assessment.passed = complete && assessment.score >= threshold;
    assessment.causes = judgement.causes(!assessment.passed);
    return assessment;
}

} // namespace

QList<QualityScore> FingerAssessment::qualityScores() const
{
    QList<QualityScore> scores{{algorithm, algorithmVersion, static_cast<double>(score)}};
    for (const FingerMeasure& measure : measures)
        scores.append(measure.value);
    if (nfiq2)
        scores.append(*nfiq2);
    return scores;
}

FingerAssessment assessFinger(const Frame& frame, const CapturePolicy& policy, FingerPosition position)
{
    FingerAssessment assessment;
    assessment.causes = {FingerDefect::Blank};
    if (frame.image.isNull() || frame.image.format() != QImage::Format_Grayscale8)
        return assessment;
    if (isBeyondAnyPlate(frame)) {
        assessment.causes = {FingerDefect::NotAFinger};
        return assessment;
    }
    try {
        assessment = assessPixels(frame, policy.thresholdFor(position));
    } catch (const cv::Exception&) { // out of memory, or a picture OpenCV cannot hold
        return assessment;
    }
    if (!policy.nfiq2Program.isEmpty()) {
        if (const auto score = nfiq2Score(policy.nfiq2Program, frame))
            assessment.nfiq2 = *score;
    }
    return assessment;
}

} // namespace thunhan
