// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReadBackLines.h"

#include "app/domain/Reason.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FieldText.h"
#include "ui/desk/FindingText.h"

#include <QCoreApplication>
#include <algorithm>

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

QList<ReadBackLine> readBackLines(const Application& application, const Requirements& asked,
                                  const QList<Finding>& findings, const ReferenceData& reference)
{
    const Applicant& a = application.applicant;
    QList<ReadBackLine> lines;
    QList<FieldKey> told;
    const auto orNone = [](const QString& text) { return text.isEmpty() ? u"–"_s : text; };
    const auto add = [&](const QList<FieldKey>& fields, const QString& label, const QString& value,
                         const QString& otherwise = {}) {
        told += fields;
        const bool isLeftOut = std::all_of(fields.begin(), fields.end(), [&](FieldKey field) {
            return asked.of(field) == Demand::NotAsked && fieldToJson(a, field).isNull();
        });
        const QString note = unusual(fields, application, findings, reference);
        if (!isLeftOut)
            lines.append({label, value, note.isEmpty() ? otherwise : note, fields.first()});
    };
    const auto place = [&](FieldKey field, const Place& value) {
        add({field}, fieldLabel(field), orNone(placeText(value, reference)),
            value.unknown ? ReadBackLines::tr("declared as not known") : QString());
    };

    add({FieldKey::FullName}, ReadBackLines::tr("Full name"), orNone(a.fullName));
    add({FieldKey::BirthDate, FieldKey::Sex}, ReadBackLines::tr("Born · sex"),
        two(orNone(a.birthDate.toDisplay()), a.sex ? sexName(*a.sex) : orNone({})),
        a.birthDate.isEmpty() || a.birthDate.isFull() ? QString()
                                                      : ReadBackLines::tr("day or month not known"));
    add({FieldKey::PersonalNumber}, fieldLabel(FieldKey::PersonalNumber), orNone(a.personalNumber.grouped()));
    add({FieldKey::Ethnicity, FieldKey::Religion}, ReadBackLines::tr("Ethnic group · religion"),
        two(orNone(codedText(a.ethnicity, reference.list(u"ethnic_groups"_s))),
            orNone(codedText(a.religion, reference.list(u"religions"_s)))));
    place(FieldKey::Origin, a.origin);
    place(FieldKey::PermanentAddress, a.permanentAddress);
    if (!a.currentAddress.isEmpty() && a.currentAddress == a.permanentAddress)
        add({FieldKey::CurrentAddress}, fieldLabel(FieldKey::CurrentAddress),
            ReadBackLines::tr("As permanent address"));
    else
        place(FieldKey::CurrentAddress, a.currentAddress);
    place(FieldKey::BirthRegistration, a.birthRegistration);
    add({FieldKey::Phone, FieldKey::PhoneAbsence}, fieldLabel(FieldKey::Phone),
        orNone(fieldValueText(a, a.phone.isEmpty() ? FieldKey::PhoneAbsence : FieldKey::Phone, reference)),
        a.phone.isEmpty() && !a.phoneAbsence.isEmpty() ? ReadBackLines::tr("no phone number") : QString());
    for (const FieldKey field : allFields()) {
        if (!told.contains(field) && !fieldToJson(a, field).isNull())
            add({field}, fieldLabel(field), fieldValueText(a, field, reference));
    }
    return lines;
}

} // namespace thunhan
