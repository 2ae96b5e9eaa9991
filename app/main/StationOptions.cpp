// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/StationOptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

constexpr int usageError = 2;
constexpr int mostApplications = 1000;

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/thunhan"_s;
}

} // namespace

StationOptions StationOptions::parse(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Enrollment station for identity cards and e-ID accounts."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this."_s);
    const QCommandLineOption data(u"data"_s, u"Keeps the station's data in DIR."_s, u"DIR"_s);
    const QCommandLineOption profile(u"profile"_s, u"training or production, for a folder not yet set up."_s,
                                     u"PROFILE"_s, u"training"_s);
    const QCommandLineOption language(u"lang"_s, u"vi or en."_s, u"LANG"_s, u"vi"_s);
    const QCommandLineOption rehearse(
        u"rehearse"_s,
        u"Drives the real screens through whole applications, on the station of --reader; writes screens/, "
        "received/, report.json and shown.log into DIR."_s,
        u"DIR"_s);
    const QCommandLineOption applications(u"applications"_s, u"How many applications to rehearse."_s, u"N"_s,
                                          u"1"_s);
    const QCommandLineOption seed(u"seed"_s, u"Which invented citizens come."_s, u"S"_s, u"1"_s);
    const QCommandLineOption reader(
        u"reader"_s, u"libfprint or live-scan, in place of what the station is set to."_s, u"READER"_s);
    parser.addOptions({help, data, profile, reader, language, rehearse, applications, seed});

    StationOptions options;
    const auto fail = [&options](const QString& sentence) {
        options.message = u"thunhan: "_s + sentence + u" Try thunhan --help.\n"_s;
        options.exitCode = usageError;
        return options;
    };
    if (!parser.parse(arguments))
        return fail(parser.errorText() + u'.');
    if (parser.isSet(help)) {
        options.message = parser.helpText();
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return fail(u"'%1' is not understood."_s.arg(parser.positionalArguments().first()));
    if (parser.value(language) != u"vi"_s && parser.value(language) != u"en"_s)
        return fail(u"--lang takes vi or en."_s);
    options.language = parser.value(language) == u"vi"_s ? Language::Vietnamese : Language::English;
    if (parser.value(profile) != u"training"_s && parser.value(profile) != u"production"_s)
        return fail(u"--profile takes training or production."_s);
    if (parser.isSet(reader)) {
        if (parser.value(reader) != u"libfprint"_s && parser.value(reader) != u"live-scan"_s)
            return fail(u"--reader takes libfprint or live-scan."_s);
        options.liveScan = parser.value(reader) == u"live-scan"_s;
    }
    options.profile =
        parser.value(profile) == u"training"_s ? StationProfile::Training : StationProfile::Production;
    options.dataFolder =
        QDir::cleanPath(QDir().absoluteFilePath(parser.isSet(data) ? parser.value(data) : defaultFolder()));
    if (!parser.isSet(rehearse))
        return options;

    RehearsalPlan plan;
    plan.folder = QDir::cleanPath(QDir().absoluteFilePath(parser.value(rehearse)));
    bool numbers = true;
    plan.applications = parser.value(applications).toInt(&numbers);
    if (!numbers || plan.applications < 1 || plan.applications > mostApplications)
        return fail(u"--applications takes a number from 1 to 1000."_s);
    plan.seed = parser.value(seed).toULongLong(&numbers);
    if (!numbers)
        return fail(u"--seed takes a number."_s);
    if (!parser.isSet(data))
        options.dataFolder = plan.folder + u"/station"_s;
    if (StationFolder(options.dataFolder).isInitialised())
        return fail(
            u"'%1' holds a station already; a rehearsal wants a new folder."_s.arg(options.dataFolder));
    options.profile = StationProfile::Training;
    options.rehearsal = plan;
    return options;
}

bool StationOptions::isTraining() const
{
    const auto settings = StationFolder(dataFolder).loadSettings();
    return (settings ? settings->profile : profile) == StationProfile::Training;
}

StationSetup StationOptions::stationSetup() const
{
    StationSetup setup;
    setup.folder = StationFolder(dataFolder);
    setup.profile = profile;
    setup.liveScan = liveScan;
    setup.language = language;
    if (rehearsal) {
        setup.trainingRegistryRoot = rehearsal->folder + u"/registry"_s;
        setup.personSeed = rehearsal->seed;
        setup.prints = false;
    }
    return setup;
}

} // namespace thunhan
