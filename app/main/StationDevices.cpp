// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationDevices.h"

#include "capture/card/PcscCardReader.h"
#include "capture/document/SaneScanner.h"
#include "capture/finger/LibfprintScanner.h"
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

} // namespace

StationDevices makeStationDevices(const StationSettings& settings, const QString& virtualReader,
                                  std::shared_ptr<const Clock> clock)
{
    const bool training = settings.profile == StationProfile::Training;
    const SampleOrigin origin = training ? SampleOrigin::Virtual : SampleOrigin::Physical;

    LibfprintSetup fingerSetup;
    fingerSetup.hostProgram = QCoreApplication::applicationDirPath() + u"/thunhan-reader"_s;
    fingerSetup.virtualSocket = virtualReader;

    CameraSettings cameraSettings;
    // In training there is nothing to see before a citizen is seated; then TrainingCitizen sets the address.
    cameraSettings.address = training ? VideoAddress() : cameraAddress(settings.camera);
    cameraSettings.name = training ? u"Training camera"_s : u"Camera"_s;
    cameraSettings.origin = origin;

    SaneSettings scannerSettings;
    scannerSettings.hostProgram = QCoreApplication::applicationDirPath() + u"/thunhan-scanner"_s;
    scannerSettings.device = training ? SaneTestBackend::device() : QString();
    scannerSettings.origin = origin;

    PcscSettings cardSettings;
    cardSettings.origin = origin;

    StationDevices devices;
    std::vector<std::unique_ptr<Device>> all;
    auto fingers = std::make_unique<LibfprintScanner>(fingerSetup, *clock);
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
