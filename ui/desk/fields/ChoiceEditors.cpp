// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/ChoiceEditors.h"

#include "app/domain/VietnameseOrder.h"
#include "ui/desk/DeskText.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

struct ChoiceEditors {
    Q_DECLARE_TR_FUNCTIONS(ChoiceEditors)
};

// An enumeration as a list: the code is the place in `values`.
template <class Enum, std::size_t N>
ChoiceEditor* enumEditor(const Theme& theme, FieldKey field, const std::array<Enum, N>& values,
                         std::optional<Enum> Applicant::*member, QString (*name)(Enum),
                         QString (*codeOf)(Enum))
{
    const auto choices = [values, name, codeOf] {
        QList<Choice> list;
        for (const Enum value : values)
            list.append({codeOf(value), name(value), {}});
        return list;
    };
    return new ChoiceEditor(
        theme, field, choices,
        [member, codeOf](const Applicant& a) { return a.*member ? codeOf(*(a.*member)) : QString(); },
        [values, member, codeOf](Applicant& a, const QString& code) {
            a.*member = std::nullopt;
            for (const Enum value : values) {
                if (codeOf(value) == code)
                    a.*member = value;
            }
        });
}

QString bloodGroupName(BloodGroup group)
{
    static constexpr std::array<const char16_t*, 4> names{u"A", u"B", u"AB", u"O"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(group)));
}

QString placeInList(MaritalStatus status)
{
    return QString::number(static_cast<int>(status) + 1);
}

// The country's own comes first, as it stands in the list; the others by the alphabet of the language.
QList<Choice> alphabetical(QList<Choice> choices)
{
    if (choices.isEmpty())
        return choices;
    const VietnameseOrder order;
    std::stable_sort(choices.begin() + 1, choices.end(),
                     [&order](const Choice& a, const Choice& b) { return order.less(a.label, b.label); });
    return choices;
}

} // namespace

QList<Choice> choicesOf(const CodeList& list, QDate day)
{
    QList<Choice> choices;
    for (const CodeEntry& entry : list.entries) {
        const QString label = entryName(entry);
        if (entry.isValidOn(day))
            choices.append({entry.code, label, label == entry.nameVi ? entry.nameEn : entry.nameVi});
    }
    return choices;
}

Choice unknownChoice()
{
    return {unknownCode, ChoiceEditors::tr("Not known"), {}};
}

ChoiceEditor::ChoiceEditor(const Theme& theme, FieldKey field, Choices choices, Read read, Write write,
                           QWidget* parent)
    : FieldEditor(field, parent),
      m_choices(std::move(choices)),
      m_read(std::move(read)),
      m_write(std::move(write)),
      m_input(new ChoiceBox(theme))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_input);
    setFocusProxy(m_input);
    watch(*m_input);
    connect(m_input, &ChoiceBox::codeChosen, this, [this] {
        setDirty(true);
        Q_EMIT edited();
    });
    ChoiceEditor::retranslate();
}

void ChoiceEditor::setHint(QString (*hint)())
{
    m_hint = hint;
    retranslate();
}

void ChoiceEditor::showValue(const Applicant& applicant)
{
    m_input->setCode(m_read(applicant));
}

bool ChoiceEditor::writeValue(Applicant& applicant) const
{
    if (m_input->isUnmatched())
        return false;
    m_write(applicant, m_input->code());
    return true;
}

void ChoiceEditor::retranslate()
{
    m_input->setChoices(m_choices());
    if (m_hint)
        m_input->setPlaceholderText(m_hint());
}

ChoiceEditor* codedEditor(const Theme& theme, FieldKey field, const CodeList& list, QDate day,
                          CodedValue Applicant::*member, Unknown unknown)
{
    const auto choices = [&list, day, unknown] {
        QList<Choice> all = choicesOf(list, day);
        if (unknown == Unknown::Allowed)
            all.append(unknownChoice());
        return all;
    };
    return new ChoiceEditor(
        theme, field, choices,
        [member](const Applicant& a) { return (a.*member).unknown ? unknownCode : (a.*member).code; },
        [&list, member](Applicant& a, const QString& code) {
            if (code.isEmpty())
                a.*member = {};
            else if (code == unknownCode)
                a.*member = {{}, {}, true};
            else
                a.*member = {list.system, code, false};
        });
}

ChoiceEditor* nationalityEditor(const Theme& theme, const CodeList& list, QDate day)
{
    return new ChoiceEditor(
        theme, FieldKey::Nationality, [&list, day] { return alphabetical(choicesOf(list, day)); },
        [](const Applicant& a) {
            return a.nationalities.isEmpty() ? QString() : a.nationalities.first().code;
        },
        [&list](Applicant& a, const QString& code) {
            if (!a.nationalities.isEmpty())
                a.nationalities.removeFirst();
            if (!code.isEmpty())
                a.nationalities.prepend({list.system, code, false});
        });
}

ChoiceEditor* sexEditor(const Theme& theme)
{
    return enumEditor<Sex, 2>(theme, FieldKey::Sex, {Sex::Male, Sex::Female}, &Applicant::sex, sexName,
                              [](Sex sex) { return toName(sex); });
}

ChoiceEditor* maritalStatusEditor(const Theme& theme)
{
    return enumEditor<MaritalStatus, 4>(
        theme, FieldKey::MaritalStatus,
        {MaritalStatus::Single, MaritalStatus::Married, MaritalStatus::Divorced, MaritalStatus::Widowed},
        &Applicant::maritalStatus, maritalStatusName, placeInList);
}

ChoiceEditor* bloodGroupEditor(const Theme& theme)
{
    return enumEditor<BloodGroup, 4>(theme, FieldKey::BloodGroup,
                                     {BloodGroup::A, BloodGroup::B, BloodGroup::Ab, BloodGroup::O},
                                     &Applicant::bloodGroup, bloodGroupName, bloodGroupName);
}

ChoiceEditor* phoneAbsenceEditor(const Theme& theme, const CodeList& list, QDate day)
{
    auto* editor = new ChoiceEditor(
        theme, FieldKey::PhoneAbsence, [&list, day] { return choicesOf(list, day); },
        [](const Applicant& a) { return a.phoneAbsence; },
        [](Applicant& a, const QString& code) { a.phoneAbsence = code; });
    editor->setHint([] { return ChoiceEditors::tr("No number? Why"); });
    return editor;
}

} // namespace thunhan
