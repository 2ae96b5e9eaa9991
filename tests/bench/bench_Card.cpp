// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the old card out of hand-held pictures of 1920x1080. Eight pictures in turn, so that none is learnt
// by heart.
#include "capture/card/CardQrReader.h"
#include "capture/card/MrzReader.h"
#include "capture/card/OcrB.h"
#include "tests/capture/card/DamagedCards.h"

#include <QGuiApplication>
#include <array>
#include <benchmark/benchmark.h>

namespace
{

using namespace thunhan;

constexpr double handHeld = 0.6; // damage
constexpr std::size_t pictures = 8;

// Fonts need an application, and there is one for the whole program.
void needApplication()
{
    static int count = 1;
    static char name[] = "thunhan_bench";
    static std::array<char*, 2> arguments{name, nullptr};
    static const bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(count, arguments.data());
    Q_UNUSED(offscreen)
}

std::array<QImage, pictures> takePictures(CardSide side)
{
    std::array<QImage, pictures> taken;
    for (std::size_t i = 0; i < pictures; ++i)
        taken.at(i) = photographed(drawSide(inventCard({i}), side), i, handHeld);
    return taken;
}

void qrRead(benchmark::State& state)
{
    needApplication();
    const auto taken = takePictures(CardSide::Front);
    std::size_t next = 0, read = 0;
    for ([[maybe_unused]] const auto _ : state)
        read += lookForCardQr(taken.at(next++ % pictures)).card.has_value() ? 1 : 0;
    state.counters["read"] = benchmark::Counter(double(read) / double(next));
}
BENCHMARK(qrRead)->Name("QrRead/1920x1080")->Unit(benchmark::kMillisecond);

void mrzRead(benchmark::State& state)
{
    needApplication();
    const auto reader = MrzReader::load(debianOcrBPath());
    if (!reader) {
        state.SkipWithError("fonts-ocr-b is needed");
        return;
    }
    const auto taken = takePictures(CardSide::Back);
    std::size_t next = 0, read = 0;
    for ([[maybe_unused]] const auto _ : state)
        read += reader->read(taken.at(next++ % pictures)).mrz.has_value() ? 1 : 0;
    state.counters["read"] = benchmark::Counter(double(read) / double(next));
}
BENCHMARK(mrzRead)->Name("MrzRead/1920x1080")->Unit(benchmark::kMillisecond);

} // namespace
