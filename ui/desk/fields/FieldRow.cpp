// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/FieldRow.h"

#include "ui/widgets/ElidingLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Marks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

namespace thunhan
{

namespace
{
constexpr int rowHeight = 33;
}

FieldRow::FieldRow(const Theme& theme, std::function<QString()> label, const QList<FieldEditor*>& editors,
                   QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_wording(std::move(label)),
      m_editors(editors),
      m_label(new Label(theme, TypeRole::Small, Tone::Text2)),
      m_inputs(new QWidget),
      m_record(new ElidingLabel(theme, TypeRole::Small)),
      m_mark(new ShapeMark(theme, Shape::Idle, 16)),
      m_note(new Label(theme, TypeRole::Small))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 16, 3);
    row->setSpacing(0);
    m_label->setFixedWidth(labelWidth);
    m_label->setWordWrap(true);
    row->addWidget(m_label);
    auto* inputRow = new QHBoxLayout(m_inputs);
    inputRow->setContentsMargins(0, 0, 0, 0);
    inputRow->setSpacing(8);
    for (FieldEditor* editor : m_editors)
        inputRow->addWidget(editor, 1);
    row->addWidget(m_inputs);
    row->addSpacing(columnGap);
    row->addWidget(m_record);
    m_gap = new QWidget;
    m_gap->setFixedWidth(columnGap);
    row->addWidget(m_gap);
    row->addWidget(m_mark);
    row->addSpacing(8);
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    setMinimumHeight(rowHeight);
    setColumns(columnsFor(false, false));
    setNote({});
    retranslate();
}

FieldEditor* FieldRow::editorOf(FieldKey field) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [field](const FieldEditor* editor) { return editor->field() == field; });
    return found == m_editors.end() ? nullptr : *found;
}

void FieldRow::setColumns(Columns columns)
{
    const bool compared = columns.record > 0;
    m_inputs->setFixedWidth(columns.editor);
    m_record->setFixedWidth(std::max(0, columns.record - columnGap));
    m_record->setVisible(compared);
    m_gap->setVisible(compared);
    if (!compared)
        setRecord({});
}

void FieldRow::setRecord(const std::optional<Record>& record)
{
    const bool missing = record && record->value.isEmpty();
    m_record->setTone(missing ? Tone::Text3 : Tone::Text);
    m_record->setFullText(missing ? tr("Nothing there") : record ? record->value : QString());
    m_differs = record && record->differs;
    update();
}

void FieldRow::setNote(const Note& note)
{
    if (note.shape)
        m_mark->setShape(*note.shape);
    auto keepPlace = m_mark->sizePolicy();
    keepPlace.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(keepPlace);
    m_mark->setVisible(note.shape.has_value());
    m_note->setTone(note.tone);
    m_note->setText(note.text);
    for (FieldEditor* editor : m_editors)
        editor->setAccessibleDescription(note.text);
}

void FieldRow::retranslate()
{
    m_label->setText(m_wording());
    for (FieldEditor* editor : m_editors) {
        editor->retranslate();
        editor->setAccessibleName(m_label->text());
    }
}

void FieldRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_differs)
        painter.fillRect(rect(), m_theme.palette().amberRow);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().lineSoft);
}

} // namespace thunhan
