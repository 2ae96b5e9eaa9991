// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/finger/sbi/SbiMessages.h"

#include "app/base/Sha256.h"
#include "capture/finger/sbi/SbiToken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype mostDevices = 16;
constexpr qsizetype mostRecords = 12;
constexpr qsizetype longestName = 128;

Error malformed(const QString& what)
{
    return {ErrorCode::MalformedInput, u"SBI: "_s + what};
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject contentOf(const QJsonValue& value)
{
    const Result<SbiToken> token = readSbiToken(value);
    return token ? token->payload : QJsonObject();
}

// A chain of digests: of the one before and of this record's. The one before the first is that of nothing.
class DigestChain
{
public:
    bool fits(const QByteArray& record, const QJsonValue& told)
    {
        m_last = sha256(m_last + sha256(record));
        const QByteArray digest = told.toString().toLatin1();
        return digest.isEmpty() || QByteArray::fromHex(digest) == m_last;
    }

private:
    QByteArray m_last = sha256({});
};

// Names come from outside and are shown: short and without control characters.
QString shown(const QJsonValue& value)
{
    QString text = value.toString().left(longestName);
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.trimmed();
}

QString newestVersion(const QJsonValue& value)
{
    QStringList versions;
    for (const QJsonValue& each : value.isArray() ? value.toArray() : QJsonArray{value})
        versions.append(shown(each));
    for (const QString& known : {u"1.0"_s, u"0.9.5"_s}) {
        if (versions.contains(known))
            return known;
    }
    return {};
}

std::optional<SbiDevice> deviceOf(const QJsonObject& entry)
{
    // Discovery tells it openly, the device's info wraps it once more.
    const Result<SbiToken> wrapped =
        readSbiToken(entry.contains("deviceInfo"_L1) ? entry["deviceInfo"_L1] : QJsonValue(entry));
    if (!wrapped)
        return {};
    const QJsonObject& info = wrapped->payload;
    const QJsonObject identity = contentOf(info["digitalId"_L1]);
    SbiDevice device;
    device.id = info["deviceId"_L1].toString().left(longestName);
    device.name = (shown(identity["make"_L1]) + u' ' + shown(identity["model"_L1])).trimmed();
    device.serial = shown(identity["serialNo"_L1]);
    device.status = shown(info["deviceStatus"_L1]);
    device.version = newestVersion(info["specVersion"_L1]);
    device.environment = shown(info["env"_L1]);
    device.signer = wrapped->signer;
    device.chain = wrapped->chain;
    device.slaps = identity["deviceSubType"_L1].toString().compare(u"Slap"_s, Qt::CaseInsensitive) == 0;
    const QString kind = identity["type"_L1].toString();
    const QString purpose = info["purpose"_L1].toString();
    const bool registers = purpose.isEmpty() || purpose.compare(u"Registration"_s, Qt::CaseInsensitive) == 0;
    if (device.id.isEmpty() || device.name.isEmpty() || device.version.isEmpty() || !registers ||
        kind.compare(u"Finger"_s, Qt::CaseInsensitive) != 0)
        return {};
    return device;
}

int codeOf(const QJsonObject& object)
{
    const QJsonValue code = object["error"_L1].toObject()["errorCode"_L1];
    bool isNumber = true;
    const int number = code.isString() ? code.toString().toInt(&isNumber) : code.toInt(0);
    constexpr int unknown = 999;
    return isNumber ? number : unknown;
}

// Codes of the interface; makers' own begin at 500.
enum : int { Success = 0, NothingDetected = 101, NotExtracted = 102, WrongOrientation = 105 };
constexpr auto goneCodes = std::to_array<int>({106, 202});
constexpr auto busyCodes = std::to_array<int>({110, 111});

QString sensorOf(const FingerRequest& request)
{
    const auto* group = std::get_if<FingerGroup>(&request.site);
    if (!group)
        return u"0"_s;
    switch (*group) {
    case FingerGroup::PlainLeftFour: return u"1"_s;
    case FingerGroup::PlainRightFour: return u"2"_s;
    case FingerGroup::PlainThumbs: return u"3"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray namesOf(const QList<FingerPosition>& fingers)
{
    QJsonArray names;
    for (const FingerPosition position : fingers)
        names.append(sbiFingerName(position));
    return names;
}

} // namespace

QString sbiFingerName(FingerPosition position)
{
    constexpr std::array names{"Thumb"_L1, "IndexFinger"_L1, "MiddleFinger"_L1, "RingFinger"_L1,
                               "LittleFinger"_L1};
    const auto digit = static_cast<std::size_t>(position) % names.size();
    return (isLeft(position) ? u"Left "_s : u"Right "_s) + names[digit];
}

QByteArray sbiDiscovery()
{
    return compact({{u"type"_s, u"Finger"_s}});
}

Result<QList<SbiDevice>> readSbiDevices(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return malformed(u"no list of devices"_s);
    const QJsonArray entries = document.array();
    if (entries.size() > mostDevices)
        return malformed(u"too many devices"_s);
    QList<SbiDevice> devices;
    for (const QJsonValue& entry : entries) {
        if (codeOf(entry.toObject()) != Success && entry.toObject().contains("error"_L1))
            continue;
        if (const auto device = deviceOf(entry.toObject()))
            devices.append(*device);
    }
    return devices;
}

QByteArray sbiStream(const SbiDevice& device, const FingerRequest& request, std::chrono::milliseconds timeout)
{
    return compact({{u"deviceId"_s, device.id},
                    {u"deviceSubId"_s, sensorOf(request)},
                    {u"timeout"_s, QString::number(timeout.count())}});
}

QByteArray sbiCapture(const SbiDevice& device, const FingerRequest& request, int score,
                      std::chrono::milliseconds timeout, const QString& transaction, const QDateTime& now)
{
    const QList<FingerPosition> fingers = request.fingers();
    QJsonObject finger{{u"type"_s, u"Finger"_s},
                       {u"count"_s, QString::number(fingers.size())},
                       {u"bioSubType"_s, namesOf(fingers)},
                       {u"exception"_s, namesOf(request.absent)},
                       {u"requestedScore"_s, QString::number(score)},
                       {u"deviceId"_s, device.id},
                       {u"deviceSubId"_s, sensorOf(request)},
                       {u"previousHash"_s, QString()}};
    QJsonArray options;
    if (request.isRolled())
        options.append(QJsonObject{{u"name"_s, u"impression"_s}, {u"value"_s, u"rolled"_s}});
    return compact({{u"env"_s, device.environment},
                    {u"purpose"_s, u"Registration"_s},
                    {u"specVersion"_s, device.version},
                    {u"timeout"_s, QString::number(timeout.count())},
                    {u"captureTime"_s, now.toUTC().toString(Qt::ISODate)},
                    {u"transactionId"_s, transaction},
                    {u"bio"_s, QJsonArray{finger}},
                    {u"customOpts"_s, options}});
}

Result<SbiCapture> readSbiCapture(const QByteArray& body, const QString& transaction)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue list = document.object()["biometrics"_L1];
    const QJsonArray entries = list.toArray();
    // Some services tell an error without the list around it.
    const QJsonObject first = entries.isEmpty() ? document.object() : entries.first().toObject();
    const int code = codeOf(first);
    SbiCapture capture;
    if (code == NothingDetected || code == NotExtracted || code == WrongOrientation) {
        capture.again = true;
        if (code == NotExtracted)
            capture.advice = CaptureRetry::LiftAndPress;
        else if (code == WrongOrientation)
            capture.advice = CaptureRetry::CentreFinger;
        return capture;
    }
    if (std::find(goneCodes.begin(), goneCodes.end(), code) != goneCodes.end())
        return {ErrorCode::DeviceRemoved, u"SBI: the service has lost its reader"_s};
    if (std::find(busyCodes.begin(), busyCodes.end(), code) != busyCodes.end())
        return {ErrorCode::DeviceBusy, u"SBI: the reader is busy"_s};
    if (code != Success)
        return {ErrorCode::DeviceFailed, u"SBI: error %1"_s.arg(code)};
    if (entries.isEmpty() || entries.size() > mostRecords)
        return malformed(u"no captures"_s);
    DigestChain chain;
    for (const QJsonValue& entry : entries) {
        if (codeOf(entry.toObject()) != Success)
            return {ErrorCode::DeviceFailed, u"SBI: error in one capture"_s};
        THUNHAN_TRY_ASSIGN(const SbiToken token, readSbiToken(entry["data"_L1]));
        const QJsonObject& told = token.payload;
        if (!capture.records.isEmpty() && token.signer != capture.signer)
            return {ErrorCode::SignatureInvalid, u"SBI: captures of several signers"_s};
        capture.signer = token.signer;
        capture.chain = token.chain;
        if (told["transactionId"_L1].toString() != transaction)
            return malformed(u"a capture of another transaction"_s);
        if (told["bioType"_L1].toString().compare(u"Finger"_s, Qt::CaseInsensitive) != 0)
            return malformed(u"not of fingers"_s);
        const auto record = fromSbiBase64(told["bioValue"_L1].toString());
        if (!record || record->isEmpty())
            return malformed(u"no picture"_s);
        if (!chain.fits(*record, entry["hash"_L1]))
            return malformed(u"a capture of another digest than it is told with"_s);
        capture.records.append(*record);
    }
    return capture;
}

} // namespace thunhan
