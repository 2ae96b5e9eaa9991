// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/BackupManifest.h"

#include "app/packet/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr auto formatFamily = "thunhan.backup/"_L1;
constexpr int formatVersion = 1;
constexpr qint64 largestFile = qint64{1} << 50; // a whole number of a double
constexpr int digestSize = 32;

bool isPlainName(const QString& name)
{
    static const QRegularExpression plain(u"\\A[a-z0-9][a-z0-9.-]{0,63}\\z"_s);
    return plain.match(name).hasMatch();
}

bool isSound(const BackupManifest& manifest)
{
    QSet<QString> names;
    for (const BackupFile& file : manifest.files) {
        if (!isPlainName(file.name) || names.contains(file.name) || file.size < 0 ||
            file.size > largestFile || file.digest.size() != digestSize)
            return false;
        names.insert(file.name);
    }
    return !manifest.station.isNull() && manifest.madeAt.isValid() && manifest.schema >= 1 &&
           !manifest.files.isEmpty() && manifest.files.size() <= BackupManifest::mostFiles;
}

} // namespace

Result<QByteArray> BackupManifest::toCanonical() const
{
    if (!isSound(*this))
        return {ErrorCode::MalformedInput, u"a backup's manifest is not sound"_s};
    QJsonArray list;
    for (const BackupFile& file : files)
        list.append(QJsonObject{{u"name"_s, file.name},
                                {u"size"_s, file.size},
                                {u"sha256"_s, QString::fromLatin1(file.digest.toHex())}});
    return canonicalJson(QJsonObject{{u"format"_s, formatFamily + QString::number(formatVersion)},
                                     {u"station"_s, station.toString()},
                                     {u"madeAt"_s, madeAt.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"schema"_s, schema},
                                     {u"files"_s, list}});
}

Result<BackupManifest> BackupManifest::parse(const QByteArray& text)
{
    const Error unsound{ErrorCode::MalformedInput, u"a backup's manifest is not sound"_s};
    if (text.size() > largest)
        return unsound;
    THUNHAN_TRY_ASSIGN(const QJsonObject json, parseCanonicalObject(text));
    const QString format = json.value("format"_L1).toString();
    if (format.startsWith(formatFamily) && format.mid(formatFamily.size()).toInt() > formatVersion)
        return {ErrorCode::StoreNewer, u"a backup of a later version"_s};
    BackupManifest manifest{
        StationId::fromString(json.value("station"_L1).toString()),
        QDateTime::fromString(json.value("madeAt"_L1).toString(), Qt::ISODateWithMs).toUTC(),
        json.value("schema"_L1).toInt(),
        {}};
    const QJsonArray list = json.value("files"_L1).toArray();
    if (list.size() > mostFiles)
        return unsound;
    for (const QJsonValue& value : list) {
        const QJsonObject file = value.toObject();
        manifest.files.append({file.value("name"_L1).toString(), file.value("size"_L1).toInteger(-1),
                               QByteArray::fromHex(file.value("sha256"_L1).toString().toLatin1())});
    }
    const auto again = manifest.toCanonical();
    if (!again || *again != text)
        return unsound;
    return manifest;
}

QByteArray BackupManifest::signedText(const QByteArray& canonical)
{
    return "thunhan backup 1\n" + canonical;
}

qint64 BackupManifest::size() const
{
    qint64 sum = 0;
    for (const BackupFile& file : files)
        sum += file.size;
    return sum;
}

} // namespace thunhan
