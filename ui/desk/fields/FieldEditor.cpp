// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/FieldEditor.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace thunhan
{

FieldEditor::FieldEditor(FieldKey field, QWidget* parent) : QWidget(parent), m_field(field) {}

void FieldEditor::watch(QLineEdit& input)
{
    m_inputs.append(&input);
    input.installEventFilter(this);
    connect(&input, &QLineEdit::textEdited, this, [this] {
        m_dirty = true;
        Q_EMIT edited();
    });
}

std::optional<TextFinding> FieldEditor::refusedText() const
{
    for (const QLineEdit* input : m_inputs) {
        const QList<TextFinding> findings = findInText(input->text());
        if (!findings.isEmpty() && isRefused(findings.first().kind))
            return findings.first();
    }
    return std::nullopt;
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        // A list or a menu of the field itself is still the field; so is another window of the desktop.
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT finished();
    } else if (event->type() == QEvent::FocusIn) {
        Q_EMIT entered();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusNextPrevChild(true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace thunhan
