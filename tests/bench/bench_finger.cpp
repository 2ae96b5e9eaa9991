// SPDX-License-Identifier: GPL-3.0-or-later
// What judging, packing and comparing prints costs, on synthesized ones in the sizes that readers deliver.
#include "capture/finger/wsq/WsqCodec.h"
#include "capture/twin/FingerprintSynthesizer.h"

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

} // namespace
