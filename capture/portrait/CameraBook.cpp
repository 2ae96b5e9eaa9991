// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/portrait/CameraBook.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <cmath>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr qint64 largestFile = 256 * 1024;
constexpr int mostCameras = 200;
constexpr int mostSide = 20'000;

QJsonObject toJson(const CameraBook::Entry& entry)
{
    QJsonObject json{{u"width"_s, entry.size.width()}, {u"height"_s, entry.size.height()}};
    if (const auto& known = entry.calibration)
        json.insert(u"calibration"_s, QJsonObject{{u"pitch"_s, known->pitch},
                                                  {u"sharpness"_s, known->sharpness},
                                                  {u"backdrop_white"_s, known->backdropWhite},
                                                  {u"backdrop_edges"_s, known->backdropEdges},
                                                  {u"at"_s, known->at.toString(Qt::ISODateWithMs)}});
    return json;
}

std::optional<CameraCalibration> calibrationOf(const QJsonObject& json)
{
    CameraCalibration read;
    read.pitch = json["pitch"_L1].toDouble();
    read.sharpness = json["sharpness"_L1].toDouble();
    read.backdropWhite = json["backdrop_white"_L1].toDouble();
    read.backdropEdges = json["backdrop_edges"_L1].toDouble();
    read.at = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODateWithMs);
    if (!read.at.isValid() || std::abs(read.pitch) > 45 || read.sharpness < 0)
        return {};
    return read;
}

} // namespace

PortraitPolicy calibrated(PortraitPolicy policy, const CameraCalibration& calibration)
{
    policy.pitchNeutral = calibration.pitch;
    if (calibration.sharpness > 0)
        policy.sharpness = calibration.sharpness / 2;
    return policy;
}

Result<CameraBook> CameraBook::load(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return CameraBook();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {ErrorCode::FileUnreadable, u"book of cameras"_s};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return {ErrorCode::MalformedInput, u"book of cameras: %1"_s.arg(error.errorString())};
    CameraBook book;
    book.chosen = document["chosen"_L1].toString();
    const QJsonObject cameras = document["cameras"_L1].toObject();
    for (auto it = cameras.begin(); it != cameras.end() && book.cameras.size() < mostCameras; ++it) {
        const QJsonObject json = it.value().toObject();
        Entry entry;
        const QSize size(json["width"_L1].toInt(), json["height"_L1].toInt());
        if (size.width() > 0 && size.height() > 0 && size.width() <= mostSide && size.height() <= mostSide)
            entry.size = size;
        entry.calibration = calibrationOf(json["calibration"_L1].toObject());
        book.cameras.insert(it.key(), entry);
    }
    return book;
}

Result<void> CameraBook::save(const QString& path) const
{
    QJsonObject entries;
    for (auto [id, entry] : cameras.asKeyValueRange())
        entries.insert(id, toJson(entry));
    QSaveFile file(path);
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{u"chosen"_s, chosen}, {u"cameras"_s, entries}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {ErrorCode::FileUnwritable, u"book of cameras"_s};
    return {};
}

} // namespace thunhan
