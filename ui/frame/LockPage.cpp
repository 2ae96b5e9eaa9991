// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/LockPage.h"

#include "app/keys/UnlockCodeRule.h"
#include "ui/frame/PassphraseField.h"
#include "ui/frame/PersonLine.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

constexpr int panelWidth = 560;

} // namespace

LockPage::LockPage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_panel(new QWidget),
      m_title(new Label(theme, TypeRole::Heading)),
      m_who(new PersonLine(theme)),
      m_passphrase(new PassphraseField(theme)),
      m_code(new PassphraseField(theme, PassphraseField::Asks::Code)),
      m_newCode(new PassphraseField(theme, PassphraseField::Asks::NewCode)),
      m_codeAgain(new PassphraseField(theme, PassphraseField::Asks::CodeAgain)),
      m_unlock(new ActionButton(theme, QKeySequence(Qt::Key_Return), ActionButton::Kind::Primary)),
      m_elsewhere(new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_U))),
      m_switch(new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_N))),
      m_note(new Label(theme, TypeRole::Caption, Tone::Text2))
{
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto* middle = new QHBoxLayout; // an aligned widget would get the height of words as wide as the page
    middle->addStretch(1);
    middle->addWidget(m_panel);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    m_panel->setFixedWidth(panelWidth);
    m_elsewhere->setObjectName(u"unlockOtherwise"_s);
    m_switch->setObjectName(u"switchOperator"_s);

    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(32, 24, 32, 28);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_who);
    for (PassphraseField* field : {m_passphrase, m_code, m_newCode, m_codeAgain}) {
        column->addWidget(field);
        connect(field, &PassphraseField::edited, this, &LockPage::judge);
    }
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_unlock);
    actions->addStretch(1);
    actions->addWidget(m_elsewhere);
    column->addLayout(actions);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addWidget(m_switch, 0, Qt::AlignLeft);

    connect(m_unlock, &ActionButton::activated, this, &LockPage::submit);
    connect(m_unlock, &ActionButton::blockedActivated, this, &LockPage::goToMissing);
    connect(m_elsewhere, &ActionButton::activated, this, &LockPage::goElsewhere);
    connect(m_switch, &ActionButton::activated, this, &LockPage::switchRequested);
    retranslate();
    setMode(Mode::Passphrase);
}

void LockPage::setOperator(const QString& name, const QString& line)
{
    m_who->setPerson(name, line);
}

void LockPage::setCodes(Codes codes)
{
    const bool isNew = m_codes != Codes::Offered && codes == Codes::Offered;
    m_codes = codes;
    if (m_mode == Mode::Code && codes != Codes::Offered)
        setMode(Mode::Passphrase);
    else if (isNew && m_mode == Mode::Passphrase && m_passphrase->isEmpty() && !m_busy)
        setMode(Mode::Code);
    else
        setMode(m_mode);
    if (isVisible())
        fields().first()->edit()->setFocus();
}

void LockPage::setBusy(bool busy)
{
    m_busy = busy;
    for (PassphraseField* field : fields())
        field->edit()->setReadOnly(busy);
    fields().first()->setProgress(busy ? progress() : QString());
    m_elsewhere->setEnabled(!busy);
    m_switch->setEnabled(!busy);
    judge();
}

void LockPage::setError(const QString& sentence)
{
    setBusy(false);
    fields().first()->setError(sentence);
    fields().first()->edit()->setFocus();
}

void LockPage::enter()
{
    clear();
    setMode(m_codes == Codes::Offered ? Mode::Code : Mode::Passphrase);
    setBusy(false);
    fields().first()->edit()->setFocus();
}

QList<PassphraseField*> LockPage::fields() const
{
    switch (m_mode) {
    case Mode::Passphrase: return {m_passphrase};
    case Mode::Code: return {m_code};
    case Mode::Choosing: return {m_passphrase, m_newCode, m_codeAgain};
    }
    Q_UNREACHABLE();
}

// Overwrites what was typed.
void LockPage::clear()
{
    for (PassphraseField* field : fields()) {
        (void)field->take();
        field->setProgress({});
        field->setError({});
    }
}

void LockPage::setMode(Mode mode)
{
    if (mode != m_mode)
        clear();
    m_mode = mode;
    const QList<PassphraseField*> shown = fields();
    for (PassphraseField* field : {m_passphrase, m_code, m_newCode, m_codeAgain})
        field->setVisible(shown.contains(field));
    m_elsewhere->setVisible(m_codes != Codes::None);
    m_note->setVisible(mode != Mode::Choosing); // room for three fields on a low screen
    m_switch->setVisible(mode != Mode::Choosing);
    retranslate();
    judge();
}

// From the code to the passphrase, from there to another code, and back.
void LockPage::goElsewhere()
{
    if (m_mode == Mode::Passphrase)
        setMode(Mode::Choosing);
    else
        setMode(Mode::Passphrase);
    fields().first()->edit()->setFocus();
}

PassphraseField* LockPage::firstEmpty() const
{
    for (PassphraseField* field : fields()) {
        if (field->isEmpty())
            return field;
    }
    return nullptr;
}

void LockPage::judge()
{
    using Advice = PassphraseField::Advice;
    const QString code = m_newCode->edit()->text();
    const QString again = m_codeAgain->edit()->text();
    const int missing = shortestUnlockCode - int(code.size());
    if (code.isEmpty())
        m_newCode->setAdvice(tr("Six digits or more, for this desk alone."), Advice::Rule);
    else if (missing > 0)
        m_newCode->setAdvice(tr("%n more digit(s) needed.", nullptr, missing), Advice::Lacking);
    else if (!isUnlockCode(code))
        m_newCode->setAdvice(tr("Too easy to guess: not all alike, and not counting up or down."),
                             Advice::Lacking);
    else
        m_newCode->setAdvice(tr("Long enough."), Advice::Met);
    if (again.isEmpty() || code.startsWith(again))
        m_codeAgain->setAdvice(!again.isEmpty() && again == code ? tr("Both are the same.") : QString(),
                               Advice::Met);
    else
        m_codeAgain->setAdvice(tr("Differs from the one above."), Advice::Lacking);
    const bool isLacking = m_mode == Mode::Choosing && (again != code || !isUnlockCode(code));
    m_unlock->setBlocked(m_busy || firstEmpty() || isLacking);
}

void LockPage::goToMissing()
{
    PassphraseField* missing = firstEmpty();
    if (!missing)
        missing = isUnlockCode(m_newCode->edit()->text()) ? m_codeAgain : m_newCode;
    missing->edit()->setFocus();
}

void LockPage::submit()
{
    if (m_mode == Mode::Choosing) {
        const SecureBytes passphrase = m_passphrase->take();
        const SecureBytes code = m_newCode->take();
        (void)m_codeAgain->take();
        setBusy(true);
        Q_EMIT codeChosen(passphrase, code);
        return;
    }
    const SecureBytes words = fields().first()->take();
    setBusy(true);
    if (m_mode == Mode::Code)
        Q_EMIT codeEntered(words);
    else
        Q_EMIT unlockRequested(words);
}

QString LockPage::progress() const
{
    return m_mode == Mode::Code ? tr("Checking the code…") : tr("Checking the passphrase…");
}

void LockPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LockPage::retranslate()
{
    m_title->setText(tr("The station is locked"));
    m_unlock->setLabel(m_mode == Mode::Choosing ? tr("Keep and unlock") : tr("Unlock"));
    switch (m_mode) {
    case Mode::Passphrase: m_elsewhere->setLabel(tr("Choose a code")); break;
    case Mode::Code: m_elsewhere->setLabel(tr("Use the passphrase")); break;
    case Mode::Choosing: m_elsewhere->setLabel(tr("Without a code")); break;
    }
    m_switch->setLabel(tr("Another officer signs in"));
    m_note->setText(tr("Everything entered so far is kept and opens at the same step."));
    if (m_busy)
        fields().first()->setProgress(progress());
    judge();
}

void LockPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().bg);
    paintBox(painter, m_panel->geometry(), Metrics::panelRadius, m_theme.palette().surface,
             m_theme.palette().line);
}

} // namespace thunhan
