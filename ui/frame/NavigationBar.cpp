// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/NavigationBar.h"

#include "ui/frame/NavigationButton.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

Icon pageIcon(PageId page)
{
    switch (page) {
    case PageId::Desk: return Icon::Desk;
    case PageId::Queue: return Icon::Queue;
    case PageId::Review: return Icon::Review;
    case PageId::Sync: return Icon::Sync;
    case PageId::Campaign: return Icon::Chart;
    case PageId::StationCheck: return Icon::Check;
    case PageId::Settings: return Icon::Gear;
    }
    Q_UNREACHABLE();
}

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Desk: return NavigationBar::tr("Desk");
    case PageId::Queue: return NavigationBar::tr("Queue");
    case PageId::Review: return NavigationBar::tr("Review");
    case PageId::Sync: return NavigationBar::tr("Sync");
    case PageId::Campaign: return NavigationBar::tr("Campaign");
    case PageId::StationCheck: return NavigationBar::tr("Station check");
    case PageId::Settings: return NavigationBar::tr("Settings");
    }
    Q_UNREACHABLE();
}

NavigationBar::NavigationBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_pagesLayout(new QVBoxLayout),
      m_lock(new NavigationButton(theme, Icon::Lock, u"Ctrl+L"_s, 54)),
      m_help(new NavigationButton(theme, Icon::Help, u"F1"_s, 54))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 6);
    column->setSpacing(0);
    m_pagesLayout->setSpacing(0);
    column->addLayout(m_pagesLayout);
    column->addStretch(1);
    column->addWidget(m_lock);
    column->addWidget(m_help);
    connect(m_lock, &QAbstractButton::clicked, this, &NavigationBar::lockChosen);
    connect(m_help, &QAbstractButton::clicked, this, &NavigationBar::helpChosen);
    setCompact(false);
    retranslate();
}

void NavigationBar::addPage(PageId page)
{
    if (m_buttons.contains(page))
        return;
    const QString key = u"Alt+%1"_s.arg(int(page) + 1);
    auto* button = new NavigationButton(m_theme, pageIcon(page), key, 68);
    button->setCheckable(true);
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    const auto after = m_buttons.upper_bound(page);
    const auto place = std::distance(m_buttons.begin(), after);
    m_pagesLayout->insertWidget(int(place), button);
    m_buttons.emplace(page, button);
    retranslate();
}

void NavigationBar::setState(const NavigationState& state)
{
    m_state = state;
    retranslate();
}

void NavigationBar::setCurrent(PageId page)
{
    for (const auto& [id, button] : m_buttons)
        button->setChecked(id == page);
}

void NavigationBar::setCompact(bool compact)
{
    setFixedWidth(compact ? Metrics::narrowNavigationWidth : Metrics::navigationWidth);
    for (const auto& [id, button] : m_buttons)
        button->setCompact(compact);
    m_lock->setCompact(compact);
    m_help->setCompact(compact);
}

bool NavigationBar::permits(PageId page) const
{
    const auto found = m_buttons.find(page);
    return found != m_buttons.end() && found->second->isPermitted();
}

void NavigationBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NavigationBar::retranslate()
{
    setAccessibleName(tr("Pages"));
    const bool compact = width() == Metrics::narrowNavigationWidth;
    for (const auto& [id, button] : m_buttons) {
        const auto item = std::find_if(m_state.items.begin(), m_state.items.end(),
                                       [page = id](const NavigationItem& i) { return i.page == page; });
        const bool known = item != m_state.items.end();
        button->setText(pageTitle(id));
        button->setBadge(known ? item->badge : 0, known && item->urgent);
        button->setPermitted(!known || item->permitted);
        button->setAccessibleName(
            known && item->badge > 0 ? tr("%1, %2 open").arg(pageTitle(id)).arg(item->badge) : pageTitle(id));
        button->setCompact(compact);
        if (!button->isPermitted())
            button->setToolTip(tr("Your role does not open this page."));
    }
    m_lock->setText(tr("Lock"));
    m_help->setText(tr("Help"));
    for (NavigationButton* button : {m_lock, m_help})
        button->setAccessibleName(button->text());
    m_lock->setCompact(compact);
    m_help->setCompact(compact);
}

void NavigationBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.palette().line);
}

} // namespace thunhan
