// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewText.h"

#include "ui/desk/DeskText.h"

#include <QCoreApplication>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

QString waitingTime(const QDateTime& since, const QDateTime& now)
{
    constexpr int minutesOfHour = 60;
    const auto minutes = std::max<qint64>(since.secsTo(now) / 60, 0);
    if (minutes < 2 * minutesOfHour)
        return QCoreApplication::translate("Review", "%1 min").arg(minutes);
    return QCoreApplication::translate("Review", "%1 h").arg(minutes / minutesOfHour);
}

} // namespace

Shape riskShape(const WaitingApplication& waiting)
{
    if (waiting.own)
        return Shape::Own;
    return waiting.summary.risk >= riskToLookAt ? Shape::Warn : Shape::Ok;
}

Severity riskSeverity(const WaitingApplication& waiting)
{
    if (waiting.own)
        return Severity::Neutral;
    return waiting.summary.risk >= riskToLookAt ? Severity::Warn : Severity::Ok;
}

QString riskReason(const WaitingApplication& waiting)
{
    if (waiting.own)
        return QCoreApplication::translate("Review", "You had a hand in it");
    QStringList parts;
    if (waiting.overrides > 0)
        parts.append(QCoreApplication::translate("Review", "%n override(s)", nullptr, waiting.overrides));
    if (waiting.exceptions > 0)
        parts.append(QCoreApplication::translate("Review", "%n exception(s)", nullptr, waiting.exceptions));
    if (waiting.warnings > 0)
        parts.append(QCoreApplication::translate("Review", "%n warning(s)", nullptr, waiting.warnings));
    if (!parts.isEmpty())
        return parts.join(u" · "_s);
    return waiting.summary.risk >= riskToLookAt
               ? QCoreApplication::translate("Review", "Several attempts were needed")
               : QCoreApplication::translate("Review", "No warnings");
}

std::vector<TableRow> reviewRows(const QList<WaitingApplication>& waiting,
                                 const QHash<OperatorId, QString>& operatorNames, const QDateTime& nowUtc)
{
    std::vector<TableRow> rows;
    rows.reserve(std::size_t(waiting.size()));
    for (const WaitingApplication& one : waiting) {
        const ApplicationSummary& summary = one.summary;
        TableCell risk{QString::number(summary.risk), {}, riskShape(one)};
        risk.strong = true;
        TableCell name{summary.fullName.toUpper()};
        name.strong = true;
        name.tone = one.own ? Tone::Text2 : Tone::Text;
        TableCell time{waitingTime(summary.submittedAt, nowUtc)};
        time.tone = Tone::Text2;
        time.number = true;
        const QString below = one.own ? QCoreApplication::translate("Review", "Someone else decides")
                                      : operatorNames.value(summary.submittedBy);
        rows.push_back({{risk, name, {kindName(summary.kind)}, {riskReason(one), below}, time},
                        one.own ? Severity::Neutral : Severity::Ok,
                        summary.id.toString()});
    }
    return rows;
}

} // namespace thunhan
