// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PersonalDataPage that says how the form stands.
#include "ui/desk/CorrectionPanel.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FindingText.h"
#include "ui/desk/NoticePanel.h"
#include "ui/desk/PersonalDataPage.h"
#include "ui/desk/ReasonNote.h"
#include "ui/desk/TextFindingText.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StateTag.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

PersonalDataPage::Count PersonalDataPage::count() const
{
    Count count;
    for (const Gap& gap : m_gaps) {
        count.empty += gap.kind == GapKind::FieldEmpty ? 1 : 0;
        count.broken += gap.kind == GapKind::RuleBroken ? 1 : 0;
        count.reasons += gap.kind == GapKind::ReasonMissing ? 1 : 0;
    }
    count.broken += static_cast<int>(m_unreadable.size());
    return count;
}

StepStatus PersonalDataPage::stepStatus() const
{
    const Count n = count();
    if (n.broken > 0)
        return {Shape::Bad, tr("%n to correct", nullptr, n.broken)};
    if (n.empty > 0)
        return {m_attempted ? Shape::Bad : Shape::Idle, tr("%n field(s) still empty", nullptr, n.empty)};
    if (n.reasons > 0)
        return {Shape::Warn, tr("%n warning(s) to answer", nullptr, n.reasons)};
    if (lacksDetails())
        return {Shape::Idle, tr("Details of the request open")};
    const auto answered = static_cast<int>(m_application.warningReasons.size());
    return {Shape::Ok, answered > 0 ? tr("Complete, %n reason(s)", nullptr, answered) : tr("Complete")};
}

QString PersonalDataPage::blockedReason() const
{
    const Count n = count();
    if (n.broken > 0)
        return tr("%n field(s) to correct", nullptr, n.broken);
    if (n.empty > 0)
        return tr("%n field(s) still empty", nullptr, n.empty);
    if (n.reasons > 0)
        return tr("%n reason(s) needed", nullptr, n.reasons);
    if (!lacksDetails())
        return {};
    return m_corrections->isVisibleTo(this) ? tr("Name what is to be corrected") : tr("Say who was told");
}

bool PersonalDataPage::isAbout(const FieldEditor& editor, const Finding& finding) const
{
    return finding.field == editor.field() && editor.shows(m_application.applicant, finding.item);
}

bool PersonalDataPage::isAbout(const FieldEditor& editor, const Gap& gap) const
{
    return gap.finding ? isAbout(editor, *gap.finding) : gap.field == editor.field();
}

bool PersonalDataPage::isMissing(const FieldEditor& editor) const
{
    return m_unreadable.contains(&editor) ||
           std::any_of(m_gaps.begin(), m_gaps.end(), [this, &editor](const Gap& gap) {
               return gap.kind != GapKind::ReasonMissing && isAbout(editor, gap);
           });
}

FieldEditor* PersonalDataPage::firstMissing() const
{
    const QList<FieldEditor*> all = editors();
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const FieldEditor* each) { return isMissing(*each); });
    return found == all.end() ? nullptr : *found;
}

std::optional<FieldRow::Note> PersonalDataPage::noteOf(const FieldEditor& editor) const
{
    if (m_unreadable.contains(&editor)) {
        if (const auto refused = editor.refusedText())
            return FieldRow::Note{Shape::Bad, Tone::Bad, textFindingText(*refused).sentence()};
        switch (editor.field()) {
        case FieldKey::BirthDate:
            return FieldRow::Note{Shape::Bad, Tone::Bad, tr("No such day. Type 14082001, 8/1987 or 1987.")};
        case FieldKey::PersonalNumber:
            return FieldRow::Note{Shape::Bad, Tone::Bad,
                                  tr("The number has 12 digits. Correct it or clear it.")};
        case FieldKey::Relatives:
            return FieldRow::Note{Shape::Bad, Tone::Bad,
                                  tr("A name and a number of 12 digits, or the name alone.")};
        default:
            return FieldRow::Note{Shape::Bad, Tone::Bad, tr("Not in the list. Type a part of the name.")};
        }
    }
    for (const Finding& finding : m_findings) {
        if (!isAbout(editor, finding) || finding.severity == FindingSeverity::Hint ||
            finding.rule == RuleId::RecordDiffers) // said by the row, beside the other value
            continue;
        if (finding.severity == FindingSeverity::Error)
            return FieldRow::Note{Shape::Bad, Tone::Bad,
                                  findingText(finding, m_application.applicant).sentence()};
        const QString what = findingShort(finding);
        return FieldRow::Note{Shape::Warn, Tone::Warn,
                              m_application.reasonFor(finding) ? tr("%1: reason given").arg(what) : what};
    }
    if (!isMissing(editor))
        return {};
    if (editor.field() == FieldKey::Phone)
        return FieldRow::Note{m_attempted ? Shape::Bad : Shape::Idle, m_attempted ? Tone::Bad : Tone::Text3,
                              tr("A number, or the reason for none")};
    return FieldRow::Note{m_attempted ? Shape::Bad : Shape::Idle, m_attempted ? Tone::Bad : Tone::Text3,
                          m_attempted ? tr("Empty. Fill it in.") : tr("Needed")};
}

FieldRow::Note PersonalDataPage::factOf(const FieldRow& row) const
{
    const Applicant& a = m_application.applicant;
    if (row.editorOf(FieldKey::PersonalNumber) && !a.personalNumber.isEmpty()) {
        const CodeEntry* place =
            m_services.reference.list(u"birth_prefixes"_s).find(a.personalNumber.registrationPrefix());
        return {{},
                Tone::Text2,
                tr("Says: %1, %2, born %3")
                    .arg(place ? entryName(*place) : a.personalNumber.registrationPrefix(),
                         sexName(a.personalNumber.sex()).toLower(),
                         QString::number(a.personalNumber.birthYear()))};
    }
    if (row.editorOf(FieldKey::BirthDate) && !a.birthDate.isEmpty()) {
        const QDate today = m_services.today();
        const QString age = tr("%n year(s)", nullptr, ageOn(a.birthDate, today));
        return {{}, Tone::Text2, a.birthDate.isFull() ? age : tr("%1, the day is not known").arg(age)};
    }
    if (row.editorOf(FieldKey::PersonalNumber))
        return {{}, Tone::Text3, tr("Leave empty when there is none")};
    return {};
}

FieldRow::Note PersonalDataPage::noteOf(const FieldRow& row) const
{
    for (const FieldEditor* editor : row.editors()) {
        if (const auto note = noteOf(*editor))
            return *note;
    }
    const auto compared = agreementOf(row);
    return compared ? *compared : factOf(row);
}

void PersonalDataPage::refreshRows()
{
    for (FieldRow* row : std::as_const(m_rows)) {
        row->setNote(noteOf(*row));
        for (FieldEditor* editor : row->editors()) {
            const auto note = noteOf(*editor);
            const bool open = std::any_of(m_gaps.begin(), m_gaps.end(), [this, editor](const Gap& gap) {
                return gap.kind == GapKind::ReasonMissing && isAbout(*editor, gap);
            });
            const bool bad = note && note->shape == Shape::Bad;
            editor->setState(bad    ? LineEdit::State::Bad
                             : open ? LineEdit::State::Warn
                                    : LineEdit::State::Normal);
        }
    }
}

void PersonalDataPage::refreshTags()
{
    const Count n = count();
    m_emptyTag->setText(tr("%n empty", nullptr, n.empty));
    m_emptyTag->setVisible(n.empty > 0);
    m_brokenTag->setText(tr("%n to correct", nullptr, n.broken));
    m_brokenTag->setVisible(n.broken > 0);
    m_reasonTag->setText(tr("%n to answer", nullptr, n.reasons));
    m_reasonTag->setVisible(n.reasons > 0);
}

void PersonalDataPage::retranslate()
{
    m_title->setText(tr("Personal data"));
    m_headField->setText(tr("Field"));
    m_headValue->setText(tr("As the applicant declares"));
    m_headNote->setText(tr("Check"));
    m_furtherTitle->setText(tr("Further data, where there is any"));
    m_enterHint->setText(tr("Next field"));
    for (FieldRow* row : std::as_const(m_rows))
        row->retranslate();
    m_reasonNote->retranslate();
    m_corrections->retranslate();
    m_notice->retranslate();
    refreshRows();
    refreshTags();
    refreshComparison();
}

} // namespace thunhan
