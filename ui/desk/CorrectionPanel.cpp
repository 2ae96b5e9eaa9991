// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/CorrectionPanel.h"

#include "app/domain/VietnameseText.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FieldText.h"
#include "ui/desk/capture/DocumentText.h"
#include "ui/desk/fields/ChoiceBox.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/TableList.h"
#include "ui/widgets/TableModel.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

constexpr int formHeight = 28;
constexpr int fieldWidth = 190;
constexpr int evidenceWidth = 190;
constexpr int rowHeight = 30;
constexpr int shownRows = 3;
constexpr int longestValue = 300;

} // namespace

CorrectionPanel::CorrectionPanel(const Theme& theme, const ReferenceData& reference, QWidget* parent)
    : Panel(theme, Head::Ruled, parent),
      m_theme(theme),
      m_reference(reference),
      m_model(new TableModel(this)),
      m_list(new TableList(theme, rowHeight)),
      m_field(new ChoiceBox(theme)),
      m_onRecord(new LineEdit(theme, formHeight)),
      m_claimed(new LineEdit(theme, formHeight)),
      m_evidence(new ChoiceBox(theme)),
      m_add(new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_Return), ActionButton::Kind::Normal,
                             ActionButton::Size::Small))
{
    m_list->setObjectName(u"corrections"_s);
    m_field->setObjectName(u"correctionField"_s);
    m_onRecord->setObjectName(u"correctionOnRecord"_s);
    m_claimed->setObjectName(u"correctionClaimed"_s);
    m_evidence->setObjectName(u"correctionEvidence"_s);
    m_add->setObjectName(u"addCorrection"_s);
    const QList<int> widths{fieldWidth, 0, 0, evidenceWidth};
    m_model->setHeaders(QStringList(widths.size()));
    m_list->setModel(m_model);
    m_list->setColumnWidths(widths);
    m_list->setFixedHeight((shownRows + 1) * rowHeight);
    m_list->installEventFilter(this);
    m_field->setFixedWidth(fieldWidth);
    m_evidence->setFixedWidth(evidenceWidth);
    m_onRecord->setMaxLength(longestValue);
    m_claimed->setMaxLength(longestValue);
    body()->setSpacing(8);
    body()->addWidget(m_list);
    auto* entry = new QHBoxLayout;
    entry->setSpacing(8);
    entry->addWidget(m_field);
    entry->addWidget(m_onRecord, 1);
    entry->addWidget(m_claimed, 1);
    entry->addWidget(m_evidence);
    entry->addWidget(m_add);
    body()->addLayout(entry);

    connect(m_field, &ChoiceBox::codeChosen, this, &CorrectionPanel::bringAlong);
    connect(m_add, &ActionButton::activated, this, &CorrectionPanel::add);
    retranslate();
}

std::optional<FieldKey> CorrectionPanel::chosenField() const
{
    return fieldFromName(m_field->code());
}

void CorrectionPanel::showApplication(const Application& application)
{
    if (application.id != m_application.id) {
        m_field->setCode({});
        m_onRecord->clear();
        m_claimed->clear();
        m_evidence->setCode({});
    }
    m_application = application;
    refreshRows();
}

void CorrectionPanel::bringAlong()
{
    const auto field = chosenField();
    if (!field)
        return;
    for (const RecordReading& reading : m_application.readings) { // the strongest one is the last
        if (reading.speaksOf(*field))
            m_onRecord->showText(fieldValueText(reading.values, *field, m_reference));
    }
    m_claimed->showText(fieldValueText(m_application.applicant, *field, m_reference));
}

void CorrectionPanel::add()
{
    const auto field = chosenField();
    const QString claimed = cleanText(m_claimed->text());
    const auto evidence = documentTypeFromName(m_evidence->code());
    if (!field || claimed.isEmpty() || !evidence) {
        LineEdit* missing = !field ? m_field : claimed.isEmpty() ? m_claimed : m_evidence;
        missing->setState(LineEdit::State::Bad);
        missing->setFocus();
        return;
    }
    for (LineEdit* input : {static_cast<LineEdit*>(m_field), m_claimed, static_cast<LineEdit*>(m_evidence)})
        input->setState(LineEdit::State::Normal);
    Q_EMIT saved({*field, cleanText(m_onRecord->text()), claimed, *evidence});
    m_field->setCode({});
    m_onRecord->clear();
    m_claimed->clear();
    m_field->setFocus();
}

bool CorrectionPanel::eventFilter(QObject* watched, QEvent* event)
{
    const int row = m_list->currentRow();
    if (watched == m_list && event->type() == QEvent::KeyPress && row >= 0 &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        Q_EMIT removed(m_application.corrections.at(row).field);
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void CorrectionPanel::refreshRows()
{
    std::vector<TableRow> rows;
    for (const RecordCorrection& correction : m_application.corrections) {
        rows.push_back({{{fieldLabel(correction.field)},
                         {correction.onRecord.isEmpty() ? tr("Nothing there") : correction.onRecord,
                          {},
                          {},
                          Tone::Text2},
                         {correction.claimed, {}, {}, Tone::Text, true},
                         {documentName(correction.evidence), {}, {}, Tone::Text2}},
                        Severity::Ok,
                        toName(correction.field)});
    }
    m_model->setRows(std::move(rows));
}

void CorrectionPanel::focusField()
{
    m_field->setFocus();
}

void CorrectionPanel::retranslate()
{
    setTitle(tr("What is to be corrected"));
    setHint(tr("Del removes the chosen row"));
    m_list->setAccessibleName(tr("What is to be corrected"));
    m_model->setHeaders({tr("Field"), tr("On record"), tr("Right is"), tr("Proved by")});
    const auto word = [](LineEdit& input, const QString& text) {
        input.setPlaceholderText(text);
        input.setAccessibleName(text);
    };
    word(*m_field, tr("Field"));
    word(*m_onRecord, tr("On record"));
    word(*m_claimed, tr("Right is"));
    word(*m_evidence, tr("Proved by"));
    m_add->setLabel(tr("Add"));
    QList<Choice> fields;
    for (const FieldKey field : allFields())
        fields.append({toName(field), fieldLabel(field), {}});
    m_field->setChoices(fields);
    QList<Choice> papers;
    for (const DocumentType type : allDocumentTypes)
        papers.append({toName(type), documentName(type), {}});
    m_evidence->setChoices(papers);
    refreshRows();
}

} // namespace thunhan
