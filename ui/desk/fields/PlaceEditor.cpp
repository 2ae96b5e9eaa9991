// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/PlaceEditor.h"

#include "app/domain/VietnameseText.h"
#include "ui/desk/fields/ChoiceEditors.h"

#include <QCheckBox>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr int formHeight = 28;
constexpr int provinceWidth = 176;
constexpr int longestText = 300;
} // namespace

PlaceEditor::PlaceEditor(const Theme& theme, FieldKey field, const CodeList& provinces, QDate day,
                         Place Applicant::*member, Place Applicant::*sameAs, QWidget* parent)
    : FieldEditor(field, parent),
      m_list(provinces),
      m_day(day),
      m_member(member),
      m_sameAs(sameAs),
      m_province(new ChoiceBox(theme)),
      m_words(new LineEdit(theme, formHeight))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    if (sameAs) {
        m_same = new QCheckBox;
        m_same->setFont(deskFont(TypeRole::Small));
        row->addWidget(m_same);
        connect(m_same, &QCheckBox::clicked, this, [this] {
            refresh();
            setDirty(true);
            Q_EMIT edited();
        });
        m_same->installEventFilter(this);
    }
    m_province->setFixedWidth(provinceWidth);
    m_words->setMaxLength(longestText);
    row->addWidget(m_province);
    row->addWidget(m_words, 1);
    watch(*m_province);
    watch(*m_words);
    connect(m_province, &ChoiceBox::codeChosen, this, [this] {
        setDirty(true);
        refresh();
        Q_EMIT edited();
    });
    PlaceEditor::retranslate();
}

void PlaceEditor::nameInputs(const QString& base)
{
    m_province->setObjectName(base + u"Province"_s);
    m_words->setObjectName(base + u"Words"_s);
    if (m_same)
        m_same->setObjectName(base + u"Same"_s);
}

void PlaceEditor::setWordsHint(const QString& hint)
{
    m_words->setPlaceholderText(hint);
    m_words->setAccessibleName(hint);
}

bool PlaceEditor::isSame() const
{
    return m_same && m_same->isChecked();
}

void PlaceEditor::showValue(const Applicant& applicant)
{
    const Place& place = applicant.*m_member;
    if (m_same)
        m_same->setChecked(!place.isEmpty() && place == applicant.*m_sameAs);
    m_province->setCode(place.unknown ? unknownCode : place.unitCode);
    m_words->showText(place.declared);
    refresh();
}

bool PlaceEditor::writeValue(Applicant& applicant) const
{
    if (isSame()) {
        applicant.*m_member = applicant.*m_sameAs;
        return true;
    }
    if (m_province->isUnmatched() || refusedText())
        return false;
    const QString code = m_province->code();
    if (code == unknownCode)
        applicant.*m_member = {{}, {}, true};
    else
        applicant.*m_member = {code, cleanText(m_words->text()), false};
    return true;
}

void PlaceEditor::retranslate()
{
    QList<Choice> choices = choicesOf(m_list, m_day);
    // Only the places of birth and of origin may be declared as not known.
    if (field() == FieldKey::BirthPlace || field() == FieldKey::BirthRegistration ||
        field() == FieldKey::Origin)
        choices.append(unknownChoice());
    m_province->setChoices(choices);
    m_province->setPlaceholderText(tr("Province"));
    m_province->setAccessibleName(tr("Province"));
    if (m_same)
        m_same->setText(tr("As permanent"));
    setWordsHint(field() == FieldKey::BirthRegistration || field() == FieldKey::Origin ||
                         field() == FieldKey::BirthPlace
                     ? tr("Commune, as declared")
                     : tr("House, street, commune, as declared"));
}

void PlaceEditor::setState(LineEdit::State state)
{
    m_province->setState(state);
}

void PlaceEditor::focusInput()
{
    if (m_same && m_same->isChecked())
        m_same->setFocus();
    else
        m_province->setFocus();
}

void PlaceEditor::refresh()
{
    m_province->setVisible(!isSame());
    m_words->setVisible(!isSame());
    m_words->setEnabled(m_province->code() != unknownCode);
}

} // namespace thunhan
