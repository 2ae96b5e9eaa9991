// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintQueue.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <chrono>
#include <memory>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;
using namespace std::chrono_literals;

constexpr auto patience = 20s; // a printer in the network may have to wake up first
constexpr qsizetype mostOutput = 64 * 1024;
constexpr qsizetype mostPrinters = 64;

QStringList linesOf(const QByteArray& output)
{
    return QString::fromUtf8(output.left(mostOutput)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

PrintQueue::PrintQueue(Service service, QObject* parent) : QObject(parent), m_service(service) {}

PrintQueue::~PrintQueue()
{
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished();
    }
}

void PrintQueue::run(const QString& program, const QStringList& arguments, const QByteArray& input,
                     Ended ended)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [ended] { ended(PrintOutcome::NoService, {}); }, Qt::QueuedConnection);
        return;
    }
    auto* process = new QProcess(this);
    auto* watch = new QTimer(process);
    auto late = std::make_shared<bool>(false);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // its words are read here
    process->setProcessEnvironment(environment);
    connect(watch, &QTimer::timeout, process, [process, late] {
        *late = true;
        process->kill();
    });
    // A program that cannot be started never finishes.
    connect(process, &QProcess::errorOccurred, this, [process, ended](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        ended(PrintOutcome::NoService, {});
    });
    connect(process, &QProcess::finished, this, [process, late, ended](int code, QProcess::ExitStatus how) {
        process->deleteLater();
        if (*late)
            ended(PrintOutcome::NotAnswered, {});
        else if (how != QProcess::NormalExit || code != 0)
            ended(PrintOutcome::Refused, process->readAllStandardError());
        else
            ended(PrintOutcome::Taken, process->readAllStandardOutput());
    });
    watch->setSingleShot(true);
    watch->start(patience);
    process->start(path, arguments);
    process->write(input);
    process->closeWriteChannel();
}

void PrintQueue::refresh()
{
    if (m_asking || m_service == Service::None)
        return;
    m_asking = true;
    run(u"lpstat"_s, {u"-e"_s}, {}, [this](PrintOutcome outcome, const QByteArray& names) {
        const QStringList printers =
            outcome == PrintOutcome::Taken ? linesOf(names).mid(0, mostPrinters) : QStringList();
        run(u"lpstat"_s, {u"-d"_s}, {}, [this, printers](PrintOutcome how, const QByteArray& words) {
            // "system default destination: NAME"; without one there is no colon.
            const QString line = how == PrintOutcome::Taken ? linesOf(words).value(0) : QString();
            const QString standard = line.contains(u": ") ? line.section(u": "_s, 1).trimmed() : QString();
            m_asking = false;
            m_printers = printers;
            m_default = printers.contains(standard) ? standard : QString();
            Q_EMIT changed();
        });
    });
}

QString PrintQueue::preferred() const
{
    return m_default.isEmpty() && m_printers.size() == 1 ? m_printers.first() : m_default;
}

void PrintQueue::print(const QByteArray& pdf, const QString& printer, const QString& title, Done done)
{
    // What is not known never reaches a command line.
    if (!m_printers.contains(printer)) {
        QMetaObject::invokeMethod(
            this, [done] { done(PrintOutcome::NoPrinter); }, Qt::QueuedConnection);
        return;
    }
    run(u"lp"_s,
        {u"-d"_s, printer, u"-t"_s, title, u"-o"_s, u"media=A4"_s, u"-o"_s, u"print-scaling=none"_s, u"-"_s},
        pdf, [done](PrintOutcome outcome, const QByteArray&) { done(outcome); });
}

} // namespace thunhan
