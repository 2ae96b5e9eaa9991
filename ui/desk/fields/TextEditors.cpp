// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/TextEditors.h"

#include "app/domain/VietnameseOrder.h"
#include "app/domain/VietnameseText.h"
#include "ui/desk/DeskText.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int formHeight = 28;
constexpr int longestText = 300;

// E.164 of what people write: blanks, dots and hyphens out, the national 0 as +84.
QString e164Of(const QString& typed)
{
    QString digits = typed;
    digits.remove(u' ').remove(u'.').remove(u'-');
    return digits.startsWith(u'0') ? u"+84"_s + digits.mid(1) : digits;
}

} // namespace

TextEditor::TextEditor(const Theme& theme, FieldKey field, Letters letters, Read read, Write write,
                       QWidget* parent)
    : FieldEditor(field, parent),
      m_letters(letters),
      m_read(std::move(read)),
      m_write(std::move(write)),
      m_input(new LineEdit(theme, formHeight))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_input);
    setFocusProxy(m_input);
    m_input->setMaxLength(longestText);
    if (letters == Letters::Latin)
        m_input->setInputMethodOff();
    watch(*m_input);
}

QString TextEditor::typed() const
{
    const QString text = cleanText(m_input->text());
    return m_letters == Letters::Capitals ? toCapitals(text) : text;
}

void TextEditor::showValue(const Applicant& applicant)
{
    m_input->showText(m_read(applicant));
}

bool TextEditor::writeValue(Applicant& applicant) const
{
    return !refusedText() && m_write(applicant, typed());
}

void TextEditor::focusInput()
{
    m_input->setFocus();
    m_input->selectAll();
}

TextEditor* textEditor(const Theme& theme, FieldKey field, QString Applicant::*member,
                       TextEditor::Letters letters)
{
    return new TextEditor(
        theme, field, letters, [member](const Applicant& applicant) { return applicant.*member; },
        [member](Applicant& applicant, const QString& text) {
            applicant.*member = text;
            return true;
        });
}

TextEditor* personalNumberEditor(const Theme& theme)
{
    return new TextEditor(
        theme, FieldKey::PersonalNumber, TextEditor::Letters::Latin,
        [](const Applicant& applicant) { return applicant.personalNumber.digits(); },
        [](Applicant& applicant, const QString& text) {
            const auto number =
                text.isEmpty() ? Result<PersonalNumber>(PersonalNumber()) : PersonalNumber::parse(text);
            if (number)
                applicant.personalNumber = *number;
            return number.ok();
        });
}

TextEditor* birthDateEditor(const Theme& theme)
{
    return new TextEditor(
        theme, FieldKey::BirthDate, TextEditor::Letters::Latin,
        [](const Applicant& applicant) { return applicant.birthDate.toDisplay(); },
        [](Applicant& applicant, const QString& text) {
            const auto date =
                text.isEmpty() ? Result<PartialDate>(PartialDate()) : PartialDate::parseTyped(text);
            if (date)
                applicant.birthDate = *date;
            return date.ok();
        });
}

TextEditor* phoneEditor(const Theme& theme)
{
    return new TextEditor(
        theme, FieldKey::Phone, TextEditor::Letters::Latin,
        [](const Applicant& applicant) { return phoneText(applicant.phone); },
        [](Applicant& applicant, const QString& text) {
            applicant.phone = e164Of(text);
            return true;
        });
}

} // namespace thunhan
