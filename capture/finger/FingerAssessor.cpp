// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/FingerAssessor.h"

#include "capture/finger/FingerMeasures.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr auto algorithm = "thunhan.finger"_L1;
constexpr auto algorithmVersion = "1"_L1;

// How a raw value counts: worth nothing at `worthless`, everything at `ideal`, named as a cause past `limit`.
// Calibrated on synthesized prints of known damage; to be calibrated again on a site's own reader.
struct Scale {
    QLatin1StringView name;
    double worthless;
    double limit;
    double ideal;
    double weight;
};
constexpr Scale areaScale{"area"_L1, 15'000, 60'000, 85'000, 0.8}; // pixels at 500 ppi
constexpr Scale paleScale{"grey"_L1, 222, 168, 148, 0.7};
constexpr Scale darkScale{"grey"_L1, 48, 115, 135, 0.7};
constexpr Scale contrastScale{"contrast"_L1, 4, 36, 64, 0.45};
constexpr Scale certaintyScale{"orientation-certainty"_L1, 0.30, 0.82, 0.97, 0.7};
constexpr Scale coherenceScale{"orientation-coherence"_L1, 0.40, 0.85, 1.0, 0.4};
constexpr Scale sharpnessScale{"sharpness"_L1, 2.3, 4.55, 4.8, 0.6};
constexpr Scale purityScale{"ridge-purity"_L1, 0.5, 0.80, 0.97, 0.3};
constexpr Scale periodScale{"ridge-period-spread"_L1, 0.85, 0.50, 0.30, 0.2};
constexpr Scale clearScale{"clear-ridges"_L1, 0.05, 0.85, 1.0, 0.3};  // share of the skin
constexpr Scale centringScale{"off-centre"_L1, 0.9, 0.24, 0.05, 0.7}; // 1: on the picture's edge

constexpr double blankArea = 8'000;         // less skin than this is no presentation
constexpr double ridgelessCertainty = 0.30; // noise and cloth have less direction ...
constexpr double ridgelessCoherence = 0.50; // ... and none in common with their neighbours
constexpr double unspoilt = 0.995;

// Collects the judgements: the score is the product of what each measure leaves of it.
class Judgement
{
public:
    void judge(const Scale& scale, double raw, FingerDefect cause)
    {
        const bool larger = scale.ideal > scale.worthless;
        const bool passed = larger ? raw >= scale.limit : raw <= scale.limit;
        const double worth = std::clamp((raw - scale.worthless) / (scale.ideal - scale.worthless), 0.0, 1.0);
        const double left = std::pow(worth, scale.weight);
        m_left *= left;
        m_verdicts.push_back({cause, left, passed});
        m_measures.append({{algorithm + u'.' + scale.name, algorithmVersion, raw}, scale.limit, passed});
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

// Why ridges show badly where skin touches.
FingerDefect surfaceDefect(double grey, double contrast, double certainty)
{
    if (grey < darkScale.limit)
        return FingerDefect::TooWet;
    if (grey < 156)
        return FingerDefect::Smeared;
    // Dry skin breaks ridges into flakes that point anywhere; a light touch keeps their direction.
    return certainty < 0.40 + 0.0095 * contrast ? FingerDefect::TooDry : FingerDefect::TooLight;
}

FingerDefect placeDefect(QPointF centre)
{
    if (std::abs(centre.x()) >= std::abs(centre.y()))
        return centre.x() < 0 ? FingerDefect::OffCentreLeft : FingerDefect::OffCentreRight;
    return centre.y() < 0 ? FingerDefect::OffCentreUp : FingerDefect::OffCentreDown;
}

FingerAssessment assessPixels(const Frame& frame, const CapturePolicy& policy)
{
    FingerAssessment assessment;
    const FingerBlocks blocks(frame.image, frame.ppi);
    const double area = fingerArea(blocks);
    assessment.foregroundShare = area / static_cast<double>(blocks.pixels().total());
    if (area < blankArea) {
        assessment.causes = {FingerDefect::Blank};
        return assessment;
    }
    assessment.foreground = blocks.bounds();
    assessment.clearShare = clearRidgeShare(blocks);
    const double grey = fingerGrey(blocks);
    const double contrast = fingerContrast(blocks);
    const double certainty = orientationCertainty(blocks);
    const double coherence = orientationCoherence(blocks);
    const RidgeSpectrum spectrum = ridgeSpectrum(ridgeWaves(blocks));
    const FingerDefect surface = surfaceDefect(grey, contrast, certainty);
    const QPointF centre = blocks.centre();

    Judgement judgement;
    judgement.judge(areaScale, area, FingerDefect::TooSmall);
    judgement.judge(grey > 140 ? paleScale : darkScale, grey, surface);
    judgement.judge(contrastScale, contrast, surface);
    judgement.judge(certaintyScale, certainty, surface);
    judgement.judge(coherenceScale, coherence, surface);
    judgement.judge(sharpnessScale, ridgeSharpness(blocks), surface);
    judgement.judge(purityScale, spectrum.purity, surface);
    judgement.judge(periodScale, spectrum.periodSpread, surface);
    judgement.judge(clearScale, assessment.clearShare, surface);
    judgement.judge(centringScale, std::max(std::abs(centre.x()), std::abs(centre.y())), placeDefect(centre));

    assessment.measures = judgement.measures();
    if (certainty < ridgelessCertainty && coherence < ridgelessCoherence) {
        assessment.causes = {FingerDefect::NotAFinger};
        return assessment;
    }
    assessment.score = judgement.score();
    assessment.passed = assessment.score >= policy.fingerThreshold;
    assessment.causes = judgement.causes(!assessment.passed);
    return assessment;
}

} // namespace

QList<QualityScore> FingerAssessment::qualityScores() const
{
    QList<QualityScore> scores{{algorithm, algorithmVersion, static_cast<double>(score)}};
    for (const FingerMeasure& measure : measures)
        scores.append(measure.value);
    return scores;
}

FingerAssessment assessFinger(const Frame& frame, const CapturePolicy& policy)
{
    FingerAssessment unusable;
    unusable.causes = {FingerDefect::Blank};
    if (frame.image.isNull() || frame.image.format() != QImage::Format_Grayscale8)
        return unusable;
    try {
        return assessPixels(frame, policy);
    } catch (const cv::Exception&) { // out of memory, or a picture OpenCV cannot hold
        return unusable;
    }
}

} // namespace thunhan
