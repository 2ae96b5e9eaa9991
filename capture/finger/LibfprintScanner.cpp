// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/LibfprintScanner.h"

#include <QMetaObject>
#include <QProcessEnvironment>
#include <cmath>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto virtualDoor = "FP_VIRTUAL_IMAGE"_L1;
constexpr auto virtualDriver = "virtual_image"_L1;
constexpr int farewell = 400; // milliseconds a host gets to give its reader back

QProcessEnvironment hostEnvironment(const LibfprintSetup& setup)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Only the setup opens the virtual door: a production station must not take a twin's finger for a
    // citizen's.
    for (const QString& variable : environment.keys()) {
        if (variable.startsWith("FP_"_L1))
            environment.remove(variable);
    }
    if (!setup.virtualSocket.isEmpty()) {
        environment.insert(virtualDoor, setup.virtualSocket);
        environment.insert(u"FP_DRIVERS_WHITELIST"_s, virtualDriver);
    }
    return environment;
}

} // namespace

LibfprintScanner::LibfprintScanner(LibfprintSetup setup, const Clock& clock, QObject* parent)
    : FingerprintScanner(parent), m_setup(std::move(setup)), m_clock(clock)
{
    m_status.info.kind = DeviceKind::FingerprintScanner;
    m_status.info.origin = m_setup.virtualSocket.isEmpty() ? SampleOrigin::Physical : SampleOrigin::Virtual;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &LibfprintScanner::deadlinePassed);
    m_restart.setSingleShot(true);
    m_restart.setInterval(m_setup.restartDelay);
    connect(&m_restart, &QTimer::timeout, this, &LibfprintScanner::launch);
}

LibfprintScanner::~LibfprintScanner()
{
    endHost();
    for (QProcess* host : findChildren<QProcess*>()) {
        if (!host->waitForFinished(farewell)) {
            host->kill();
            host->waitForFinished(farewell);
        }
    }
}

void LibfprintScanner::open()
{
    if (!m_host && !m_restart.isActive())
        launch();
}

void LibfprintScanner::close()
{
    m_restart.stop();
    endHost();
    failPresentation({ErrorCode::Cancelled, u"reader closed"_s});
    setState(DeviceState::Absent);
}

FingerprintCapabilities LibfprintScanner::capabilities() const
{
    FingerprintCapabilities capabilities;
    capabilities.ppi = m_facts.ppi > 0 ? m_facts.ppi : m_setup.ppi;
    capabilities.platen = m_facts.platen.isEmpty() ? m_setup.platen : m_facts.platen;
    capabilities.slap = m_facts.slap;
    capabilities.rolled = m_facts.rolled;
    return capabilities;
}

void LibfprintScanner::launch()
{
    m_parser = {};
    m_host = std::make_unique<QProcess>();
    m_host->setProcessEnvironment(hostEnvironment(m_setup));
    m_host->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_host.get(), &QProcess::readyReadStandardOutput, this, &LibfprintScanner::readReports);
    connect(m_host.get(), &QProcess::finished, this, &LibfprintScanner::hostEnded);
    connect(m_host.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            hostEnded();
    });
    if (m_status.state != DeviceState::Failed)
        setState(DeviceState::Opening);
    m_deadline.start(m_setup.openDeadline);
    QStringList arguments{QString::number(m_setup.lookAgain.count())};
    if (!m_setup.pluginFile.isEmpty())
        arguments.append(m_setup.pluginFile);
    m_host->start(m_setup.hostProgram, arguments);
}

void LibfprintScanner::hostEnded()
{
    giveUp({ErrorCode::DeviceFailed, u"the reader's host ended, status %1"_s.arg(m_host->exitCode())});
}

void LibfprintScanner::deadlinePassed()
{
    giveUp({ErrorCode::DeviceHung, u"no answer from the reader in time"_s});
}

void LibfprintScanner::giveUp(const Error& error)
{
    endHost();
    m_restart.start();
    failPresentation(error);
    setState(DeviceState::Failed, error);
}

void LibfprintScanner::endHost()
{
    m_deadline.stop();
    if (!m_host)
        return;
    // Neither killed hard nor waited for: it may need a moment to give the reader back.
    QProcess* host = m_host.release();
    host->disconnect(this);
    if (host->state() == QProcess::NotRunning) {
        host->deleteLater();
        return;
    }
    connect(host, &QProcess::finished, host, &QObject::deleteLater);
    host->closeWriteChannel();
    QTimer::singleShot(farewell, host, &QProcess::kill);
    host->setParent(this); // not to outlive the scanner
}

void LibfprintScanner::readReports()
{
    m_parser.feed(m_host->readAllStandardOutput());
    while (m_host) {
        const auto report = m_parser.next();
        if (!report)
            break;
        std::visit([this](const auto& content) { take(content); }, *report);
    }
    if (m_host && m_parser.isBroken())
        giveUp({ErrorCode::DeviceFailed, u"the reader's host broke the protocol"_s});
}

void LibfprintScanner::take(const reader::Absent&)
{
    if (m_status.state != DeviceState::Absent) // else the reason it went is kept
        setState(DeviceState::Absent);
    m_deadline.start(m_setup.lookAgain + m_setup.openDeadline); // it tells again after every look
}

void LibfprintScanner::take(const reader::Opening&)
{
    // A reader that may be gone again is not worth telling the clerk about before it is Ready.
    m_deadline.start(m_setup.openDeadline);
}

void LibfprintScanner::take(const reader::Ready& report)
{
    m_deadline.stop();
    m_facts = report;
    m_status.info.id = report.driver + u':' + report.id;
    m_status.info.name = report.name;
    setState(DeviceState::Ready);
}

void LibfprintScanner::take(const reader::Armed&)
{
    if (!delivers())
        return;
    m_deadline.stop();
    Q_EMIT awaitingFinger(m_request);
}

void LibfprintScanner::take(const reader::FingerOn&)
{
    if (delivers())
        m_deadline.start(m_setup.imageDeadline);
}

void LibfprintScanner::take(const reader::Captured& report)
{
    m_deadline.stop();
    const bool wanted = delivers();
    m_cancelling = false;
    setState(DeviceState::Ready);
    if (!wanted)
        return;
    constexpr double millimetresPerInch = 25.4;
    Frame frame;
    frame.image = report.image;
    frame.ppi =
        report.ppmm > 0 ? static_cast<int>(std::lround(report.ppmm * millimetresPerInch)) : m_setup.ppi;
    frame.device = m_status.info.name;
    frame.origin = m_status.info.origin;
    frame.capturedAt = m_clock.nowUtc();
    frame.sequence = m_sequence++;
    Q_EMIT captured(frame);
}

void LibfprintScanner::take(const reader::Retry& report)
{
    if (!delivers())
        return;
    m_deadline.start(m_setup.armDeadline); // the host arms it again by itself
    Q_EMIT retry(report.reason);
}

void LibfprintScanner::take(const reader::Cancelled&)
{
    m_deadline.stop();
    m_cancelling = false;
    setState(DeviceState::Ready);
}

void LibfprintScanner::take(const reader::Removed&)
{
    const Error removed{ErrorCode::DeviceRemoved, u"the reader was unplugged"_s};
    m_deadline.start(m_setup.lookAgain + m_setup.openDeadline);
    failPresentation(removed);
    setState(DeviceState::Absent, removed);
}

void LibfprintScanner::take(const reader::Failed& report)
{
    m_deadline.start(m_setup.lookAgain + m_setup.openDeadline);
    failPresentation(report.error);
    setState(DeviceState::Failed, report.error);
}

void LibfprintScanner::capture(const FingerRequest& request)
{
    const bool takes = capabilities().takes(request);
    if (m_status.state != DeviceState::Ready || !takes) {
        Error error{ErrorCode::DeviceMissing, u"no reader"_s};
        if (m_status.state == DeviceState::Busy)
            error = {ErrorCode::DeviceBusy, u"a presentation is under way"_s};
        else if (m_status.state == DeviceState::Failed && m_status.error)
            error = *m_status.error;
        else if (!takes)
            error = {ErrorCode::DeviceFailed, u"the reader does not take this"_s};
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_request = request;
    m_cancelling = false;
    m_deadline.start(m_setup.armDeadline);
    setState(DeviceState::Busy);
    send(commandFor(request));
}

void LibfprintScanner::cancel()
{
    if (!delivers())
        return;
    m_cancelling = true;
    m_deadline.start(m_setup.cancelDeadline);
    send(ReaderCommand::Cancel);
}

void LibfprintScanner::send(ReaderCommand command)
{
    const char byte = static_cast<char>(command);
    m_host->write(&byte, 1);
}

void LibfprintScanner::failPresentation(const Error& error)
{
    const bool wanted = delivers();
    m_cancelling = false;
    if (wanted) {
        m_status.state = DeviceState::Failed; // so that whoever hears of it cannot start on a dead reader
        Q_EMIT failed(error);
    }
}

void LibfprintScanner::setState(DeviceState state, std::optional<Error> error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = std::move(error);
    Q_EMIT statusChanged(m_status);
}

} // namespace thunhan
