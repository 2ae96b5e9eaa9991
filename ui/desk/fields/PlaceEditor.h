// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reference/UnitDirectory.h"
#include "ui/desk/fields/ChoiceBox.h"
#include "ui/desk/fields/FieldEditor.h"

#include <QDate>

class QCheckBox;

namespace thunhan
{

// A place: the administrative unit of today, found by typing any part of its name or of a former one, and the
// applicant's own words for the rest, kept as declared. An address of former times that is typed into the
// words alone finds its unit by itself where only one can be meant; where several can, they are offered
// first.
class PlaceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    // With `sameAs`, a box says that the place is that one too; ticked, this place follows it.
    PlaceEditor(const Theme& theme, FieldKey field, const UnitDirectory& units, QDate day,
                Place Applicant::*member, Place Applicant::*sameAs = nullptr, QWidget* parent = nullptr);

    void nameInputs(const QString& base); // objectNames base + "Unit", "Words", "Same"
    void setWordsHint(const QString& hint);

    bool isSame() const;

    void showValue(const Applicant& applicant) override;
    bool writeValue(Applicant& applicant) const override;
    void offerFirst(const QStringList& codes) override { m_recent = codes; }
    void retranslate() override;
    void setState(LineEdit::State state) override;
    void focusInput() override;

private:
    void refresh();
    void readWords();
    QList<Choice> offers(const QString& typed) const;

    const UnitDirectory m_units;
    const QDate m_day;
    Place Applicant::*const m_member;
    Place Applicant::*const m_sameAs;
    QStringList m_recent;
    QList<AdminUnit> m_meant; // by the words, where no unit is chosen
    ChoiceBox* m_unit = nullptr;
    LineEdit* m_words = nullptr;
    QCheckBox* m_same = nullptr;
};

} // namespace thunhan
