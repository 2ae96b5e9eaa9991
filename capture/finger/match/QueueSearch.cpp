// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/match/QueueSearch.h"

#include "capture/finger/match/PrintTemplate.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <opencv2/core.hpp>
#include <optional>

namespace thunhan
{
namespace
{

// Nothing when it cannot be compared with anything.
std::optional<MatchablePrint> readyPrint(const Minutiae& minutiae)
{
    try {
        MatchablePrint print(minutiae);
        return print.tellsEnough() ? std::optional(std::move(print)) : std::nullopt;
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace

QueueVerdict searchQueue(const QList<Minutiae>& probes, const QList<QueuePrint>& queue,
                         const CancelToken& cancel)
{
    std::vector<MatchablePrint> ready;
    for (const Minutiae& probe : probes) {
        if (auto print = readyPrint(probe))
            ready.push_back(std::move(*print));
    }
    QHash<ApplicationId, double> best;
    QSet<ApplicationId> seen;
    QSet<ApplicationId> compared;
    for (const QueuePrint& waiting : queue) {
        seen.insert(waiting.application);
        const auto minutiae = decodeTemplate(waiting.features);
        const auto other = minutiae ? readyPrint(*minutiae) : std::nullopt;
        if (!other || ready.empty())
            continue;
        compared.insert(waiting.application);
        for (const MatchablePrint& probe : ready) {
            if (cancel.isCancelled())
                return {};
            const double similarity = printSimilarity(probe, *other);
            if (similarity >= sameFingerSimilarity)
                best[waiting.application] = std::max(best.value(waiting.application), similarity);
        }
    }
    QueueVerdict verdict;
    verdict.complete = true;
    verdict.same = best.keys();
    std::sort(verdict.same.begin(), verdict.same.end(),
              [&best](ApplicationId a, ApplicationId b) { return best.value(a) > best.value(b); });
    for (const ApplicationId application : seen - compared)
        verdict.unchecked.append(application);
    return verdict;
}

} // namespace thunhan
