// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/LiveScanService.h"

#include "app/base/Deliver.h"
#include "app/base/KeptThreads.h"
#include "capture/finger/slap/SlapSegmenter.h"
#include "capture/twin/FingerprintSynthesizer.h"
#include "capture/twin/LiveScanAnswers.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>
#include <QtConcurrentRun>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype longestRequest = 64 << 10;
constexpr int previewShrink = 2;
constexpr QSizeF lastJoint(350, 500); // pixels around a finger's middle

QByteArray jpegOf(const QImage& image)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(image.size() / previewShrink, Qt::IgnoreAspectRatio, Qt::FastTransformation)
        .save(&buffer, "JPEG", 70);
    return jpeg;
}

Frame glassOf(const QImage& image)
{
    Frame frame;
    frame.image = image;
    frame.ppi = FingerprintSynthesizer::ppi;
    return frame;
}

} // namespace

// What one capture shows and answers; made on the pool.
struct LiveScanService::Presentation {
    QByteArray preview;
    QByteArray body;
};

LiveScanService::LiveScanService(TwinPerson person, quint16 port, QObject* parent)
    : QObject(parent),
      m_port(port),
      m_person(person),
      m_fingers(std::make_shared<FingerprintSynthesizer>(person)),
      m_slaps(std::make_shared<SlapSynthesizer>(person))
{
    keepThreads(m_pool);
    connect(&m_server, &QTcpServer::newConnection, this, &LiveScanService::accept);
    plugIn();
    m_port = m_server.serverPort();
}

LiveScanService::~LiveScanService()
{
    unplug();
}

void LiveScanService::setPerson(TwinPerson person)
{
    if (m_person == person)
        return;
    m_person = person;
    m_fingers = std::make_shared<FingerprintSynthesizer>(person);
    m_slaps = std::make_shared<SlapSynthesizer>(person);
    m_impression = 0;
}

void LiveScanService::setDelay(std::chrono::milliseconds laying, std::chrono::milliseconds steady)
{
    m_laying = laying;
    m_steady = steady;
}

void LiveScanService::unplug()
{
    m_server.close();
    m_streams.clear();
    m_underWay.clear();
    const QList<QTcpSocket*> lines = m_read.keys();
    m_read.clear();
    for (QTcpSocket* line : lines) {
        line->disconnect(this);
        line->abort();
        line->deleteLater();
    }
}

void LiveScanService::plugIn()
{
    if (!m_server.isListening())
        m_server.listen(QHostAddress::LocalHost, m_port);
}

void LiveScanService::accept()
{
    while (QTcpSocket* line = m_server.nextPendingConnection()) {
        m_read.insert(line, {});
        connect(line, &QTcpSocket::readyRead, this, [this, line] { read(*line); });
        connect(line, &QTcpSocket::disconnected, this, [this, line] { hungUp(*line); });
    }
}

void LiveScanService::hungUp(QTcpSocket& line)
{
    m_read.remove(&line);
    if (m_underWay.contains(&line))
        m_plan.prepend(m_underWay.take(&line));
    line.deleteLater();
}

// One request for each connection: verb, path, headers, and a body as long as they say.
void LiveScanService::read(QTcpSocket& line)
{
    QByteArray& got = m_read[&line];
    got += line.readAll();
    const qsizetype headEnd = got.indexOf("\r\n\r\n");
    if (got.size() > longestRequest) {
        line.abort();
        return;
    }
    if (headEnd < 0)
        return;
    qsizetype length = 0;
    for (const QByteArray& header : got.first(headEnd).split('\n')) {
        if (header.toLower().startsWith("content-length:"))
            length = header.mid(header.indexOf(':') + 1).trimmed().toLongLong();
    }
    const qsizetype begin = headEnd + 4;
    if (got.size() - begin < length)
        return;
    const QByteArray verb = got.first(got.indexOf(' '));
    const QByteArray body = got.mid(begin, length);
    got.clear();
    serve(line, verb, body);
}

void LiveScanService::serve(QTcpSocket& line, const QByteArray& verb, const QByteArray& body)
{
    if (verb == "MOSIPDISC") {
        answer(line, liveScanDevices(false, &m_signer));
    } else if (verb == "MOSIPDINFO") {
        answer(line, liveScanDevices(true, &m_signer));
    } else if (verb == "RCAPTURE") {
        startCapture(line, body);
    } else if (verb == "STREAM") {
        line.write("HTTP/1.1 200 OK\r\nConnection: close\r\n"
                   "Content-Type: multipart/x-mixed-replace; boundary=--BoundaryString\r\n\r\n");
        m_streams.append(&line);
    } else {
        line.write("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        line.disconnectFromHost();
    }
}

void LiveScanService::startCapture(QTcpSocket& line, const QByteArray& body)
{
    const QJsonObject asked = QJsonDocument::fromJson(body).object();
    const FingerRequest request = liveScanRequest(asked);
    const QString transaction = asked["transactionId"_L1].toString();
    const bool planned = !m_plan.isEmpty();
    const LiveScanAct act = planned ? m_plan.dequeue() : m_habit;
    if (planned && (act.kind == LiveScanAct::Kind::Press || act.kind == LiveScanAct::Kind::Retry))
        m_underWay.insert(&line, act);
    const auto after = [this, &line](std::chrono::milliseconds delay, auto what) {
        QTimer::singleShot(delay, &line, what);
    };
    switch (act.kind) {
    case LiveScanAct::Kind::Retry:
        after(m_laying, [this, &line, act] {
            answer(line, liveScanError(act.reason == CaptureRetry::LiftAndPress ? 102 : 105));
        });
        return;
    case LiveScanAct::Kind::StayAway:
        after(std::chrono::milliseconds(asked["timeout"_L1].toString().toInt()),
              [this, &line] { answer(line, liveScanError(101)); });
        return;
    case LiveScanAct::Kind::Unplug: QTimer::singleShot(m_laying, this, [this] { unplug(); }); return;
    case LiveScanAct::Kind::Hang: return;
    case LiveScanAct::Kind::Break: answer(line, liveScanError(103)); return;
    default: break;
    }
    const auto make = [act, request, transaction, fingers = m_fingers, slaps = m_slaps, apart = m_takesApart,
                       signer = act.kind == LiveScanAct::Kind::Forge ? LiveScanSigner() : m_signer,
                       number = m_impression++] {
        QList<LiveScanPicture> pictures;
        QImage glass;
        if (const auto* group = std::get_if<FingerGroup>(&request.site)) {
            SlapCondition condition = act.slap;
            condition.lifted += request.absent;
            const SyntheticSlap slap = slaps->slap(*group, number, condition);
            glass = slap.image;
            if (!apart)
                pictures.append({*group, Impression::LiveScanPlain, glass});
            for (const SlapTruth& truth : apart ? slap.fingers : QList<SlapTruth>())
                pictures.append(
                    {truth.position, Impression::LiveScanPlain,
                     cutFinger(glassOf(glass), {truth.position, truth.centre, lastJoint, truth.turn}).image});
        } else {
            const auto asked = std::get<FingerPosition>(request.site);
            FingerCondition condition = act.finger;
            condition.rolled = request.isRolled() ? 1 : 0;
            glass = fingers->impression(act.instead.value_or(asked), number, condition);
            pictures.append({asked, request.impression, glass});
        }
        if (act.kind == LiveScanAct::Kind::OtherFinger)
            for (LiveScanPicture& picture : pictures)
                picture.site = FingerGroup::PlainThumbs;
        const QString told = act.kind == LiveScanAct::Kind::Replay ? u"of yesterday"_s : transaction;
        QByteArray answer = liveScanCaptures(pictures, told, &signer);
        return std::make_shared<const Presentation>(jpegOf(glass), answer);
    };
    QPointer<QTcpSocket> waiting(&line);
    after(m_laying, [this, make, waiting, half = act.kind == LiveScanAct::Kind::HalfBody] {
        // Not behind the window: a device of its own does not wait for this machine's threads either.
        deliver(QtConcurrent::run(&m_pool, make), *this,
                [this, waiting, half](const std::shared_ptr<const Presentation>& what) {
                    if (!waiting)
                        return;
                    if (!half) {
                        present(what, *waiting);
                        return;
                    }
                    waiting->write(
                        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(what->body.size()) +
                        "\r\n\r\n" + what->body.first(what->body.size() / 2));
                    waiting->disconnectFromHost();
                });
    });
}

// Some pictures of a hand that lies still, then the capture.
void LiveScanService::present(const std::shared_ptr<const Presentation>& what, QTcpSocket& line)
{
    constexpr std::chrono::milliseconds betweenPictures{50};
    for (std::chrono::milliseconds at{0}; at <= m_steady; at += betweenPictures)
        QTimer::singleShot(at, Qt::PreciseTimer, &line, [this, what] { showOnStreams(what->preview); });
    QTimer::singleShot(m_steady, &line, [this, what, &line] { answer(line, what->body); });
}

void LiveScanService::showOnStreams(const QByteArray& jpeg)
{
    m_streams.removeIf([](const QPointer<QTcpSocket>& line) { return !line; });
    for (const QPointer<QTcpSocket>& line : std::as_const(m_streams))
        line->write("--BoundaryString\r\nContent-Type:image/jpeg\r\nContent-Length:" +
                    QByteArray::number(jpeg.size()) + "\r\n\r\n" + jpeg + "\r\n");
}

void LiveScanService::answer(QTcpSocket& line, const QByteArray& body)
{
    m_underWay.remove(&line);
    line.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\n\r\n" + body);
    line.disconnectFromHost();
}

} // namespace thunhan
