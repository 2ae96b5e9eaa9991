// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncPlan.h"

#include "app/base/EnumNames.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int longestInterval = 7 * 24 * 60; // minutes
constexpr qint64 slowestCap = 1024;          // less would stall every call

constexpr EnumNames<SyncPlan::Start, 4> startNames{{
    {SyncPlan::Start::AtOnce, "AT_ONCE"_L1},
    {SyncPlan::Start::Interval, "INTERVAL"_L1},
    {SyncPlan::Start::Night, "NIGHT"_L1},
    {SyncPlan::Start::ByHand, "BY_HAND"_L1},
}};

// A window may go over midnight. One that begins when it ends is the whole day.
bool isWithin(QTime time, QTime from, QTime to)
{
    if (from == to)
        return true;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

} // namespace

QDateTime SyncPlan::beginning(const QDateTime& due, const QDateTime& now, const QDateTime& last,
                              const QTimeZone& zone) const
{
    const QDateTime earliest = std::max(due, now);
    switch (start) {
    case Start::AtOnce: return earliest;
    case Start::ByHand: return {};
    case Start::Interval: {
        if (!last.isValid())
            return earliest;
        const std::chrono::milliseconds wait = interval;
        // A clock that was set back would hold it off for ever.
        const QDateTime next = std::min(last, now).addMSecs(wait.count());
        return std::max(earliest, next);
    }
    case Start::Night: {
        const QDateTime local = earliest.toTimeZone(zone);
        if (isWithin(local.time(), nightFrom, nightTo))
            return earliest;
        QDateTime evening(local.date(), nightFrom, zone);
        if (evening < local)
            evening = QDateTime(local.date().addDays(1), nightFrom, zone);
        return evening.toUTC();
    }
    }
    Q_UNREACHABLE();
}

bool SyncPlan::mayGoOn(const QDateTime& now, const QTimeZone& zone) const
{
    return start != Start::Night || isWithin(now.toTimeZone(zone).time(), nightFrom, nightTo);
}

QByteArray SyncPlan::toJson() const
{
    const QJsonObject json{{u"start"_s, enumToName(startNames, start)},
                           {u"intervalMinutes"_s, int(interval.count())},
                           {u"nightFrom"_s, nightFrom.toString(u"HH:mm"_s)},
                           {u"nightTo"_s, nightTo.toString(u"HH:mm"_s)},
                           {u"bytesPerSecond"_s, bytesPerSecond},
                           {u"metered"_s, metered}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<SyncPlan> SyncPlan::fromJson(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    SyncPlan plan;
    const auto start = enumFromName(startNames, json["start"_L1].toString());
    const int minutes = json["intervalMinutes"_L1].toInt(0);
    plan.nightFrom = QTime::fromString(json["nightFrom"_L1].toString(), u"HH:mm"_s);
    plan.nightTo = QTime::fromString(json["nightTo"_L1].toString(), u"HH:mm"_s);
    plan.bytesPerSecond = json["bytesPerSecond"_L1].toInteger(-1);
    plan.metered = json["metered"_L1].toBool();
    const bool isCap = plan.bytesPerSecond == 0 || plan.bytesPerSecond >= slowestCap;
    if (!start || minutes < 1 || minutes > longestInterval || !plan.nightFrom.isValid() ||
        !plan.nightTo.isValid() || !isCap)
        return {ErrorCode::MalformedInput, u"plan of sending"_s};
    plan.start = *start;
    plan.interval = std::chrono::minutes(minutes);
    return plan;
}

} // namespace thunhan
