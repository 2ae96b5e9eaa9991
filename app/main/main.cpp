// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CoreDumps.h"
#include "app/base/PipeSignalBlock.h"
#include "app/main/ProcessFacts.h"
#include "app/main/Rehearsal.h"
#include "app/main/Station.h"
#include "app/main/StationApplication.h"
#include "app/main/StationOptions.h"
#include "capture/twin/SaneTestBackend.h"

#include <cstdio>

using namespace thunhan;

int main(int argc, char** argv)
{
    forbidCoreDumps();
    giveMemoryBack();
    // Before any thread runs: a device's process that dies must not take the station with it.
    const PipeSignalBlock pipesMayBreak;
    // Before any thread runs: SANE is told by the environment where its devices are.
    const StationOptions options = StationOptions::parse(argc, argv);
    if (!options.message.isEmpty()) {
        std::fputs(qPrintable(options.message), options.exitCode == 0 ? stdout : stderr);
        return options.exitCode;
    }
    std::unique_ptr<SaneTestBackend> scannerTwin;
    if (options.isTraining()) {
        auto backend = SaneTestBackend::make();
        if (!backend) {
            std::fputs("thunhan: the temporary folder cannot be written; free some space there.\n", stderr);
            return 1;
        }
        scannerTwin = std::move(*backend);
    }

    StationApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("thunhan"));
    QApplication::setApplicationDisplayName(QStringLiteral("Thu Nhận"));
    Station station(options.stationSetup());
    QObject::connect(&station, &Station::closeRequested, &application, &QApplication::quit);
    std::unique_ptr<Rehearsal> rehearsal;
    if (options.rehearsal)
        rehearsal = std::make_unique<Rehearsal>(application, station, *options.rehearsal);
    if (rehearsal)
        station.window().show();
    else
        station.window().showMaximized();
    station.start();
    if (rehearsal)
        rehearsal->start();
    return QApplication::exec();
}
