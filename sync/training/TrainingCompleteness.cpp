// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FingerPosition.h"
#include "sync/training/TrainingIntake.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

bool hasImage(const QJsonObject& entry)
{
    return !entry[u"imageRef"].toString().isEmpty() || !entry[u"image"].toString().isEmpty();
}

// Single fingers, and those of a slap.
QStringList fingersOf(const QString& subType)
{
    if (subType == "PLAIN_THUMBS"_L1)
        return {u"RIGHT_THUMB"_s, u"LEFT_THUMB"_s};
    for (const auto& [slap, side] : {std::pair("PLAIN_RIGHT_FOUR_FINGERS"_L1, u"RIGHT_"_s),
                                     std::pair("PLAIN_LEFT_FOUR_FINGERS"_L1, u"LEFT_"_s)}) {
        if (subType == slap)
            return {side + u"INDEX"_s, side + u"MIDDLE"_s, side + u"RING"_s, side + u"LITTLE"_s};
    }
    return {subType};
}

// What the entry accounts for: its image, or what it says is missing.
QStringList sitesOf(const QJsonObject& entry)
{
    const QString subType = entry[u"biometricSubType"].toString();
    QStringList sites = hasImage(entry) ? fingersOf(subType) : QStringList();
    for (const QJsonValue& missing : entry[u"missing"].toArray()) {
        const QString named = missing[u"biometricSubType"].toString();
        sites.append(named.isEmpty() ? subType : named);
    }
    return sites;
}

} // namespace

std::optional<QString> incompleteness(const QJsonObject& document)
{
    QSet<QString> fingers;
    bool portrait = false;
    for (const QJsonValue& value : document[u"biometricData"].toArray()) {
        const QJsonObject entry = value.toObject();
        const QString type = entry[u"biometricType"].toString();
        const QStringList sites = sitesOf(entry);
        if (type == "FINGER"_L1)
            fingers.unite(QSet<QString>(sites.begin(), sites.end()));
        else if (type == "FACE"_L1)
            portrait = portrait || sites.contains("PORTRAIT"_L1);
    }
    for (const FingerPosition position : allFingerPositions) {
        if (!fingers.contains(toName(position)))
            return u"Finger %1 has neither an image nor an entry in missing."_s.arg(toName(position));
    }
    if (!portrait)
        return u"The portrait has neither an image nor an entry in missing."_s;
    for (const QJsonValue& value : document[u"documentData"].toArray()) {
        for (const QJsonValue& part : value[u"parts"].toArray()) {
            if (!part[u"dataRef"].toString().isEmpty() || !part[u"data"].toString().isEmpty())
                return std::nullopt;
        }
    }
    return u"There is no document with a page."_s;
}

} // namespace thunhan
