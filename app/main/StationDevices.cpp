// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationDevices.h"

#include "app/main/ReaderIssuers.h"
#include "capture/card/PcscCardReader.h"
#include "capture/document/SaneScanner.h"
#include "capture/finger/LibfprintScanner.h"
#include "capture/finger/sbi/SbiScanner.h"
#include "capture/portrait/OpenCvCamera.h"
#include "capture/twin/SaneTestBackend.h"

#include <QCoreApplication>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// A settings text that ends in "appsink" is a GStreamer pipeline, everything else a device.
VideoAddress cameraAddress(const QString& setting)
{
    VideoAddress address;
    address.address = setting.isEmpty() ? u"0"_s : setting;
    if (setting.trimmed().endsWith(u"appsink"_s))
        address.kind = VideoAddress::Kind::Pipeline;
    return address;
}

std::unique_ptr<FingerprintScanner> makeReader(const StationFolder& folder, const StationSettings& settings,
                                               const TrainingReaders& training, const Clock& clock,
                                               RandomSource& random)
{
    if (settings.liveScan) {
        SbiSetup setup;
        if (training.servicePort != 0)
            setup.firstPort = setup.lastPort = training.servicePort;
        else
            setup.issuers = loadReaderIssuers(folder, settings);
        return std::make_unique<SbiScanner>(setup, clock, random);
    }
    LibfprintSetup setup;
    setup.hostProgram = QCoreApplication::applicationDirPath() + u"/thunhan-reader"_s;
    setup.virtualSocket = training.socket;
    if (training.socket.isEmpty())
        setup.pluginFile = settings.readerPlugin;
    return std::make_unique<LibfprintScanner>(setup, clock);
}

} // namespace

StationDevices makeStationDevices(const StationFolder& folder, const StationSettings& settings,
                                  const TrainingReaders& training, std::shared_ptr<const Clock> clock,
                                  RandomSource& random)
{
    const bool isTraining = settings.profile == StationProfile::Training;
    const SampleOrigin origin = isTraining ? SampleOrigin::Virtual : SampleOrigin::Physical;

    CameraSettings cameraSettings;
    // In training there is nothing to see before a citizen is seated; then TrainingCitizen sets the address.
    cameraSettings.address = isTraining ? VideoAddress() : cameraAddress(settings.camera);
    cameraSettings.name = isTraining ? u"Training camera"_s : u"Camera"_s;
    cameraSettings.origin = origin;

    SaneSettings scannerSettings;
    scannerSettings.hostProgram = QCoreApplication::applicationDirPath() + u"/thunhan-scanner"_s;
    scannerSettings.device = isTraining ? SaneTestBackend::device() : QString();
    scannerSettings.origin = origin;

    PcscSettings cardSettings;
    cardSettings.origin = origin;

    StationDevices devices;
    std::vector<std::unique_ptr<Device>> all;
    auto fingers = makeReader(folder, settings, training, *clock, random);
    auto camera = std::make_unique<OpenCvCamera>(cameraSettings, clock);
    devices.fingers = fingers.get();
    devices.camera = camera.get();
    all.push_back(std::move(fingers));
    all.push_back(std::move(camera));
    all.push_back(std::make_unique<SaneScanner>(scannerSettings, clock));
    all.push_back(std::make_unique<PcscCardReader>(cardSettings, clock));
    devices.manager = std::make_unique<DeviceManager>(std::move(all));
    return devices;
}

} // namespace thunhan
