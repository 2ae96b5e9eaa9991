// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that thresholds were chosen from, over synthesized people, so that a site can look at them and
// set its own beside them. Minutes of work.
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/PortraitReport.h"
#include "app/main/ctl/Terminal.h"
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/match/PrintMatcher.h"
#include "capture/finger/slap/SlapSegmenter.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/SlapSynthesizer.h"

#include <algorithm>
#include <array>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Thresholds are chosen on the first ones; whether they hold is to be seen on others.
struct People {
    quint64 first = 1;
    quint64 count = 20;
};

FingerAssessment assess(const QImage& image, FingerPosition position)
{
    Frame frame;
    frame.image = image;
    frame.ppi = FingerprintSynthesizer::ppi;
    return assessFinger(frame, CapturePolicy(), position);
}

// What changed from one print to the next.
QString changedMeasures(const FingerAssessment& before, const FingerAssessment& now)
{
    QStringList changes;
    for (qsizetype i = 0; i < std::min(before.measures.size(), now.measures.size()); ++i) {
        const QualityScore& was = before.measures[i].value;
        const QualityScore& is = now.measures[i].value;
        if (was.algorithm == is.algorithm && was.value != is.value)
            changes.append(u"%1 %2 after %3"_s.arg(is.algorithm.section(u'.', -1))
                               .arg(is.value, 0, 'g', 5)
                               .arg(was.value, 0, 'g', 5));
    }
    return changes.join(u", "_s);
}

// More damage must never score higher: every kind, in four steps, on ten fingers of each person.
bool printMonotonicity(const People& people)
{
    struct Damage {
        QString name;
        double FingerCondition::*knob;
        double full;
    };
    const std::array<Damage, 8> damages{{{u"dry"_s, &FingerCondition::dry, 1},
                                         {u"wet"_s, &FingerCondition::wet, 1},
                                         {u"light"_s, &FingerCondition::light, 1},
                                         {u"hard"_s, &FingerCondition::hard, 1},
                                         {u"blurred"_s, &FingerCondition::blurred, 1},
                                         {u"smeared"_s, &FingerCondition::smeared, 1},
                                         {u"cut"_s, &FingerCondition::cut, 0.7},
                                         {u"noise"_s, &FingerCondition::noise, 1}}};
    constexpr int steps = 4;
    std::array<std::array<double, steps + 1>, damages.size()> sums{};
    std::array<int, damages.size()> offences{};
    std::array<int, damages.size()> largest{};
    for (quint64 person = people.first; person < people.first + people.count; ++person) {
        FingerprintSynthesizer fingers(TwinPerson{person});
        for (const FingerPosition position : allFingerPositions) {
            const FingerAssessment untouched = assess(fingers.impression(position, 0), position);
            for (std::size_t d = 0; d < damages.size(); ++d) {
                FingerAssessment before = untouched;
                sums[d][0] += untouched.score;
                for (int step = 1; step <= steps; ++step) {
                    FingerCondition condition;
                    condition.*damages[d].knob = damages[d].full * step / steps;
                    const FingerAssessment now = assess(fingers.impression(position, 0, condition), position);
                    if (now.score > before.score) {
                        ++offences[d];
                        largest[d] = std::max(largest[d], now.score - before.score);
                        print(u"person %1, %2, %3 %4 of %5: %6 after %7 (%8)"_s.arg(person)
                                  .arg(toName(position), damages[d].name)
                                  .arg(step)
                                  .arg(steps)
                                  .arg(now.score)
                                  .arg(before.score)
                                  .arg(changedMeasures(before, now)));
                    }
                    before = now;
                    sums[d][static_cast<std::size_t>(step)] += now.score;
                }
            }
        }
    }
    print(
        u"Mean score of %1 fingers by damage, none to full; rises of a single finger, and the largest"_s.arg(
            10 * people.count));
    bool holds = true;
    for (std::size_t d = 0; d < damages.size(); ++d) {
        QString row = damages[d].name.leftJustified(10);
        for (const double sum : sums[d])
            row +=
                QString::number(sum / (10.0 * static_cast<double>(people.count)), 'f', 1).rightJustified(7);
        print(row + u"   rises %1, largest %2"_s.arg(offences[d]).arg(largest[d]));
        holds = holds && offences[d] == 0;
    }
    return holds;
}

void printScores(const QString& name, std::vector<double> scores)
{
    std::sort(scores.begin(), scores.end());
    const auto at = [&scores](double share) {
        return QString::number(
            scores[static_cast<std::size_t>(share * static_cast<double>(scores.size() - 1))], 'f', 3);
    };
    print(u"%1 %2   least %3   1 %4   5 %5   half %6   95 %7   99 %8   most %9"_s.arg(
        name.leftJustified(22), QString::number(scores.size()).rightJustified(7), at(0), at(0.01), at(0.05),
        at(0.5), at(0.95), at(0.99), at(1)));
}

// Similarities of the same finger and of different ones, plain against plain and against rolled.
bool printSeparation(const People& people)
{
    struct Taken {
        MatchablePrint plain;
        MatchablePrint again;
        MatchablePrint rolled;
    };
    std::vector<Taken> taken;
    for (quint64 person = people.first; person < people.first + people.count; ++person) {
        FingerprintSynthesizer fingers(TwinPerson{person});
        const auto print = [&](FingerPosition position, quint64 number, const FingerCondition& condition) {
            return MatchablePrint(assess(fingers.impression(position, number, condition), position).minutiae);
        };
        FingerCondition rolled;
        rolled.rolled = 1;
        for (const FingerPosition position : allFingerPositions)
            taken.push_back({print(position, 0, {}), print(position, 1, {}), print(position, 2, rolled)});
    }
    std::vector<double> genuinePlain;
    std::vector<double> genuineRolled;
    std::vector<double> impostorPlain;
    std::vector<double> impostorRolled;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        for (std::size_t j = 0; j < taken.size(); ++j) {
            (i == j ? genuinePlain : impostorPlain)
                .push_back(printSimilarity(taken[i].plain, taken[j].again));
            (i == j ? genuineRolled : impostorRolled)
                .push_back(printSimilarity(taken[i].plain, taken[j].rolled));
        }
    }
    print(u"Similarities of %1 fingers, by rank in hundredths; the same finger from %2"_s.arg(taken.size())
              .arg(sameFingerSimilarity));
    printScores(u"same, plain-plain"_s, genuinePlain);
    printScores(u"same, plain-rolled"_s, genuineRolled);
    printScores(u"other, plain-plain"_s, impostorPlain);
    printScores(u"other, plain-rolled"_s, impostorRolled);
    const auto below = [](double similarity) { return similarity < sameFingerSimilarity; };
    const auto missed = std::count_if(genuinePlain.begin(), genuinePlain.end(), below) +
                        std::count_if(genuineRolled.begin(), genuineRolled.end(), below);
    const auto taking = static_cast<std::ptrdiff_t>(impostorPlain.size() + impostorRolled.size()) -
                        std::count_if(impostorPlain.begin(), impostorPlain.end(), below) -
                        std::count_if(impostorRolled.begin(), impostorRolled.end(), below);
    print(u"not known again %1, taken for another %2"_s.arg(missed).arg(taking));
    return missed == 0 && taking == 0;
}

// What is laid on the glass, and what was said about it.
bool printSegmentation(const People& people)
{
    struct Laid {
        QString name;
        FingerGroup group;
        SlapCondition condition;
        QList<SlapDefect> expected;
    };
    const auto without = [](QList<FingerPosition> lifted) {
        SlapCondition condition;
        condition.lifted = std::move(lifted);
        return condition;
    };
    const auto right = FingerGroup::PlainRightFour;
    const auto left = FingerGroup::PlainLeftFour;
    const auto thumbs = FingerGroup::PlainThumbs;
    using enum FingerPosition;
    const QList<SlapDefect> missing{SlapDefect::FingerMissing};
    const QList<SlapDefect> twoMissing{SlapDefect::FingerMissing, SlapDefect::FingerMissing};
    const QList<SlapDefect> wrong{SlapDefect::WrongHand};
    const std::array<Laid, 16> rows{{
        {u"right four"_s, right, {}, {}},
        {u"left four"_s, left, {}, {}},
        {u"thumbs"_s, thumbs, {}, {}},
        {u"right four, turned"_s, right, {.turn = 0.2}, {}},
        {u"left hand for right"_s, right, {.otherHand = true}, wrong},
        {u"right hand for left"_s, left, {.otherHand = true}, wrong},
        {u"left hand, no ring"_s, right, {.otherHand = true, .lifted = {LeftRing}}, wrong},
        {u"no right index"_s, right, without({RightIndex}), missing},
        {u"no right middle"_s, right, without({RightMiddle}), missing},
        {u"no left ring"_s, left, without({LeftRing}), missing},
        {u"no left little"_s, left, without({LeftLittle}), missing},
        {u"no right middle, little"_s, right, without({RightMiddle, RightLittle}), twoMissing},
        {u"no left index, ring"_s, left, without({LeftIndex, LeftRing}), twoMissing},
        {u"no left thumb"_s, thumbs, without({LeftThumb}), missing},
        {u"overlapping"_s, right, {.overlapping = true}, {SlapDefect::FingersOverlap}},
        {u"over the edge"_s, right, {.overEdge = 0.4}, {SlapDefect::FingerCutOff}},
    }};
    struct Found {
        quint64 named = 0;
        qsizetype placed = 0;
        qsizetype fingers = 0;
    };
    std::array<Found, rows.size()> found{};
    for (quint64 person = people.first; person < people.first + people.count; ++person) {
        SlapSynthesizer slaps(TwinPerson{person});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Laid& row = rows[i];
            const SyntheticSlap slap = slaps.slap(row.group, 0, row.condition);
            Frame frame;
            frame.image = slap.image;
            frame.ppi = FingerprintSynthesizer::ppi;
            const SlapSegmentation segmented = segmentSlap(frame, row.group);
            QList<SlapDefect> defects;
            bool rightOnes = true; // are said to be missing
            for (const SlapFinding& finding : segmented.findings) {
                defects.append(finding.defect);
                rightOnes = rightOnes && (finding.defect != SlapDefect::FingerMissing ||
                                          (finding.finger && row.condition.lifted.contains(*finding.finger)));
            }
            found[i].named += defects == row.expected && rightOnes ? 1 : 0;
            found[i].fingers += slap.fingers.size();
            for (const SlapTruth& truth : slap.fingers)
                found[i].placed += std::count_if(
                    segmented.fingers.begin(), segmented.fingers.end(), [&truth](const SlapFinger& finger) {
                        const QPointF off = finger.centre - truth.centre;
                        return finger.position == truth.position && std::hypot(off.x(), off.y()) < 40;
                    });
        }
    }
    print(u"Slaps of %1 people: defects named as laid; fingers named and placed within 40 pixels"_s.arg(
        people.count));
    bool holds = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        print(u"%1 named %2 of %3   fingers %4 of %5"_s.arg(rows[i].name.leftJustified(24))
                  .arg(found[i].named)
                  .arg(people.count)
                  .arg(found[i].placed)
                  .arg(found[i].fingers));
        holds = holds && found[i].named == people.count;
    }
    return holds;
}

class CalibrateCommand final : public Command
{
public:
    QString name() const override { return u"calibrate"_s; }
    QString summary() const override { return u"Prints what thresholds were chosen from."_s; }
    bool needsStation() const override { return false; }
    bool takesArguments() const override { return true; }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(
            u"table"_s,
            u"monotonicity, separation, segmentation (of prints), or portrait: which "
            "damage trips which measure."_s,
            u"TABLE"_s);
        parser.addPositionalArgument(u"files"_s, u"portrait: photographs beside the drawn people."_s,
                                     u"[FILE...]"_s);
        parser.addOption({u"model"_s, u"portrait: the landmark model (Debian's)."_s, u"FILE"_s});
        parser.addOption({u"people"_s, u"Synthesized people (20, of ten fingers each)."_s, u"N"_s, u"20"_s});
        parser.addOption(
            {u"first"_s,
             u"Prints: the first of them (1), to look at others than thresholds were chosen on."_s, u"SEED"_s,
             u"1"_s});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& /*folder*/) override
    {
        const QStringList words = parser.positionalArguments();
        bool isNumber = false;
        bool isSeed = false;
        const People people{parser.value(u"first"_s).toULongLong(&isSeed),
                            parser.value(u"people"_s).toULongLong(&isNumber)};
        const bool portrait = words.value(0) == u"portrait"_s;
        if ((words.size() != 1 && !portrait) || !isNumber || !isSeed || people.first == 0 ||
            people.first > 1'000'000 || people.count == 0 || people.count > 10'000)
            return ExitCode::Usage;
        if (portrait)
            return printPortraitConfusion(words.sliced(1), people.count, parser.value(u"model"_s));
        const auto verdict = [](bool holds) { return holds ? ExitCode::Done : ExitCode::Failed; };
        if (words[0] == u"monotonicity"_s)
            return verdict(printMonotonicity(people));
        if (words[0] == u"separation"_s)
            return verdict(printSeparation(people));
        if (words[0] == u"segmentation"_s)
            return verdict(printSegmentation(people));
        return ExitCode::Usage;
    }
};

} // namespace

std::unique_ptr<Command> makeCalibrateCommand()
{
    return std::make_unique<CalibrateCommand>();
}

} // namespace thunhan
