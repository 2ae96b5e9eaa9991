// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PersonalDataPage that sets the declared values beside what another source says.
#include "app/domain/Reason.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FieldText.h"
#include "ui/desk/PersonalDataPage.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StateTag.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

const QString takeRecordedId = u"takeRecorded"_s;

bool isEqual(FieldAgreement agreement)
{
    return agreement == FieldAgreement::Equal || agreement == FieldAgreement::EqualUnitRenamed;
}

constexpr int narrowForm = 960;

} // namespace

const FieldComparison* PersonalDataPage::comparisonOf(const FieldRow& row) const
{
    // Of a row with two fields the one that asks for more.
    const FieldComparison* worst = nullptr;
    for (const FieldComparison& comparison : m_comparisons) {
        if (!row.editorOf(comparison.field))
            continue;
        if (worst == nullptr || comparison.agreement == FieldAgreement::Differs || isEqual(worst->agreement))
            worst = &comparison;
    }
    return worst;
}

const RecordReading* PersonalDataPage::readingOf(RecordSource source) const
{
    for (const RecordReading& reading : m_application.readings) {
        if (reading.source == source)
            return &reading;
    }
    return nullptr;
}

QString PersonalDataPage::recordedText(const FieldRow& row, const RecordReading& reading) const
{
    QStringList values;
    for (const FieldEditor* editor : row.editors()) {
        const QString value = fieldValueText(reading.values, editor->field(), m_services.reference);
        if (reading.speaksOf(editor->field()) && !value.isEmpty())
            values.append(value);
    }
    return values.join(u"; "_s);
}

bool PersonalDataPage::isOnlyEqual(const FieldRow& row) const
{
    const FieldComparison* comparison = comparisonOf(row);
    const bool agrees = comparison == nullptr || isEqual(comparison->agreement);
    return agrees && std::none_of(row.editors().begin(), row.editors().end(),
                                  [this](const FieldEditor* editor) { return isMissing(*editor); });
}

// What the kind does not ask for only costs time; what is there all the same has to be seen.
bool PersonalDataPage::isAskedFor(const FieldRow& row) const
{
    return std::any_of(row.editors().begin(), row.editors().end(), [this](const FieldEditor* editor) {
        return m_requirements.of(editor->field()) != Demand::NotAsked || isMissing(*editor) ||
               !fieldToJson(m_draft, editor->field()).isNull();
    });
}

void PersonalDataPage::refreshComparison()
{
    const bool compared = !m_application.readings.isEmpty();
    int equal = 0;
    int differs = 0;
    int added = 0;
    for (const FieldComparison& comparison : std::as_const(m_comparisons)) {
        equal += isEqual(comparison.agreement) ? 1 : 0;
        differs += comparison.agreement == FieldAgreement::Differs ? 1 : 0;
        added += comparison.agreement == FieldAgreement::MissingThere ? 1 : 0;
    }
    m_equalTag->setText(tr("%n equal", nullptr, equal));
    m_equalTag->setVisible(equal > 0);
    m_differsTag->setText(tr("%n differ", nullptr, differs));
    m_differsTag->setVisible(differs > 0);
    m_newTag->setText(tr("%n new", nullptr, added));
    m_newTag->setVisible(added > 0);
    m_enterHint->setVisible(!compared);
    m_onlyDifferencesKey->setVisible(compared);
    m_onlyDifferencesKey->setLabel(m_onlyDifferences ? tr("Show all fields") : tr("Only differences"));

    placeColumns();
    m_headRecord->setVisible(compared);
    // The strongest one heads the column; a value of another says so itself.
    if (compared)
        m_headRecord->setText(sourceShort(m_application.readings.last().source));
    m_headNote->setText(compared ? tr("Comparison") : tr("Check"));
    for (FieldRow* row : std::as_const(m_rows)) {
        const FieldComparison* comparison = comparisonOf(*row);
        const RecordReading* reading = comparison ? readingOf(comparison->source) : nullptr;
        if (reading == nullptr) {
            row->setRecord({});
        } else {
            row->setRecord(FieldRow::Record{recordedText(*row, *reading),
                                            comparison->agreement == FieldAgreement::Differs});
        }
        row->setVisible(isAskedFor(*row) && (!m_onlyDifferences || !isOnlyEqual(*row)));
    }
    m_furtherTitle->setVisible(!m_onlyDifferences);
}

void PersonalDataPage::placeColumns()
{
    const auto columns = FieldRow::columnsFor(!m_application.readings.isEmpty(), width() < narrowForm);
    m_headValue->setFixedWidth(columns.editor + FieldRow::columnGap);
    m_headRecord->setFixedWidth(columns.record);
    for (FieldRow* row : std::as_const(m_rows))
        row->setColumns(columns);
}

void PersonalDataPage::resizeEvent(QResizeEvent* event)
{
    StepPage::resizeEvent(event);
    placeColumns();
}

std::optional<FieldRow::Note> PersonalDataPage::agreementOf(const FieldRow& row) const
{
    const FieldComparison* comparison = comparisonOf(row);
    if (comparison == nullptr)
        return {};
    FieldRow::Note note{agreementShape(comparison->agreement), Tone::Text2,
                        agreementText(comparison->agreement)};
    if (comparison->agreement != FieldAgreement::Differs)
        return note;
    note.tone = Tone::Warn;
    const WarningReason* given =
        m_application.reasonFor({RuleId::RecordDiffers, FindingSeverity::Warning, comparison->field});
    if (given != nullptr) {
        const CodeEntry* entry =
            m_services.reference.list(reasonListFor(RuleId::RecordDiffers)).find(given->reasonCode);
        note.text += u" · "_s + (given->note.isEmpty() && entry ? entryName(*entry) : given->note);
    }
    return note;
}

const FieldComparison* PersonalDataPage::takeable() const
{
    for (const FieldComparison& comparison : m_comparisons) {
        const RecordReading* reading = readingOf(comparison.source);
        if (comparison.field != m_at || reading == nullptr || isEqual(comparison.agreement) ||
            comparison.agreement == FieldAgreement::MissingThere)
            continue;
        // A name without marks is none to take over.
        return comparison.field == FieldKey::FullName && reading->nameWithoutMarks ? nullptr : &comparison;
    }
    return nullptr;
}

QList<StepAction> PersonalDataPage::actions() const
{
    if (m_application.readings.isEmpty())
        return {};
    StepAction take;
    take.id = takeRecordedId;
    take.text = tr("Take the recorded value");
    take.key = QKeySequence(Qt::ALT | Qt::Key_Left);
    take.enabled = takeable() != nullptr;
    take.capText = u"Alt+←"_s;
    return {take};
}

void PersonalDataPage::trigger(const QString& actionId)
{
    if (actionId == takeRecordedId)
        takeRecorded();
}

void PersonalDataPage::takeRecorded()
{
    const FieldComparison* comparison = takeable();
    if (comparison == nullptr)
        return;
    const FieldKey field = comparison->field;
    const RecordReading* reading = readingOf(comparison->source);
    if (!fieldFromJson(m_draft, field, fieldToJson(reading->values, field)))
        return;
    for (FieldEditor* editor : editors()) {
        if (editor->field() != field)
            continue;
        editor->setDirty(false); // what was typed gives way
        m_unreadable.remove(editor);
        editor->showValue(m_draft);
    }
    store(field);
}

} // namespace thunhan
