// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are one line of text: words, names, numbers, dates.
#pragma once

#include "ui/desk/fields/FieldEditor.h"

#include <functional>

namespace thunhan
{

// One LineEdit whose text stands for the value. Formats what it holds when the focus leaves.
class TextEditor : public FieldEditor
{
    Q_OBJECT
public:
    enum class Letters {
        AsTyped,
        Capitals, // names, as the record prints them
        Latin,    // numbers, dates, addresses of mail: the input method stays off
    };
    // `read` words the value for the field; `write` gives false for text that is no value and clears the
    // field for an empty one.
    using Read = std::function<QString(const Applicant&)>;
    using Write = std::function<bool(Applicant&, const QString&)>;

    TextEditor(const Theme& theme, FieldKey field, Letters letters, Read read, Write write,
               QWidget* parent = nullptr);

    LineEdit& input() const { return *m_input; }

    void showValue(const Applicant& applicant) override;
    bool writeValue(Applicant& applicant) const override;
    void setState(LineEdit::State state) override { m_input->setState(state); }
    void focusInput() override;

private:
    QString typed() const;

    const Letters m_letters;
    const Read m_read;
    const Write m_write;
    LineEdit* m_input = nullptr;
};

// Plain text of the record, cleaned (NFC, single blanks).
TextEditor* textEditor(const Theme& theme, FieldKey field, QString Applicant::*member,
                       TextEditor::Letters letters = TextEditor::Letters::AsTyped);
TextEditor* personalNumberEditor(const Theme& theme);
TextEditor* birthDateEditor(const Theme& theme);
// 0900000214 is taken for +84 900 000 214.
TextEditor* phoneEditor(const Theme& theme);

} // namespace thunhan
