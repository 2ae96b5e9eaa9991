// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/ReferenceData.h"
#include "ui/desk/fields/ChoiceBox.h"
#include "ui/desk/fields/FieldEditor.h"

#include <QDate>

class QCheckBox;

namespace thunhan
{

// A place: the province out of the list, and the applicant's own words for the rest, kept as declared.
class PlaceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    // With `sameAs`, a box says that the place is that one too; ticked, this place follows it.
    PlaceEditor(const Theme& theme, FieldKey field, const CodeList& provinces, QDate day,
                Place Applicant::*member, Place Applicant::*sameAs = nullptr, QWidget* parent = nullptr);

    void nameInputs(const QString& base); // objectNames base + "Province", "Words", "Same"
    void setWordsHint(const QString& hint);

    bool isSame() const;

    void showValue(const Applicant& applicant) override;
    bool writeValue(Applicant& applicant) const override;
    void retranslate() override;
    void setState(LineEdit::State state) override;
    void focusInput() override;

private:
    void refresh();

    const CodeList& m_list;
    const QDate m_day;
    Place Applicant::*const m_member;
    Place Applicant::*const m_sameAs;
    ChoiceBox* m_province = nullptr;
    LineEdit* m_words = nullptr;
    QCheckBox* m_same = nullptr;
};

} // namespace thunhan
