// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiScanner.h"

#include "app/base/KeptThreads.h"
#include "app/base/Uuid7.h"
#include "capture/device/OnPool.h"

#include <QBuffer>
#include <QImageReader>
#include <QNetworkReply>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 longestCapture = 48 << 20; // ten pictures, packed without loss, twice in base64
constexpr int longestPreview = 4000;        // pixels
constexpr int standardPpi = 500;

QImage readPreview(const QByteArray& jpeg)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    QImageReader reader(&buffer, "JPEG");
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > longestPreview)
        return {};
    return reader.read().convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

SbiScanner::SbiScanner(SbiSetup setup, const Clock& clock, RandomSource& random, QObject* parent)
    : FingerprintScanner(parent),
      m_setup(std::move(setup)),
      m_clock(clock),
      m_random(random),
      m_discovery(m_link, m_setup.firstPort, m_setup.lastPort, m_setup.answerDeadline)
{
    m_status.info.kind = DeviceKind::FingerprintScanner;
    m_pool.setMaxThreadCount(1);
    keepThreads(m_pool);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &SbiScanner::look);
    connect(&m_discovery, &SbiDiscovery::looked, this, &SbiScanner::choose);
    m_heartbeat.setInterval(m_setup.heartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &SbiScanner::askWhetherThere);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        lose({ErrorCode::DeviceHung, u"SBI: the capture has no end"_s}, DeviceState::Failed);
    });
}

SbiScanner::~SbiScanner()
{
    stopTalking();
}

void SbiScanner::open()
{
    if (std::exchange(m_wanted, true))
        return;
    setState(DeviceState::Opening);
    look();
}

void SbiScanner::close()
{
    m_wanted = false;
    m_look.stop();
    lose({ErrorCode::Cancelled, u"reader closed"_s}, DeviceState::Absent);
    m_look.stop();
    setState(DeviceState::Absent);
}

FingerprintCapabilities SbiScanner::capabilities() const
{
    FingerprintCapabilities capabilities;
    capabilities.slap = !m_found || m_found->device.slaps;
    capabilities.rolled = capabilities.slap;
    capabilities.preview = true;
    capabilities.platen = m_setup.platen;
    return capabilities;
}

void SbiScanner::look()
{
    ++m_round;
    m_discovery.look();
}

// A slap reader before one for single fingers, a ready one before others, then the lowest port.
void SbiScanner::choose(const QList<SbiFound>& seen)
{
    const auto rank = [](const SbiFound& found) {
        return std::tuple(found.device.status != u"Ready"_s, !found.device.slaps, found.port);
    };
    const auto best =
        std::min_element(seen.cbegin(), seen.cend(),
                         [&rank](const SbiFound& a, const SbiFound& b) { return rank(a) < rank(b); });
    if (best == seen.cend()) {
        if (m_status.state != DeviceState::Absent) // else the reason it went is kept
            setState(DeviceState::Absent);
        lookLater(m_setup.lookAgain);
        return;
    }
    if (best->device.status != u"Ready"_s) {
        const bool busy = best->device.status == u"Busy"_s;
        setState(DeviceState::Failed, Error{busy ? ErrorCode::DeviceBusy : ErrorCode::DeviceFailed,
                                            u"SBI: the reader is not ready"_s});
        lookLater(m_setup.lookAgain);
        return;
    }
    m_found = *best;
    m_status.info.id = u"sbi:"_s + (best->device.serial.isEmpty() ? best->device.id : best->device.serial);
    m_status.info.name = best->device.name;
    m_status.info.serial = best->device.serial;
    const bool production = best->device.environment.compare(u"Production"_s, Qt::CaseInsensitive) == 0;
    m_status.info.origin = production ? SampleOrigin::Physical : SampleOrigin::Virtual;
    askForInfo(); // which tells who signs for it, before anything is captured
}

void SbiScanner::askWhetherThere()
{
    if (m_status.state == DeviceState::Ready && m_found)
        askForInfo();
}

void SbiScanner::askForInfo()
{
    QNetworkReply* reply = m_link.send("MOSIPDINFO", m_found->port, u"/info"_s, {}, m_setup.answerDeadline,
                                       SbiLink::longestList);
    connect(reply, &QNetworkReply::finished, this, [this, reply, round = m_round] {
        if (round != m_round || !m_found)
            return;
        const QByteArray body = reply->readAll();
        if (reply->error() != QNetworkReply::NoError || SbiLink::isTooLong(*reply)) {
            const Error error = SbiLink::errorOf(*reply, !body.isEmpty());
            lose(error, error.code == ErrorCode::DeviceRemoved ? DeviceState::Absent : DeviceState::Failed);
            return;
        }
        const auto devices = readSbiDevices(body);
        const auto list = devices ? *devices : QList<SbiDevice>();
        const auto there = std::find_if(list.begin(), list.end(),
                                        [this](const auto& one) { return one.id == m_found->device.id; });
        if (there == list.end())
            lose({ErrorCode::DeviceRemoved, u"SBI: the service has lost its reader"_s}, DeviceState::Absent);
        else if (!keepsSigner(there->signer))
            lose({ErrorCode::DeviceFailed, u"SBI: the reader has another signer"_s}, DeviceState::Failed);
        else if (!isVouchedFor(there->chain))
            return;
        else if (m_status.state != DeviceState::Ready) { // it was only found
            m_heartbeat.start();
            setState(DeviceState::Ready);
        }
    });
}

// Who signs first, an info or a capture, is who signs captures from then on.
bool SbiScanner::keepsSigner(const QByteArray& signer)
{
    if (m_found->device.signer.isEmpty())
        m_found->device.signer = signer;
    return signer.isEmpty() || m_found->device.signer == signer;
}

bool SbiScanner::isVouchedFor(const QList<QByteArray>& chain)
{
    const Result<void> vouched = m_setup.issuers.check(chain, m_clock.nowUtc());
    if (!vouched && m_setup.issuers.refuses()) {
        lose(vouched.error(), DeviceState::Failed);
        return false;
    }
    m_status.warning = vouched ? std::nullopt : std::optional(vouched.error());
    return true;
}

void SbiScanner::capture(const FingerRequest& request)
{
    const bool takes = capabilities().takes(request);
    if (m_status.state != DeviceState::Ready || !takes) {
        Error error{ErrorCode::DeviceMissing, u"no reader"_s};
        if (m_status.state == DeviceState::Busy)
            error = {ErrorCode::DeviceBusy, u"a presentation is under way"_s};
        else if (m_status.state == DeviceState::Failed && m_status.error)
            error = *m_status.error;
        else if (m_status.state == DeviceState::Ready)
            error = {ErrorCode::DeviceFailed, u"the reader does not take this"_s};
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_request = request;
    setState(DeviceState::Busy);
    arm();
}

void SbiScanner::arm()
{
    const quint64 round = ++m_round;
    m_transaction = makeUuid7(m_clock, m_random).toString(QUuid::WithoutBraces);
    m_capture = m_link.send("RCAPTURE", m_found->port, u"/capture"_s,
                            sbiCapture(m_found->device, m_request, m_setup.requestedScore,
                                       m_setup.presentation, m_transaction, m_clock.nowUtc()),
                            std::chrono::milliseconds(0), longestCapture);
    m_deadline.start(m_setup.presentation + m_setup.grace);
    connect(m_capture, &QNetworkReply::requestSent, this, [this, round] {
        if (round == m_round)
            Q_EMIT awaitingFinger(m_request);
    });
    connect(m_capture, &QNetworkReply::finished, this, [this, round, reply = m_capture.data()] {
        if (round == m_round)
            answered(*reply);
    });
    watchStream();
}

void SbiScanner::watchStream()
{
    if (m_stream)
        return;
    m_parser = {};
    m_stream = m_link.send("STREAM", m_found->port, u"/stream"_s,
                           sbiStream(m_found->device, m_request, m_setup.presentation),
                           std::chrono::milliseconds(0), 0);
    m_stream->setReadBufferSize(SbiStream::longestPart);
    connect(m_stream, &QNetworkReply::readyRead, this, &SbiScanner::readStream);
}

// A service without a stream, or with one that is broken, still captures: nothing is shown meanwhile.
void SbiScanner::readStream()
{
    m_parser.feed(m_stream->readAll());
    const auto jpeg = m_parser.newest();
    if (m_parser.isBroken())
        SbiLink::end(*m_stream);
    if (!jpeg || m_decoding)
        return;
    m_decoding = true;
    runOnPool(
        m_pool, *this, [jpeg = *jpeg] { return readPreview(jpeg); },
        [this](const QImage& image) {
            m_decoding = false;
            if (image.isNull() || m_status.state != DeviceState::Busy)
                return;
            Frame frame;
            frame.image = image;
            if (m_request.isSlap() && !m_setup.platen.isEmpty()) // shrunk, but all of the plate
                frame.ppi = standardPpi * image.width() / m_setup.platen.width();
            frame.device = m_status.info.name;
            frame.origin = m_status.info.origin;
            frame.capturedAt = m_clock.nowUtc();
            frame.sequence = m_sequence++;
            Q_EMIT preview(frame);
        });
}

void SbiScanner::answered(QNetworkReply& reply)
{
    m_deadline.stop();
    const QByteArray body = reply.readAll();
    if (reply.error() != QNetworkReply::NoError) {
        if (m_stream) {
            m_stream->disconnect(this);
            SbiLink::letFail(*std::exchange(m_stream, nullptr));
        }
        const Error error = SbiLink::errorOf(reply, !body.isEmpty());
        lose(error, error.code == ErrorCode::DeviceRemoved ? DeviceState::Absent : DeviceState::Failed);
        return;
    }
    runOnPool(
        m_pool, *this,
        [body, transaction = m_transaction, request = m_request, signer = m_found->device.signer] {
            return readSbiPrints(body, transaction, request, signer);
        },
        [this, round = m_round](const Result<SbiPrints>& taken) {
            if (round == m_round)
                take(taken);
        });
}

void SbiScanner::take(const Result<SbiPrints>& taken)
{
    if (!taken) {
        Error error = taken.error();
        // Of the device, not of a file that a clerk chose or of the registry.
        if (error.code == ErrorCode::MalformedInput || error.code == ErrorCode::SignatureInvalid)
            error.code = ErrorCode::DeviceFailed;
        lose(error, error.code == ErrorCode::DeviceRemoved ? DeviceState::Absent : DeviceState::Failed);
        return;
    }
    if (taken->again) {
        if (taken->advice)
            Q_EMIT retry(*taken->advice);
        if (m_status.state == DeviceState::Busy) // whoever heard of it may have cancelled
            arm();
        return;
    }
    keepsSigner(taken->signer);
    if (!isVouchedFor(taken->chain))
        return;
    Frame frame;
    frame.device = m_status.info.name;
    frame.origin = m_status.info.origin;
    frame.capturedAt = m_clock.nowUtc();
    frame.sequence = m_sequence++;
    QList<FingerFrame> fingers;
    for (const FingerImage& picture : taken->pictures) {
        Frame one = frame;
        one.image = picture.image;
        one.ppi = picture.ppi;
        if (picture.site == m_request.site)
            frame = one;
        else
            fingers.append({std::get<FingerPosition>(picture.site), one});
    }
    stopTalking();
    setState(DeviceState::Ready);
    Q_EMIT captured(frame, fingers);
}

void SbiScanner::cancel()
{
    if (m_status.state != DeviceState::Busy)
        return;
    stopTalking();
    setState(DeviceState::Ready);
}

void SbiScanner::stopTalking()
{
    ++m_round;
    m_discovery.stop();
    m_deadline.stop();
    for (const QPointer<QNetworkReply>& reply : {m_capture, m_stream}) {
        if (reply) {
            reply->disconnect(this);
            SbiLink::drop(*reply);
        }
    }
    m_capture.clear();
    m_stream.clear();
}

void SbiScanner::lookLater(std::chrono::milliseconds after)
{
    if (m_wanted)
        m_look.start(after);
}

void SbiScanner::lose(const Error& error, DeviceState state)
{
    const bool wanted = m_status.state == DeviceState::Busy;
    stopTalking();
    m_heartbeat.stop();
    m_found.reset();
    m_status.warning.reset();
    lookLater(state == DeviceState::Absent ? m_setup.lookAgain : m_setup.restartDelay);
    if (wanted) {
        m_status.state = DeviceState::Failed; // so that whoever hears of it cannot start on a dead reader
        Q_EMIT failed(error);
    }
    setState(state, error);
}

void SbiScanner::setState(DeviceState state, std::optional<Error> error)
{
    if (m_status.state == state && m_status.error == error)
        return;
    m_status.state = state;
    m_status.error = std::move(error);
    Q_EMIT statusChanged(m_status);
}

} // namespace thunhan
