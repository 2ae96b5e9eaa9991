// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/SequenceCheck.h"

namespace thunhan
{
namespace
{

bool mirrored(FingerPosition a, FingerPosition b)
{
    constexpr int hand = static_cast<int>(FingerPosition::LeftThumb);
    return isLeft(a) != isLeft(b) && static_cast<int>(a) % hand == static_cast<int>(b) % hand;
}

std::optional<SequenceClash> clashOf(const SequencePrint& a, const SequencePrint& b, double similarity,
                                     double threshold)
{
    const bool same = similarity >= threshold;
    if (a.ofClerk != b.ofClerk)
        return same ? std::optional(SequenceClash::ClerksFinger) : std::nullopt;
    if (a.ofClerk)
        return {}; // both: nobody's business
    if (a.position == b.position)
        return similarity < otherFingerSimilarity && a.isClear && b.isClear
                   ? std::optional(SequenceClash::NotTheSame)
                   : std::nullopt;
    if (!same)
        return {};
    return mirrored(a.position, b.position) ? SequenceClash::HandsSwapped : SequenceClash::SameFingerTwice;
}

} // namespace

SequenceVerdict checkSequence(const QList<SequencePrint>& prints, double threshold)
{
    SequenceVerdict verdict;
    const auto comparable = [&prints](qsizetype i) {
        return prints[i].print && prints[i].print->tellsEnough();
    };
    for (qsizetype second = 0; second < prints.size(); ++second) {
        if (!comparable(second)) {
            verdict.unchecked.append(second);
            continue;
        }
        for (qsizetype first = 0; first < second; ++first) {
            if (!comparable(first))
                continue;
            const double similarity = printSimilarity(*prints[first].print, *prints[second].print);
            if (const auto clash = clashOf(prints[first], prints[second], similarity, threshold))
                verdict.findings.append({*clash, first, second, similarity});
            const bool ofOneFinger = prints[first].position == prints[second].position &&
                                     prints[first].ofClerk == prints[second].ofClerk;
            const bool isFound = !verdict.findings.isEmpty() && verdict.findings.last().first == first &&
                                 verdict.findings.last().second == second;
            const bool undecided = ofOneFinger && !isFound && similarity < threshold;
            if (undecided && !verdict.unchecked.contains(second))
                verdict.unchecked.append(second);
        }
    }
    return verdict;
}

} // namespace thunhan
