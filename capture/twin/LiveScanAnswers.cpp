// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/twin/LiveScanAnswers.h"

#include "app/base/Sha256.h"
#include "capture/finger/sbi/SbiMessages.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int ppi = 500;
constexpr auto deviceId = "training-live-scan"_L1;
constexpr auto environment = "Developer"_L1;

QJsonObject successful()
{
    return {{u"errorCode"_s, u"0"_s}, {u"errorInfo"_s, u"Success"_s}};
}

QString base64Url(const QByteArray& bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// header.payload.signature
QString token(const QJsonObject& payload, const LiveScanSigner* signer)
{
    if (signer)
        return signer->token(json(payload));
    return base64Url(json({{u"alg"_s, u"none"_s}, {u"typ"_s, u"JWT"_s}})) + u'.' + base64Url(json(payload)) +
           u'.' + base64Url("unsigned");
}

QJsonObject identity()
{
    return {{u"serialNo"_s, u"000000000001"_s},
            {u"make"_s, u"Training"_s},
            {u"model"_s, u"live-scan"_s},
            {u"type"_s, u"Finger"_s},
            {u"deviceSubType"_s, u"Slap"_s}};
}

template <class Number>
void append(QByteArray& bytes, Number number)
{
    const Number swapped = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&swapped), sizeof swapped);
}

quint8 codeOf(const FingerRequest::Site& site)
{
    if (const auto* position = std::get_if<FingerPosition>(&site))
        return static_cast<quint8>(static_cast<int>(*position) + 1);
    switch (std::get<FingerGroup>(site)) {
    case FingerGroup::PlainRightFour: return 13;
    case FingerGroup::PlainLeftFour: return 14;
    case FingerGroup::PlainThumbs: return 15;
    }
    Q_UNREACHABLE();
}

OPJ_SIZE_T writeSome(void* buffer, OPJ_SIZE_T count, void* data)
{
    auto& sink = *static_cast<std::pair<QByteArray, qsizetype>*>(data);
    const qsizetype end = sink.second + static_cast<qsizetype>(count);
    if (sink.first.size() < end)
        sink.first.resize(end);
    std::memcpy(sink.first.data() + sink.second, buffer, count);
    sink.second = end;
    return count;
}

OPJ_OFF_T skipSome(OPJ_OFF_T count, void* data)
{
    auto& sink = *static_cast<std::pair<QByteArray, qsizetype>*>(data);
    sink.second += count;
    return count;
}

OPJ_BOOL seekTo(OPJ_OFF_T at, void* data)
{
    static_cast<std::pair<QByteArray, qsizetype>*>(data)->second = at;
    return OPJ_TRUE;
}

} // namespace

QByteArray liveScanDevices(bool wrapped, const LiveScanSigner* signer)
{
    QJsonObject info{{u"deviceId"_s, deviceId},
                     {u"deviceStatus"_s, u"Ready"_s},
                     {u"certification"_s, u"L0"_s},
                     {u"serviceVersion"_s, u"1"_s},
                     {u"deviceSubId"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s}},
                     {u"specVersion"_s, QJsonArray{u"0.9.5"_s, u"1.0"_s}},
                     {u"env"_s, environment},
                     {u"purpose"_s, u"Registration"_s},
                     {u"digitalId"_s, wrapped ? token(identity(), signer) : base64Url(json(identity()))}};
    if (wrapped)
        info = QJsonObject{{u"deviceInfo"_s, token(info, signer)}};
    info[u"error"_s] = successful();
    return QJsonDocument(QJsonArray{info}).toJson(QJsonDocument::Compact);
}

QByteArray liveScanError(int code)
{
    const QJsonObject error{{u"errorCode"_s, QString::number(code)}, {u"errorInfo"_s, u"training"_s}};
    return json({{u"biometrics"_s, QJsonArray{QJsonObject{{u"error"_s, error}}}}});
}

QByteArray liveScanCaptures(const QList<LiveScanPicture>& pictures, const QString& transaction,
                            const LiveScanSigner* signer)
{
    QJsonArray captures;
    QByteArray chained = sha256({});
    for (const LiveScanPicture& picture : pictures) {
        const auto* position = std::get_if<FingerPosition>(&picture.site);
        const QByteArray record = fingerImageRecord(picture);
        chained = sha256(chained + sha256(record));
        const QJsonObject told{{u"bioType"_s, u"Finger"_s},
                               {u"bioSubType"_s, position ? sbiFingerName(*position) : u"UNKNOWN"_s},
                               {u"purpose"_s, u"Registration"_s},
                               {u"env"_s, environment},
                               {u"transactionId"_s, transaction},
                               {u"qualityScore"_s, u"70"_s},
                               {u"bioValue"_s, base64Url(record)}};
        captures.append(QJsonObject{{u"specVersion"_s, u"1.0"_s},
                                    {u"data"_s, token(told, signer)},
                                    {u"hash"_s, QString::fromLatin1(chained.toHex().toUpper())},
                                    {u"error"_s, successful()}});
    }
    return json({{u"biometrics"_s, captures}});
}

QByteArray fingerImageRecord(const LiveScanPicture& picture)
{
    constexpr quint8 perInch = 1;
    constexpr quint8 jpeg2000Lossless = 5;
    const QByteArray pixels = packJpeg2000(picture.image);
    QByteArray body(9 + 1 + 2 + 2, '\0'); // date and time, technology, maker and type: not told
    append<quint8>(body, 0);              // quality blocks
    append<quint8>(body, codeOf(picture.site));
    append<quint8>(body, 1); // number of the representation
    append<quint8>(body, perInch);
    for (int i = 0; i < 4; ++i)
        append<quint16>(body, ppi);
    append<quint8>(body, 8);
    append<quint8>(body, jpeg2000Lossless);
    append<quint8>(body, picture.impression == Impression::LiveScanRolled ? 1 : 0);
    append<quint16>(body, static_cast<quint16>(picture.image.width()));
    append<quint16>(body, static_cast<quint16>(picture.image.height()));
    append<quint32>(body, static_cast<quint32>(pixels.size()));
    body.append(pixels);
    QByteArray record("FIR\0"
                      "020\0",
                      8);
    append<quint32>(record, static_cast<quint32>(16 + 4 + body.size()));
    append<quint16>(record, 1); // representations
    append<quint8>(record, 0);  // not certified
    append<quint8>(record, 1);  // positions
    append<quint32>(record, static_cast<quint32>(4 + body.size()));
    return record + body;
}

QByteArray packJpeg2000(const QImage& image)
{
    opj_image_cmptparm_t plane{};
    plane.dx = plane.dy = 1;
    plane.w = static_cast<OPJ_UINT32>(image.width());
    plane.h = static_cast<OPJ_UINT32>(image.height());
    plane.prec = 8;
    const std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)> picture(
        opj_image_create(1, &plane, OPJ_CLRSPC_GRAY), &opj_image_destroy);
    picture->x1 = plane.w;
    picture->y1 = plane.h;
    for (int row = 0; row < image.height(); ++row)
        std::copy_n(image.constScanLine(row), image.width(),
                    picture->comps[0].data + static_cast<std::size_t>(row) * plane.w);
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters); // one layer without loss
    // Pictures may be smaller than the usual number of halvings.
    parameters.numresolution = 4;
    const std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)> codec(opj_create_compress(OPJ_CODEC_JP2),
                                                                           &opj_destroy_codec);
    const std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)> stream(
        opj_stream_default_create(OPJ_FALSE), &opj_stream_destroy);
    std::pair<QByteArray, qsizetype> sink{};
    opj_stream_set_user_data(stream.get(), &sink, nullptr);
    opj_stream_set_write_function(stream.get(), writeSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);
    if (opj_setup_encoder(codec.get(), &parameters, picture.get()) == OPJ_FALSE ||
        opj_start_compress(codec.get(), picture.get(), stream.get()) == OPJ_FALSE ||
        opj_encode(codec.get(), stream.get()) == OPJ_FALSE ||
        opj_end_compress(codec.get(), stream.get()) == OPJ_FALSE)
        return {};
    return sink.first;
}

FingerRequest liveScanRequest(const QJsonObject& capture)
{
    const QJsonObject finger = capture["bio"_L1].toArray().first().toObject();
    QList<FingerPosition> wanted;
    QList<FingerPosition> absent;
    for (const FingerPosition position : allFingerPositions) {
        if (finger["bioSubType"_L1].toArray().contains(sbiFingerName(position)))
            wanted.append(position);
        if (finger["exception"_L1].toArray().contains(sbiFingerName(position)))
            absent.append(position);
    }
    const QString sensor = finger["deviceSubId"_L1].toString();
    if (sensor == u"1"_s)
        return {FingerGroup::PlainLeftFour, absent};
    if (sensor == u"2"_s)
        return {FingerGroup::PlainRightFour, absent};
    if (sensor == u"3"_s)
        return {FingerGroup::PlainThumbs, absent};
    bool rolled = false;
    for (const QJsonValue& option : capture["customOpts"_L1].toArray())
        rolled = rolled || option.toObject()["value"_L1].toString() == u"rolled"_s;
    return {wanted.value(0), rolled ? Impression::LiveScanRolled : Impression::LiveScanPlain};
}

} // namespace thunhan
