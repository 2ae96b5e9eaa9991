// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/PassphraseChange.h"

#include "app/keys/PassphrasePolicy.h"
#include "ui/frame/PassphraseField.h"
#include "ui/frame/PersonLine.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{
namespace
{

std::optional<PassphraseWeakness> weaknessOf(const QString& words, const SignInOperator& person)
{
    OperatorProfile profile;
    profile.name = person.name;
    return passphraseWeakness(words, profile);
}

} // namespace

PassphraseChange::PassphraseChange(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_who(new PersonLine(theme)),
      m_why(new Label(theme, TypeRole::Base)),
      m_new(new PassphraseField(theme, PassphraseField::Asks::New)),
      m_again(new PassphraseField(theme, PassphraseField::Asks::Again)),
      m_keep(new ActionButton(theme, QKeySequence(Qt::Key_Return), ActionButton::Kind::Primary)),
      m_back(new ActionButton(theme, QKeySequence(Qt::Key_Escape)))
{
    m_keep->setObjectName(u"keepPassphrase"_s);
    m_back->setObjectName(u"abandonPassphrase"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_who);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    column->addWidget(m_new);
    column->addWidget(m_again);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_keep);
    actions->addStretch(1);
    actions->addWidget(m_back);
    column->addLayout(actions);

    for (PassphraseField* field : {m_new, m_again})
        connect(field, &PassphraseField::edited, this, &PassphraseChange::judge);
    connect(m_keep, &ActionButton::activated, this, &PassphraseChange::submit);
    connect(m_keep, &ActionButton::blockedActivated, this, &PassphraseChange::goToMissing);
    connect(m_back, &ActionButton::activated, this, [this] {
        clear();
        Q_EMIT abandoned();
    });
    retranslate();
}

void PassphraseChange::enter(const SignInOperator& person)
{
    m_person = person;
    m_who->setPerson(person.name, person.line);
    clear();
    setBusy(false);
    m_new->edit()->setFocus();
}

void PassphraseChange::clear()
{
    for (PassphraseField* field : {m_new, m_again}) {
        (void)field->take();
        field->setError({});
    }
    judge();
}

void PassphraseChange::setBusy(bool busy)
{
    m_busy = busy;
    for (PassphraseField* field : {m_new, m_again})
        field->edit()->setReadOnly(busy);
    m_new->setProgress(busy ? tr("Keeping the new passphrase…") : QString());
    m_back->setEnabled(!busy);
    judge();
}

void PassphraseChange::setError(const QString& sentence)
{
    setBusy(false);
    m_new->setError(sentence);
    m_new->edit()->setFocus();
}

bool PassphraseChange::isStrong() const
{
    return !weaknessOf(m_new->edit()->text(), m_person);
}

bool PassphraseChange::isRepeated() const
{
    return m_again->edit()->text() == m_new->edit()->text();
}

void PassphraseChange::judge()
{
    using Advice = PassphraseField::Advice;
    m_keep->setBlocked(!isComplete());
    const QString words = m_new->edit()->text();
    const int missing = shortestPassphrase - characterCount(words);
    const auto weakness = weaknessOf(words, m_person);
    if (words.isEmpty())
        m_new->setAdvice(
            tr("At least %n character(s): several words that you remember.", nullptr, shortestPassphrase),
            Advice::Rule);
    else if (!weakness)
        m_new->setAdvice(tr("Long enough."), Advice::Met);
    else
        switch (*weakness) {
        case PassphraseWeakness::TooShort:
            m_new->setAdvice(tr("%n more character(s) needed.", nullptr, missing), Advice::Lacking);
            break;
        case PassphraseWeakness::FewDistinct:
            m_new->setAdvice(tr("The same few characters: take several different words."), Advice::Lacking);
            break;
        case PassphraseWeakness::Sequence:
            m_new->setAdvice(tr("A row of the keyboard is guessed first: take several words."),
                             Advice::Lacking);
            break;
        case PassphraseWeakness::ContainsName:
            m_new->setAdvice(tr("It holds your name, which everybody knows: take other words."),
                             Advice::Lacking);
            break;
        }
    const QString repeated = m_again->edit()->text();
    if (repeated.isEmpty())
        m_again->setAdvice({}, Advice::Rule);
    else if (repeated == words)
        m_again->setAdvice(tr("Both are the same."), Advice::Met);
    else if (words.startsWith(repeated))
        m_again->setAdvice(tr("Go on typing."), Advice::Rule);
    else
        m_again->setAdvice(tr("Differs from the one above."), Advice::Lacking);
}

void PassphraseChange::goToMissing()
{
    (isStrong() ? m_again : m_new)->edit()->setFocus();
}

void PassphraseChange::submit()
{
    const SecureBytes passphrase = m_new->take();
    (void)m_again->take();
    setBusy(true);
    Q_EMIT chosen(m_person.id, passphrase);
}

void PassphraseChange::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PassphraseChange::retranslate()
{
    m_why->setText(tr("The administrator chose the passphrase that you typed. Choose one that only you know; "
                      "from now on you sign in with it."));
    m_keep->setLabel(tr("Keep and sign in"));
    m_back->setLabel(tr("Back"));
    setBusy(m_busy);
}

} // namespace thunhan
