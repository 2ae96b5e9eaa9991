// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/IntegratedDocumentEditor.h"

#include "app/domain/VietnameseOrder.h"
#include "app/domain/VietnameseText.h"

#include <QHBoxLayout>
#include <algorithm>

namespace thunhan
{
namespace
{

constexpr int formHeight = 28;
constexpr int longestTyped = 60;

template <class List>
auto ofType(List& documents, const QString& type)
{
    return std::find_if(documents.begin(), documents.end(),
                        [&type](const IntegratedDocument& document) { return document.type == type; });
}

} // namespace

IntegratedDocumentEditor::IntegratedDocumentEditor(const Theme& theme, const QString& type, QWidget* parent)
    : FieldEditor(FieldKey::IntegratedDocuments, parent),
      m_type(type),
      m_number(new LineEdit(theme, formHeight))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_number);
    setFocusProxy(m_number);
    m_number->setMaxLength(longestTyped);
    m_number->setInputMethodOff();
    watch(*m_number);
    IntegratedDocumentEditor::retranslate();
}

void IntegratedDocumentEditor::showValue(const Applicant& applicant)
{
    const auto found = ofType(applicant.integratedDocuments, m_type);
    m_number->showText(found == applicant.integratedDocuments.end() ? QString() : found->number);
}

bool IntegratedDocumentEditor::writeValue(Applicant& applicant) const
{
    if (refusedText())
        return false;
    const QString number = toCapitals(cleanText(m_number->text()));
    QList<IntegratedDocument>& all = applicant.integratedDocuments;
    const auto found = ofType(all, m_type);
    if (found == all.end() && !number.isEmpty())
        all.append({m_type, number});
    else if (found != all.end() && number.isEmpty())
        all.erase(found);
    else if (found != all.end())
        found->number = number;
    return true;
}

bool IntegratedDocumentEditor::shows(const Applicant& applicant, int item) const
{
    const QList<IntegratedDocument>& all = applicant.integratedDocuments;
    return item < 0 || item >= all.size() || all.at(item).type == m_type;
}

void IntegratedDocumentEditor::retranslate()
{
    m_number->setPlaceholderText(tr("Number, if it is to be shown in VNeID"));
}

void IntegratedDocumentEditor::setState(LineEdit::State state)
{
    m_number->setState(state);
}

void IntegratedDocumentEditor::focusInput()
{
    m_number->setFocus();
    m_number->selectAll();
}

} // namespace thunhan
