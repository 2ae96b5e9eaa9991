// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/ChoiceBox.h"
#include "ui/desk/fields/FieldEditor.h"

namespace thunhan
{

// The previous card: its number, when it was issued and expires, and where it is now.
class CardEditor final : public FieldEditor
{
    Q_OBJECT
public:
    explicit CardEditor(const Theme& theme, QWidget* parent = nullptr);

    void showValue(const Applicant& applicant) override;
    // False when a date is no date.
    bool writeValue(Applicant& applicant) const override;
    void retranslate() override;
    void setState(LineEdit::State state) override { m_number->setState(state); }
    void focusInput() override;

private:
    LineEdit* line(const QString& name);

    const Theme& m_theme;
    LineEdit* m_number = nullptr;
    LineEdit* m_issued = nullptr;
    LineEdit* m_expires = nullptr;
    ChoiceBox* m_status = nullptr;
};

} // namespace thunhan
