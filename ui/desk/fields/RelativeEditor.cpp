// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/RelativeEditor.h"

#include "app/domain/VietnameseOrder.h"
#include "app/domain/VietnameseText.h"

#include <QHBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int formHeight = 28;
constexpr int numberWidth = 176;
constexpr int longestName = 200;
} // namespace

RelativeEditor::RelativeEditor(const Theme& theme, RelativeRole role, QWidget* parent)
    : FieldEditor(FieldKey::Relatives, parent),
      m_role(role),
      m_name(new LineEdit(theme, formHeight)),
      m_number(new LineEdit(theme, formHeight))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_name->setMaxLength(longestName);
    m_number->setFixedWidth(numberWidth);
    m_number->setInputMethodOff();
    row->addWidget(m_name, 1);
    row->addWidget(m_number);
    watch(*m_name);
    watch(*m_number);
    RelativeEditor::retranslate();
}

void RelativeEditor::nameInputs(const QString& base)
{
    m_name->setObjectName(base + u"Name"_s);
    m_number->setObjectName(base + u"Number"_s);
}

void RelativeEditor::showValue(const Applicant& applicant)
{
    const auto found = std::find_if(applicant.relatives.begin(), applicant.relatives.end(),
                                    [this](const Relative& relative) { return relative.role == m_role; });
    const Relative relative = found == applicant.relatives.end() ? Relative{} : *found;
    m_name->showText(relative.fullName);
    m_number->showText(relative.personalNumber.digits());
}

bool RelativeEditor::writeValue(Applicant& applicant) const
{
    const QString name = toCapitals(cleanText(m_name->text()));
    const QString digits = m_number->text().trimmed();
    const auto number =
        digits.isEmpty() ? Result<PersonalNumber>(PersonalNumber()) : PersonalNumber::parse(digits);
    if (refusedText() || !number || (name.isEmpty() && !digits.isEmpty()))
        return false;
    QList<Relative>& all = applicant.relatives;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [this](const Relative& relative) { return relative.role == m_role; });
    if (name.isEmpty()) {
        if (found != all.end())
            all.erase(found);
        return true;
    }
    Relative relative = found == all.end() ? Relative{} : *found;
    relative.role = m_role;
    relative.fullName = name;
    relative.personalNumber = *number;
    if (found != all.end())
        *found = relative;
    else
        all.append(relative);
    return true;
}

bool RelativeEditor::shows(const Applicant& applicant, int item) const
{
    return item < 0 || item >= applicant.relatives.size() || applicant.relatives.at(item).role == m_role;
}

void RelativeEditor::retranslate()
{
    m_name->setPlaceholderText(tr("Full name"));
    m_name->setAccessibleName(tr("Full name"));
    m_number->setPlaceholderText(tr("Personal number"));
    m_number->setAccessibleName(tr("Personal number"));
}

void RelativeEditor::setState(LineEdit::State state)
{
    // A number that is not there is not what is wrong.
    const bool ofName = m_number->text().isEmpty();
    m_name->setState(ofName ? state : LineEdit::State::Normal);
    m_number->setState(ofName ? LineEdit::State::Normal : state);
}

void RelativeEditor::focusInput()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace thunhan
