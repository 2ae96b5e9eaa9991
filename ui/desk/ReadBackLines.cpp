// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReadBackLines.h"

#include "app/domain/Reason.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FindingText.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

struct ReadBackLines {
    Q_DECLARE_TR_FUNCTIONS(ReadBackLines)
};

// What a rule says about one of `fields`, with the reason that lets it stand.
QString unusual(const QList<FieldKey>& fields, const Application& a, const QList<Finding>& findings,
                const ReferenceData& reference)
{
    QStringList notes;
    for (const Finding& finding : findings) {
        if (!fields.contains(finding.field) || finding.severity == FindingSeverity::Hint)
            continue;
        QString note = findingShort(finding);
        if (const WarningReason* given = a.reasonFor(finding)) {
            const CodeEntry* entry = reference.list(reasonListFor(finding.rule)).find(given->reasonCode);
            note += u": "_s +
                    (given->note.isEmpty() ? (entry ? entryName(*entry) : given->reasonCode) : given->note);
        }
        notes.append(note);
    }
    return notes.join(u" · "_s);
}

QString two(const QString& first, const QString& second)
{
    return first + u" · "_s + second;
}

} // namespace

QList<FieldKey> readBackFields()
{
    return {
        FieldKey::FullName, FieldKey::BirthDate,        FieldKey::PersonalNumber, FieldKey::Ethnicity,
        FieldKey::Origin,   FieldKey::PermanentAddress, FieldKey::CurrentAddress, FieldKey::BirthRegistration,
        FieldKey::Phone};
}

QList<ReadBackLine> readBackLines(const Application& application, const QList<Finding>& findings,
                                  const ReferenceData& reference)
{
    const Applicant& a = application.applicant;
    const auto orNone = [](const QString& text) { return text.isEmpty() ? u"–"_s : text; };
    const auto place = [&](FieldKey field, const Place& value) {
        QString note = unusual({field}, application, findings, reference);
        if (note.isEmpty() && value.unknown)
            note = ReadBackLines::tr("declared as not known");
        return ReadBackLine{fieldLabel(field), orNone(placeText(value, reference)), note};
    };
    const auto note = [&](const QList<FieldKey>& fields) {
        return unusual(fields, application, findings, reference);
    };
    QString birthNote = note({FieldKey::BirthDate, FieldKey::Sex});
    if (birthNote.isEmpty() && !a.birthDate.isEmpty() && !a.birthDate.isFull())
        birthNote = ReadBackLines::tr("day or month not known");
    const bool sameHome = !a.currentAddress.isEmpty() && a.currentAddress == a.permanentAddress;
    const CodeEntry* absence = reference.list(u"phone_absence_reasons"_s).find(a.phoneAbsence);
    const QString noPhone = absence ? entryName(*absence) : a.phoneAbsence;
    QList<ReadBackLine> lines{
        {ReadBackLines::tr("Full name"), orNone(a.fullName), note({FieldKey::FullName})},
        {ReadBackLines::tr("Born · sex"),
         two(orNone(a.birthDate.toDisplay()), a.sex ? sexName(*a.sex) : orNone({})), birthNote},
        {fieldLabel(FieldKey::PersonalNumber), orNone(a.personalNumber.grouped()),
         note({FieldKey::PersonalNumber})},
        {ReadBackLines::tr("Ethnic group · religion"),
         two(orNone(codedText(a.ethnicity, reference.list(u"ethnic_groups"_s))),
             orNone(codedText(a.religion, reference.list(u"religions"_s)))),
         note({FieldKey::Ethnicity, FieldKey::Religion})},
        place(FieldKey::Origin, a.origin),
        place(FieldKey::PermanentAddress, a.permanentAddress),
        place(FieldKey::CurrentAddress, a.currentAddress),
        place(FieldKey::BirthRegistration, a.birthRegistration),
        {fieldLabel(FieldKey::Phone), a.phone.isEmpty() ? orNone(noPhone) : phoneText(a.phone),
         a.phone.isEmpty() && !a.phoneAbsence.isEmpty() ? ReadBackLines::tr("no phone number")
                                                        : note({FieldKey::Phone})},
    };
    if (sameHome)
        lines[6].value = ReadBackLines::tr("As permanent address");
    return lines;
}

} // namespace thunhan
