// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/FieldEditor.h"

namespace thunhan
{

// The number of one paper that the e-ID account is to show. The record holds all of them in one field; those
// of other types stay as they are.
class IntegratedDocumentEditor final : public FieldEditor
{
    Q_OBJECT
public:
    // `type` out of the list "integrated_documents".
    IntegratedDocumentEditor(const Theme& theme, const QString& type, QWidget* parent = nullptr);

    LineEdit& input() const { return *m_number; }

    void showValue(const Applicant& applicant) override;
    bool writeValue(Applicant& applicant) const override;
    bool shows(const Applicant& applicant, int item) const override;
    void retranslate() override;
    void setState(LineEdit::State state) override;
    void focusInput() override;

private:
    const QString m_type;
    LineEdit* m_number = nullptr;
};

} // namespace thunhan
