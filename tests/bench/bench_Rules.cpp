// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk pays after every field: requirements, all rules and the gate of one application.
#include "app/domain/CompletenessGate.h"
#include "tests/support/DrawnApplications.h"
#include "tests/support/SampleApplications.h"

#include <benchmark/benchmark.h>

namespace thunhan
{
namespace
{

void ruleCheck(benchmark::State& state)
{
    constexpr std::size_t drawn = 256;
    const RuleContext rules = sampleRules();
    const Application base = sampleApplication(1);
    std::vector<Application> applications;
    for (std::size_t seed = 0; seed < drawn; ++seed)
        applications.push_back(drawnApplication(seed, base));
    std::size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(findGaps(applications[next++ % drawn], rules));
}
BENCHMARK(ruleCheck)->Name("RuleCheck/application")->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace thunhan
