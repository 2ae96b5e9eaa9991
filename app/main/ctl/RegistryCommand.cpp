// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/TrainingRecords.h"
#include "app/main/ctl/Commands.h"
#include "app/main/ctl/Terminal.h"
#include "sync/training/TrainingRegistry.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// Takes SIGINT and SIGTERM out of the hands of the kernel, for this thread and all that start after it: they
// are then read like any other input.
class StopSignals
{
public:
    StopSignals()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    }
    ~StopSignals()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

class RegistryCommand final : public Command
{
public:
    QString name() const override { return u"registry"_s; }
    QString summary() const override
    {
        return u"Runs the training registry by itself until it is stopped."_s;
    }

    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions({{u"port"_s, u"Where to listen on 127.0.0.1; 0: any free one."_s, u"N"_s, u"0"_s},
                           {u"faults"_s, u"How to misbehave: a file of faults."_s, u"FILE"_s}});
    }

    ExitCode run(const QCommandLineParser& parser, const StationFolder& folder) override
    {
        bool isPort = false;
        const quint16 port = parser.value(u"port"_s).toUShort(&isPort);
        if (!isPort) {
            complain(u"--port takes a number from 0 to 65535."_s);
            return ExitCode::Usage;
        }
        const auto done = serve(folder, port, parser.value(u"faults"_s));
        if (!done) {
            complain(done.error());
            return ExitCode::Failed;
        }
        return ExitCode::Done;
    }

private:
    static Result<void> serve(const StationFolder& folder, quint16 port, const QString& faults)
    {
        FaultPlan plan;
        if (!faults.isEmpty()) {
            THUNHAN_TRY_ASSIGN(plan, FaultPlan::fromFile(faults));
        }
        const StopSignals signals;
        if (signals.descriptor() < 0)
            return {ErrorCode::Internal, u"no signalfd"_s};
        const SystemClock clock;
        SystemRandom random;
        TrainingRegistry registry({folder.trainingRegistryRoot(), port, {}, trainingRecords()}, clock,
                                  random);
        registry.setFaults(plan);
        THUNHAN_TRY_ASSIGN(const QUrl url, registry.start());
        print(u"Listening on %1"_s.arg(url.toString()));
        print(u"Keeping what arrives in %1"_s.arg(folder.trainingRegistryRoot()));
        QStringList numbers = trainingRecords().keys();
        numbers.sort();
        print(u"The population record knows %1 invented people, %2 among them."_s.arg(numbers.size())
                  .arg(numbers.first()));
        print(u"Ctrl+C stops it."_s);
        QSocketNotifier notifier(signals.descriptor(), QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
        registry.stop();
        print(u"Stopped; %1 accepted since the folder exists."_s.arg(registry.accepted().size()));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeRegistryCommand()
{
    return std::make_unique<RegistryCommand>();
}

} // namespace thunhan
