// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/CleanDataReport.h"

#include <QJsonArray>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

QJsonValue timeToJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject toJson(const Duplicate& duplicate)
{
    return {{u"application"_s, duplicate.application.toString()},
            {u"fileNumber"_s, duplicate.fileNumber},
            {u"byNumber"_s, duplicate.byNumber},
            {u"byPerson"_s, duplicate.byPerson}};
}

} // namespace

QJsonObject toJson(const CleanDataReport& report)
{
    QJsonObject json = toSummaryJson(report);
    QJsonArray duplicates;
    for (const Duplicate& duplicate : report.duplicates)
        duplicates.append(toJson(duplicate));
    json.insert("duplicates"_L1, duplicates);
    return json;
}

QJsonObject toSummaryJson(const CleanDataReport& report)
{
    return {{u"madeAt"_s, timeToJson(report.madeAt)},
            {u"rulesEdition"_s, report.rulesEdition.toString(Qt::ISODate)},
            {u"correct"_s, report.isCorrect()},
            {u"complete"_s, report.isComplete()},
            {u"clean"_s, report.isClean()},
            {u"live"_s, report.isLive()},
            {u"errors"_s, report.errors},
            {u"openWarnings"_s, report.openWarnings},
            {u"answeredWarnings"_s, report.answeredWarnings},
            {u"hints"_s, report.hints},
            {u"gaps"_s, report.gaps},
            {u"duplicateCount"_s, int(report.duplicates.size())},
            {u"comparedAt"_s, timeToJson(report.comparedAt)}};
}

Result<CleanDataReport> cleanDataFromJson(const QJsonObject& json)
{
    CleanDataReport report;
    report.madeAt = timeFrom(json["madeAt"_L1]);
    report.rulesEdition = QDate::fromString(json["rulesEdition"_L1].toString(), Qt::ISODate);
    report.errors = json["errors"_L1].toInt();
    report.openWarnings = json["openWarnings"_L1].toInt();
    report.answeredWarnings = json["answeredWarnings"_L1].toInt();
    report.hints = json["hints"_L1].toInt();
    report.gaps = json["gaps"_L1].toInt();
    if (json["comparedAt"_L1].isString())
        report.comparedAt = timeFrom(json["comparedAt"_L1]);
    for (const QJsonValue& value : json["duplicates"_L1].toArray()) {
        const QJsonObject item = value.toObject();
        report.duplicates.append({ApplicationId::fromString(item["application"_L1].toString()),
                                  item["fileNumber"_L1].toString(), item["byNumber"_L1].toBool(),
                                  item["byPerson"_L1].toBool()});
    }
    // Writing it again catches every member that is missing or of another type.
    if (toJson(report) != json)
        return {ErrorCode::StoreDamaged, u"report of clean data"_s};
    return report;
}

} // namespace thunhan
