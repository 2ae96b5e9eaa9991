// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/LockPage.h"

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

LockPage::LockPage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_panel(new QWidget),
      m_title(new Label(theme, TypeRole::Heading)),
      m_who(new PersonLine(theme)),
      m_passphrase(new PassphraseField(theme)),
      m_unlock(new ActionButton(theme, QKeySequence(Qt::Key_Return), ActionButton::Kind::Primary)),
      m_switch(new ActionButton(theme, QKeySequence(Qt::CTRL | Qt::Key_N))),
      m_note(new Label(theme, TypeRole::Caption, Tone::Text2))
{
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(m_panel, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    m_panel->setFixedWidth(520);
    m_switch->setObjectName(u"switchOperator"_s);

    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(32, 24, 32, 28);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_who);
    column->addWidget(m_passphrase);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_unlock);
    actions->addStretch(1);
    actions->addWidget(m_switch);
    column->addLayout(actions);
    m_note->setWordWrap(true);
    column->addWidget(m_note);

    connect(m_unlock, &ActionButton::activated, this, &LockPage::submit);
    connect(m_unlock, &ActionButton::blockedActivated, this, [this] { m_passphrase->edit()->setFocus(); });
    connect(m_switch, &ActionButton::activated, this, &LockPage::switchRequested);
    connect(m_passphrase, &PassphraseField::edited, this,
            [this] { m_unlock->setBlocked(m_busy || m_passphrase->isEmpty()); });
    m_unlock->setBlocked(true);
    retranslate();
}

void LockPage::setOperator(const QString& name, const QString& line)
{
    m_who->setPerson(name, line);
}

void LockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_passphrase->edit()->setReadOnly(busy);
    m_passphrase->setProgress(busy ? tr("Checking the passphrase…") : QString());
    m_unlock->setBlocked(busy || m_passphrase->isEmpty());
    m_switch->setEnabled(!busy);
}

void LockPage::setError(const QString& sentence)
{
    setBusy(false);
    m_passphrase->setError(sentence);
    m_passphrase->edit()->setFocus();
}

void LockPage::enter()
{
    m_passphrase->edit()->setText({});
    setBusy(false);
    m_passphrase->setError({});
    m_passphrase->edit()->setFocus();
}

void LockPage::submit()
{
    const SecureBytes passphrase = m_passphrase->take();
    setBusy(true);
    Q_EMIT unlockRequested(passphrase);
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
    m_unlock->setLabel(tr("Unlock"));
    m_switch->setLabel(tr("Another officer signs in"));
    m_note->setText(tr("Everything entered so far is kept and opens at the same step."));
    if (m_busy)
        m_passphrase->setProgress(tr("Checking the passphrase…"));
}

void LockPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().bg);
    paintBox(painter, m_panel->geometry(), Metrics::panelRadius, m_theme.palette().surface,
             m_theme.palette().line);
}

} // namespace thunhan
