// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the capture steps into a folder, with the training person before the real device stacks, in both
// languages, to be looked at beside the reference pictures: capture_gallery <folder> [high]
#include "capture/twin/PortraitSynthesizer.h"
#include "tests/ui/desk/CaptureShow.h"
#include "ui/desk/capture/AdviceBox.h"
#include "ui/desk/capture/PortraitText.h"

#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace thunhan;

namespace
{

// Until the person who sits down is told what to do.
bool isGuided(CaptureShow& show)
{
    using enum PortraitAdvice;
    const QString words = show.find<AdviceBox>("portraitAdvice")->words();
    for (const PortraitAdvice advice : {LeanLeft, LeanRight, TurnLeft, TurnRight, MoveLeft, MoveRight}) {
        if (words == adviceText(advice))
            return true;
    }
    return show.load().keptSample(BiometricModality::Face) != nullptr;
}

void showFingers(CaptureShow& show)
{
    using Act = TwinPresentation::Act;
    const TwinPresentation away{Act::StayAway, {}, CaptureRetry::PressAgain, {}};
    const TwinPresentation dry{Act::Press, {.dry = 0.8}, CaptureRetry::PressAgain, {}};
    const TwinPresentation aside{Act::Press, {.shiftX = 110}, CaptureRetry::PressAgain, {}};
    for (int i = 0; i < 6; ++i)
        show.bench.finger.plan({});
    show.bench.finger.plan(away);
    show.bench.finger.plan(aside);
    show.bench.finger.plan(away);
    show.bench.finger.setHabit(away);
    show.open(sampleWithout(BiometricModality::Finger, 42), EnrollmentStep::Fingerprints);
    const auto samples = [](const Application& application, int count) {
        int prints = 0;
        for (const BiometricSample& sample : application.samples)
            prints += sample.modality == BiometricModality::Finger ? 1 : 0;
        return prints >= count;
    };
    show.until([&](const Application& a) { return samples(a, 6); });
    show.save("finger-waiting");
    show.press(Qt::Key_F1);
    show.save("finger-help");
    show.press(Qt::Key_F1);
    show.press(Qt::Key_M);
    show.press(Qt::Key_1);
    show.save("finger-exception");
    show.press(Qt::Key_Return);
    show.until([&](const Application& a) { return samples(a, 7); });
    show.save("finger-aside");
    show.bench.finger.setHabit(dry);
    show.press(Qt::Key_Left);
    show.until([&](const Application& a) { return samples(a, 9); });
    show.wait([&show] { return show.button("fingerOverride"); });
    show.save("finger-exhausted");
    show.press(Qt::Key_O);
    show.save("finger-override");
    show.bench.finger.setHabit({});
    show.pause();
}

void showPortrait(CaptureShow& show)
{
    Application application = sampleWithout(BiometricModality::Face, 43);
    application.confirmations.clear();
    show.open(application, EnrollmentStep::Portrait);
    show.save("portrait-loading");
    show.wait([&show] { return isGuided(show); });
    show.save("portrait-guided");
    show.until([](const Application& a) { return a.keptSample(BiometricModality::Face) != nullptr; });
    show.press(Qt::Key_1);
    show.press(Qt::Key_2);
    show.save("portrait-taken");
    show.press(Qt::Key_C);
    show.wait([&show] { return show.button("portraitCalibrate"); });
    show.press(Qt::Key_K);
    show.wait([&show] { return show.bench.cameras->calibration().has_value(); });
    show.save("portrait-camera");
    show.pause();
}

// Of an office whose thresholds leave it to the clerk.
void showOwnReason(CaptureShow& show)
{
    const ReferenceData shipped = show.desk.reference;
    show.desk.reference = shipped
                              .with(R"({"schema": 1, "document": "thresholds", "edition": "2026-12-01",
                                         "fingers": {}, "portrait": {"supervisor_below": 1}})")
                              .value();
    PortraitPose aside;
    aside.yaw = 14;
    show.bench.showStill(drawPortrait({11}, aside, {1280, 960}));
    show.open(sampleWithout(BiometricModality::Face, 45), EnrollmentStep::Portrait);
    show.wait([&show] { return isGuided(show); });
    for (int still = 1; still <= 3; ++still) {
        show.press(Qt::Key_Space);
        show.until([still](const Application& a) {
            const auto isFace = [](const BiometricSample& sample) {
                return sample.modality == BiometricModality::Face;
            };
            return std::count_if(a.samples.begin(), a.samples.end(), isFace) == still;
        });
    }
    show.wait([&show] { return show.button("portraitOverride"); });
    show.press(Qt::Key_O);
    show.save("portrait-own-reason");
    show.desk.reference = shipped;
    show.pause();
}

void showDocuments(CaptureShow& show)
{
    show.open(sampleWithout(BiometricModality::Iris, 44), EnrollmentStep::Documents);
    show.wait([&show] { return show.button("documentScan"); });
    show.save("documents-empty");
    show.press(Qt::Key_H);
    for (int pages = 1; pages <= 2; ++pages) {
        show.press(Qt::Key_Space);
        show.until([pages](const Application& a) { return a.documents.size() >= pages; });
        QTest::qWait(500);
    }
    show.save("documents");
    show.press(Qt::Key_F1);
    show.save("documents-help");
    show.press(Qt::Key_Escape);
    show.pause();
}

} // namespace

int main(int argc, char** argv)
{
    Gallery gallery(argc, argv);
    auto backend = SaneTestBackend::make();
    if (!backend)
        return 1;
    return gallery.draw([&backend](GallerySheet& sheet) {
        CaptureShow show(sheet, backend->get());
        show.showFilm();
        show.addSupervisor();
        showFingers(show);
        showPortrait(show);
        showOwnReason(show);
        showDocuments(show);
    });
}
