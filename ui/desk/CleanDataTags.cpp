// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/CleanDataTags.h"

#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/StateTag.h"

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

struct Verdict {
    Severity severity = Severity::Neutral;
    Shape shape = Shape::Idle;
    QString name;
    QString found;
};

Verdict verdict(bool holds, const QString& name, const QString& found)
{
    return {holds ? Severity::Ok : Severity::Warn, holds ? Shape::Ok : Shape::Warn, name, found};
}

QString rulesText(const CleanDataReport& report)
{
    QStringList parts;
    if (report.errors > 0)
        parts.append(CleanDataTags::tr("%n error(s)", nullptr, report.errors));
    if (report.openWarnings > 0)
        parts.append(CleanDataTags::tr("%n warning(s) without a reason", nullptr, report.openWarnings));
    if (report.answeredWarnings > 0)
        parts.append(CleanDataTags::tr("%n warning(s) with a reason", nullptr, report.answeredWarnings));
    return parts.isEmpty() ? CleanDataTags::tr("All rules hold") : parts.join(u", "_s);
}

std::array<Verdict, 4> verdicts(const CleanDataReport& report, const QTimeZone& zone)
{
    const QString missing = report.gaps > 0 ? CleanDataTags::tr("%n thing(s) missing", nullptr, report.gaps)
                                            : CleanDataTags::tr("Nothing is missing");
    const QString same = report.isClean()
                             ? CleanDataTags::tr("No other application of this person waits here")
                             : duplicatesText(report.duplicates);
    Verdict live{Severity::Neutral, Shape::Idle, CleanDataTags::tr("Live"),
                 CleanDataTags::tr("Not compared with the population record yet")};
    if (report.isLive()) {
        const QString day = report.comparedAt.toTimeZone(zone).toString(u"dd/MM/yyyy"_s);
        live =
            verdict(true, live.name, CleanDataTags::tr("Compared with the population record on %1").arg(day));
    }
    return {verdict(report.isCorrect(), CleanDataTags::tr("Correct"), rulesText(report)),
            verdict(report.isComplete(), CleanDataTags::tr("Complete"), missing),
            verdict(report.isClean(), CleanDataTags::tr("Clean"), same), live};
}

} // namespace

CleanDataTags::CleanDataTags(const Theme& theme, QWidget* parent) : QWidget(parent)
{
    auto* row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (StateTag*& tag : m_tags) {
        tag = new StateTag(theme, Severity::Neutral, Shape::Idle);
        row->addWidget(tag);
    }
    setVisible(false); // until there is a report
}

void CleanDataTags::setReport(const CleanDataReport& report, const QTimeZone& zone)
{
    const std::array<Verdict, 4> found = verdicts(report, zone);
    for (std::size_t i = 0; i < m_tags.size(); ++i) {
        m_tags[i]->setState(found[i].severity, found[i].shape, found[i].name);
        m_tags[i]->setToolTip(found[i].found);
        m_tags[i]->setAccessibleName(found[i].name);
        m_tags[i]->setAccessibleDescription(found[i].found);
    }
    setVisible(true);
}

QString duplicatesText(const QList<Duplicate>& duplicates)
{
    QStringList parts;
    for (const Duplicate& each : duplicates) {
        parts.append(each.byNumber
                         ? CleanDataTags::tr("%1 has the same number").arg(each.fileNumber)
                         : CleanDataTags::tr("%1 has the same name and birth date").arg(each.fileNumber));
    }
    return parts.join(u"; "_s);
}

} // namespace thunhan
