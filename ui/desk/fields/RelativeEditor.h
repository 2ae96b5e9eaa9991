// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/FieldEditor.h"

namespace thunhan
{

// One relative of a role: name and personal number. The record holds all relatives in one field; those of
// other roles stay as they are.
class RelativeEditor final : public FieldEditor
{
    Q_OBJECT
public:
    RelativeEditor(const Theme& theme, RelativeRole role, QWidget* parent = nullptr);

    void nameInputs(const QString& base); // objectNames base + "Name", "Number"

    void showValue(const Applicant& applicant) override;
    // False when the number is no personal number, or stands without a name.
    bool writeValue(Applicant& applicant) const override;
    bool shows(const Applicant& applicant, int item) const override;
    void retranslate() override;
    void setState(LineEdit::State state) override;
    void focusInput() override;

private:
    const RelativeRole m_role;
    LineEdit* m_name = nullptr;
    LineEdit* m_number = nullptr;
};

} // namespace thunhan
