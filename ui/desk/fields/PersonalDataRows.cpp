// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/PersonalDataRows.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/fields/CardEditor.h"
#include "ui/desk/fields/ChoiceEditors.h"
#include "ui/desk/fields/IntegratedDocumentEditor.h"
#include "ui/desk/fields/PlaceEditor.h"
#include "ui/desk/fields/RelativeEditor.h"
#include "ui/desk/fields/TextEditors.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

struct PersonalDataText {
    Q_DECLARE_TR_FUNCTIONS(PersonalDataText)
};

using Letters = TextEditor::Letters;

class Maker
{
public:
    Maker(const Theme& theme, const ReferenceData& reference, QDate today)
        : m_theme(theme), m_reference(reference), m_today(today)
    {
    }

    FieldRow* row(const QList<FieldEditor*>& editors) const
    {
        const FieldKey field = editors.first()->field();
        return new FieldRow(
            m_theme, [field] { return fieldLabel(field); }, editors);
    }

    TextEditor* text(FieldKey field, QString Applicant::*member, Letters letters = Letters::AsTyped) const
    {
        return named(textEditor(m_theme, field, member, letters));
    }

    TextEditor* named(TextEditor* editor) const
    {
        editor->input().setObjectName(inputName(editor->field()));
        return editor;
    }

    ChoiceEditor* named(ChoiceEditor* editor) const
    {
        editor->input().setObjectName(inputName(editor->field()));
        return editor;
    }

    ChoiceEditor* coded(FieldKey field, const QString& list, CodedValue Applicant::*member) const
    {
        return named(codedEditor(m_theme, field, m_reference.list(list), m_today, member, Unknown::Allowed));
    }

    PlaceEditor* place(FieldKey field, Place Applicant::*member, Place Applicant::*sameAs = nullptr) const
    {
        auto* editor = new PlaceEditor(m_theme, field, m_reference.units(), m_today, member, sameAs);
        editor->nameInputs(inputName(field));
        return editor;
    }

    FieldRow* relative(RelativeRole role, const QString& name, QString (*label)()) const
    {
        auto* editor = new RelativeEditor(m_theme, role);
        editor->nameInputs(name);
        return new FieldRow(m_theme, label, {editor});
    }

    QList<FieldRow*> integratedDocuments() const
    {
        QList<FieldRow*> rows;
        for (const CodeEntry& entry : m_reference.list(u"integrated_documents"_s).entries) {
            auto* editor = new IntegratedDocumentEditor(m_theme, entry.code);
            editor->input().setObjectName(inputName(editor->field()) + entry.code);
            rows.append(new FieldRow(m_theme, [entry] { return entryName(entry); }, {editor}));
        }
        return rows;
    }

    const Theme& m_theme;
    const ReferenceData& m_reference;
    const QDate m_today;
};

QString twoLabels(FieldKey first, FieldKey second)
{
    return fieldLabel(first) + u"; "_s + fieldLabel(second).toLower();
}

} // namespace

QString inputName(FieldKey field)
{
    QString name;
    bool raise = false;
    for (const QChar letter : toName(field)) {
        if (letter == u'_')
            raise = true;
        else
            name += std::exchange(raise, false) ? letter.toUpper() : letter;
    }
    return name;
}

PersonalDataRows makePersonalDataRows(const Theme& theme, const ReferenceData& reference, QDate today)
{
    const Maker make(theme, reference, today);
    auto* absence = make.named(phoneAbsenceEditor(theme, reference.list(u"phone_absence_reasons"_s), today));
    PersonalDataRows rows;
    rows.required = {
        make.row({make.text(FieldKey::FullName, &Applicant::fullName, Letters::Capitals)}),
        make.row({make.named(personalNumberEditor(theme))}),
        make.row({make.named(birthDateEditor(theme))}),
        make.row({make.named(sexEditor(theme))}),
        new FieldRow(theme, [] { return twoLabels(FieldKey::Ethnicity, FieldKey::Religion); },
                     {make.coded(FieldKey::Ethnicity, u"ethnic_groups"_s, &Applicant::ethnicity),
                      make.coded(FieldKey::Religion, u"religions"_s, &Applicant::religion)}),
        make.row({make.named(nationalityEditor(theme, reference.list(u"nationalities"_s), today))}),
        make.row({make.place(FieldKey::BirthRegistration, &Applicant::birthRegistration)}),
        make.row({make.place(FieldKey::Origin, &Applicant::origin)}),
        make.row({make.place(FieldKey::PermanentAddress, &Applicant::permanentAddress)}),
        make.row(
            {make.place(FieldKey::CurrentAddress, &Applicant::currentAddress, &Applicant::permanentAddress)}),
        make.row({make.named(phoneEditor(theme)), absence}),
    };
    rows.further = {
        make.row({new CardEditor(theme)}),
        make.row({make.named(maritalStatusEditor(theme))}),
        make.row({make.text(FieldKey::Occupation, &Applicant::occupation)}),
        make.relative(RelativeRole::Father, u"father"_s, [] { return PersonalDataText::tr("Father"); }),
        make.relative(RelativeRole::Mother, u"mother"_s, [] { return PersonalDataText::tr("Mother"); }),
        make.relative(RelativeRole::Spouse, u"spouse"_s,
                      [] { return PersonalDataText::tr("Wife or husband"); }),
        make.relative(RelativeRole::Representative, u"representative"_s,
                      [] { return PersonalDataText::tr("Representative"); }),
        make.row({make.place(FieldKey::BirthPlace, &Applicant::birthPlace)}),
        make.row({make.place(FieldKey::TemporaryAddress, &Applicant::temporaryAddress)}),
        make.row({make.text(FieldKey::OldCmnd, &Applicant::oldCmnd, Letters::Latin)}),
        make.row({make.text(FieldKey::OtherName, &Applicant::otherName, Letters::Capitals)}),
        make.row({make.text(FieldKey::Email, &Applicant::email, Letters::Latin)}),
        make.row({make.text(FieldKey::Education, &Applicant::education)}),
        make.row({make.text(FieldKey::Features, &Applicant::features)}),
        make.row({make.named(bloodGroupEditor(theme))}),
        make.row({make.text(FieldKey::HouseholdRelation, &Applicant::householdRelation)}),
        make.row({make.text(FieldKey::ResidenceFile, &Applicant::residenceFile)}),
    };
    rows.further += make.integratedDocuments();
    return rows;
}

} // namespace thunhan
