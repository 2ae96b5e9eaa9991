// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/MainWindow.h"

#include "ui/frame/HelpSheet.h"
#include "ui/frame/LockPage.h"
#include "ui/frame/LogoTile.h"
#include "ui/frame/NavigationBar.h"
#include "ui/frame/Page.h"
#include "ui/frame/SignInPage.h"
#include "ui/frame/TopBar.h"
#include "ui/theme/LanguageSwitch.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

MainWindow::MainWindow(Theme& theme, LanguageSwitch& language, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_language(language),
      m_faces(new QStackedWidget),
      m_signIn(new SignInPage(theme, language)),
      m_lock(new LockPage(theme))
{
    m_theme.dress(*this);
    setMinimumSize(960, 540);
    resize(1366, 768);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_faces);
    auto* scroll = new QScrollArea; // scaled screens are lower than the panel
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_signIn);
    m_signInFace = scroll;
    m_faces->addWidget(m_signInFace);
    m_faces->addWidget(m_lock);
    buildWork();
    m_faces->addWidget(m_work);

    const auto key = [this](const QKeySequence& sequence, auto receiver, auto slot) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, receiver, slot);
    };
    key(QKeySequence(Qt::Key_F1), this, &MainWindow::toggleHelp);
    key(QKeySequence(Qt::Key_F7), &m_theme, &Theme::toggleContrast);
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), &m_language, &LanguageSwitch::toggle);
    retranslate();
}

void MainWindow::buildWork()
{
    m_work = new QWidget;
    auto* grid = new QGridLayout(m_work);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_logo = new LogoTile(m_theme, 34, LogoTile::Ground::Bar);
    m_topBar = new TopBar(m_theme);
    m_navigation = new NavigationBar(m_theme);
    m_pages = new QStackedWidget;
    grid->addWidget(m_logo, 0, 0);
    grid->addWidget(m_topBar, 0, 1);
    grid->addWidget(m_navigation, 1, 0);
    grid->addWidget(m_pages, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);

    connect(m_navigation, &NavigationBar::pageChosen, this, &MainWindow::showPage);
    connect(m_navigation, &NavigationBar::lockChosen, this, &MainWindow::lockRequested);
    connect(m_navigation, &NavigationBar::helpChosen, this, &MainWindow::toggleHelp);
    // Children of the work face: while signing in or locked they are out of sight and dead.
    for (const PageId id : allPageIds) {
        const QKeySequence key(u"Alt+%1"_s.arg(int(id) + 1));
        connect(new QShortcut(key, m_work), &QShortcut::activated, this, [this, id] { showPage(id); });
    }
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), m_work), &QShortcut::activated, this,
            &MainWindow::lockRequested);
}

void MainWindow::addPage(PageId id, QWidget* page)
{
    m_byId.emplace(id, page);
    m_pages->addWidget(page);
    m_navigation->addPage(id);
}

bool MainWindow::showPage(PageId id)
{
    closeHelp();
    const auto found = m_byId.find(id);
    if (found == m_byId.end() || !m_navigation->permits(id))
        return false;
    if (m_current && m_current != id) {
        auto* before = qobject_cast<Page*>(m_byId.at(*m_current));
        if (before && !before->leave()) {
            m_navigation->setCurrent(*m_current);
            return false;
        }
    }
    m_current = id;
    m_navigation->setCurrent(id);
    m_pages->setCurrentWidget(found->second);
    if (auto* page = qobject_cast<Page*>(found->second))
        page->enter();
    Q_EMIT pageShown(id);
    return true;
}

void MainWindow::setTopBar(const TopBarState& state)
{
    m_topBar->setState(state);
}

void MainWindow::setNavigation(const NavigationState& state)
{
    m_navigation->setState(state);
}

void MainWindow::setTime(const QDateTime& now)
{
    m_topBar->setTime(now);
    m_signIn->setTime(now);
}

void MainWindow::showSignIn()
{
    closeHelp();
    m_faces->setCurrentWidget(m_signInFace);
    m_signIn->enter();
}

void MainWindow::showLock()
{
    closeHelp();
    m_faces->setCurrentWidget(m_lock);
    m_lock->enter();
}

void MainWindow::showWork()
{
    closeHelp();
    m_faces->setCurrentWidget(m_work);
    if (!m_current && !m_byId.empty())
        showPage(m_byId.begin()->first);
    else if (m_current)
        showPage(*m_current);
}

void MainWindow::toggleHelp()
{
    if (m_help) {
        closeHelp();
        return;
    }
    const bool atWork = m_faces->currentWidget() == m_work;
    m_help = new HelpSheet(m_theme, ownKeys(), atWork ? *m_pages : *m_faces);
    connect(m_help, &HelpSheet::closeRequested, this, &MainWindow::closeHelp);
    fillHelp();
    m_help->open();
}

void MainWindow::closeHelp()
{
    if (!m_help)
        return;
    m_help->putAway();
    m_help.clear();
}

void MainWindow::fillHelp()
{
    if (!m_help)
        return;
    const QStackedWidget& stack = m_faces->currentWidget() == m_work ? *m_pages : *m_faces;
    const QList<KeyHelp> everywhere = keysEverywhere();
    QList<KeyHelp> here = stack.currentWidget() ? keysBelow(*stack.currentWidget()) : QList<KeyHelp>();
    here.removeIf([&everywhere](const KeyHelp& told) {
        return std::any_of(everywhere.begin(), everywhere.end(),
                           [&told](const KeyHelp& each) { return each.caps == told.caps; });
    });
    m_help->setKeys(here, everywhere);
}

QList<KeyHelp> MainWindow::keysEverywhere() const
{
    QList<KeyHelp> keys;
    if (m_faces->currentWidget() == m_work) {
        for (const auto& [id, page] : m_byId) {
            if (m_navigation->permits(id))
                keys.append({{u"Alt+%1"_s.arg(int(id) + 1)}, pageTitle(id)});
        }
        keys.append({{u"Ctrl+L"_s}, tr("Lock the station")});
    }
    keys.append({{u"F7"_s}, tr("High contrast on or off")});
    keys.append({{u"Ctrl+Shift+L"_s}, tr("Vietnamese or English")});
    keys.append({{u"F1"_s}, tr("Show or close this help")});
    return keys;
}

QList<QKeySequence> MainWindow::ownKeys() const
{
    QList<QKeySequence> keys;
    for (const QWidget* owner : {static_cast<const QWidget*>(this), static_cast<const QWidget*>(m_work)}) {
        for (const QShortcut* shortcut : owner->findChildren<QShortcut*>(Qt::FindDirectChildrenOnly))
            keys.append(shortcut->key());
    }
    return keys;
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < Metrics::narrowWindow;
    m_navigation->setCompact(compact);
    m_topBar->setCompact(compact);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        QMetaObject::invokeMethod(this, &MainWindow::fillHelp, Qt::QueuedConnection); // after the pages below
    }
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Thu Nhận – identity card enrollment"));
}

} // namespace thunhan
