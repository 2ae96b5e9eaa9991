// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/TwinFinger.h"

#include "app/base/KeptThreads.h"
#include "capture/device/OnPool.h"
#include "capture/twin/FingerprintSynthesizer.h"

#include <QDir>
#include <QFile>
#include <QTimer>
#include <array>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// The first number of a pair when it is a command to the virtual reader and not the width of a picture.
constexpr qint32 retryCommand = -1;
constexpr qint32 errorCommand = -2;
constexpr qint32 automaticFingerCommand = -3;
constexpr qint32 fingerCommand = -4;
constexpr qint32 unplugCommand = -5;
constexpr qint32 generalError = 0;

const QString port = u"port"_s;

} // namespace

TwinFinger::TwinFinger(TwinPerson person, QObject* parent)
    : QObject(parent), m_synthesizer(std::make_shared<FingerprintSynthesizer>(person))
{
    keepThreads(m_pool);
    plugIn();
}

TwinFinger::~TwinFinger() = default;

QString TwinFinger::socketPath() const
{
    return m_directory.filePath(port + u"/reader"_s);
}

void TwinFinger::attendTo(FingerprintScanner& scanner)
{
    connect(&scanner, &FingerprintScanner::awaitingFinger, this, &TwinFinger::asked);
    connect(&scanner, &Device::statusChanged, this, [this](const DeviceStatus& status) {
        if (status.state != DeviceState::Busy)
            ++m_request; // nobody asks any more
        if (status.state == DeviceState::Ready)
            connectToReader();
    });
}

void TwinFinger::setPerson(TwinPerson person)
{
    if (m_synthesizer->person() == person)
        return;
    m_synthesizer = std::make_shared<FingerprintSynthesizer>(person);
    m_impression = 0;
}

void TwinFinger::unplug()
{
    // First the port: a reader looking again must not find one. The line that is open works on.
    QFile::remove(socketPath());
    QDir(m_directory.path()).rmdir(port);
    sendPair(unplugCommand, 0);
}

void TwinFinger::plugIn()
{
    QDir(m_directory.path()).mkdir(port);
}

void TwinFinger::asked(const FingerRequest& asked)
{
    const auto position = std::get<FingerPosition>(asked.site); // readers behind libfprint take no others
    const quint64 request = ++m_request;
    const TwinPresentation next = m_plan.isEmpty() ? m_habit : m_plan.dequeue();
    QTimer::singleShot(m_delay, this, [this, next, position, request] { act(next, position, request); });
}

void TwinFinger::act(const TwinPresentation& presentation, FingerPosition position, quint64 request)
{
    if (request != m_request)
        return;
    switch (presentation.act) {
    case TwinPresentation::Act::Press: {
        const auto synthesize = [synthesizer = m_synthesizer, number = m_impression++,
                                 finger = presentation.finger.value_or(position),
                                 condition = presentation.condition] {
            return synthesizer->impression(finger, number, condition);
        };
        runOnPool(m_pool, *this, synthesize, [this, request](const QImage& print) {
            if (request == m_request)
                press(print);
        });
        break;
    }
    case TwinPresentation::Act::Retry:
        sendPair(retryCommand, static_cast<qint32>(presentation.reason));
        break;
    case TwinPresentation::Act::Unplug: unplug(); break;
    case TwinPresentation::Act::Hang:
        sendPair(automaticFingerCommand, 0);
        sendPair(fingerCommand, 1);
        break;
    case TwinPresentation::Act::Break: sendPair(errorCommand, generalError); break;
    case TwinPresentation::Act::StayAway: break;
    }
}

void TwinFinger::press(const QImage& print)
{
    sendPair(print.width(), print.height());
    for (int row = 0; row < print.height(); ++row)
        m_socket.write(reinterpret_cast<const char*>(print.constScanLine(row)), print.width());
}

void TwinFinger::connectToReader()
{
    // The reader takes one line at a time and turns a second one away.
    if (m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(socketPath());
}

void TwinFinger::sendPair(qint32 first, qint32 second)
{
    const std::array<qint32, 2> pair{first, second}; // native byte order is the driver's
    m_socket.write(reinterpret_cast<const char*>(pair.data()), sizeof pair);
}

} // namespace thunhan
