// SPDX-License-Identifier: GPL-3.0-or-later
// What a citizen sees of the glass while prints are judged: pictures a second that reach the window, of the
// twenty that the reader's service streams, with one of the machine's cores judging prints all the time.
#include "app/base/Clock.h"
#include "app/base/Random.h"
#include "capture/finger/FingerAssessor.h"
#include "capture/finger/FingerCaptureSession.h"
#include "capture/finger/sbi/SbiScanner.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/LiveScanService.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QUuid>
#include <QtConcurrentRun>
#include <atomic>
#include <benchmark/benchmark.h>

using namespace thunhan;
using namespace std::chrono_literals;

namespace
{

constexpr auto held = 5000ms; // on the glass
constexpr auto patience = 60s;

bool until(const std::function<bool()>& seen)
{
    QEventLoop loop;
    QTimer glance;
    QObject::connect(&glance, &QTimer::timeout, &loop, [&] {
        if (seen())
            loop.quit();
    });
    glance.start(5ms);
    QTimer::singleShot(patience, &loop, [&] { loop.exit(1); });
    return loop.exec() == 0;
}

void previewWhileAssessing(benchmark::State& state)
{
    int argc = 0;
    const QCoreApplication application(argc, nullptr);
    const SystemClock clock;
    SystemRandom random;
    LiveScanService service(TwinPerson{1});
    service.setDelay(0ms, held);
    SbiSetup setup;
    setup.firstPort = setup.lastPort = service.port();
    setup.platen = {SlapSynthesizer::width, SlapSynthesizer::height};
    SbiScanner scanner(setup, clock, random);
    QThreadPool pool;
    const CapturePolicy policy;

    Frame print;
    print.image = FingerprintSynthesizer(TwinPerson{1}).impression(FingerPosition::RightIndex, 0);
    print.ppi = FingerprintSynthesizer::ppi;
    std::atomic<bool> over = false;
    std::atomic<int> assessed = 0;
    auto busy = QtConcurrent::run(&pool, [&] {
        for (; !over; ++assessed)
            benchmark::DoNotOptimize(assessFinger(print, policy, FingerPosition::RightIndex));
    });

    FingerCaptureSession session({scanner, pool, clock, random}, policy, OperatorId(QUuid::createUuid()));
    int shown = 0;
    int judged = 0;
    QElapsedTimer since;
    double seconds = 0; // from the first picture to the last
    bool taken = false;
    QObject::connect(&session, &FingerCaptureSession::previewed, &session, [&] {
        if (shown++ == 0)
            since.start();
        seconds = double(since.nsecsElapsed()) / 1e9;
    });
    QObject::connect(&session, &FingerCaptureSession::previewJudged, &session, [&] { ++judged; });
    QObject::connect(&session, &FingerCaptureSession::frameArrived, &session, [&] { taken = true; });
    scanner.open();
    bool good = until([&] { return scanner.status().state == DeviceState::Ready; });
    for (auto _ : state) {
        session.start({FingerRequest(FingerGroup::PlainRightFour)});
        good = good && until([&] { return taken; });
        state.SetIterationTime(seconds);
        state.counters["fps"] = (shown - 1) / seconds;
        state.counters["judged_a_second"] = judged / seconds;
    }
    over = true;
    busy.waitForFinished();
    if (!good)
        state.SkipWithError("no prints came");
    state.counters["prints_assessed_meanwhile"] = double(assessed);
}
BENCHMARK(previewWhileAssessing)
    ->Name("PreviewWhileAssessing/slap")
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kSecond);

} // namespace
