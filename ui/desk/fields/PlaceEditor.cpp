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
constexpr int leastUnitWidth = 150;
constexpr qsizetype mostOffers = 50;
constexpr int longestText = 300;
} // namespace

PlaceEditor::PlaceEditor(const Theme& theme, FieldKey field, const UnitDirectory& units, QDate day,
                         Place Applicant::*member, Place Applicant::*sameAs, QWidget* parent)
    : FieldEditor(field, parent),
      m_units(units),
      m_day(day),
      m_member(member),
      m_sameAs(sameAs),
      m_unit(new ChoiceBox(theme)),
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
    m_unit->setMinimumWidth(leastUnitWidth);
    m_words->setMaxLength(longestText);
    row->addWidget(m_unit, 5);
    row->addWidget(m_words, 4);
    watch(*m_unit);
    watch(*m_words);
    connect(m_unit, &ChoiceBox::codeChosen, this, [this] {
        setDirty(true);
        refresh();
        Q_EMIT edited();
    });
    connect(m_words, &QLineEdit::editingFinished, this, &PlaceEditor::readWords);
    PlaceEditor::retranslate();
}

QList<Choice> PlaceEditor::offers(const QString& typed) const
{
    QList<Choice> choices;
    if (typed.trimmed().isEmpty()) {
        for (const AdminUnit& unit : m_meant)
            choices.append({unit.code, m_units.addressOf(unit, m_day), {}});
    }
    for (const UnitOffer& offer : m_units.find(typed, m_day, mostOffers, m_recent)) {
        choices.append(
            {offer.code,
             offer.formerly.isEmpty() ? offer.name : tr("%1 (formerly %2)").arg(offer.name, offer.formerly),
             {}});
    }
    // Only the places of birth and of origin may be declared as not known.
    const Choice unknown = unknownChoice();
    const bool mayBeUnknown = field() == FieldKey::BirthPlace || field() == FieldKey::BirthRegistration ||
                              field() == FieldKey::Origin;
    if (mayBeUnknown && foldForMatching(unknown.label).startsWith(foldForMatching(typed)))
        choices.append(unknown);
    return choices;
}

void PlaceEditor::readWords()
{
    m_meant.clear();
    if (!m_unit->code().isEmpty() || isSame())
        return;
    m_meant = m_units.readAddress(m_words->text(), m_day);
    if (m_meant.size() != 1 || tierOf(m_meant.first().type) != UnitTier::Commune)
        return;
    m_unit->setCode(m_meant.first().code);
    setDirty(true);
    Q_EMIT edited();
}

void PlaceEditor::nameInputs(const QString& base)
{
    m_unit->setObjectName(base + u"Unit"_s);
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
    m_unit->setCode(place.unknown ? unknownCode : place.unitCode);
    m_words->showText(place.declared);
    refresh();
}

bool PlaceEditor::writeValue(Applicant& applicant) const
{
    if (isSame()) {
        applicant.*m_member = applicant.*m_sameAs;
        return true;
    }
    if (m_unit->isUnmatched() || refusedText())
        return false;
    const QString code = m_unit->code();
    if (code == unknownCode)
        applicant.*m_member = {{}, {}, true};
    else
        applicant.*m_member = {code, cleanText(m_words->text()), false};
    return true;
}

void PlaceEditor::retranslate()
{
    m_unit->setSource([this](const QString& typed) { return offers(typed); },
                      [this](const QString& code) {
                          if (code == unknownCode)
                              return unknownChoice().label;
                          const AdminUnit* unit = m_units.find(code, m_day);
                          return unit ? m_units.addressOf(*unit, m_day) : code;
                      });
    m_unit->setPlaceholderText(tr("Commune or province"));
    m_unit->setAccessibleName(tr("Commune or province"));
    if (m_same)
        m_same->setText(tr("As permanent"));
    setWordsHint(field() == FieldKey::BirthRegistration || field() == FieldKey::Origin ||
                         field() == FieldKey::BirthPlace
                     ? tr("Commune, as declared")
                     : tr("House, street, commune"));
}

void PlaceEditor::setState(LineEdit::State state)
{
    m_unit->setState(state);
}

void PlaceEditor::focusInput()
{
    if (m_same && m_same->isChecked())
        m_same->setFocus();
    else
        m_unit->setFocus();
}

void PlaceEditor::refresh()
{
    m_unit->setVisible(!isSame());
    m_words->setVisible(!isSame());
    m_words->setEnabled(m_unit->code() != unknownCode);
}

} // namespace thunhan
