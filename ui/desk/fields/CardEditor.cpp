// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/CardEditor.h"

#include "ui/desk/DeskText.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

constexpr int formHeight = 28;
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
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_number = line(u"previousCardNumber"_s);
    m_number->setMaxLength(longestNumber);
    m_issued = line(u"previousCardIssued"_s);
    m_issued->setMaxLength(longestDate);
    m_expires = line(u"previousCardExpires"_s);
    m_expires->setMaxLength(longestDate);
    m_status = new ChoiceBox(theme);
    m_status->setObjectName(u"previousCardStatus"_s);
    watch(*m_status);
    connect(m_status, &ChoiceBox::codeChosen, this, [this] {
        setDirty(true);
        Q_EMIT edited();
    });
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_status, 0, 1);
    grid->addWidget(m_issued, 1, 0);
    grid->addWidget(m_expires, 1, 1);
    // In the order of the card: number, dates, and then what became of it.
    setTabOrder(m_number, m_issued);
    setTabOrder(m_issued, m_expires);
    setTabOrder(m_expires, m_status);
    CardEditor::retranslate();
}

LineEdit* CardEditor::line(const QString& name)
{
    auto* input = new LineEdit(m_theme, formHeight);
    input->setObjectName(name);
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
