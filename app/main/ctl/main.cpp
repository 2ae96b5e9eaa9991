// SPDX-License-Identifier: GPL-3.0-or-later
// thunhanctl: what an administrator does to a station without its window.
#include "app/base/CoreDumps.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/Terminal.h"

#include <QCoreApplication>
#include <QDir>

using namespace thunhan;

namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString overview(const std::vector<std::unique_ptr<Command>>& commands)
{
    QString text = u"Usage: thunhanctl COMMAND [options]\n\n"
                   "Sets up, checks and reads an enrollment station, and looks at prints.\n\nCommands:\n"_s;
    for (const auto& command : commands)
        text += u"  %1 %2\n"_s.arg(command->name(), -12).arg(command->summary());
    return text +
           u"\nthunhanctl COMMAND --help tells the options. Exit codes: 0 done, 1 failed or broken, 2 not "
           "understood."_s;
}

ExitCode usageError(const QString& sentence, const QString& command = {})
{
    const QString help = command.isEmpty() ? u"thunhanctl --help"_s : u"thunhanctl %1 --help"_s.arg(command);
    complain(u"%1 Try %2."_s.arg(sentence, help));
    return ExitCode::Usage;
}

ExitCode runCommand(Command& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this."_s);
    const QCommandLineOption data(u"data"_s, u"The station's folder."_s, u"DIR"_s);
    parser.addOption(help);
    if (command.needsStation())
        parser.addOption(data);
    command.addOptions(parser);
    if (!parser.parse(arguments))
        return usageError(parser.errorText() + u'.', command.name());
    if (parser.isSet(help)) {
        print(parser.helpText().replace(u"Usage: "_s + arguments.first(),
                                        u"Usage: thunhanctl "_s + command.name()));
        return ExitCode::Done;
    }
    if (!command.takesArguments() && !parser.positionalArguments().isEmpty())
        return usageError(u"'%1' is not understood."_s.arg(parser.positionalArguments().first()),
                          command.name());
    if (!command.needsStation()) {
        const ExitCode code = command.run(parser, StationFolder(QString()));
        if (code == ExitCode::Usage)
            complain(u"Try thunhanctl %1 --help."_s.arg(command.name()));
        return code;
    }
    if (parser.value(data).isEmpty())
        return usageError(u"--data DIR is missing: which station?"_s, command.name());
    const StationFolder folder(QDir::cleanPath(QDir().absoluteFilePath(parser.value(data))));
    return command.run(parser, folder);
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreDumps();
    qputenv("TSS2_LOG", "all+NONE"); // what the chip's software says is told in a sentence of ours
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"thunhanctl"_s);
    const auto commands = allCommands();
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return int(usageError(u"A command is missing."_s));
    const QString name = arguments.takeAt(1);
    if (name == u"--help"_s || name == u"-h"_s) {
        print(overview(commands));
        return int(ExitCode::Done);
    }
    for (const auto& command : commands) {
        if (command->name() == name)
            return int(runCommand(*command, arguments));
    }
    return int(usageError(u"'%1' is no command."_s.arg(name)));
}
