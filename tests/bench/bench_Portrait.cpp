// SPDX-License-Identifier: GPL-3.0-or-later
// What judging a portrait costs, on a drawn person in the size that cameras deliver, every measure included.
#include "capture/portrait/PortraitStill.h"
#include "capture/twin/PortraitSynthesizer.h"

#include <benchmark/benchmark.h>

using namespace thunhan;

namespace
{

constexpr QSize frameSize(1280, 720);

std::shared_ptr<const FaceAssessor> assessor()
{
    static const auto model = FaceModel::load(FaceModel::debianPath()).value();
    return std::make_shared<const FaceAssessor>(model, PortraitPolicy{});
}

// A person who does not sit like a statue, or nothing would have to be followed.
std::vector<QImage> frames()
{
    std::vector<QImage> all;
    for (quint32 i = 0; i < 6; ++i) {
        PortraitPose pose;
        pose.offset = {0.004 * i, 0.002 * i};
        pose.noise = i;
        all.push_back(drawPortrait({5}, pose, frameSize).convertToFormat(QImage::Format_RGB888));
    }
    return all;
}

// The first frame of a preview: the face is looked for in the whole of it.
void detect(benchmark::State& state)
{
    const auto judge = assessor();
    const auto film = frames();
    std::size_t at = 0;
    for (auto _ : state) {
        FaceTracker tracker;
        benchmark::DoNotOptimize(judge->assess(film[at++ % film.size()], tracker));
    }
}
BENCHMARK(detect)->Name("PortraitAssess/detect/1280x720")->Unit(benchmark::kMillisecond);

// The frames after it, there and back, so that the film has no cut.
void track(benchmark::State& state)
{
    const auto judge = assessor();
    const auto film = frames();
    const std::size_t turn = 2 * film.size() - 2;
    FaceTracker tracker;
    std::size_t at = 0;
    for (auto _ : state) {
        const std::size_t place = at++ % turn;
        const QImage& frame = film[place < film.size() ? place : turn - place];
        if (tracker.isSearchDue()) { // the other row's
            state.PauseTiming();
            judge->assess(frame, tracker);
            state.ResumeTiming();
        }
        benchmark::DoNotOptimize(judge->assess(frame, tracker));
    }
}
BENCHMARK(track)->Name("PortraitAssess/track/1280x720")->Unit(benchmark::kMillisecond);

// From the frame that is taken to the encoded sample.
void still(benchmark::State& state)
{
    const auto judge = assessor();
    Frame frame;
    frame.image = drawPortrait({5}, {}, frameSize);
    for (auto _ : state)
        benchmark::DoNotOptimize(makePortraitStill(frame, judge, PortraitPolicy{}));
}
BENCHMARK(still)->Name("PortraitStill/1280x720")->Unit(benchmark::kMillisecond);

} // namespace
