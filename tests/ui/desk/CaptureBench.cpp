// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/CaptureBench.h"

#include "ui/desk/DocumentsPage.h"
#include "ui/desk/FingerprintsPage.h"
#include "ui/desk/PortraitPage.h"

#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace thunhan
{

std::unique_ptr<FingerprintScanner> CaptureBench::makeReader()
{
    if (liveScan) {
        SbiSetup setup;
        setup.firstPort = setup.lastPort = liveScan->port();
        setup.lookAgain = 30ms;
        setup.presentation = 3s;
        setup.grace = 1min; // the twin draws its hands on the machine that runs the test
        return std::make_unique<SbiScanner>(setup, *clock, random);
    }
    LibfprintSetup fingerSetup;
    fingerSetup.hostProgram = QStringLiteral(READER_HOST);
    fingerSetup.virtualSocket = finger.socketPath();
    fingerSetup.lookAgain = 30ms;
    auto reader = std::make_unique<LibfprintScanner>(fingerSetup, *clock);
    finger.attendTo(*reader);
    return reader;
}

CaptureBench::CaptureBench(SaneTestBackend* backend, bool withLiveScan)
{
    if (withLiveScan)
        liveScan = std::make_unique<LiveScanService>(TwinPerson{11});
    std::vector<std::unique_ptr<Device>> all;
    all.push_back(makeReader());

    CameraSettings cameraSettings;
    cameraSettings.name = u"Training camera"_s;
    cameraSettings.origin = SampleOrigin::Virtual;
    cameraSettings.lookAgain = 30ms;
    cameraSettings.address = {VideoAddress::Kind::File, u"/nonexistent/%03d.png"_s, {}, 0, -1};
    auto eye = std::make_unique<OpenCvCamera>(cameraSettings, clock);
    camera = eye.get();
    all.push_back(std::move(eye));

    if (backend)
        all.push_back(std::make_unique<SaneScanner>(SaneSettings{QStringLiteral(SCANNER_HOST),
                                                                 SaneTestBackend::device(),
                                                                 SampleOrigin::Virtual, 90s, 30ms},
                                                    clock));
    devices = std::make_unique<DeviceManager>(std::move(all));
    devices->openAll();
    cameras = std::make_unique<CameraSelection>(*camera, folder.filePath(u"cameras.json"_s), pool);
    cameras->start();
}

CaptureBench::~CaptureBench()
{
    cameras.reset();
    devices.reset();
    pool.waitForDone();
}

void CaptureBench::loadFaceModel()
{
    model = QtConcurrent::run([] { return FaceModel::load(FaceModel::debianPath()); });
}

void CaptureBench::showFilm()
{
    reel = PortraitReel::make({11}).value();
    camera->setAddress(reel->address());
}

void CaptureBench::showStill(const QImage& picture)
{
    for (int i = 0; i < 2; ++i)
        picture.save(folder.filePath(u"%1.png"_s.arg(i, 3, 10, QLatin1Char('0'))));
    camera->setAddress({VideoAddress::Kind::File, folder.filePath(u"%03d.png"_s), {}, 12, 0});
}

CaptureServices CaptureBench::services()
{
    CapturePolicy policy;
    policy.fingerSequence = liveScan ? FingerSequence::SlapsAndRolls : FingerSequence::SinglePrints;
    return {*devices, pool, *clock, random, *session, policy, {}, model, {}, cameras.get(), ownPrints};
}

QList<StepPage*> CaptureBench::pages(const Theme& theme, DeskBench& desk)
{
    session = &desk.session;
    ownPrints = &desk.ownPrints;
    return {new FingerprintsPage(theme, desk.services(), services()),
            new PortraitPage(theme, desk.services(), services()),
            new DocumentsPage(theme, desk.services(), services())};
}

} // namespace thunhan
