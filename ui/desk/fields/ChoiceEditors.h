// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are chosen out of a list.
#pragma once

#include "app/reference/ReferenceData.h"
#include "ui/desk/fields/ChoiceBox.h"
#include "ui/desk/fields/FieldEditor.h"

#include <QDate>
#include <functional>

namespace thunhan
{

// The entries of a code list that count on `day`, in the language of the moment.
QList<Choice> choicesOf(const CodeList& list, QDate day);

// Stands for "not known" where the law allows that as a value.
inline const QString unknownCode = QStringLiteral("?");
Choice unknownChoice();

class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    using Choices = std::function<QList<Choice>()>;
    using Read = std::function<QString(const Applicant&)>; // the code, empty for none
    using Write = std::function<void(Applicant&, const QString&)>;

    ChoiceEditor(const Theme& theme, FieldKey field, Choices choices, Read read, Write write,
                 QWidget* parent = nullptr);

    ChoiceBox& input() const { return *m_input; }
    // What stands in the empty field; asked again when the language changes.
    void setHint(QString (*hint)());

    void showValue(const Applicant& applicant) override;
    bool writeValue(Applicant& applicant) const override;
    void offerFirst(const QStringList& codes) override { m_input->setFavourites(codes); }
    void retranslate() override;
    void setState(LineEdit::State state) override { m_input->setState(state); }
    void focusInput() override { m_input->setFocus(); }

private:
    const Choices m_choices;
    const Read m_read;
    const Write m_write;
    QString (*m_hint)() = nullptr;
    ChoiceBox* m_input = nullptr;
};

enum class Unknown { NotAllowed, Allowed };

ChoiceEditor* codedEditor(const Theme& theme, FieldKey field, const CodeList& list, QDate day,
                          CodedValue Applicant::*member, Unknown unknown);
// The first nationality; further ones stay as they are.
ChoiceEditor* nationalityEditor(const Theme& theme, const CodeList& list, QDate day);
ChoiceEditor* sexEditor(const Theme& theme);
ChoiceEditor* maritalStatusEditor(const Theme& theme);
ChoiceEditor* bloodGroupEditor(const Theme& theme);
ChoiceEditor* phoneAbsenceEditor(const Theme& theme, const CodeList& list, QDate day);

} // namespace thunhan
