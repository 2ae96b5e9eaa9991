// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/RefusedBox.h"

#include "ui/outbox/OutboxText.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_s;

// A registry may answer with a page; three lines are enough to know it by.
constexpr qsizetype longestWords = 240;

} // namespace

RefusedBox::RefusedBox(const Theme& theme, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_panel = new Panel(theme);
    m_panel->setFrame(Panel::Frame::Blocked);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    m_saysTitle = new Label(theme, TypeRole::Small, Tone::Text2);
    m_says = new Label(theme, TypeRole::Table, Tone::Text2);
    m_says->setWordWrap(true);
    m_meansTitle = new Label(theme, TypeRole::Small, Tone::Text2);
    m_means = new Label(theme, TypeRole::Table);
    m_means->setWordWrap(true);
    for (Label* label : {m_saysTitle, m_says, m_meansTitle, m_means})
        left->addWidget(label);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    m_waysTitle = new Label(theme, TypeRole::Small, Tone::Text2);
    m_ways = new Label(theme, TypeRole::Table);
    m_ways->setWordWrap(true);
    m_failure = new Label(theme, TypeRole::Table, Tone::BadInk);
    m_failure->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_resend = new ActionButton(theme, QKeySequence(Qt::Key_1), ActionButton::Kind::Primary,
                                ActionButton::Size::Medium);
    m_resend->setObjectName(u"outboxResend"_s);
    m_return = new ActionButton(theme, QKeySequence(Qt::Key_2), ActionButton::Kind::Normal,
                                ActionButton::Size::Medium);
    m_return->setObjectName(u"outboxReturn"_s);
    buttons->addWidget(m_resend);
    m_called = new ActionButton(theme, QKeySequence(Qt::Key_3), ActionButton::Kind::Primary,
                                ActionButton::Size::Medium);
    m_called->setObjectName(u"outboxCalledBack"_s);
    buttons->addWidget(m_return);
    buttons->addWidget(m_called);
    buttons->addStretch(1);
    right->addWidget(m_waysTitle);
    right->addWidget(m_ways);
    right->addWidget(m_failure);
    right->addSpacing(4);
    right->addLayout(buttons);
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    m_panel->body()->addLayout(columns);
    row->addWidget(m_panel);
    connect(m_resend, &ActionButton::activated, this, [this] { Q_EMIT resendRequested(m_id); });
    connect(m_called, &ActionButton::activated, this, [this] { Q_EMIT calledBack(m_id); });
    connect(m_return, &ActionButton::activated, this, [this] { Q_EMIT returnRequested(m_id); });
    setFailure({});
}

void RefusedBox::retranslate()
{
    m_saysTitle->setText(tr("The registry says"));
    m_meansTitle->setText(tr("That means"));
    m_waysTitle->setText(tr("What to do"));
    m_resend->setLabel(tr("Send again"));
    m_return->setLabel(tr("Return to the clerk"));
    m_called->setLabel(tr("The citizen was called back"));
}

void RefusedBox::setFailure(const QString& sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

void RefusedBox::show(const OutboxItem& item, const QString& goesOn, bool maySupervise, bool mayEnroll)
{
    if (m_id != item.entry.application)
        setFailure({});
    m_id = item.entry.application;
    const QString words =
        (item.needsCallBack ? item.resultReason : item.entry.registryWords).left(longestWords);
    for (Label* label : {m_saysTitle, m_says})
        label->setVisible(needsPerson(item) || !words.isEmpty()); // a line that failed says nothing
    m_says->setText(words.isEmpty() ? tr("No words of its own") : u"“"_s + words + u"”"_s);
    const bool isMended = needsPerson(item) && !item.needsCallBack && maySupervise;
    m_panel->setFrame(needsPerson(item) ? Panel::Frame::Blocked : Panel::Frame::Normal);
    m_called->setVisible(item.needsCallBack && mayEnroll);
    m_resend->setVisible(isMended);
    m_return->setVisible(isMended);
    if (item.needsCallBack) {
        m_means->setText(tr("The card or the account was not issued. The citizen does not know yet."));
        m_ways->setText(mayEnroll ? tr("Call the citizen, say why, and begin a new application where one is "
                                       "needed. Then note it here.")
                                  : tr("An enrollment officer calls the citizen back."));
        return;
    }
    m_means->setText(outboxErrorSentence(item.entry));
    if (!needsPerson(item)) {
        m_ways->setText(goesOn);
        return;
    }
    m_ways->setText(maySupervise
                        ? tr("Mended at the registry: send it again. Wrong in the application: return it "
                             "to the clerk, who corrects it and submits it anew.")
                        : tr("A supervisor decides: sign in as one, or tell your supervisor."));
}

} // namespace thunhan
