// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/capture/QueueMatchBox.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/PortraitView.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{
constexpr QSize portraitSize(150, 200);
} // namespace

QueueMatchBox::QueueMatchBox(const Theme& theme, QWidget* parent) : Panel(theme, Head::Open, parent)
{
    setObjectName(u"queueMatch"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_words = new Label(theme, TypeRole::Base, Tone::Text2);
    m_words->setWordWrap(true);
    m_ownTitle = new Label(theme, TypeRole::SmallBold, Tone::Text2);
    m_ownPortrait = new PortraitView(theme, portraitSize);
    m_ownName = new Label(theme, TypeRole::BaseBold);
    m_otherTitle = new Label(theme, TypeRole::SmallBold, Tone::Text2);
    m_otherTitle->setObjectName(u"queueMatchTitle"_s);
    m_otherPortrait = new PortraitView(theme, portraitSize);
    m_otherName = new Label(theme, TypeRole::BaseBold);
    m_otherName->setObjectName(u"queueMatchName"_s);
    m_otherFacts = new Label(theme, TypeRole::Small, Tone::Text2);
    for (Label* label : {m_ownName, m_otherName, m_otherFacts})
        label->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_ownTitle, 0, 0);
    grid->addWidget(m_otherTitle, 0, 1);
    grid->addWidget(m_ownPortrait, 1, 0, Qt::AlignLeft);
    grid->addWidget(m_otherPortrait, 1, 1, Qt::AlignLeft);
    grid->addWidget(m_ownName, 2, 0, Qt::AlignTop);
    grid->addWidget(m_otherName, 2, 1, Qt::AlignTop);
    grid->addWidget(m_otherFacts, 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addWidget(m_words);
    body()->addSpacing(8);
    body()->addLayout(grid);
    body()->addStretch(1);
    refresh();
}

void QueueMatchBox::setOwn(const QString& name, const QImage& portrait)
{
    m_ownName->setText(name);
    m_ownPortrait->setImage(portrait);
}

void QueueMatchBox::setMatches(const QList<QueueMatch>& matches)
{
    m_matches = matches;
    m_shown = std::clamp<qsizetype>(m_shown, 0, std::max<qsizetype>(0, matches.size() - 1));
    refresh();
}

void QueueMatchBox::refresh()
{
    setTitle(tr("This person may already be in the queue"));
    m_words->setText(tr("The same index finger was taken for another application. Look whether both are one "
                        "person; if so, do not go on with this one."));
    m_ownTitle->setText(tr("At the desk"));
    m_otherTitle->setText(
        m_matches.size() > 1 ? tr("Waits here already (%1 of %2, ↑ ↓)").arg(m_shown + 1).arg(m_matches.size())
                             : tr("Waits here already"));
    m_ownPortrait->setAccessibleName(tr("Portrait of the person at the desk"));
    m_otherPortrait->setAccessibleName(tr("Portrait of the other application"));
    const QueueMatch shown = m_matches.value(m_shown);
    m_otherName->setText(shown.name);
    m_otherFacts->setText(shown.facts);
    m_otherPortrait->setImage(shown.portrait);
}

void QueueMatchBox::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (by == 0 || m_matches.isEmpty()) {
        Panel::keyPressEvent(event);
        return;
    }
    m_shown = std::clamp<qsizetype>(m_shown + by, 0, m_matches.size() - 1);
    refresh();
}

void QueueMatchBox::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace thunhan
