// SPDX-License-Identifier: GPL-3.0-or-later
// What judging, packing and comparing prints costs, on synthesized ones in the sizes that readers deliver.
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/match/PrintTemplate.h"
#include "capture/finger/match/QueueSearch.h"
#include "capture/finger/slap/SlapSegmenter.h"
#include "capture/finger/wsq/WsqCodec.h"
#include "capture/twin/SlapSynthesizer.h"
#include "tests/capture/finger/match/SyntheticPrints.h"

#include <benchmark/benchmark.h>

using namespace thunhan;

namespace
{

constexpr int plate = 244; // grey of the glass

// As a live-scan delivers a rolled print: two prints side by side fill its plate.
QImage liveScanPrint()
{
    FingerprintSynthesizer person(TwinPerson{1});
    QImage image(832, 768, QImage::Format_Grayscale8);
    image.fill(plate);
    for (const auto& [position, x] :
         {std::pair{FingerPosition::RightIndex, 0}, {FingerPosition::RightThumb, 416}}) {
        const QImage print = person.impression(position, 0);
        for (int y = 0; y < print.height(); ++y)
            std::copy_n(print.constScanLine(y), print.width(), image.scanLine(y + 104) + x);
    }
    return image;
}

void encodeRolled(benchmark::State& state)
{
    const QImage image = liveScanPrint();
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeWsq(image).value());
}
BENCHMARK(encodeRolled)->Name("WsqEncode/832x768")->Unit(benchmark::kMillisecond);

void decodeRolled(benchmark::State& state)
{
    const QByteArray bytes = encodeWsq(liveScanPrint()).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(decodeWsq(bytes).value());
}
BENCHMARK(decodeRolled)->Name("WsqDecode/832x768")->Unit(benchmark::kMillisecond);

void assess(benchmark::State& state)
{
    Frame frame;
    frame.image = FingerprintSynthesizer(TwinPerson{1}).impression(FingerPosition::RightIndex, 0);
    frame.ppi = FingerprintSynthesizer::ppi;
    const CapturePolicy policy;
    for (auto _ : state)
        benchmark::DoNotOptimize(assessFinger(frame, policy, FingerPosition::RightIndex));
}
BENCHMARK(assess)->Name("FingerAssess/416x560")->Unit(benchmark::kMillisecond);

void segment(benchmark::State& state)
{
    Frame frame;
    frame.image = SlapSynthesizer(TwinPerson{1}).slap(FingerGroup::PlainRightFour, 0).image;
    frame.ppi = FingerprintSynthesizer::ppi;
    for (auto _ : state)
        benchmark::DoNotOptimize(segmentSlap(frame, FingerGroup::PlainRightFour));
}
BENCHMARK(segment)->Name("SlapSegment/1600x1500")->Unit(benchmark::kMillisecond);

// Ten fingers against ten, from pictures that are ready for comparing.
void matchTen(benchmark::State& state)
{
    FingerprintSynthesizer person(TwinPerson{1});
    std::vector<MatchablePrint> first;
    std::vector<MatchablePrint> second;
    for (const FingerPosition position : allFingerPositions) {
        first.push_back(matchable(person.impression(position, 0)));
        second.push_back(matchable(person.impression(position, 1)));
    }
    for (auto _ : state) {
        for (const MatchablePrint& a : first) {
            for (const MatchablePrint& b : second)
                benchmark::DoNotOptimize(printSimilarity(a, b));
        }
    }
}
BENCHMARK(matchTen)->Name("Match/10x10")->Unit(benchmark::kMillisecond);

// Both index fingers against those of two thousand applications, of forty people in turn.
void searchTwoThousand(benchmark::State& state)
{
    constexpr quint64 people = 40;
    constexpr int applications = 2000;
    QList<QByteArray> features;
    for (quint64 person = 2; person < 2 + people; ++person) {
        FingerprintSynthesizer fingers(TwinPerson{person});
        for (const FingerPosition position : {FingerPosition::RightIndex, FingerPosition::LeftIndex})
            features.append(encodeTemplate(matchable(fingers.impression(position, 0)).minutiae()));
    }
    QList<QueuePrint> queue;
    for (int i = 0; i < 2 * applications; ++i)
        queue.append({ApplicationId(QUuid(static_cast<uint>(i / 2 + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                      features[i % features.size()]});
    FingerprintSynthesizer citizen(TwinPerson{1});
    QList<Minutiae> probes;
    for (const FingerPosition position : {FingerPosition::RightIndex, FingerPosition::LeftIndex})
        probes.append(matchable(citizen.impression(position, 0)).minutiae());
    for (auto _ : state)
        benchmark::DoNotOptimize(searchQueue(probes, queue, {}));
}
BENCHMARK(searchTwoThousand)->Name("QueueSearch/2000")->Unit(benchmark::kMillisecond);

} // namespace
