// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/CardText.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/FindingText.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(CardText)
};

QString ageAndSex(const Applicant& applicant, QDate today)
{
    QStringList parts;
    if (!applicant.birthDate.isEmpty() && applicant.birthDate.earliest() <= today)
        parts.append(CardText::tr("%n year(s)", nullptr, ageOn(applicant.birthDate, today)));
    if (applicant.sex)
        parts.append(sexName(*applicant.sex));
    return parts.join(u" · "_s);
}

std::vector<ApplicantCardState::Row> rowsOf(const Application& a, QDate today)
{
    const QString none = u"–"_s;
    const auto orNone = [&none](const QString& text) { return text.isEmpty() ? none : text; };
    std::vector<ApplicantCardState::Row> rows{
        {CardText::tr("Number"), orNone(a.applicant.personalNumber.grouped()), true},
        {CardText::tr("Born"), orNone(a.applicant.birthDate.toDisplay()), true},
        {CardText::tr("Age, sex"), orNone(ageAndSex(a.applicant, today)), false},
        {CardText::tr("Kind"), kindName(a.kind), false},
    };
    for (const ApplicationKind with : a.bundled)
        rows.push_back({CardText::tr("Together with"), kindName(with), false});
    if (a.channel != SourceChannel::Desk)
        rows.push_back({CardText::tr("Came by"), channelName(a.channel), false});
    rows.push_back({CardText::tr("File"), a.fileNumber, false});
    return rows;
}

QString overrideMark(const QualityOverride& granted)
{
    const QString site = siteText(granted.modality, granted.site);
    switch (granted.matter) {
    case OverrideMatter::Quality: return CardText::tr("%1: low quality, let pass by a supervisor").arg(site);
    case OverrideMatter::Clash:
        return CardText::tr("%1: clash of prints, let pass by a supervisor").arg(site);
    case OverrideMatter::NoPrints: return CardText::tr("No print at all, let pass by a supervisor");
    }
    Q_UNREACHABLE();
}

std::vector<ApplicantCardState::Mark> marksOf(const Application& a, const QList<Finding>& findings,
                                              const ReferenceData& reference)
{
    std::vector<ApplicantCardState::Mark> marks;
    if (a.decision && a.decision->outcome == ReviewOutcome::Returned) {
        const CodeEntry* reason = reference.list(u"return_reasons"_s).find(a.decision->reasonCode);
        QString text = CardText::tr("Returned: %1").arg(reason ? entryName(*reason) : a.decision->reasonCode);
        if (!a.decision->note.isEmpty())
            text += u". "_s + a.decision->note;
        marks.push_back({Shape::Warn, text});
    }
    for (const Finding& finding : findings) {
        if (finding.severity == FindingSeverity::Hint)
            continue;
        QString text = findingShort(finding);
        if (a.reasonFor(finding))
            text = CardText::tr("%1: reason given").arg(text);
        marks.push_back({finding.severity == FindingSeverity::Error ? Shape::Bad : Shape::Warn, text});
    }
    for (const BiometricException& exception : a.exceptions) {
        marks.push_back(
            {Shape::Miss, CardText::tr("%1: exception").arg(siteText(exception.modality, exception.site))});
    }
    for (const QualityOverride& granted : a.overrides) {
        marks.push_back({Shape::Warn, overrideMark(granted)});
    }
    return marks;
}

} // namespace

ApplicantCardState cardState(const Application& application, const QList<Finding>& findings,
                             const ReferenceData& reference, QDate today)
{
    ApplicantCardState state;
    state.name = application.applicant.fullName.isEmpty() ? CardText::tr("New applicant")
                                                          : application.applicant.fullName;
    if (const BiometricSample* face = application.keptSample(BiometricModality::Face)) {
        state.portraitCaption = CardText::tr("Just taken");
        const bool granted = application.overrideFor(BiometricModality::Face) != nullptr;
        state.portraitState = face->passed ? ApplicantCardState::Mark{Shape::Ok, CardText::tr("Passed")}
                              : granted    ? ApplicantCardState::Mark{Shape::Warn, CardText::tr("Let pass")}
                                           : ApplicantCardState::Mark{Shape::Bad, CardText::tr("Not passed")};
    } else {
        state.portraitCaption = CardText::tr("No portrait yet");
    }
    state.rows = rowsOf(application, today);
    state.warnings = marksOf(application, findings, reference);
    QStringList summary;
    for (const QString& part :
         {application.applicant.personalNumber.grouped(), application.applicant.birthDate.toDisplay()}) {
        if (!part.isEmpty())
            summary.append(part);
    }
    state.summary = summary.join(u" · "_s);
    return state;
}

} // namespace thunhan
