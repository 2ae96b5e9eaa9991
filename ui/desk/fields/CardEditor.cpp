// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/CardEditor.h"

#include "ui/desk/DeskText.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

constexpr int formHeight = 28;
constexpr int numberWidth = 112;
constexpr int dateWidth = 88;
constexpr int longestNumber = 20;
constexpr int longestDate = 10;

Result<PartialDate> typedDate(const LineEdit& input)
{
    const QString text = input.text().trimmed();
    return text.isEmpty() ? Result<PartialDate>(PartialDate()) : PartialDate::parseTyped(text);
}

} // namespace

CardEditor::CardEditor(const Theme& theme, QWidget* parent)
    : FieldEditor(FieldKey::PreviousCard, parent), m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_number = line(u"previousCardNumber"_s, numberWidth);
    m_number->setMaxLength(longestNumber);
    m_issued = line(u"previousCardIssued"_s, dateWidth);
    m_issued->setMaxLength(longestDate);
    m_expires = line(u"previousCardExpires"_s, dateWidth);
    m_expires->setMaxLength(longestDate);
    m_status = new ChoiceBox(theme);
    m_status->setObjectName(u"previousCardStatus"_s);
    watch(*m_status);
    connect(m_status, &ChoiceBox::codeChosen, this, [this] {
        setDirty(true);
        Q_EMIT edited();
    });
    row->addWidget(m_number, 3);
    row->addWidget(m_issued);
    row->addWidget(m_expires);
    row->addWidget(m_status, 2);
    CardEditor::retranslate();
}

LineEdit* CardEditor::line(const QString& name, int leastWidth)
{
    auto* input = new LineEdit(m_theme, formHeight);
    input->setObjectName(name);
    input->setMinimumWidth(leastWidth);
    input->setInputMethodOff();
    watch(*input);
    return input;
}

void CardEditor::showValue(const Applicant& applicant)
{
    const PreviousCard& card = applicant.previousCard;
    m_number->showText(card.number);
    m_issued->showText(card.issued.toDisplay());
    m_expires->showText(card.expires.toDisplay());
    m_status->setCode(card.status ? toName(*card.status) : QString());
}

bool CardEditor::writeValue(Applicant& applicant) const
{
    const Result<PartialDate> issued = typedDate(*m_issued);
    const Result<PartialDate> expires = typedDate(*m_expires);
    if (!issued || !expires || m_status->isUnmatched() || refusedText())
        return false;
    applicant.previousCard.number = m_number->text().simplified().remove(u' ');
    applicant.previousCard.issued = *issued;
    applicant.previousCard.expires = *expires;
    applicant.previousCard.status = cardStatusFromName(m_status->code());
    return true;
}

void CardEditor::retranslate()
{
    const auto word = [](LineEdit& input, const QString& text) {
        input.setPlaceholderText(text);
        input.setAccessibleName(text);
    };
    word(*m_number, tr("Number"));
    word(*m_issued, tr("Issued"));
    word(*m_expires, tr("Expires"));
    word(*m_status, tr("Where it is"));
    QList<Choice> choices;
    for (const CardStatus status :
         {CardStatus::Held, CardStatus::Lost, CardStatus::Damaged, CardStatus::Withdrawn})
        choices.append({toName(status), cardStatusName(status), {}});
    m_status->setChoices(choices);
}

void CardEditor::focusInput()
{
    m_number->setFocus();
    m_number->selectAll();
}

} // namespace thunhan
